package kenes.couriers;

import static kenes.schema.generated.couriers.Tables.DRAFT_ATTEMPT;
import static kenes.schema.generated.couriers.Tables.LETTER;

import java.time.Instant;
import java.util.List;
import kenes.db.Tx;
import org.jooq.Condition;
import org.jooq.impl.DSL;

/** What the courier has tried: its own notes, which no act writes. */
final class AttemptTables {
  private AttemptTables() {}

  /** Letters under way that wait for nothing at this instant, those sent first first. */
  static List<Letter> due(Tx tx, Instant now, int limit) {
    return underWay(tx, DRAFT_ATTEMPT.NEXT_AT.isNull().or(DRAFT_ATTEMPT.NEXT_AT.le(now)), limit);
  }

  /** All letters under way, whatever they wait for. */
  static List<Letter> underWay(Tx tx) {
    return underWay(tx, DSL.noCondition(), Integer.MAX_VALUE);
  }

  private static List<Letter> underWay(Tx tx, Condition condition, int limit) {
    return CouriersTables.letters(tx).where(LETTER.OUTCOME.isNull(), condition).orderBy(LETTER.SENT_AT, LETTER.BODY, LETTER.INDEX, LETTER.RECIPIENT)
        .limit(limit).fetch(CouriersTables::letter);
  }

  static void postpone(Tx tx, Letter letter, Letter.Waiting waiting) {
    tx.sql().insertInto(DRAFT_ATTEMPT).set(DRAFT_ATTEMPT.BODY, letter.from()).set(DRAFT_ATTEMPT.INDEX, letter.index()).set(DRAFT_ATTEMPT.RECIPIENT, letter.to())
        .set(DRAFT_ATTEMPT.ATTEMPTS, waiting.attempts()).set(DRAFT_ATTEMPT.SINCE, waiting.since()).set(DRAFT_ATTEMPT.NEXT_AT, waiting.next())
        .set(DRAFT_ATTEMPT.PROBLEM, waiting.problem().name())
        .onConflict(DRAFT_ATTEMPT.BODY, DRAFT_ATTEMPT.INDEX, DRAFT_ATTEMPT.RECIPIENT).doUpdate().setAllToExcluded().execute();
  }

  static void forget(Tx tx, Letter letter) {
    tx.sql().deleteFrom(DRAFT_ATTEMPT).where(DRAFT_ATTEMPT.BODY.eq(letter.from()), DRAFT_ATTEMPT.INDEX.eq(letter.index()), DRAFT_ATTEMPT.RECIPIENT.eq(letter.to())).execute();
  }

  /** Something arrived at the body: what waited there for something else may be tried at once. */
  static void wake(Tx tx, String recipient, Instant now) {
    tx.sql().update(DRAFT_ATTEMPT).set(DRAFT_ATTEMPT.NEXT_AT, now)
        .where(DRAFT_ATTEMPT.RECIPIENT.eq(recipient), DRAFT_ATTEMPT.PROBLEM.eq(Letter.Problem.NOT_YET.name()), DRAFT_ATTEMPT.NEXT_AT.gt(now)).execute();
  }
}
