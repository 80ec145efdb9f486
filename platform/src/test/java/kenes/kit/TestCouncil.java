package kenes.kit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kenes.accounts.Caller;
import kenes.base.Text;
import kenes.journal.Actor;
import kenes.register.RegisterAct;
import kenes.register.Registrar;

/**
 * An invented maslikhat below the registry body: 8th term from 28 March 2023, plenary, the chair in seat 1,
 * one commission, a secretary, a member of staff and an administrator. Seats above {@code filled} are vacant.
 */
public final class TestCouncil {
  public static final LocalDate BEGAN = LocalDate.of(2023, 3, 28);
  public static final int TERM = 8;

  private final TestKenes kenes;
  private final String code;
  private final int term;
  private final LocalDate began;
  private final UUID plenary;
  private final UUID commission;
  private final List<UUID> people = new ArrayList<>();
  private final List<UUID> memberships = new ArrayList<>();
  private final List<Caller> deputies = new ArrayList<>();
  private final Caller secretary;
  private final Caller staff;
  private final Caller administrator;

  /** @param kenes seeded, or at least with its registry body */
  public TestCouncil(TestKenes kenes, String code, int seats, int filled) {
    this(kenes, body(code, TestKenes.REGISTRY), TERM, BEGAN, seats, filled);
  }

  /** Another council than the usual one, on its own day. @param term its number */
  public TestCouncil(TestKenes kenes, RegisterAct.BodyRegistered facts, int term, LocalDate began, int seats, int filled) {
    this(kenes, facts, term, began, seats, filled, true);
  }

  /** @param chaired whether the deputy in seat 1 is the chair; a new term has none */
  public TestCouncil(TestKenes kenes, RegisterAct.BodyRegistered facts, int term, LocalDate began, int seats, int filled, boolean chaired) {
    this.kenes = kenes;
    this.code = facts.code();
    this.term = term;
    this.began = began;
    kenes.registrar.registerBody(Caller.installation(), kenes.key(), facts);
    kenes.registrar.registerTerm(Caller.installation(), code, kenes.key(), new RegisterAct.TermRegistered(term, seats, null, began, null));
    plenary = organization("plenary", Text.of("жалпы отырыс", "пленарное заседание", "plenary"));
    commission = organization("commission", Text.of("бюджет комиссиясы", "комиссия по бюджету", "budget commission"));
    for (int seat = 1; seat <= filled; seat++) {
      seat(seat, chaired && seat == 1);
    }
    secretary = staff("secretary");
    staff = staff("staff");
    UUID account = kenes.accounts.create("Administrator", null, true, false);
    administrator = new Caller(Actor.account(account, false), account, null, true);
  }

  /** Facts of an invented maslikhat, for a registration of one's own. */
  public static RegisterAct.BodyRegistered body(String code, String parent) {
    return new RegisterAct.BodyRegistered(code, parent, "maslikhat", "district",
        Text.of("Сынақ аудандық мәслихаты", "Маслихат Сынакского района", "Synak District Maslikhat"),
        Text.of("Сынақ ауданы", "Сынакский район", "Synak District"), null, null, "Asia/Almaty", null, null, null, null, null,
        Map.of(), null, true);
  }

  public String code() {
    return code;
  }

  public UUID plenary() {
    return plenary;
  }

  public UUID commission() {
    return commission;
  }

  /** The holder of the seat, 1-based. */
  public UUID person(int seat) {
    return people.get(seat - 1);
  }

  /** The membership by which the seat is held, 1-based. */
  public UUID membership(int seat) {
    return memberships.get(seat - 1);
  }

  /** The deputy in the seat, 1-based, signed in. */
  public Caller deputy(int seat) {
    return deputies.get(seat - 1);
  }

  /** The chair, who sits in seat 1. */
  public Caller chair() {
    return deputy(1);
  }

  public Caller secretary() {
    return secretary;
  }

  public Caller staff() {
    return staff;
  }

  public Caller administrator() {
    return administrator;
  }

  /** Somebody signed in who is nothing in this council. */
  public Caller stranger() {
    UUID account = kenes.accounts.create("Stranger", null, false, false);
    return new Caller(Actor.account(account, false), account, null, false);
  }

  /** Registers another person, who has no membership yet. */
  public UUID newPerson(int number) {
    return kenes.registrar.registerPerson(Caller.installation(), kenes.key(), new Registrar.NewPerson("Депутатов Сынақ " + number,
        "Депутатов Сынак " + number, "Synak Deputatov " + number, true)).act(RegisterAct.PersonRegistered.class).person();
  }

  private void seat(int seat, boolean chair) {
    UUID person = newPerson(seat);
    people.add(person);
    memberships.add(kenes.registrar.beginMembership(Caller.installation(), code, kenes.key(),
        new Registrar.NewMembership(person, plenary, chair ? "chair" : "member", null, term, seat, "№ " + seat, began, null))
        .act(RegisterAct.MembershipBegan.class).membership());
    UUID account = kenes.accounts.create("Deputy " + seat, person, false, false);
    deputies.add(new Caller(Actor.account(account, false), account, person, false));
  }

  private UUID organization(String kind, Text name) {
    return kenes.registrar.formOrganization(Caller.installation(), code, kenes.key(),
        new Registrar.NewOrganization(kind, name, began, null)).act(RegisterAct.OrganizationFormed.class).organization();
  }

  private Caller staff(String role) {
    UUID account = kenes.accounts.create("Staff " + role, null, false, false);
    kenes.registrar.assignStaff(Caller.installation(), code, kenes.key(), new Registrar.NewStaff(account, role, began));
    return new Caller(Actor.account(account, false), account, null, false);
  }
}
