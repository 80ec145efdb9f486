package kenes.journal;

import static kenes.schema.generated.journal.Tables.CHECKPOINT;
import static kenes.schema.generated.journal.Tables.ENTRY;
import static kenes.schema.generated.journal.Tables.HEAD;
import static kenes.schema.generated.journal.Tables.TILE;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kenes.db.Tx;
import kenes.ledger.Hashes;
import kenes.ledger.TilePath;
import kenes.ledger.TileReader;
import kenes.ledger.Tree;
import kenes.schema.generated.journal.tables.records.CheckpointRecord;
import org.jooq.impl.DSL;

/** The SQL of the published logs: tiles, checkpoints, and the leaves that the entry bundles are made of. */
final class LogTables {
  private static final int FETCH = 500;

  private LogTables() {}

  /** A checkpoint as it is stored. */
  record Stored(long size, byte[] root, byte[] note) {}

  static Optional<Stored> last(Tx tx, String body) {
    return tx.sql().selectFrom(CHECKPOINT).where(CHECKPOINT.BODY.eq(body)).orderBy(CHECKPOINT.SIZE.desc()).limit(1)
        .fetchOptional(LogTables::stored);
  }

  static Optional<LogFiles.Signed> lastSigned(Tx tx, String body) {
    return tx.sql().select(CHECKPOINT.SIZE, CHECKPOINT.AT).from(CHECKPOINT).where(CHECKPOINT.BODY.eq(body))
        .orderBy(CHECKPOINT.SIZE.desc()).limit(1).fetchOptional(row -> new LogFiles.Signed(row.value1(), row.value2()));
  }

  /** The last checkpoint of every body that has one. */
  static Map<String, Stored> allLast(Tx tx) {
    return tx.sql().select(CHECKPOINT.BODY, CHECKPOINT.SIZE, CHECKPOINT.ROOT, CHECKPOINT.NOTE).distinctOn(CHECKPOINT.BODY).from(CHECKPOINT)
        .orderBy(CHECKPOINT.BODY, CHECKPOINT.SIZE.desc()).fetchMap(CHECKPOINT.BODY, row -> stored(row.into(CHECKPOINT)));
  }

  private static Stored stored(CheckpointRecord row) {
    return new Stored(row.getSize(), row.getRoot(), row.getNote().getBytes(StandardCharsets.UTF_8));
  }

  static void insert(Tx tx, String body, long size, byte[] root, byte[] note, Instant at) {
    tx.sql().insertInto(CHECKPOINT, CHECKPOINT.BODY, CHECKPOINT.SIZE, CHECKPOINT.ROOT, CHECKPOINT.NOTE, CHECKPOINT.AT)
        .values(body, size, root, new String(note, StandardCharsets.UTF_8), at).execute();
  }

  /** Bodies with entries past their last checkpoint. */
  static List<String> behind(Tx tx) {
    return tx.sql().select(HEAD.BODY).from(HEAD).leftJoin(CHECKPOINT).on(CHECKPOINT.BODY.eq(HEAD.BODY))
        .groupBy(HEAD.BODY, HEAD.SIZE).having(HEAD.SIZE.gt(DSL.coalesce(DSL.max(CHECKPOINT.SIZE), 0L)))
        .orderBy(HEAD.BODY).fetch(HEAD.BODY);
  }

  static long size(Tx tx, String body) {
    return tx.sql().select(HEAD.SIZE).from(HEAD).where(HEAD.BODY.eq(body)).fetchOptional(HEAD.SIZE).orElse(0L);
  }

