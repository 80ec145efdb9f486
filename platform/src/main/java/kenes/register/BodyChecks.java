package kenes.register;

import static kenes.register.RegisterTables.overlaps;
import static kenes.schema.generated.register.Tables.ORGANIZATION;
import static kenes.schema.generated.register.Tables.TERM;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kenes.base.Fields;
import kenes.base.Refused;
import kenes.db.Tx;

/** What must hold before a body, a person, a term, an organization or a post is written down. */
final class BodyChecks {
  private static final List<String> BODY_KINDS = List.of("maslikhat", "council", "parliament", "chamber", "consultative", "registry");
  private static final List<String> LEVELS = List.of("national", "oblast", "capital", "city_republican", "city", "district");
  private static final List<String> ORGANIZATION_KINDS = List.of("plenary", "commission", "office", "faction", "deputies_group");
  private static final List<String> POST_ROLES = List.of("chair", "deputy_chair", "member", "secretary", "staff");
  private static final int MOST_SEATS = 1000;
  private static final int MOST_TERMS = 1000;

  private BodyChecks() {}

  static void body(Tx tx, RegisterAct.BodyRegistered body) {
    boolean codeValid = body.code() != null && body.code().matches("[A-Z]{2}(-[A-Z0-9]+)*") && body.code().length() <= 40;
    Fields fields = new Fields()
        .refuseIf(!codeValid, "code", RegisterCode.CODE_INVALID)
        .refuseIf(codeValid && exists(tx, body.code()), "code", RegisterCode.CODE_TAKEN, String.valueOf(body.code()))
        .refuseIf(body.parent() != null && !exists(tx, body.parent()), "parent", RegisterCode.PARENT_UNKNOWN, String.valueOf(body.parent()))
        .refuseMissingLanguages(body.name(), "name", RegisterCode.NAME_MISSING)
        .refuseIf(!isZone(body.timeZone()), "time_zone", RegisterCode.ZONE_UNKNOWN, String.valueOf(body.timeZone()))
        .refuseIf(body.seats() != null && (body.seats() < 1 || body.seats() > MOST_SEATS), "seats",
            RegisterCode.NUMBER_OUT_OF_RANGE, MOST_SEATS);
    oneOf(fields, "kind", body.kind(), BODY_KINDS);
    oneOf(fields, "level", body.level(), LEVELS);
    inOrder(fields, body.from(), body.to());
    fields.check();
  }

  static void person(Registrar.NewPerson person) {
    new Fields().refuseIf(blank(person.nameKk()), "name.kk", RegisterCode.NAME_MISSING)
        .refuseIf(blank(person.nameRu()), "name.ru", RegisterCode.NAME_MISSING)
        .refuseIf(blank(person.nameLatin()), "name.latin", RegisterCode.NAME_MISSING).check();
  }

  static void term(Tx tx, String body, RegisterAct.TermRegistered term) {
    Fields fields = new Fields()
        .refuseIf(term.number() < 1 || term.number() > MOST_TERMS, "number", RegisterCode.NUMBER_OUT_OF_RANGE, MOST_TERMS)
        .refuseIf(term.seats() < 1 || term.seats() > MOST_SEATS, "seats", RegisterCode.NUMBER_OUT_OF_RANGE, MOST_SEATS)
        .refuseIf(!RegisterTables.terms(tx, body, TERM.NUMBER.eq(term.number())).isEmpty(), "number", RegisterCode.TERM_TAKEN, term.number());
    begun(fields, term.from(), term.to());
    fields.check();
    RegisterTables.terms(tx, body, overlaps(TERM.VALID_FROM, TERM.VALID_TO, term.from(), term.to())).stream().findFirst()
        .ifPresent(other -> {
          throw Refused.field("from", RegisterCode.TERM_OVERLAPS, other.number());
        });
  }

  static void organization(Tx tx, String body, Registrar.NewOrganization organization) {
    Fields fields = new Fields().refuseMissingLanguages(organization.name(), "name", RegisterCode.NAME_MISSING);
    oneOf(fields, "kind", organization.kind(), ORGANIZATION_KINDS);
    begun(fields, organization.from(), organization.to());
    fields.check();
    boolean second = organization.kind().equals("plenary") && !RegisterTables.organizations(tx, body,
        ORGANIZATION.KIND.eq("plenary").and(overlaps(ORGANIZATION.VALID_FROM, ORGANIZATION.VALID_TO, organization.from(), organization.to()))).isEmpty();
    new Fields().refuseIf(second, "kind", RegisterCode.PLENARY_EXISTS).check();
  }

  static void post(Tx tx, String body, Registrar.NewPost post) {
    organization(tx, body, post.organization());
    Fields fields = new Fields().refuseMissingLanguages(post.label(), "label", RegisterCode.NAME_MISSING);
    oneOf(fields, "role", post.role(), POST_ROLES);
    fields.check();
  }

  /** @throws Refused {@code ORGANIZATION_UNKNOWN} with the field */
  static Organization organization(Tx tx, String body, UUID organization) {
    Optional<Organization> found = organization == null ? Optional.empty()
        : RegisterTables.organizations(tx, body, ORGANIZATION.ID.eq(organization)).stream().findFirst();
    return found.orElseThrow(() -> Refused.field("organization", RegisterCode.ORGANIZATION_UNKNOWN));
  }

  static void oneOf(Fields fields, String name, String value, List<String> allowed) {
    fields.refuseIf(value == null || !allowed.contains(value), name, RegisterCode.VALUE_UNKNOWN, String.join(", ", allowed));
  }

  /** The first day is there, and the last one not before it. */
  static void begun(Fields fields, LocalDate from, LocalDate to) {
    fields.refuseIf(from == null, "from", RegisterCode.DATE_MISSING);
    inOrder(fields, from, to);
  }

  private static void inOrder(Fields fields, LocalDate from, LocalDate to) {
    fields.refuseIf(from != null && to != null && to.isBefore(from), "to", RegisterCode.DATES_REVERSED);
  }

  private static boolean exists(Tx tx, String code) {
    return RegisterTables.zone(tx, code).isPresent();
  }

  private static boolean blank(String text) {
    return text == null || text.isBlank();
  }

  private static boolean isZone(String zone) {
    try {
      return zone != null && ZoneId.of(zone).getRules() != null;
    } catch (DateTimeException unknown) {
      return false;
    }
  }
}
