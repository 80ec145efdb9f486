package kenes.register;

import static kenes.register.RegisterTables.overlaps;
import static kenes.schema.generated.register.Tables.MEMBERSHIP;
import static kenes.schema.generated.register.Tables.POST;
import static kenes.schema.generated.register.Tables.STAFF;
import static kenes.schema.generated.register.Tables.TERM;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kenes.base.DateSpan;
import kenes.base.Fields;
import kenes.base.Id;
import kenes.base.Refused;
import kenes.db.Tx;
import org.jooq.Condition;

/** What must hold before a membership or an assignment of staff begins or ends. The body's row is locked meanwhile. */
final class MembershipChecks {
  private static final List<String> ROLES = List.of("chair", "deputy_chair", "member");
  private static final List<String> STAFF_ROLES = List.of("secretary", "staff", "presiding");

  private MembershipChecks() {}

  /** Checks the membership; one without an end lasts as long as its term. */
  static RegisterAct.MembershipBegan begin(Tx tx, String body, Registrar.NewMembership asked) {
    Organization organization = BodyChecks.organization(tx, body, asked.organization());
    Fields fields = new Fields().refuseIf(asked.person() == null || RegisterTables.person(tx, asked.person()).isEmpty(),
        "person", RegisterCode.PERSON_UNKNOWN);
    BodyChecks.oneOf(fields, "role", asked.role(), ROLES);
    BodyChecks.begun(fields, asked.from(), asked.to());
    post(tx, body, asked, fields);
    fields.check();
    Term term = term(tx, body, asked);
    LocalDate to = asked.to() == null && term != null ? term.valid().to() : asked.to();
    within(fields, "term", term == null ? null : term.valid(), asked.from(), to, RegisterCode.OUTSIDE_TERM, asked.term());
    within(fields, "from", organization.valid(), asked.from(), asked.to(), RegisterCode.OUTSIDE_ORGANIZATION);
    seat(fields, organization, asked, term);
    fields.check();
    conflicts(tx, body, asked, to);
    return new RegisterAct.MembershipBegan(Id.next(), asked.person(), asked.organization(), asked.role(), asked.post(),
        asked.term(), asked.seat(), asked.constituency(), asked.from(), to);
  }

  /** @return the membership as it was */
  static Membership end(Tx tx, String body, UUID membership, LocalDate to) {
    Membership found = RegisterTables.memberships(tx, MEMBERSHIP.BODY.eq(body).and(MEMBERSHIP.ID.eq(membership))).stream()
        .findFirst().orElseThrow(() -> new Refused(RegisterCode.MEMBERSHIP_UNKNOWN));
    ended(found.valid(), to);
    return found;
  }

  /** The memberships that end with an organization. @throws Refused {@code DATE_MISSING}, {@code DATES_REVERSED}, {@code ENDED_ALREADY} with the field {@code to} */
  static List<Membership> endable(Tx tx, String body, UUID organization, LocalDate to) {
    ended(BodyChecks.organization(tx, body, organization).valid(), to);
    return RegisterTables.memberships(tx, MEMBERSHIP.BODY.eq(body).and(MEMBERSHIP.ORGANIZATION.eq(organization))
        .and(MEMBERSHIP.VALID_FROM.le(to)).and(MEMBERSHIP.VALID_TO.isNull().or(MEMBERSHIP.VALID_TO.gt(to))));
  }

  static void assign(Tx tx, String body, Registrar.NewStaff asked, boolean accountExists) {
    Fields fields = new Fields().refuseIf(!accountExists, "account", RegisterCode.ACCOUNT_UNKNOWN);
    BodyChecks.oneOf(fields, "role", asked.role(), STAFF_ROLES);
    BodyChecks.begun(fields, asked.from(), null);
    if (asked.organization() != null) {
      BodyChecks.organization(tx, body, asked.organization());
    }
    fields.check();
    boolean already = !RegisterTables.staff(tx, STAFF.BODY.eq(body).and(STAFF.ACCOUNT.eq(asked.account()))
        .and(STAFF.ROLE.eq(asked.role())).and(overlaps(STAFF.VALID_FROM, STAFF.VALID_TO, asked.from(), null))).isEmpty();
    fields.refuseIf(already, "role", RegisterCode.STAFF_ALREADY).check();
  }

