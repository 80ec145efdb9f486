package kenes.bench;

import static kenes.schema.generated.decisions.Tables.DECISION;
import static kenes.schema.generated.journal.Tables.HEAD;
import static kenes.schema.generated.meetings.Tables.MEETING;
import static kenes.schema.generated.meetings.Tables.SESSION;
import static kenes.schema.generated.register.Tables.MEMBERSHIP;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;

/** Things of the generated past to look at, the same in every run. */
final class GrowthThings {
  private static final List<String> LANGUAGES = List.of("kk", "ru", "en");

  private final DSLContext sql;
  private final List<String> bodies;
  private final Random random = new Random(42);

  GrowthThings(DSLContext sql) {
    this.sql = sql;
    this.bodies = sql.select(HEAD.BODY).from(HEAD).where(HEAD.BODY.startsWith("KZ-GEN-")).orderBy(HEAD.BODY).fetch(HEAD.BODY);
  }

  /** Values for the parameters of an address: a body, one of its sittings, a deputy of that term, a decision, an entry of the record. */
  Map<String, String> next() {
    String body = any(bodies);
    Record sitting = any(sql.select(SESSION.TERM, SESSION.NUMBER).from(MEETING).join(SESSION).on(SESSION.BODY.eq(MEETING.BODY), SESSION.ID.eq(MEETING.SESSION))
        .where(MEETING.BODY.eq(body)).orderBy(MEETING.STARTS_AT).fetch());
    Record decision = any(sql.select(DECISION.SCOPE, DECISION.NUMBER_KEY).from(DECISION).where(DECISION.BODY.eq(body)).orderBy(DECISION.ADOPTED).fetch());
    List<UUID> people = sql.select(MEMBERSHIP.PERSON).from(MEMBERSHIP).where(MEMBERSHIP.BODY.eq(body), MEMBERSHIP.TERM.eq(sitting.get(SESSION.TERM))).orderBy(MEMBERSHIP.ID).fetch(MEMBERSHIP.PERSON);
    long size = sql.select(HEAD.SIZE).from(HEAD).where(HEAD.BODY.eq(body)).fetchSingle(HEAD.SIZE);
    Map<String, String> values = new HashMap<>(Map.of("lang", any(LANGUAGES), "body", body, "item", "1", "number", "1", "version", "1", "country", "KZ", "year", "2026"));
    values.put("term", sitting.get(SESSION.TERM).toString());
    values.put("session", sitting.get(SESSION.NUMBER).toString());
    values.put("scope", decision.get(DECISION.SCOPE).toString());
    values.put("key", decision.get(DECISION.NUMBER_KEY));
    values.put("person", any(people).toString());
    values.put("index", String.valueOf(1 + random.nextLong(size - 1)));
    return values;
  }

  private <T> T any(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }
}
