package kenes.register;

import static kenes.schema.generated.register.Tables.BODY;
import static kenes.schema.generated.register.Tables.MEMBERSHIP;
import static kenes.schema.generated.register.Tables.ORGANIZATION;
import static kenes.schema.generated.register.Tables.PERSON;
import static kenes.schema.generated.register.Tables.POST;
import static kenes.schema.generated.register.Tables.STAFF;
import static kenes.schema.generated.register.Tables.TERM;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import kenes.base.DateSpan;
import kenes.base.Text;
import kenes.db.Tx;
import kenes.journal.Json;
import kenes.schema.generated.register.tables.records.BodyRecord;
import kenes.schema.generated.register.tables.records.MembershipRecord;
import kenes.schema.generated.register.tables.records.PersonRecord;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.impl.DSL;

/** What is read from the register's tables. */
final class RegisterTables {
  private RegisterTables() {}

  static List<Body> bodies(Tx tx, Condition condition) {
    return tx.sql().selectFrom(BODY).where(condition).orderBy(BODY.SORT_KEY, BODY.CODE).fetch(RegisterTables::body);
  }

  /** Holds the body's row until the end of the transaction: commands of one register wait for each other. */
  static Optional<Body> lockBody(Tx tx, String code) {
    return tx.sql().selectFrom(BODY).where(BODY.CODE.eq(code)).forNoKeyUpdate().fetchOptional(RegisterTables::body);
  }

  static Optional<ZoneId> zone(Tx tx, String code) {
    return tx.sql().select(BODY.TIME_ZONE).from(BODY).where(BODY.CODE.eq(code)).fetchOptional(BODY.TIME_ZONE).map(ZoneId::of);
  }

  static List<Term> terms(Tx tx, String body, Condition condition) {
    return tx.sql().selectFrom(TERM).where(TERM.BODY.eq(body), condition).orderBy(TERM.NUMBER)
        .fetch(row -> new Term(row.getBody(), row.getNumber(), row.getSeats(), row.getSeatsSource(),
            new DateSpan(row.getValidFrom(), row.getValidTo())));
  }

  /** The plenary first, then commissions and offices in the order of their forming. */
  static List<Organization> organizations(Tx tx, String body, Condition condition) {
    return tx.sql().selectFrom(ORGANIZATION).where(ORGANIZATION.BODY.eq(body), condition)
        .orderBy(DSL.case_(ORGANIZATION.KIND).when("plenary", 0).when("commission", 1).else_(2), ORGANIZATION.VALID_FROM, ORGANIZATION.ID)
        .fetch(row -> new Organization(row.getId(), row.getBody(), row.getKind(), text(row.getName()),
            new DateSpan(row.getValidFrom(), row.getValidTo())));
  }

  static List<Post> posts(Tx tx, String body, Condition condition) {
    return tx.sql().selectFrom(POST).where(POST.BODY.eq(body), condition).orderBy(POST.ID)
        .fetch(row -> new Post(row.getId(), row.getBody(), row.getOrganization(), row.getRole(), text(row.getLabel())));
  }

  static Optional<Person> person(Tx tx, UUID person) {
    return tx.sql().selectFrom(PERSON).where(PERSON.ID.eq(person)).fetchOptional(RegisterTables::person);
  }

  static Map<UUID, Person> people(Tx tx, Collection<UUID> people) {
    return tx.sql().selectFrom(PERSON).where(PERSON.ID.eq(DSL.any(people.toArray(UUID[]::new)))).fetchMap(PERSON.ID, RegisterTables::person);
  }

  static List<Person> people(Tx tx, String letters, int limit) {
    return tx.sql().selectFrom(PERSON).where(PERSON.NAME_KK.containsIgnoreCase(letters).or(PERSON.NAME_RU.containsIgnoreCase(letters))
        .or(PERSON.NAME_LATIN.containsIgnoreCase(letters))).orderBy(PERSON.SORT_KEY, PERSON.ID).limit(limit).fetch(RegisterTables::person);
  }

  static List<Membership> memberships(Tx tx, Condition condition) {
    return tx.sql().selectFrom(MEMBERSHIP).where(condition)
        .orderBy(MEMBERSHIP.VALID_FROM, MEMBERSHIP.ID).fetch(RegisterTables::membership);
  }

  /** The chair first, then the deputy chairs, then members, each by name. */
  static List<Member> members(Tx tx, String body, Condition condition) {
    return tx.sql().select().from(MEMBERSHIP).join(PERSON).on(PERSON.ID.eq(MEMBERSHIP.PERSON))
        .where(MEMBERSHIP.BODY.eq(body), condition)
        .orderBy(DSL.case_(MEMBERSHIP.ROLE).when("chair", 0).when("deputy_chair", 1).else_(2), PERSON.SORT_KEY, MEMBERSHIP.ID)
        .fetch(row -> new Member(person(row.into(PERSON)), membership(row.into(MEMBERSHIP))));
  }