  static void release(Tx tx, String body, UUID assignment, LocalDate to) {
    Staff found = RegisterTables.staff(tx, STAFF.BODY.eq(body).and(STAFF.ID.eq(assignment))).stream().findFirst()
        .orElseThrow(() -> new Refused(RegisterCode.ASSIGNMENT_UNKNOWN));
    ended(found.valid(), to);
  }

  private static void ended(DateSpan valid, LocalDate to) {
    Fields fields = new Fields().refuseIf(to == null, "to", RegisterCode.DATE_MISSING);
    fields.check();
    fields.refuseIf(to.isBefore(valid.from()), "to", RegisterCode.DATES_REVERSED)
        .refuseIf(valid.to() != null && !to.isBefore(valid.to()), "to", RegisterCode.ENDED_ALREADY).check();
  }

  private static void post(Tx tx, String body, Registrar.NewMembership asked, Fields fields) {
    boolean fits = asked.post() == null || RegisterTables.posts(tx, body, POST.ID.eq(asked.post())).stream()
        .anyMatch(post -> post.organization().equals(asked.organization()) && post.role().equals(asked.role()));
    fields.refuseIf(!fits, "post", RegisterCode.POST_UNKNOWN);
  }

  private static Term term(Tx tx, String body, Registrar.NewMembership asked) {
    if (asked.term() == null) {
      return null;
    }
    return RegisterTables.terms(tx, body, TERM.NUMBER.eq(asked.term())).stream().findFirst()
        .orElseThrow(() -> Refused.field("term", RegisterCode.TERM_UNKNOWN, asked.term()));
  }

  private static void within(Fields fields, String name, DateSpan span, LocalDate from, LocalDate to, RegisterCode code,
      Object... args) {
    fields.refuseIf(span != null && (!span.contains(from) || to != null && !span.contains(to)), name, code, args);
  }

  private static void seat(Fields fields, Organization organization, Registrar.NewMembership asked, Term term) {
    boolean plenary = organization.kind().equals("plenary");
    boolean seated = asked.seat() != null;
    boolean missing = plenary && asked.role().equals("member") && !seated;
    fields.refuseIf(missing, "seat", RegisterCode.SEAT_MISSING)
        .refuseIf(!plenary && seated, "seat", RegisterCode.SEAT_NOT_HERE)
        .refuseIf(plenary && seated && term == null, "term", RegisterCode.TERM_UNKNOWN, 0)
        .refuseIf(plenary && seated && term != null && (asked.seat() < 1 || asked.seat() > term.seats()), "seat",
            RegisterCode.SEAT_OUT_OF_RANGE, term == null ? 0 : term.seats());
  }

  /** One holder per seat, one seat per person, one chair, and nobody twice in the same role, on any day. */
  private static void conflicts(Tx tx, String body, Registrar.NewMembership asked, LocalDate to) {
    Condition sameDays = MEMBERSHIP.BODY.eq(body).and(MEMBERSHIP.ORGANIZATION.eq(asked.organization()))
        .and(overlaps(MEMBERSHIP.VALID_FROM, MEMBERSHIP.VALID_TO, asked.from(), to));
    for (Membership other : RegisterTables.memberships(tx, sameDays)) {
      boolean samePerson = other.person().equals(asked.person());
      boolean bothSeated = asked.seat() != null && other.seat() != null;
      boolean chairs = asked.role().equals("chair") && other.role().equals("chair");
      new Fields()
          .refuseIf(bothSeated && !samePerson && other.seat().equals(asked.seat()), "seat", RegisterCode.SEAT_TAKEN, asked.seat())
          .refuseIf(bothSeated && samePerson, "person", RegisterCode.PERSON_HAS_SEAT, other.seat())
          .refuseIf(samePerson && other.role().equals(asked.role()), "person", RegisterCode.ALREADY_MEMBER)
          .refuseIf(!samePerson && chairs, "role", RegisterCode.CHAIR_TAKEN).check();
    }
  }
}
