package kenes.web.sitting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Where archives lie that were put together for a download, the newest ones only. Papers of closed sittings are among them:
 * nobody but the node's own user may read the folder, and what an earlier run left in it is deleted.
 */
public final class PackFolder {
  private static final int KEPT = 40;
  private static final Set<PosixFilePermission> OWNER = PosixFilePermissions.fromString("rwx------");
  private static final FileAttribute<?> OWNER_FILE = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

  /** Writes an archive that nobody has put together yet. */
  @FunctionalInterface
  interface Writing {
    void write(Path file) throws IOException;
  }

  private final Path folder;

  /** @param folder in the node's data folder; made when it is missing, emptied when it is there */
  public PackFolder(Path folder) {
    this.folder = folder;
    try {
      Files.createDirectories(folder);
      Files.setPosixFilePermissions(folder, OWNER);
      for (Path left : files()) {
        Files.delete(left);
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** The archive under this key, written only if it is not there. */
  Path kept(String key, Writing writing) {
    try {
      Path file = folder.resolve(key + ".zip");
      if (!Files.exists(file)) {
        Path fresh = Files.createTempFile(folder, "fresh", ".part", OWNER_FILE);
        try {
          writing.write(fresh);
          Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
          Files.deleteIfExists(fresh);
        }
        forgetOld();
      }
      return file;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private synchronized void forgetOld() throws IOException {
    List<Path> packs = files().stream().filter(file -> file.toString().endsWith(".zip"))
        .sorted(Comparator.comparing((Path file) -> file.toFile().lastModified()).reversed()).toList();
    for (Path old : packs.subList(Math.min(KEPT, packs.size()), packs.size())) {
      Files.deleteIfExists(old);
    }
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }
}
