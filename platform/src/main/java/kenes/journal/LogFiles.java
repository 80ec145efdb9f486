package kenes.journal;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import kenes.db.Db;
import kenes.db.Tx;
import kenes.ledger.LogReader;
import kenes.ledger.Proof;
import kenes.ledger.SignedNote;
import kenes.ledger.Tile;
import kenes.ledger.TilePath;
import kenes.ledger.Tree;

/** The files of the published logs as strangers read them. Nothing past a body's last checkpoint is ever in them. */
public final class LogFiles {
  private final Db db;

  /** How far a body's log is signed. @param size number of entries that the signature covers @param at when it was signed */
  public record Signed(long size, Instant at) {}

  public LogFiles(Db db) {
    this.db = db;
  }

  /** The body's last signed checkpoint; empty when there is none yet. */
  public Optional<byte[]> checkpoint(String body) {
    return db.read(tx -> LogTables.last(tx, body)).map(LogTables.Stored::note);
  }

  /** How far the body's log is signed in this snapshot; empty when it is not yet. */
  public Optional<Signed> findSigned(Tx tx, String body) {
    return LogTables.lastSigned(tx, body);
  }

  /**
   * A tile of hashes or a bundle of entries.
   *
   * @param path as in c2sp.org/tlog-tiles, for example {@code tile/0/000.p/17} or {@code tile/entries/000}
   * @return empty when the path is none, or reaches past the last checkpoint, or is a partial tile that is no longer kept
   */
  public Optional<byte[]> tile(String body, String path) {
    TilePath tile;
    try {
      tile = TilePath.parse(path);
    } catch (IllegalArgumentException notATile) {
      return Optional.empty();
    }
    return db.read(tx -> isPublished(tile, size(tx, body)) ? read(tx, body, tile) : Optional.empty());
  }

  /** The proof that the entry is in the log as last signed (c2sp.org/tlog-proof@v1); empty while it is not published. */
  public Optional<byte[]> proof(String body, long index) {
    return db.read(tx -> LogTables.last(tx, body).filter(last -> index >= 0 && index < last.size()).map(last -> {
      try {
        Tree tree = new Tree(LogTables.reader(tx, body), last.size());
        return new Proof(index, tree.inclusion(index), SignedNote.parse(last.note())).bytes();
      } catch (IOException missing) {
        throw new UncheckedIOException(missing);
      }
    }));
  }

  /** The entry's bytes as they were hashed; empty while it is not published. */
  public Optional<byte[]> leaf(String body, long index) {
    return db.read(tx -> index >= 0 && index < size(tx, body)
        ? LogTables.leaves(tx, body, index, index + 1).stream().findFirst() : Optional.empty());
  }

  /**
   * Writes a copy of the log that can be checked without this installation: {@code checkpoint} and {@code tile/…}.
   *
   * @throws IllegalStateException when the body has no checkpoint yet
   */
  public void export(String body, Path directory) {
    db.read(tx -> {
      LogTables.Stored last = LogTables.last(tx, body)
          .orElseThrow(() -> new IllegalStateException(body + " has no signed checkpoint yet"));
      for (TilePath tile : TilePath.tilesFor(0, last.size())) {
        write(directory.resolve(tile.path()), read(tx, body, tile)
            .orElseThrow(() -> new IllegalStateException(tile.path() + " of " + body + " is missing")));
      }
      write(directory.resolve("checkpoint"), last.note());
      return null;
    });
  }

  /** The same files for the verifier in this process. */
  public LogReader reader(String body) {
    return path -> (path.equals("checkpoint") ? checkpoint(body) : tile(body, path))
        .orElseThrow(() -> new FileNotFoundException(path + " of " + body));
  }

  private static long size(Tx tx, String body) {
    return LogTables.last(tx, body).map(LogTables.Stored::size).orElse(0L);
  }

  /** Whether all that the tile covers stands before the checkpoint's size. */
  private static boolean isPublished(TilePath tile, long size) {
    long hashes = size >> 8 * Math.max(0, tile.level());
    return tile.index() * TilePath.FULL <= hashes - tile.width();
  }

  private static Optional<byte[]> read(Tx tx, String body, TilePath tile) {
    if (tile.level() != TilePath.ENTRIES) {
      return LogTables.tile(tx, body, tile);
    }
    long from = tile.index() * TilePath.FULL;
    return Optional.of(Tile.bundle(LogTables.leaves(tx, body, from, from + tile.width())));
  }

  private static void write(Path file, byte[] bytes) {
    try {
      Files.createDirectories(file.getParent());
      Files.write(file, bytes);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