  /** Who holds this role in the plenaries of these bodies on the day; a body in which nobody does, and which has no such post, is left out. */
  static Map<String, Head> heads(Tx tx, Collection<String> bodies, String role, LocalDate date) {
    Map<String, Head> heads = new TreeMap<>();
    tx.sql().select(POST.BODY, POST.LABEL).from(POST).join(ORGANIZATION).on(ORGANIZATION.BODY.eq(POST.BODY), ORGANIZATION.ID.eq(POST.ORGANIZATION))
        .where(POST.BODY.in(bodies), POST.ROLE.eq(role), ORGANIZATION.KIND.eq("plenary"), overlaps(ORGANIZATION.VALID_FROM, ORGANIZATION.VALID_TO, date, date))
        .orderBy(POST.ID).forEach(row -> heads.put(row.value1(), new Head(null, text(row.value2()))));
    tx.sql().select().from(MEMBERSHIP).join(ORGANIZATION).on(ORGANIZATION.BODY.eq(MEMBERSHIP.BODY), ORGANIZATION.ID.eq(MEMBERSHIP.ORGANIZATION))
        .join(PERSON).on(PERSON.ID.eq(MEMBERSHIP.PERSON))
        .where(MEMBERSHIP.BODY.in(bodies), MEMBERSHIP.ROLE.eq(role), ORGANIZATION.KIND.eq("plenary"), membershipOn(date)).orderBy(MEMBERSHIP.VALID_FROM, MEMBERSHIP.ID)
        .forEach(row -> heads.merge(row.get(MEMBERSHIP.BODY), new Head(person(row.into(PERSON)), null), (before, now) -> new Head(now.person(), before.post())));
    return heads;
  }

  /** Roles in the plenaries of these bodies on the day, of posts, held or vacant, and of people. */
  static Set<String> roles(Tx tx, Collection<String> bodies, LocalDate date) {
    Condition plenary = ORGANIZATION.KIND.eq("plenary").and(overlaps(ORGANIZATION.VALID_FROM, ORGANIZATION.VALID_TO, date, date));
    return tx.sql().select(POST.ROLE).from(POST).join(ORGANIZATION).on(ORGANIZATION.BODY.eq(POST.BODY), ORGANIZATION.ID.eq(POST.ORGANIZATION))
        .where(POST.BODY.in(bodies), plenary)
        .union(tx.sql().select(MEMBERSHIP.ROLE).from(MEMBERSHIP).join(ORGANIZATION).on(ORGANIZATION.BODY.eq(MEMBERSHIP.BODY), ORGANIZATION.ID.eq(MEMBERSHIP.ORGANIZATION))
            .where(MEMBERSHIP.BODY.in(bodies), plenary, membershipOn(date))).fetchSet(POST.ROLE);
  }

  /** Roles in the plenary of the body. */
  static List<String> rolesIn(Tx tx, String kind, String body, UUID person, LocalDate date) {
    return tx.sql().select(MEMBERSHIP.ROLE).from(MEMBERSHIP)
        .join(ORGANIZATION).on(ORGANIZATION.BODY.eq(MEMBERSHIP.BODY), ORGANIZATION.ID.eq(MEMBERSHIP.ORGANIZATION))
        .where(MEMBERSHIP.PERSON.eq(person), MEMBERSHIP.BODY.eq(body), ORGANIZATION.KIND.eq(kind), membershipOn(date))
        .fetch(MEMBERSHIP.ROLE);
  }

  static List<Staff> staff(Tx tx, Condition condition) {
    return tx.sql().selectFrom(STAFF).where(condition).orderBy(STAFF.VALID_FROM, STAFF.ID)
        .fetch(row -> new Staff(row.getId(), row.getBody(), row.getAccount(), row.getRole(), row.getOrganization(),
            new DateSpan(row.getValidFrom(), row.getValidTo())));
  }

  static Condition membershipOn(LocalDate date) {
    return overlaps(MEMBERSHIP.VALID_FROM, MEMBERSHIP.VALID_TO, date, date);
  }

  static Condition staffOn(LocalDate date) {
    return overlaps(STAFF.VALID_FROM, STAFF.VALID_TO, date, date);
  }

  /** Both spans include their ends; no end is for ever. */
  static Condition overlaps(Field<LocalDate> validFrom, Field<LocalDate> validTo, LocalDate from, LocalDate to) {
    Condition notOver = validTo.isNull().or(validTo.ge(from));
    return to == null ? notOver : notOver.and(validFrom.le(to));
  }

  private static Body body(BodyRecord row) {
    Map<String, String> sources = new TreeMap<>();
    Json.read(row.getSources().data(), JsonNode.class).properties()
 .forEach(source -> sources.put(source.getKey(), source.getValue().asText()));
    return new Body(row.getCode(), row.getParent(), row.getKind(), row.getLevel(), text(row.getName()), text(row.getTerritory()),
        row.getTerritoryCode(), row.getIsoCode(), ZoneId.of(row.getTimeZone()), row.getSeats(),
        new DateSpan(row.getValidFrom(), row.getValidTo()), text(row.getLegalBasis()), text(row.getNote()),
        Map.copyOf(sources), row.getSuccessor(), row.getDemo());
  }

  private static Person person(PersonRecord row) {
    return new Person(row.getId(), row.getNameKk(), row.getNameRu(), row.getNameLatin(), row.getInvented());
  }

  private static Membership membership(MembershipRecord row) {
    return new Membership(row.getId(), row.getBody(), row.getPerson(), row.getOrganization(), row.getRole(), row.getPost(),
        row.getTerm(), row.getSeat(), row.getConstituency(), new DateSpan(row.getValidFrom(), row.getValidTo()));
  }

  private static Text text(JSONB json) {
    return Json.read(json.data(), Text.class);
  }
}
