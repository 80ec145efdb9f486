package kenes.journal;

import static kenes.schema.generated.journal.Tables.REQUEST;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import kenes.base.Digest;
import kenes.base.Refused;
import kenes.db.Tx;

/** Idempotency: a command that is sent twice with the same key takes effect once. */
final class Requests {
  private Requests() {}

  /**
   * Takes the key, waiting for a running command with the same key to end.
   *
   * @return empty when the key is new; else the indexes that were recorded under it
   * @throws Refused {@code KEY_REUSED} when the key was used for another payload
   */
  static Optional<List<Long>> begin(Tx tx, String body, String account, String key, Digest payload, Instant now) {
    int taken = tx.sql().insertInto(REQUEST, REQUEST.BODY, REQUEST.ACCOUNT, REQUEST.KEY, REQUEST.PAYLOAD, REQUEST.AT)
        .values(body, account, key, payload.bytes(), now)
        .onConflictDoNothing().execute();
    if (taken == 1) {
      return Optional.empty();
    }
    var earlier = tx.sql().selectFrom(REQUEST)
        .where(REQUEST.BODY.eq(body), REQUEST.ACCOUNT.eq(account), REQUEST.KEY.eq(key)).fetchSingle();
    if (!Arrays.equals(earlier.getPayload(), payload.bytes())) {
      throw new Refused(JournalCode.KEY_REUSED);
    }
    return Optional.of(earlier.getFirst() == null ? List.of()
        : LongStream.rangeClosed(earlier.getFirst(), earlier.getLast()).boxed().toList());
  }

  static void finish(Tx tx, String body, String account, String key, List<Entry> entries) {
    if (!entries.isEmpty()) {
      tx.sql().update(REQUEST).set(REQUEST.FIRST, entries.getFirst().index()).set(REQUEST.LAST, entries.getLast().index())
          .where(REQUEST.BODY.eq(body), REQUEST.ACCOUNT.eq(account), REQUEST.KEY.eq(key)).execute();
    }
  }
}
