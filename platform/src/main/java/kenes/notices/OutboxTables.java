package kenes.notices;

import static kenes.schema.generated.notices.Tables.PRIVATE_ADDRESS;
import static kenes.schema.generated.notices.Tables.PRIVATE_LETTER;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import kenes.base.Lang;
import kenes.db.Tx;
import kenes.schema.generated.notices.tables.records.PrivateLetterRecord;
import org.jooq.Condition;
import org.jooq.impl.DSL;

/** The SQL of letters and addresses, but for what their sending needs. */
final class OutboxTables {
  static final Condition WAITING = PRIVATE_LETTER.STATE.eq(LetterState.WAITING.name());

  private OutboxTables() {}

  /** Once for each act, recipient and kind; a second time nothing happens. @param index of the act */
  static void insert(Tx tx, Letter letter, long index, boolean simulated) {
    tx.sql().insertInto(PRIVATE_LETTER).set(PRIVATE_LETTER.BODY, letter.body()).set(PRIVATE_LETTER.ID, letter.id())
        .set(PRIVATE_LETTER.MEETING, letter.meeting()).set(PRIVATE_LETTER.INDEX, index).set(PRIVATE_LETTER.RECIPIENT, letter.recipient())
        .set(PRIVATE_LETTER.KIND, letter.kind().name()).set(PRIVATE_LETTER.SENDER, letter.sender()).set(PRIVATE_LETTER.NAME, letter.name())
        .set(PRIVATE_LETTER.ADDRESS, letter.address()).set(PRIVATE_LETTER.SUBJECT, letter.subject()).set(PRIVATE_LETTER.CONTENT, letter.content())
        .set(PRIVATE_LETTER.EVENT, letter.event()).set(PRIVATE_LETTER.SIMULATED, simulated).set(PRIVATE_LETTER.MADE_AT, letter.madeAt())
        .set(PRIVATE_LETTER.USEFUL_UNTIL, letter.usefulUntil()).set(PRIVATE_LETTER.STATE, letter.state().name())
        .set(PRIVATE_LETTER.NEXT_ATTEMPT, letter.nextAttempt())
        .onConflict(PRIVATE_LETTER.BODY, PRIVATE_LETTER.INDEX, PRIVATE_LETTER.RECIPIENT, PRIVATE_LETTER.KIND).doNothing().execute();
  }

  static void deleteSimulated(Tx tx, String body) {
    tx.sql().deleteFrom(PRIVATE_LETTER).where(PRIVATE_LETTER.BODY.eq(body), PRIVATE_LETTER.SIMULATED.isTrue()).execute();
  }

  /** Newest first. */
  static List<Letter> list(Tx tx, String body, int limit) {
    return tx.sql().selectFrom(PRIVATE_LETTER).where(PRIVATE_LETTER.BODY.eq(body))
        .orderBy(PRIVATE_LETTER.MADE_AT.desc(), PRIVATE_LETTER.INDEX.desc(), PRIVATE_LETTER.NAME).limit(limit).fetch(OutboxTables::letter);
  }

  static List<Letter> ofMeeting(Tx tx, String body, UUID meeting) {
    return tx.sql().selectFrom(PRIVATE_LETTER).where(PRIVATE_LETTER.BODY.eq(body), PRIVATE_LETTER.MEETING.eq(meeting))
        .orderBy(PRIVATE_LETTER.MADE_AT.desc(), PRIVATE_LETTER.NAME).fetch(OutboxTables::letter);
  }

  static Optional<Letter> find(Tx tx, String body, UUID letter) {
    return tx.sql().selectFrom(PRIVATE_LETTER).where(PRIVATE_LETTER.BODY.eq(body), PRIVATE_LETTER.ID.eq(letter)).fetchOptional(OutboxTables::letter);
  }

