package kenes.journal;

import static kenes.schema.generated.journal.Tables.HEAD;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import kenes.base.Digest;
import kenes.base.Refused;
import kenes.db.Tx;
import kenes.ledger.Hashes;
import org.postgresql.PGConnection;

/**
 * Records many acts of a known past at once. Entries and tables come out as if each act had been recorded by itself: the same
 * leaves, applied by the same projections in the same order. Only the trips to the database are fewer.
 */
public final class Loading {
  /** An act and when it happened, cut to microseconds. */
  public record Dated(Instant at, Act act) {}

  private final Journal journal;

  public Loading(Journal journal) {
    this.journal = journal;
  }

  /**
   * Records the acts in their order. Time never steps back in a journal: an act dated before the last entry gets that one's time.
   *
   * @throws Refused {@code NO_JOURNAL}, {@code ENTRY_TOO_LARGE}
   */
  public void load(Tx tx, Actor actor, String body, List<Dated> acts) {
    var head = tx.sql().selectFrom(HEAD).where(HEAD.BODY.eq(body)).forUpdate().fetchOptional()
        .orElseThrow(() -> new Refused(JournalCode.NO_JOURNAL, body));
    List<Entry> entries = new ArrayList<>(acts.size());
    EntryCopy copy = new EntryCopy();
    Instant last = head.getLastAt();
    for (Dated dated : acts) {
      last = dated.at().isBefore(last) ? last : dated.at();
      long index = head.getSize() + entries.size();
      String type = journal.acts().name(dated.act());
      byte[] leaf = Leaf.write(body, index, last, actor, type, dated.act());
      byte[] hash = Hashes.leaf(leaf);
      copy.add(body, index, last, actor.written(), type, leaf, hash);
      entries.add(new Entry(body, index, last, actor, dated.act(), Digest.fromBytes(hash)));
    }
    tx.sql().update(HEAD).set(HEAD.SIZE, head.getSize() + entries.size()).set(HEAD.LAST_AT, last).where(HEAD.BODY.eq(body)).execute();
    send(tx, copy);
    entries.forEach(entry -> Journal.keepSealed(tx, body, entry.act()));
    tx.batched(batch -> journal.applyAgain(batch, entries));
  }

  private static void send(Tx tx, EntryCopy copy) {
    tx.sql().connection(connection -> {
      try {
        connection.unwrap(PGConnection.class).getCopyAPI().copyIn(EntryCopy.STATEMENT, copy.stream());
      } catch (IOException impossible) {
        throw new UncheckedIOException(impossible);
      }
    });
  }
}
