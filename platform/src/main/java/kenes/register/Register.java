package kenes.register;

import static kenes.register.RegisterTables.membershipOn;
import static kenes.register.RegisterTables.overlaps;
import static kenes.schema.generated.register.Tables.BODY;
import static kenes.schema.generated.register.Tables.MEMBERSHIP;
import static kenes.schema.generated.register.Tables.ORGANIZATION;
import static kenes.schema.generated.register.Tables.POST;
import static kenes.schema.generated.register.Tables.STAFF;
import static kenes.schema.generated.register.Tables.TERM;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import kenes.accounts.Caller;
import kenes.accounts.Role;
import kenes.accounts.RolesOn;
import kenes.base.Refused;
import kenes.db.Tx;
import kenes.journal.Projection;
import org.jooq.impl.DSL;

/** What the register knows: bodies, terms, organizations, people on a date. It is written by {@link Registrar}. Thread-safe. */
public final class Register implements RolesOn {
  private final InstantSource clock;

  public Register(InstantSource clock) {
    this.clock = clock;
  }

  /** The tables of this module. */
  public static Projection projection() {
    return new RegisterProjection();
  }

  /** @throws Refused {@code BODY_UNKNOWN} */
  public Body getBody(Tx tx, String code) {
    return findBody(tx, code).orElseThrow(() -> new Refused(RegisterCode.BODY_UNKNOWN, String.valueOf(code)));
  }

  public Optional<Body> findBody(Tx tx, String code) {
    return RegisterTables.bodies(tx, BODY.CODE.eq(code)).stream().findFirst();
  }

  /** Every body, in the order of the Kazakh alphabet. */
  public List<Body> listBodies(Tx tx) {
    return RegisterTables.bodies(tx, DSL.noCondition());
  }

  /** The bodies right below this one, in the order of the Kazakh alphabet. */
  public List<Body> children(Tx tx, String parent) {
    return RegisterTables.bodies(tx, BODY.PARENT.eq(parent));
  }

  /** The zone in which the body's legal days are counted. @throws Refused {@code BODY_UNKNOWN} */
  public ZoneId zone(Tx tx, String body) {
    return RegisterTables.zone(tx, body).orElseThrow(() -> new Refused(RegisterCode.BODY_UNKNOWN, String.valueOf(body)));
  }

  /** The legal day in the body's zone now. @throws Refused {@code BODY_UNKNOWN} */
  public LocalDate today(Tx tx, String body) {
    return LocalDate.ofInstant(clock.instant(), zone(tx, body));
  }

  /** The body's terms, the first one first. */
  public List<Term> terms(Tx tx, String body) {
    return RegisterTables.terms(tx, body, DSL.noCondition());
  }

  public Optional<Term> termOn(Tx tx, String body, LocalDate date) {
    return RegisterTables.terms(tx, body, overlaps(TERM.VALID_FROM, TERM.VALID_TO, date, date)).stream().findFirst();
  }

  /** The plenary first, then commissions, then offices. */
  public List<Organization> organizations(Tx tx, String body, LocalDate date) {
    return RegisterTables.organizations(tx, body, overlaps(ORGANIZATION.VALID_FROM, ORGANIZATION.VALID_TO, date, date));
  }

  /** @throws Refused {@code ORGANIZATION_UNKNOWN} */
  public Organization organization(Tx tx, String body, UUID organization) {
    return findOrganization(tx, body, organization).orElseThrow(() -> new Refused(RegisterCode.ORGANIZATION_UNKNOWN));
  }

  public Optional<Organization> findOrganization(Tx tx, String body, UUID organization) {
    return RegisterTables.organizations(tx, body, ORGANIZATION.ID.eq(organization)).stream().findFirst();
  }

  public Optional<Organization> findPlenary(Tx tx, String body, LocalDate date) {
    return organizations(tx, body, date).stream().filter(organization -> organization.kind().equals("plenary")).findFirst();
  }

  /** The posts of the organization. */
  public List<Post> posts(Tx tx, String body, UUID organization) {
    return RegisterTables.posts(tx, body, POST.ORGANIZATION.eq(organization));
  }

  /** All seats of the term in order, each held or vacant; none when the body has no term on the date. */
  public List<Seat> seats(Tx tx, String body, LocalDate date) {
    Optional<Term> term = termOn(tx, body, date);
    if (term.isEmpty()) {
      return List.of();
    }
    Map<Integer, Member> held = RegisterTables.members(tx, body,
            MEMBERSHIP.TERM.eq(term.get().number()).and(MEMBERSHIP.SEAT.isNotNull()).and(membershipOn(date))).stream()
        .collect(Collectors.toMap(member -> member.membership().seat(), Function.identity()));
    List<Seat> seats = new ArrayList<>();
    for (int number = 1; number <= term.get().seats(); number++) {
      Member holder = held.get(number);
      seats.add(holder == null ? new Seat(number, Optional.empty(), null, null) : new Seat(number,
          Optional.of(holder.person()), holder.membership().id(), holder.membership().constituency()));
    }
    return seats;
  }