  static Delivery delivery(Tx tx, String body, UUID meeting) {
    Condition own = PRIVATE_LETTER.BODY.eq(body).and(PRIVATE_LETTER.MEETING.eq(meeting));
    Map<LetterState, Integer> counts = tx.sql().select(PRIVATE_LETTER.STATE, DSL.count()).from(PRIVATE_LETTER).where(own)
        .groupBy(PRIVATE_LETTER.STATE).fetch().stream().collect(Collectors.toMap(row -> LetterState.valueOf(row.value1()), row -> row.value2()));
    return tx.sql().select(DSL.min(PRIVATE_LETTER.PROBLEM), DSL.min(PRIVATE_LETTER.MADE_AT), DSL.min(PRIVATE_LETTER.NEXT_ATTEMPT))
        .from(PRIVATE_LETTER).where(own, WAITING).fetchSingle(row -> new Delivery(counts, problem(row.value1()), row.value2(), row.value3()));
  }

  /** Has it sent as soon as may be, to the recipient's address of now. */
  static void queue(Tx tx, Letter letter, String address, Instant now) {
    tx.sql().update(PRIVATE_LETTER).set(PRIVATE_LETTER.STATE, LetterState.WAITING.name()).set(PRIVATE_LETTER.ADDRESS, address)
        .set(PRIVATE_LETTER.ATTEMPTS, 0).set(PRIVATE_LETTER.NEXT_ATTEMPT, now).setNull(PRIVATE_LETTER.SETTLED_AT)
        .setNull(PRIVATE_LETTER.PROBLEM).setNull(PRIVATE_LETTER.ANSWER)
        .where(PRIVATE_LETTER.BODY.eq(letter.body()), PRIVATE_LETTER.ID.eq(letter.id())).execute();
  }

  /** Whatever waits is sent by somebody's request only. */
  static void hold(Tx tx) {
    tx.sql().update(PRIVATE_LETTER).set(PRIVATE_LETTER.STATE, LetterState.HELD.name()).where(WAITING).execute();
  }

  static int deleteBefore(Tx tx, Instant made) {
    return tx.sql().deleteFrom(PRIVATE_LETTER).where(PRIVATE_LETTER.MADE_AT.lt(made)).execute();
  }

  static Map<UUID, Address> addresses(Tx tx, String body) {
    return tx.sql().selectFrom(PRIVATE_ADDRESS).where(PRIVATE_ADDRESS.BODY.eq(body))
        .fetch(row -> new Address(row.getRecipient(), row.getAddress(), row.getLang() == null ? null : Lang.find(row.getLang()).orElse(null)))
        .stream().collect(Collectors.toMap(Address::recipient, Function.identity()));
  }

  static void setAddress(Tx tx, String body, Address address) {
    String lang = address.lang() == null ? null : address.lang().code();
    tx.sql().insertInto(PRIVATE_ADDRESS, PRIVATE_ADDRESS.BODY, PRIVATE_ADDRESS.RECIPIENT, PRIVATE_ADDRESS.ADDRESS, PRIVATE_ADDRESS.LANG)
        .values(body, address.recipient(), address.address(), lang)
        .onConflict(PRIVATE_ADDRESS.BODY, PRIVATE_ADDRESS.RECIPIENT).doUpdate().set(PRIVATE_ADDRESS.ADDRESS, address.address())
        .set(PRIVATE_ADDRESS.LANG, lang).execute();
  }

  static void deleteAddress(Tx tx, String body, UUID recipient) {
    tx.sql().deleteFrom(PRIVATE_ADDRESS).where(PRIVATE_ADDRESS.BODY.eq(body), PRIVATE_ADDRESS.RECIPIENT.eq(recipient)).execute();
  }

  static Letter letter(PrivateLetterRecord row) {
    return new Letter(row.getBody(), row.getId(), row.getMeeting(), row.getRecipient(), LetterKind.valueOf(row.getKind()), row.getSender(),
        row.getName(), row.getAddress(), row.getSubject(), row.getContent(), row.getEvent(), row.getMadeAt(), row.getUsefulUntil(),
        LetterState.valueOf(row.getState()), row.getAttempts(), row.getNextAttempt(), row.getSettledAt(), problem(row.getProblem()), row.getAnswer());
  }

  private static Problem problem(String name) {
    return name == null ? null : Problem.valueOf(name);
  }
}
