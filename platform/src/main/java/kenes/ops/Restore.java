package kenes.ops;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import kenes.base.Digest;
import kenes.db.Db;
import kenes.db.Tx;
import kenes.journal.Installation;
import kenes.journal.Journal;
import kenes.journal.Json;
import kenes.journal.Replay;

/** Fills an empty, migrated database from a backup: rows in, official tables by replay, roots compared; all or nothing. */
public final class Restore {
  private Restore() {}

  /**
   * @param progress is told the number of entries replayed so far
   * @throws OperatorError when the database is not empty, or the file is no backup, damaged, or of a newer Kenes
   */
  public static Manifest read(Db db, Journal journal, Path file, LongConsumer progress) {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      Manifest manifest = manifest(zip, file);
      db.change(tx -> {
        if (Installation.find(tx).isPresent() || !journal.sizes(tx).isEmpty()) {
          throw new OperatorError("This database holds an installation already, and a restore never overwrites: name an empty folder with --data");
        }
        manifest.tables().forEach(table -> fill(tx, zip, table));
        new Replay(db, journal).rebuild(tx, progress);
        compareRoots(tx, journal, manifest);
      });
      return manifest;
    } catch (ZipException broken) {
      throw new OperatorError(file + " is not a backup of Kenes, or its end is missing: take another copy of it");
    } catch (IOException broken) {
      throw new OperatorError(file + " cannot be read (" + broken.getMessage() + "): check its name");
    }
  }

  private static Manifest manifest(ZipFile zip, Path file) throws IOException {
    ZipEntry entry = zip.getEntry(Manifest.FILE);
    if (entry == null) {
      throw new OperatorError(file + " is not a backup of Kenes: it holds no " + Manifest.FILE);
    }
    try (InputStream bytes = zip.getInputStream(entry)) {
      return Json.read(new String(bytes.readAllBytes(), StandardCharsets.UTF_8), Manifest.class);
    } catch (IllegalArgumentException other) {
      throw new OperatorError(file + " has a form that this Kenes does not know: restore it with the version that wrote it, or a newer one");
    }
  }

  private static void fill(Tx tx, ZipFile zip, Manifest.Table table) {
    List<String> tables = Copies.tables(tx);
    if (!tables.contains(table.name()) || !Copies.columns(tx, table.name()).containsAll(table.columns())) {
      throw new OperatorError("The backup holds " + table.name() + " in a form that this Kenes does not know: restore it with the version that wrote it, or a newer one");
    }
    ZipEntry entry = zip.getEntry(table.file());
    if (entry == null) {
      throw new OperatorError("The backup is damaged: " + table.file() + " is missing. Take another copy of it; nothing was restored");
    }
    try (InputStream bytes = new BufferedInputStream(zip.getInputStream(entry), 1 << 16)) {
      Copies.in(tx, table, bytes);
    } catch (IOException broken) {
      throw new OperatorError("The backup is damaged: " + table.file() + " cannot be unpacked. Take another copy of it; nothing was restored");
    }
  }

  private static void compareRoots(Tx tx, Journal journal, Manifest manifest) {
    for (Manifest.Log log : manifest.logs()) {
      Digest root = journal.root(tx, log.body());
      if (!root.equals(log.root()) || journal.sizes(tx).get(log.body()) != log.size()) {
        throw new OperatorError("The journal of " + log.body() + " does not have the root that the backup names. Take another copy of it; nothing was restored");
      }
    }
  }
}
