package kenes.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kenes.db.Db;
import kenes.db.Tx;
import kenes.ledger.Checkpoint;
import kenes.ledger.Tree;

/** Whether a database still holds everything that this installation has signed. Asked before a node starts. */
public final class SignedHistory {
  private SignedHistory() {}

  /** What is wrong, one line each with its cure; empty when the database holds all that the key folder remembers. */
  public static List<String> problems(Db db, SigningKey key, Path keys) {
    LastCheckpoints kept = new LastCheckpoints(keys, key);
    List<String> problems = new ArrayList<>();
    db.read(tx -> {
      Map<String, LogTables.Stored> published = LogTables.allLast(tx);
      kept.all().forEach((body, signed) -> {
        long size = LogTables.size(tx, body);
        if (size < signed.size()) {
          problems.add(older(body, size, signed.size(), kept.file(body)));
        } else if (!holds(tx, body, signed, Optional.ofNullable(published.get(body)))) {
          problems.add(other(body, signed.size(), kept.file(body)));
        }
      });
      return null;
    });
    return problems;
  }

  /** The published tiles answer quickly; where they do not reach as far, as after a restore, the entries do. */
  private static boolean holds(Tx tx, String body, Checkpoint signed, Optional<LogTables.Stored> published) {
    try {
      if (published.isPresent() && published.get().size() == signed.size()) {
        return Arrays.equals(published.get().root(), signed.root());
      }
      if (published.isPresent() && published.get().size() > signed.size()) {
        return Arrays.equals(new Tree(LogTables.reader(tx, body), published.get().size()).root(signed.size()), signed.root());
      }
      return Arrays.equals(root(LogTables.leafHashes(tx, body, 0, signed.size())), signed.root());
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  /** The root of the tree over these leaf hashes. */
  static byte[] root(List<byte[]> leafHashes) {
    try {
      return new Tree(path -> {
        throw new IOException("an empty tree has no tile " + path.path());
      }, 0).append(leafHashes).root();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  static String older(String body, long has, long signed, Path file) {
    return "The database holds " + has + " entries of " + body + ", but a record of " + signed + " entries has been signed (" + file
        + "): the database is older than what the world has seen. Restore a newer backup: kenes restore FILE";
  }

  static String other(String body, long signed, Path file) {
    return "The first " + signed + " entries of " + body + " are not those that were signed (" + file
        + "). Connect the database that belongs to this key, or restore its backup: kenes restore FILE";
  }
}