  /** The number of the seat that the person holds. */
  public Optional<Integer> findSeatOf(Tx tx, String body, UUID person, LocalDate date) {
    return RegisterTables.memberships(tx, MEMBERSHIP.PERSON.eq(person).and(MEMBERSHIP.BODY.eq(body))
        .and(MEMBERSHIP.SEAT.isNotNull()).and(membershipOn(date))).stream().map(Membership::seat).findFirst();
  }

  /** The chair first, then deputy chairs, then members, each in the order of the Kazakh alphabet. */
  public List<Member> members(Tx tx, String body, UUID organization, LocalDate date) {
    return RegisterTables.members(tx, body, MEMBERSHIP.ORGANIZATION.eq(organization).and(membershipOn(date)));
  }

  /** Who chairs the body's plenary. */
  public Optional<Member> chairOn(Tx tx, String body, LocalDate date) {
    return findPlenary(tx, body, date).flatMap(plenary -> chairOn(tx, body, plenary.id(), date));
  }

  /** Who chairs the organization. */
  public Optional<Member> chairOn(Tx tx, String body, UUID organization, LocalDate date) {
    return RegisterTables.members(tx, body, MEMBERSHIP.ORGANIZATION.eq(organization).and(MEMBERSHIP.ROLE.eq("chair")).and(membershipOn(date))).stream().findFirst();
  }

  /** Who holds this role in the plenaries of these bodies, by their codes; a body in which nobody does may be left out. */
  public Map<String, Head> heads(Tx tx, Collection<String> bodies, String role, LocalDate date) {
    return RegisterTables.heads(tx, bodies, role, date);
  }

  /** Which posts the plenaries of these bodies have, by their roles in order; mere members have none. */
  public List<String> headRoles(Tx tx, Collection<String> bodies, LocalDate date) {
    return RegisterTables.roles(tx, bodies, date).stream().filter(role -> !role.equals("member")).sorted().toList();
  }

  /** @throws Refused {@code PERSON_UNKNOWN} */
  public Person person(Tx tx, UUID person) {
    return RegisterTables.person(tx, person).orElseThrow(() -> new Refused(RegisterCode.PERSON_UNKNOWN));
  }

  /** These, by their ids; nobody else. */
  public Map<UUID, Person> people(Tx tx, Collection<UUID> people) {
    return RegisterTables.people(tx, people);
  }

  public Optional<Person> findPerson(Tx tx, UUID person) {
    return RegisterTables.person(tx, person);
  }

  /** Registered people whose name holds these letters in any language, at most so many, by name. */
  public List<Person> searchPeople(Tx tx, String letters, int limit) {
    return RegisterTables.people(tx, letters, limit);
  }

  /** Everything that the person has been in any body, the earliest first. */
  public List<Membership> memberships(Tx tx, UUID person) {
    return RegisterTables.memberships(tx, MEMBERSHIP.PERSON.eq(person));
  }

  /** @throws Refused {@code MEMBERSHIP_UNKNOWN} */
  public Membership membership(Tx tx, String body, UUID membership) {
    return RegisterTables.memberships(tx, MEMBERSHIP.BODY.eq(body).and(MEMBERSHIP.ID.eq(membership))).stream().findFirst()
        .orElseThrow(() -> new Refused(RegisterCode.MEMBERSHIP_UNKNOWN));
  }

  /** Everybody who belongs or belonged to the organization, the earliest first. */
  public List<Member> history(Tx tx, String body, UUID organization) {
    return RegisterTables.members(tx, body, MEMBERSHIP.ORGANIZATION.eq(organization)).stream()
        .sorted(java.util.Comparator.comparing((Member member) -> member.membership().valid().from())).toList();
  }

  /** Which accounts work for the body. */
  public List<Staff> staff(Tx tx, String body, LocalDate date) {
    return RegisterTables.staff(tx, STAFF.BODY.eq(body).and(RegisterTables.staffOn(date)));
  }

  /** The codes of the bodies in which the caller holds a seat or works on the date, sorted. */
  public List<String> bodiesOf(Tx tx, Caller caller, LocalDate date) {
    Set<String> bodies = new java.util.TreeSet<>();
    if (caller.person() != null) {
      RegisterTables.memberships(tx, MEMBERSHIP.PERSON.eq(caller.person()).and(membershipOn(date)))
          .forEach(membership -> bodies.add(membership.body()));
    }
    if (caller.account() != null) {
      RegisterTables.staff(tx, STAFF.ACCOUNT.eq(caller.account()).and(RegisterTables.staffOn(date)))
          .forEach(staff -> bodies.add(staff.body()));
    }
    return List.copyOf(bodies);
  }

  @Override
  public Set<Role> roles(Tx tx, Caller caller, String body, Instant at) {
    return OfficeRoles.of(this, tx, caller, body, at);
  }
}
