package kenes.couriers;

import static kenes.schema.generated.couriers.Tables.DRAFT_ATTEMPT;
import static kenes.schema.generated.couriers.Tables.LETTER;
import static kenes.schema.generated.couriers.Tables.RECEIVED;

import java.util.List;
import java.util.Optional;
import kenes.base.Digest;
import kenes.db.Tx;
import kenes.journal.Act;
import kenes.journal.Addressed;
import kenes.journal.Entry;
import kenes.journal.Json;
import kenes.journal.Projection;
import kenes.schema.generated.couriers.tables.records.DraftAttemptRecord;
import kenes.schema.generated.couriers.tables.records.LetterRecord;
import kenes.schema.generated.couriers.tables.records.ReceivedRecord;
import org.jooq.Condition;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.SelectOnConditionStep;

/** The official tables of letters: what was sent with its end, and what came. */
final class CouriersTables implements Projection {
  @Override
  public Class<? extends Act> acts() {
    return CouriersAct.class;
  }

  @Override
  public void posted(Tx tx, Entry entry, String type) {
    for (String to : ((Addressed) entry.act()).to()) {
      if (!to.equals(entry.body())) {
        tx.sql().insertInto(LETTER).set(LETTER.BODY, entry.body()).set(LETTER.INDEX, entry.index()).set(LETTER.RECIPIENT, to).set(LETTER.TYPE, type)
            .set(LETTER.LEAF, entry.leafHash().bytes()).set(LETTER.SENT_AT, entry.at()).execute();
      }
    }
  }

  @Override
  public void apply(Tx tx, Entry entry) {
    switch ((CouriersAct) entry.act()) {
      case CouriersAct.Received act -> receive(tx, entry, act.from(), act.index(), null, null, null);
      case CouriersAct.TurnedBack act -> receive(tx, entry, act.from(), act.index(), act.code(), JSONB.valueOf(Json.write(act.arguments())),
          act.spoken() == null ? null : JSONB.valueOf(Json.write(act.spoken())));
      case CouriersAct.Delivered act -> settle(tx, entry, act.index(), act.to(), act.turnedBack() ? Letter.State.TURNED_BACK : Letter.State.DELIVERED, null);
      case CouriersAct.Undeliverable act -> settle(tx, entry, act.index(), act.to(), Letter.State.UNDELIVERABLE, act.reason().name());
      case CouriersAct.Redirected act -> redirect(tx, entry, act);
    }
  }

  private static void receive(Tx tx, Entry entry, String from, long letter, String code, JSONB arguments, JSONB spoken) {
    tx.sql().insertInto(RECEIVED).set(RECEIVED.BODY, entry.body()).set(RECEIVED.SENDER, from).set(RECEIVED.LETTER, letter)
        .set(RECEIVED.INDEX, entry.index()).set(RECEIVED.AT, entry.at()).set(RECEIVED.LEAF, entry.leafHash().bytes())
        .set(RECEIVED.TURNED_BACK, code != null).set(RECEIVED.CODE, code).set(RECEIVED.ARGUMENTS, arguments).set(RECEIVED.SPOKEN, spoken).execute();
  }

  private static void settle(Tx tx, Entry entry, long index, String to, Letter.State outcome, String detail) {
    // asked for what it touched, so that it is known in a batch too
    int rows = tx.sql().update(LETTER).set(LETTER.OUTCOME, outcome.name()).set(LETTER.DETAIL, detail).set(LETTER.SETTLED, entry.index())
        .set(LETTER.SETTLED_AT, entry.at()).where(is(entry.body(), index, to), LETTER.OUTCOME.isNull()).returning(LETTER.INDEX).fetch().size();
    if (rows != 1) {
      throw new IllegalStateException("no letter is under way from " + entry.body() + " " + index + " to " + to);
    }
  }

  private static void redirect(Tx tx, Entry entry, CouriersAct.Redirected act) {
    settle(tx, entry, act.index(), act.to(), Letter.State.REDIRECTED, act.successor());
    LetterRecord first = tx.sql().selectFrom(LETTER).where(is(entry.body(), act.index(), act.to())).fetchSingle();
    tx.sql().insertInto(LETTER).set(LETTER.BODY, entry.body()).set(LETTER.INDEX, act.index()).set(LETTER.RECIPIENT, act.successor())
        .set(LETTER.TYPE, first.getType()).set(LETTER.LEAF, first.getLeaf()).set(LETTER.SENT_AT, first.getSentAt())
        .set(LETTER.INSTEAD_OF, act.to()).onConflictDoNothing().execute();
  }

  static Condition is(String from, long index, String to) {
    return LETTER.BODY.eq(from).and(LETTER.INDEX.eq(index)).and(LETTER.RECIPIENT.eq(to));
  }

  static boolean exists(Tx tx, String from, long index, String to) {
    return tx.sql().fetchExists(LETTER, is(from, index, to));
  }

  /** Takes the letter's row lock. @return whether it is still under way */
  static boolean lock(Tx tx, Letter letter) {
    return tx.sql().select(LETTER.INDEX).from(LETTER).where(is(letter.from(), letter.index(), letter.to()), LETTER.OUTCOME.isNull())
        .forUpdate().fetch().isNotEmpty();
  }

  /** What the receiving body has recorded of the letter. */
  static Optional<Letter.Arrival> findArrival(Tx tx, Letter letter) {
    return tx.sql().selectFrom(RECEIVED).where(RECEIVED.BODY.eq(letter.to()), RECEIVED.SENDER.eq(letter.from()), RECEIVED.LETTER.eq(letter.index()))
        .fetchOptional(CouriersTables::arrival);
  }

  /** Letters with what both sides know of them. */
  static SelectOnConditionStep<Record> letters(Tx tx) {
    return tx.sql().select().from(LETTER)
        .leftJoin(RECEIVED).on(RECEIVED.BODY.eq(LETTER.RECIPIENT), RECEIVED.SENDER.eq(LETTER.BODY), RECEIVED.LETTER.eq(LETTER.INDEX))
        .leftJoin(DRAFT_ATTEMPT).on(DRAFT_ATTEMPT.BODY.eq(LETTER.BODY), DRAFT_ATTEMPT.INDEX.eq(LETTER.INDEX), DRAFT_ATTEMPT.RECIPIENT.eq(LETTER.RECIPIENT));
  }

  static Letter letter(Record row) {
    LetterRecord letter = row.into(LETTER);
    ReceivedRecord received = row.into(RECEIVED);
    DraftAttemptRecord attempt = row.into(DRAFT_ATTEMPT);
    return new Letter(letter.getBody(), letter.getIndex(), letter.getRecipient(), letter.getType(), Digest.fromBytes(letter.getLeaf()), letter.getSentAt(),
        letter.getInsteadOf(), received.getBody() == null ? null : arrival(received),
        letter.getOutcome() == null ? null : new Letter.Settled(Letter.State.valueOf(letter.getOutcome()), letter.getSettled(), letter.getSettledAt(), letter.getDetail()),
        attempt.getBody() == null ? null : new Letter.Waiting(attempt.getAttempts(), attempt.getSince(), attempt.getNextAt(), Letter.Problem.valueOf(attempt.getProblem())));
  }

  private static Letter.Arrival arrival(ReceivedRecord row) {
    return new Letter.Arrival(row.getIndex(), row.getAt(), Digest.fromBytes(row.getLeaf()), row.getTurnedBack(), row.getCode(),
        row.getArguments() == null ? List.of() : Json.readList(row.getArguments().data(), String.class),
        row.getSpoken() == null ? List.of() : Json.readList(row.getSpoken().data(), CouriersAct.Spoken.class));
  }
}
