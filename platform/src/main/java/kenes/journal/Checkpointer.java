package kenes.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import kenes.db.Db;
import kenes.db.Tx;
import kenes.ledger.Checkpoint;
import kenes.ledger.Merkle;
import kenes.ledger.Tree;

/**
 * Publishes each body's journal as a transparency log: tiles first, then the signed checkpoint that vouches for them
 * (c2sp.org/tlog-tiles). It signs nothing that does not continue what was signed before, and nothing at or past the
 * limit. Thread-safe; several processes may work on one database.
 */
public final class Checkpointer implements AutoCloseable {
  private static final Duration POLL = Duration.ofSeconds(1);

  private final Db db;
  private final SigningKey key;
  private final LastCheckpoints kept;
  private final CheckpointLimit limit;
  private final InstantSource clock;
  private final ReentrantLock oneAtATime = new ReentrantLock();
  private Beat beat;

  /** @param keys the folder of the key, where the last checkpoints are remembered too */
  public Checkpointer(Db db, SigningKey key, Path keys, CheckpointLimit limit, InstantSource clock) {
    this.db = db;
    this.key = key;
    this.kept = new LastCheckpoints(keys, key);
    this.limit = limit;
    this.clock = clock;
  }

  /** Publishes from now on after each commit, at most once per {@code interval}. */
  public void start(Journal journal, Duration interval) {
    beat = new Beat("checkpointer", POLL, interval, this::publishAll);
    journal.onCommit(body -> beat.signal());
    beat.start();
  }

  /** Waits until everything that may be published and is committed now has been. */
  public void awaitCaughtUp(Duration time) {
    beat.awaitRound(time);
  }

  @Override
  public void close() {
    if (beat != null) {
      beat.close();
    }
  }

  /** Publishes what may be published of this body, and answers the body's last checkpoint; empty when it has none yet. */
  public Optional<Checkpoint> checkpointNow(String body) {
    oneAtATime.lock();
    try {
      return publish(body);
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    } finally {
      oneAtATime.unlock();
    }
  }

  private void publishAll() {
    RuntimeException failed = null;
    for (String body : db.read(LogTables::behind)) {
      try {
        checkpointNow(body);
      } catch (RuntimeException broken) {
        failed = broken; // one body's trouble must not stop the others' logs
      }
    }
    if (failed != null) {
      throw failed;
    }
  }

  /** One snapshot: where the log stands, and what it may grow by. */
  private record Work(Optional<LogTables.Stored> last, Tree.Growth growth, List<byte[]> consistency) {}

  /** The order of these steps is the invariant; each says what a crash right after it leaves behind. */
  private Optional<Checkpoint> publish(String body) throws IOException {
    // 1. In one snapshot: the last checkpoint, the journal's size, the limit, and the new leaves. The limit belongs to
    //    the same instant as the size, so that a ballot of a running vote is either not there yet or held back.
    //    A crash leaves nothing.
    Work work = db.read(tx -> read(tx, body));
    Optional<Checkpoint> last = work.last().map(stored -> Checkpoint.open(stored.note(), key.verifier(body)));
    if (work.growth() == null) {
      // Nothing new. A crash after step 4 and before step 5 is mended here.
      if (last.isPresent() && kept.find(body).map(Checkpoint::size).orElse(0L) < last.get().size()) {
        kept.keep(body, work.last().get().note());
      }
      return last;
    }
    Tree.Growth growth = work.growth();

    // 2. Check, before anything is written, that the new tree continues both what the database says was signed and
    //    what the key folder remembers having signed. A crash leaves nothing.
    refuseFork(body, work, last);
    refuseOlder(body, growth);

    // 3. The tiles, durably, in a transaction of their own. A crash leaves tiles that no checkpoint vouches for: they
    //    are not served, and the next run finds the same bytes in their place or refuses to go on.
    db.change(tx -> LogTables.store(tx, body, growth.tiles()));

    // 4. Compare and swap: under the body's lock the last checkpoint must still be the one that step 1 extended. Only
    //    then sign, and store the note in the same transaction. A crash before the commit leaves step 3's state, and a
    //    signature that nobody has seen; a commit whose answer got lost leaves a checkpoint that the next run finds in
    //    step 1. Either way there is one last checkpoint, and every later one extends it.
    Optional<byte[]> swapped = db.write(tx -> swap(tx, body, work, growth));
    if (swapped.isEmpty()) {
      // Another process was first: its checkpoint extends the same entries of the same journal.
      return db.read(tx -> LogTables.last(tx, body)).map(stored -> Checkpoint.open(stored.note(), key.verifier(body)));
    }
    byte[] note = swapped.get();

    // 5. Remember beside the key, outside the database, how far this installation has signed. A crash before this leaves
    //    the memory one checkpoint behind; the next run catches it up, so it never refuses a database that is whole.
    kept.keep(body, note);

    // 6. Partial tiles whose full tile is there now are no longer needed. A crash before this leaves them; harmless.
    db.change(tx -> LogTables.dropPartials(tx, body, growth.tiles()));
    return Optional.of(Checkpoint.open(note, key.verifier(body)));
  }

