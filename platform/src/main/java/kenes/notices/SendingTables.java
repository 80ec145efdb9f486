package kenes.notices;

import static kenes.schema.generated.notices.Tables.PRIVATE_LETTER;

import java.time.Instant;
import java.util.List;
import kenes.db.Tx;
import org.jooq.impl.DSL;

/** The SQL of handing letters over. */
final class SendingTables {
  private SendingTables() {}

  /**
   * Takes letters that are due. Until the lease ends nobody else takes them, and when their sender dies they are due again
   * after it.
   */
  static List<Letter> claim(Tx tx, Instant now, Instant leaseEnd, int limit) {
    var due = DSL.select(PRIVATE_LETTER.BODY, PRIVATE_LETTER.ID).from(PRIVATE_LETTER).where(OutboxTables.WAITING, PRIVATE_LETTER.NEXT_ATTEMPT.le(now))
        .orderBy(PRIVATE_LETTER.NEXT_ATTEMPT, PRIVATE_LETTER.MADE_AT).limit(limit).forUpdate().skipLocked();
    return tx.sql().update(PRIVATE_LETTER).set(PRIVATE_LETTER.ATTEMPTS, PRIVATE_LETTER.ATTEMPTS.plus(1)).set(PRIVATE_LETTER.NEXT_ATTEMPT, leaseEnd)
        .where(DSL.row(PRIVATE_LETTER.BODY, PRIVATE_LETTER.ID).in(due)).returning().fetch(OutboxTables::letter);
  }

  static void settle(Tx tx, Letter letter, LetterState state, Problem problem, String answer, Instant now) {
    tx.sql().update(PRIVATE_LETTER).set(PRIVATE_LETTER.STATE, state.name()).set(PRIVATE_LETTER.SETTLED_AT, now)
        .set(PRIVATE_LETTER.PROBLEM, problem == null ? null : problem.name()).set(PRIVATE_LETTER.ANSWER, answer)
        .where(PRIVATE_LETTER.BODY.eq(letter.body()), PRIVATE_LETTER.ID.eq(letter.id()), OutboxTables.WAITING).execute();
  }

  static void postpone(Tx tx, Letter letter, Instant next, Problem problem, String answer) {
    tx.sql().update(PRIVATE_LETTER).set(PRIVATE_LETTER.NEXT_ATTEMPT, next).set(PRIVATE_LETTER.PROBLEM, problem.name())
        .set(PRIVATE_LETTER.ANSWER, answer)
        .where(PRIVATE_LETTER.BODY.eq(letter.body()), PRIVATE_LETTER.ID.eq(letter.id()), OutboxTables.WAITING).execute();
  }

  /** The server takes none: all others wait as long. */
  static void postponeAll(Tx tx, Instant next, Problem problem, String answer) {
    tx.sql().update(PRIVATE_LETTER).set(PRIVATE_LETTER.NEXT_ATTEMPT, next).set(PRIVATE_LETTER.PROBLEM, problem.name()).set(PRIVATE_LETTER.ANSWER, answer)
        .where(OutboxTables.WAITING, PRIVATE_LETTER.NEXT_ATTEMPT.lt(next)).execute();
  }

  static void refuseLate(Tx tx, Instant now) {
    tx.sql().update(PRIVATE_LETTER).set(PRIVATE_LETTER.STATE, LetterState.REFUSED.name()).set(PRIVATE_LETTER.PROBLEM, Problem.TOO_LATE.name())
        .set(PRIVATE_LETTER.SETTLED_AT, now).where(OutboxTables.WAITING, PRIVATE_LETTER.USEFUL_UNTIL.lt(now), PRIVATE_LETTER.NEXT_ATTEMPT.le(now)).execute();
  }

  static void keepAll(Tx tx, Instant now) {
    tx.sql().update(PRIVATE_LETTER).set(PRIVATE_LETTER.STATE, LetterState.KEPT.name()).set(PRIVATE_LETTER.SETTLED_AT, now)
        .where(OutboxTables.WAITING).execute();
  }
}
