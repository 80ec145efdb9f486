package kenes.journal;

import static kenes.schema.generated.journal.Tables.HEAD;
import static kenes.schema.generated.journal.Tables.POSITION;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import kenes.db.Db;
import kenes.db.Tx;
import org.jooq.impl.DSL;

/** Runs followers, each on its own virtual thread: on every commit in this process, and once a second for the rest. */
public final class Followers implements AutoCloseable {
  private static final int BATCH = 500;
  private static final Duration POLL = Duration.ofSeconds(1);

  private final Db db;
  private final Journal journal;
  private final List<Beat> beats = new CopyOnWriteArrayList<>();
  private Beat refresh;

  public Followers(Db db, Journal journal) {
    this.db = db;
    this.journal = journal;
  }

  /** Starts a follower where it stood. */
  public void add(Follower follower) {
    Beat beat = new Beat(follower.name(), POLL, Duration.ZERO, () -> catchUp(follower));
    beats.add(beat);
    journal.onCommit(body -> beat.signal());
    beat.start();
  }

  /**
   * Starts a follower that must never see what was there before it: on a database on which it has not run yet (a new, copied
   * or restored one, since backups hold no positions) it begins at the end of each journal.
   *
   * @param atFirst is told of such a beginning, in the transaction that fixes it
   */
  public void addFromNow(Follower follower, Consumer<Tx> atFirst) {
    db.change(tx -> {
      tx.sql().execute("select pg_advisory_xact_lock(hashtext(?))", follower.name()); // nodes that start together begin once
      if (!tx.sql().fetchExists(POSITION, POSITION.FOLLOWER.eq(follower.name()))) {
        tx.sql().insertInto(POSITION, POSITION.FOLLOWER, POSITION.BODY, POSITION.POSITION_)
            .select(DSL.select(DSL.val(follower.name()), HEAD.BODY, HEAD.SIZE).from(HEAD)).execute();
        atFirst.accept(tx);
      }
    });
    add(follower);
  }

  /** Learns once a second of what other processes have committed, and tells the journal's listeners. */
  public void watchOtherProcesses() {
    refresh = new Beat("journal-refresh", POLL, Duration.ZERO, journal::refresh);
    refresh.start();
  }

  /**
   * Waits until every follower has taken all entries that are committed now.
   *
   * @throws IllegalStateException when one of them fails, or has not managed within the time
   */
  public void awaitCaughtUp(Duration limit) {
    beats.forEach(beat -> beat.awaitRound(limit));
  }

  @Override
  public void close() {
    if (refresh != null) {
      refresh.close();
    }
    beats.forEach(Beat::close);
  }

  private void catchUp(Follower follower) {
    RuntimeException failed = null;
    for (String body : behind(follower).keySet()) {
      try {
        while (db.write(tx -> step(tx, follower, body))) {
          // one transaction per batch, so that a long catching-up is kept as it goes
        }
      } catch (RuntimeException broken) {
        failed = broken; // the other bodies must not wait for this one
      }
    }
    if (failed != null) {
      throw failed;
    }
  }

  private Map<String, Long> behind(Follower follower) {
    return db.read(tx -> tx.sql().select(HEAD.BODY, HEAD.SIZE).from(HEAD).leftJoin(POSITION)
        .on(POSITION.BODY.eq(HEAD.BODY), POSITION.FOLLOWER.eq(follower.name()))
        .where(HEAD.SIZE.gt(DSL.coalesce(POSITION.POSITION_, 0L))).fetchMap(HEAD.BODY, HEAD.SIZE));
  }

  /** Takes one batch; says whether there may be more. Two nodes that run the same follower take turns on the row. */
  private boolean step(Tx tx, Follower follower, String body) {
    tx.sql().insertInto(POSITION, POSITION.FOLLOWER, POSITION.BODY, POSITION.POSITION_).values(follower.name(), body, 0L)
        .onConflictDoNothing().execute();
    var row = POSITION.FOLLOWER.eq(follower.name()).and(POSITION.BODY.eq(body));
    long position = tx.sql().select(POSITION.POSITION_).from(POSITION).where(row).forUpdate().fetchSingle(POSITION.POSITION_);
    List<Entry> entries = journal.list(tx, body, position, position + BATCH);
    if (!entries.isEmpty()) {
      follower.follow(tx, body, entries);
      tx.sql().update(POSITION).set(POSITION.POSITION_, position + entries.size()).where(row).execute();
    }
    return entries.size() == BATCH;
  }
}
