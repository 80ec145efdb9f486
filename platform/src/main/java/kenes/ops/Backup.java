package kenes.ops;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import kenes.db.Db;
import kenes.db.Tx;
import kenes.journal.Installation;
import kenes.journal.Journal;
import kenes.journal.Json;

/**
 * One file with everything that cannot be made anew: journals, files, and the private and draft tables, all of one
 * instant. The signing key is never in it.
 */
public final class Backup {
  private Backup() {}

  /**
   * Writes the file, readable by its owner only; whole or not at all.
   *
   * @throws OperatorError when the file exists or the installation was never set up
   */
  public static Manifest write(Db db, Journal journal, InstantSource clock, Path file) {
    if (Files.exists(file)) {
      throw new OperatorError(file + " exists already: give the backup another name");
    }
    Path part = file.resolveSibling(file.getFileName() + ".part");
    try {
      Files.deleteIfExists(part);
      Manifest manifest;
      try (FileChannel channel = FileChannel.open(part, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
          ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16))) {
        manifest = db.read(tx -> write(tx, journal, clock.instant(), zip));
        zip.finish();
        zip.flush();
        channel.force(true);
      }
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
      return manifest;
    } catch (IOException | UncheckedIOException broken) {
      throw new OperatorError(file + " cannot be written (" + broken.getMessage() + "): name a folder that exists and has room");
    } finally {
      part.toFile().delete();
    }
  }

  private static Manifest write(Tx tx, Journal journal, Instant now, ZipOutputStream zip) {
    Installation installation = Installation.find(tx).orElseThrow(() -> new OperatorError("This database was never set up: run kenes init"));
    List<Manifest.Table> tables = new ArrayList<>();
    for (String table : Copies.tables(tx)) {
      begin(zip, table + ".copy");
      tables.add(Copies.out(tx, table, zip));
    }
    List<Manifest.Log> logs = journal.sizes(tx).entrySet().stream()
        .map(log -> new Manifest.Log(log.getKey(), log.getValue(), journal.root(tx, log.getKey()))).toList();
    Manifest manifest = new Manifest(Manifest.FORMAT, now, installation.origin(), tables, logs);
    begin(zip, Manifest.FILE);
    put(zip, Json.canonical(manifest));
    return manifest;
  }

  private static void begin(ZipOutputStream zip, String name) {
    try {
      zip.putNextEntry(new ZipEntry(name));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static void put(OutputStream out, byte[] bytes) {
    try {
      out.write(bytes);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
