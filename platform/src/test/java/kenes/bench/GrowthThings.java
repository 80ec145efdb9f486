package kenes.bench;

import static kenes.schema.generated.decisions.Tables.DECISION;
import static kenes.schema.generated.journal.Tables.HEAD;
import static kenes.schema.generated.meetings.Tables.MEETING;
import static kenes.schema.generated.meetings.Tables.SESSION;
import static kenes.schema.generated.proposals.Tables.PROPOSAL;
import static kenes.schema.generated.proposals.Tables.VISIT;
import static kenes.schema.generated.register.Tables.MEMBERSHIP;
import static kenes.schema.generated.requests.Tables.REQUEST;
import static kenes.schema.generated.sources.Tables.LINK;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;

/** Things of the generated past to look at, the same in every run. */
final class GrowthThings {
  private static final int OFFICES = 12;
  private static final int DRAWN = 97;
  private static final List<String> LANGUAGES = List.of("kk", "ru", "en");

  private final DSLContext sql;
  private final List<String> bodies;
  private final List<Long> links;
  private final List<Map<String, String>> ofAll;
  private final List<Map<String, String>> ofOffices;
  private final Random random = new Random(42);
  private int taken;

  GrowthThings(DSLContext sql) {
    this.sql = sql;
    this.bodies = sql.select(HEAD.BODY).from(HEAD).where(HEAD.BODY.startsWith("KZ-GEN-"), HEAD.BODY.in(sql.select(VISIT.BODY).from(VISIT))).orderBy(HEAD.BODY).fetch(HEAD.BODY);
    this.links = sql.select(LINK.RECORDED).from(LINK).orderBy(LINK.RECORDED).fetch(LINK.RECORDED);
    this.ofAll = Stream.generate(() -> draw(any(bodies))).limit(DRAWN).toList();
    this.ofOffices = Stream.generate(() -> draw(any(offices()))).limit(DRAWN).toList();
  }

  /** The councils whose office is looked over the shoulder. */
  List<String> offices() {
    return bodies.subList(0, OFFICES);
  }

  /** Values for the parameters of an address: a body, one of its sittings, a deputy of that term, a decision, a proposal, an entry of the record. */
  Map<String, String> next(boolean desk) {
    List<Map<String, String>> drawn = desk ? ofOffices : ofAll;
    return drawn.get(taken++ % DRAWN);
  }

  private Map<String, String> draw(String body) {
    Record sitting = any(sql.select(SESSION.TERM, SESSION.NUMBER).from(MEETING).join(SESSION).on(SESSION.BODY.eq(MEETING.BODY), SESSION.ID.eq(MEETING.SESSION))
        .where(MEETING.BODY.eq(body)).orderBy(MEETING.STARTS_AT).fetch());
    Record decision = any(sql.select(DECISION.ID, DECISION.SCOPE, DECISION.NUMBER_KEY).from(DECISION).where(DECISION.BODY.eq(body)).orderBy(DECISION.ADOPTED).fetch());
    List<UUID> people = sql.select(MEMBERSHIP.PERSON).from(MEMBERSHIP).where(MEMBERSHIP.BODY.eq(body), MEMBERSHIP.TERM.eq(sitting.get(SESSION.TERM))).orderBy(MEMBERSHIP.ID).fetch(MEMBERSHIP.PERSON);
    long size = sql.select(HEAD.SIZE).from(HEAD).where(HEAD.BODY.eq(body)).fetchSingle(HEAD.SIZE);
    Map<String, String> values = new HashMap<>(Map.of("lang", any(LANGUAGES), "body", body, "item", "1", "number", "1", "version", "1", "country", "KZ", "calendar", "2026"));
    values.putAll(Map.of("source", "ADDRESS-GENERATED", "paragraph", String.valueOf(1 + random.nextInt(12)), "route", "generated-law-b", "page", "1"));
    Record proposal = any(sql.select(PROPOSAL.ID, PROPOSAL.YEAR, PROPOSAL.RUNNING).from(PROPOSAL).where(PROPOSAL.BODY.eq(body)).orderBy(PROPOSAL.OPENED).fetch());
    values.put("proposal", proposal.get(PROPOSAL.ID).toString());
    values.put("year", proposal.get(PROPOSAL.YEAR).toString());
    values.put("running", proposal.get(PROPOSAL.RUNNING).toString());
    values.put("arrived", any(sql.select(VISIT.PROPOSAL).from(VISIT).where(VISIT.BODY.eq(body)).orderBy(VISIT.PROPOSAL).fetch(VISIT.PROPOSAL)).toString());
    values.put("link", any(links).toString());
    Record request = any(sql.select(REQUEST.ID, REQUEST.YEAR, REQUEST.RUNNING).from(REQUEST).where(REQUEST.BODY.eq(body)).orderBy(REQUEST.SENT).fetch());
    values.put("request", request.get(REQUEST.ID).toString());
    values.put("asked-year", request.get(REQUEST.YEAR).toString());
    values.put("asked-running", request.get(REQUEST.RUNNING).toString());
    values.put("decision", decision.get(DECISION.ID).toString());
    values.put("term", sitting.get(SESSION.TERM).toString());
    values.put("session", sitting.get(SESSION.NUMBER).toString());
    values.put("scope", decision.get(DECISION.SCOPE).toString());
    values.put("key", decision.get(DECISION.NUMBER_KEY));
    values.put("person", any(people).toString());
    values.put("index", String.valueOf(1 + random.nextLong(size - 1)));
    return values;
  }

  /** Of these councils: who chairs, and a deputy who does not. */
  Map<String, GrowthOffice.People> people() {
    return offices().stream().collect(Collectors.toMap(body -> body, body -> {
      Condition sits = MEMBERSHIP.BODY.eq(body).and(MEMBERSHIP.VALID_TO.isNull());
      UUID chair = sql.select(MEMBERSHIP.PERSON).from(MEMBERSHIP).where(sits, MEMBERSHIP.ROLE.eq("chair")).fetchAny(MEMBERSHIP.PERSON);
      UUID deputy = sql.select(MEMBERSHIP.PERSON).from(MEMBERSHIP).where(sits, MEMBERSHIP.ROLE.eq("member"), MEMBERSHIP.PERSON.ne(chair)).orderBy(MEMBERSHIP.SEAT).fetchAny(MEMBERSHIP.PERSON);
      return new GrowthOffice.People(deputy, chair);
    }));
  }

  private <T> T any(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }
}