  private Work read(Tx tx, String body) {
    Optional<LogTables.Stored> last = LogTables.last(tx, body);
    long from = last.map(LogTables.Stored::size).orElse(0L);
    long to = Math.min(LogTables.size(tx, body), limit.limit(tx, body).orElse(Long.MAX_VALUE));
    if (to <= from) {
      return new Work(last, null, List.of());
    }
    try {
      Tree.Growth growth = new Tree(LogTables.reader(tx, body), from).append(LogTables.leafHashes(tx, body, from, to));
      return new Work(last, growth, from == 0 ? List.of() : LogTables.grown(tx, body, growth).consistency(from));
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  private void refuseFork(String body, Work work, Optional<Checkpoint> last) {
    if (last.isEmpty()) {
      return;
    }
    LogTables.Stored stored = work.last().orElseThrow();
    boolean sameRow = stored.size() == last.get().size() && Arrays.equals(stored.root(), last.get().root());
    if (!sameRow || !Merkle.consistency(stored.size(), work.growth().size(), stored.root(), work.growth().root(), work.consistency())) {
      throw new IllegalStateException("the journal of " + body + " does not continue its signed log of " + stored.size()
          + " entries: nothing is signed. Run: kenes verify --body " + body);
    }
  }

  /** The key folder may remember more than the database: a restored backup that is older, or another history. */
  private void refuseOlder(String body, Tree.Growth growth) {
    Optional<Checkpoint> remembered = kept.find(body);
    if (remembered.isEmpty()) {
      return;
    }
    long size = remembered.get().size();
    if (size > growth.size()) {
      if (db.read(tx -> LogTables.last(tx, body)).map(LogTables.Stored::size).orElse(0L) >= size) {
        return; // another process has signed on since step 1, and step 4 will find that out
      }
      throw new IllegalStateException(SignedHistory.older(body, growth.size(), size, kept.file(body)));
    }
    if (!Arrays.equals(db.read(tx -> LogTables.root(LogTables.grown(tx, body, growth), size)), remembered.get().root())) {
      throw new IllegalStateException(SignedHistory.other(body, size, kept.file(body)));
    }
  }

  /** Signs and stores, or answers nothing when somebody else has moved the log on meanwhile. */
  private Optional<byte[]> swap(Tx tx, String body, Work work, Tree.Growth growth) {
    LogTables.lock(tx, body);
    Optional<LogTables.Stored> now = LogTables.last(tx, body);
    boolean same = now.isPresent() == work.last().isPresent()
        && now.stream().allMatch(stored -> Arrays.equals(stored.note(), work.last().orElseThrow().note()));
    if (!same) {
      return Optional.empty();
    }
    Checkpoint checkpoint = new Checkpoint(SigningKey.origin(key.origin(), body), growth.size(), growth.root());
    byte[] note = checkpoint.signed(key.signer(body)).bytes();
    LogTables.insert(tx, body, growth.size(), growth.root(), note, clock.instant().truncatedTo(ChronoUnit.MICROS));
    return Optional.of(note);
  }
}
