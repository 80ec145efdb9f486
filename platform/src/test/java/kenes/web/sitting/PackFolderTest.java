package kenes.web.sitting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Archives of papers, closed ones among them, lie where nobody else reads, and no longer than one run of the node. */
class PackFolderTest {
  @TempDir
  private Path data;

  private static String permissions(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(data.resolve("packs"))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void onlyTheOwnerReadsThem() throws IOException {
    Path file = new PackFolder(data.resolve("packs")).kept("one", fresh -> Files.writeString(fresh, "papers"));
    assertEquals("rwx------", permissions(file.getParent()));
    assertEquals("rw-------", permissions(file));
    assertEquals(data.resolve("packs"), file.getParent());
  }

  @Test
  void theNextStartEmptiesTheFolderAndClosesItToOthers() throws IOException {
    Path folder = Files.createDirectories(data.resolve("packs"));
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    Files.writeString(folder.resolve("left.zip"), "papers of a closed sitting");
    Files.writeString(folder.resolve("fresh7.part"), "half of them");
    new PackFolder(folder);
    assertEquals(List.of(), names());
    assertEquals("rwx------", permissions(folder));
  }

  @Test
  void oneArchiveIsWrittenOnceAndTheFortyNewestStay() throws IOException {
    PackFolder packs = new PackFolder(data.resolve("packs"));
    packs.kept("00", fresh -> Files.writeString(fresh, "first"));
    assertEquals("first", Files.readString(packs.kept("00", fresh -> Files.writeString(fresh, "second"))));
    for (int number = 10; number < 51; number++) {
      data.resolve("packs/00.zip").toFile().setLastModified(0);
      packs.kept(String.valueOf(number), fresh -> Files.writeString(fresh, "other"));
    }
    assertEquals(40, names().size());
    assertEquals(false, names().contains("00.zip"));
  }

  @Test
  void aWritingThatBreaksLeavesNothing() throws IOException {
    PackFolder packs = new PackFolder(data.resolve("packs"));
    assertThrows(UncheckedIOException.class, () -> packs.kept("one", fresh -> {
      Files.writeString(fresh, "half");
      throw new IOException("disk full");
    }));
    assertEquals(List.of(), names());
  }
}