  /** The first entry that is not before this instant, or the size: time never steps back in a journal, so it is halved until it is found. */
  static long firstAt(Tx tx, String body, Instant at) {
    long from = 0;
    long to = size(tx, body);
    while (from < to) {
      long middle = from + (to - from) / 2;
      Instant there = tx.sql().select(ENTRY.AT).from(ENTRY).where(ENTRY.BODY.eq(body), ENTRY.INDEX.eq(middle)).fetchSingle(ENTRY.AT);
      if (there.isBefore(at)) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    return from;
  }

  /** One signer per body at a time, in every process that works on this database; until the transaction ends. */
  static void lock(Tx tx, String body) {
    tx.sql().execute("select pg_advisory_xact_lock(hashtext('kenes checkpoint'), hashtext({0}))", DSL.val(body));
  }

  /**
   * The leaf hashes of entries {@code from} to {@code to - 1}, computed from the leaves.
   *
   * @throws IllegalStateException when an entry is missing or is not the one that was recorded
   */
  static List<byte[]> leafHashes(Tx tx, String body, long from, long to) {
    List<byte[]> hashes = new ArrayList<>();
    try (var rows = tx.sql().select(ENTRY.INDEX, ENTRY.LEAF, ENTRY.LEAF_HASH).from(ENTRY)
        .where(ENTRY.BODY.eq(body), ENTRY.INDEX.ge(from), ENTRY.INDEX.lt(to)).orderBy(ENTRY.INDEX).fetchSize(FETCH).fetchLazy()) {
      for (var row : rows) {
        byte[] hash = Hashes.leaf(row.value2());
        if (row.value1() != from + hashes.size() || !Arrays.equals(hash, row.value3())) {
          throw new IllegalStateException("entry " + (from + hashes.size()) + " of " + body + " is not the one that was recorded");
        }
        hashes.add(hash);
      }
    }
    if (hashes.size() != to - from) {
      throw new IllegalStateException("entry " + (from + hashes.size()) + " of " + body + " is missing");
    }
    return hashes;
  }

  static List<byte[]> leaves(Tx tx, String body, long from, long to) {
    return tx.sql().select(ENTRY.LEAF).from(ENTRY).where(ENTRY.BODY.eq(body), ENTRY.INDEX.ge(from), ENTRY.INDEX.lt(to))
        .orderBy(ENTRY.INDEX).fetch(ENTRY.LEAF);
  }

  static Optional<byte[]> tile(Tx tx, String body, TilePath path) {
    return tx.sql().select(TILE.BYTES).from(TILE).where(TILE.BODY.eq(body), TILE.PATH.eq(path.path())).fetchOptional(TILE.BYTES);
  }

  /** Reads stored tiles; a partial one may have been dropped once the full one was there, which begins with it. */
  static TileReader reader(Tx tx, String body) {
    return path -> {
      Optional<byte[]> exact = tile(tx, body, path);
      if (exact.isPresent()) {
        return exact.get();
      }
      byte[] full = tile(tx, body, path.full()).orElseThrow(() -> new FileNotFoundException(body + "/" + path.path()));
      return Arrays.copyOf(full, path.width() * Hashes.LENGTH);
    };
  }

  /** The tree after the growth, from its new tiles and those that are stored. */
  static Tree grown(Tx tx, String body, Tree.Growth growth) {
    TileReader stored = reader(tx, body);
    return new Tree(path -> growth.tiles().containsKey(path) ? growth.tiles().get(path) : stored.read(path), growth.size());
  }

  static byte[] root(Tree tree, long size) {
    try {
      return tree.root(size);
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  /** Stores tiles that are not there; one that is there must be the same. */
  static void store(Tx tx, String body, Map<TilePath, byte[]> tiles) {
    tiles.forEach((path, bytes) -> {
      tx.sql().insertInto(TILE, TILE.BODY, TILE.PATH, TILE.BYTES).values(body, path.path(), bytes).onConflictDoNothing().execute();
      if (!Arrays.equals(tile(tx, body, path).orElseThrow(), bytes)) {
        throw new IllegalStateException("the stored " + path.path() + " of " + body + " is not the one that the entries give");
      }
    });
  }

  /** Drops partial tiles whose full tile is stored: a reader may take that one instead (c2sp.org/tlog-tiles). */
  static void dropPartials(Tx tx, String body, Map<TilePath, byte[]> tiles) {
    for (TilePath path : tiles.keySet()) {
      if (path.isFull()) {
        tx.sql().deleteFrom(TILE).where(TILE.BODY.eq(body), TILE.PATH.startsWith(path.path() + ".p/")).execute();
      }
    }
  }
}
