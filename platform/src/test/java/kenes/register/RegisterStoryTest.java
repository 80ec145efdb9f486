package kenes.register;

import static kenes.kit.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kenes.accounts.AccountsCode;
import kenes.accounts.Caller;
import kenes.accounts.Role;
import kenes.base.Alphabet;
import kenes.base.DateSpan;
import kenes.base.Lang;
import kenes.base.Text;
import kenes.journal.JournalCode;
import kenes.journal.Recorded;
import kenes.kit.ReplayCheck;
import kenes.kit.TestCouncil;
import kenes.kit.TestKenes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A council's register over the years: who was what on which day, and what is refused. */
class RegisterStoryTest {
  private static final String CODE = "KZ-TEST";
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 16);
  private static final Caller INIT = Caller.installation();

  private TestKenes kenes;
  private TestCouncil council;

  @BeforeEach
  void seed() {
    kenes = TestKenes.seeded();
    council = new TestCouncil(kenes, CODE, 5, 4);
  }

  @AfterEach
  void replayAndClose() {
    ReplayCheck.assertReplays(kenes);
    kenes.close();
  }

  @Test
  void theCountryIsThere() {
    kenes.db.change(tx -> {
      List<Body> bodies = kenes.register.listBodies(tx);
      assertEquals(228, bodies.stream().filter(body -> body.kind().equals("maslikhat") && !body.demo()).count());
      assertEquals(20, kenes.register.children(tx, "KZ").stream().filter(body -> body.kind().equals("maslikhat") && !body.demo()).count());
      Body oblast = kenes.register.getBody(tx, "KZ-39");
      assertEquals(32, oblast.seats());
      assertTrue(oblast.isConfirmed("seats"));
      assertEquals("Asia/Qostanay", oblast.zone().getId());
      Body unconfirmed = kenes.register.getBody(tx, "KZ-10");
      assertNull(unconfirmed.seats());
      assertFalse(unconfirmed.isConfirmed("seats") || unconfirmed.isConfirmed("name"));
      Body ended = kenes.register.getBody(tx, "KZ-SENATE-COUNCIL");
      assertEquals(new DateSpan(LocalDate.of(2007, 11, 19), LocalDate.of(2026, 6, 30)), ended.valid());
      assertNull(ended.successor());
      assertTrue(ended.note().exact(Lang.EN).contains("Conclusion: "));
      assertEquals("KZ-KURULTAI", kenes.register.getBody(tx, "KZ-SENATE").successor());
      assertEquals(Optional.empty(), kenes.register.findBody(tx, "KZ-99"));
      assertEquals(bodies.stream().map(Body::code).toList().size(), kenes.journal.sizes(tx).size(), "each body has its journal");
    });
  }

  @Test
  void seedingAgainDoesNothing() {
    long before = kenes.journal.knownSize("KZ");
    assertTrue(new Seed(kenes.registrar).load(INIT).repeated());
    assertEquals(before, kenes.journal.knownSize("KZ"));
  }

  @Test
  void namesSortByTheKazakhAlphabet() {
    List<String> names = List.of("Ақмола", "Әбіл", "Байқоңыр", "Қызылорда", "Ұлытау");
    List<byte[]> keys = names.stream().map(Alphabet::key).toList();
    for (int i = 1; i < keys.size(); i++) {
      assertTrue(java.util.Arrays.compareUnsigned(keys.get(i - 1), keys.get(i)) < 0, names.get(i));
    }
    assertTrue(java.util.Arrays.compareUnsigned(Alphabet.key("Кербез"), Alphabet.key("Қазы")) < 0, "қ after к");
  }

  @Test
  void aSeatChangesHandsOnADay() {
    kenes.registrar.endMembership(council.secretary(), CODE, kenes.key(), council.membership(3), LocalDate.of(2026, 6, 30));
    UUID next = council.newPerson(30);
    begin(council.secretary(), next, "member", 3, LocalDate.of(2026, 9, 1), null);
    kenes.db.change(tx -> {
      assertEquals(council.person(3), holder(3, LocalDate.of(2026, 6, 30)).orElseThrow());
      assertEquals(Optional.empty(), holder(3, LocalDate.of(2026, 7, 1)));
      assertEquals(Optional.empty(), holder(3, LocalDate.of(2026, 8, 31)));
      assertEquals(next, holder(3, LocalDate.of(2026, 9, 1)).orElseThrow());
      assertEquals(5, kenes.register.seats(tx, CODE, TODAY).size());
      assertEquals("№ 4", kenes.register.seats(tx, CODE, TODAY).get(3).constituency());
      assertEquals(Optional.empty(), kenes.register.seats(tx, CODE, TODAY).get(4).holder(), "never filled");
      assertEquals(List.of(), kenes.register.seats(tx, CODE, TestCouncil.BEGAN.minusDays(1)), "no term then");
      assertEquals(council.person(1), kenes.register.chairOn(tx, CODE, TODAY).orElseThrow().person().id());
      assertEquals(4, kenes.register.members(tx, CODE, council.plenary(), TODAY).size());
      assertEquals("chair", kenes.register.members(tx, CODE, council.plenary(), TODAY).getFirst().role());
      assertEquals("Synak Deputatov 30", kenes.register.person(tx, next).name(Lang.EN));
      assertEquals(1, kenes.register.memberships(tx, next).size());
      assertEquals(List.of("plenary", "commission"), kenes.register.organizations(tx, CODE, TODAY).stream().map(Organization::kind).toList());
    });
  }

  @Test
  void rolesFollowTheLegalDayInTheBodysZone() {
    kenes.registrar.endMembership(council.secretary(), CODE, kenes.key(), council.membership(2), LocalDate.of(2026, 11, 20));
    kenes.db.change(tx -> {
      assertEquals(Set.of(Role.DEPUTY), roles(council.deputy(2), "2026-11-20T18:59:59Z"));
      assertEquals(Set.of(), roles(council.deputy(2), "2026-11-20T19:00:00Z"), "midnight in Almaty is 19:00 UTC");
      assertEquals(Set.of(), roles(council.deputy(3), "2023-03-27T17:59:59Z"), "the zone was six hours ahead until March 2024");
      assertEquals(Set.of(Role.DEPUTY), roles(council.deputy(3), "2023-03-27T18:00:00Z"));
      assertEquals(Set.of(Role.SECRETARY), roles(council.secretary(), "2026-11-20T19:00:00Z"));
      assertEquals(List.of(CODE), kenes.register.bodiesOf(tx, council.secretary(), TODAY));
      assertEquals(List.of(CODE), kenes.register.bodiesOf(tx, council.deputy(3), TODAY));
    });
  }

  @Test
  void staffComeAndGo() {
    UUID assignment = kenes.db.read(tx -> kenes.register.staff(tx, CODE, TODAY)).stream()
        .filter(staff -> staff.account().equals(council.staff().account())).findFirst().orElseThrow().id();
    kenes.registrar.releaseStaff(council.secretary(), CODE, kenes.key(), assignment, TODAY);
    assertEquals(Set.of(Role.STAFF), roles(council.staff(), "2026-11-16T07:00:00Z"));
    assertEquals(Set.of(), roles(council.staff(), "2026-11-17T07:00:00Z"));
    var again = new Registrar.NewStaff(council.staff().account(), "staff", TODAY);
    assertRefused(kenes, RegisterCode.STAFF_ALREADY, "role", () -> kenes.registrar.assignStaff(INIT, CODE, kenes.key(), again));
    assertRefused(kenes, RegisterCode.ENDED_ALREADY, "to", () -> kenes.registrar.releaseStaff(INIT, CODE, kenes.key(), assignment, TODAY));
    var unknown = new Registrar.NewStaff(UUID.randomUUID(), "staff", TODAY);
    assertRefused(kenes, RegisterCode.ACCOUNT_UNKNOWN, "account", () -> kenes.registrar.assignStaff(INIT, CODE, kenes.key(), unknown));
    assertRefused(kenes, RegisterCode.ASSIGNMENT_UNKNOWN, () -> kenes.registrar.releaseStaff(INIT, CODE, kenes.key(), UUID.randomUUID(), TODAY));
  }

  @Test
  void aSeatIsHeldByOneAtATime() {
    UUID person = council.newPerson(30);
    assertRefused(kenes, RegisterCode.SEAT_TAKEN, "seat", () -> begin(INIT, person, "member", 3, TODAY, null));
    assertRefused(kenes, RegisterCode.SEAT_TAKEN, "seat", () -> begin(INIT, person, "member", 3, TestCouncil.BEGAN, TestCouncil.BEGAN));
    assertRefused(kenes, RegisterCode.PERSON_HAS_SEAT, "person", () -> begin(INIT, council.person(3), "member", 5, TODAY, null));
    assertRefused(kenes, RegisterCode.CHAIR_TAKEN, "role", () -> begin(INIT, person, "chair", 5, TODAY, null));
    assertRefused(kenes, RegisterCode.SEAT_OUT_OF_RANGE, "seat", () -> begin(INIT, person, "member", 6, TODAY, null));
    assertRefused(kenes, RegisterCode.SEAT_OUT_OF_RANGE, "seat", () -> begin(INIT, person, "member", 0, TODAY, null));
    assertRefused(kenes, RegisterCode.SEAT_MISSING, "seat", () -> begin(INIT, person, "member", null, TODAY, null));
    assertRefused(kenes, RegisterCode.OUTSIDE_TERM, "term", () -> begin(INIT, person, "member", 5, TestCouncil.BEGAN.minusDays(1), null));
    assertRefused(kenes, RegisterCode.DATES_REVERSED, "to", () -> begin(INIT, person, "member", 5, TODAY, TODAY.minusDays(1)));
    assertRefused(kenes, RegisterCode.DATE_MISSING, "from", () -> begin(INIT, person, "member", 5, null, null));
    assertRefused(kenes, RegisterCode.PERSON_UNKNOWN, "person", () -> begin(INIT, UUID.randomUUID(), "member", 5, TODAY, null));
    assertRefused(kenes, RegisterCode.VALUE_UNKNOWN, "role", () -> begin(INIT, person, "king", 5, TODAY, null));
    begin(INIT, person, "member", 5, TODAY, null);
  }

  @Test
  void commissionsHaveMembersButNoSeats() {
    var member = new Registrar.NewMembership(council.person(2), council.commission(), "member", null, null, null, null, TODAY, null);
    kenes.registrar.beginMembership(INIT, CODE, kenes.key(), member);
    assertRefused(kenes, RegisterCode.ALREADY_MEMBER, "person", () -> kenes.registrar.beginMembership(INIT, CODE, kenes.key(), member));
    var seated = new Registrar.NewMembership(council.person(3), council.commission(), "member", null, TestCouncil.TERM, 3, null, TODAY, null);
    assertRefused(kenes, RegisterCode.SEAT_NOT_HERE, "seat", () -> kenes.registrar.beginMembership(INIT, CODE, kenes.key(), seated));
    var nowhere = new Registrar.NewMembership(council.person(3), UUID.randomUUID(), "member", null, null, null, null, TODAY, null);
    assertRefused(kenes, RegisterCode.ORGANIZATION_UNKNOWN, "organization", () -> kenes.registrar.beginMembership(INIT, CODE, kenes.key(), nowhere));
    assertEquals(Set.of(Role.DEPUTY), roles(council.deputy(2), "2026-11-16T07:00:00Z"), "a commission gives no role in the council");
  }

  @Test
  void postsBelongToTheirOrganizationAndRole() {
    UUID post = kenes.registrar.createPost(INIT, CODE, kenes.key(), new Registrar.NewPost(council.commission(), "chair",
        Text.of("комиссия төрағасы", "председатель комиссии", "chair of the commission"))).act(RegisterAct.PostCreated.class).post();
    assertRefused(kenes, RegisterCode.POST_UNKNOWN, "post", () -> kenes.registrar.beginMembership(INIT, CODE, kenes.key(),
        new Registrar.NewMembership(council.person(2), council.commission(), "member", post, null, null, null, TODAY, null)));
    kenes.registrar.beginMembership(INIT, CODE, kenes.key(),
        new Registrar.NewMembership(council.person(2), council.commission(), "chair", post, null, null, null, TODAY, null));
    assertRefused(kenes, RegisterCode.NAME_MISSING, "label.en", () -> kenes.registrar.createPost(INIT, CODE, kenes.key(),
        new Registrar.NewPost(council.commission(), "chair", Text.of("төраға", "председатель", null))));
  }

  @Test
  void aMembershipEndsOnceOrEarlier() {
    end(LocalDate.of(2026, 12, 31));
    end(LocalDate.of(2026, 11, 30));
    assertRefused(kenes, RegisterCode.ENDED_ALREADY, "to", () -> end(LocalDate.of(2026, 12, 1)));
    assertRefused(kenes, RegisterCode.DATES_REVERSED, "to", () -> end(TestCouncil.BEGAN.minusDays(1)));
    assertRefused(kenes, RegisterCode.DATE_MISSING, "to", () -> end(null));
    assertRefused(kenes, RegisterCode.MEMBERSHIP_UNKNOWN, () -> kenes.registrar.endMembership(INIT, CODE, kenes.key(), UUID.randomUUID(), TODAY));
  }

  @Test
  void termsDoNotOverlap() {
    assertRefused(kenes, RegisterCode.TERM_TAKEN, "number", () -> term(8, 5, LocalDate.of(2031, 1, 1), null));
    assertRefused(kenes, RegisterCode.TERM_OVERLAPS, "from", () -> term(9, 5, LocalDate.of(2031, 1, 1), null));
    assertRefused(kenes, RegisterCode.NUMBER_OUT_OF_RANGE, "seats", () -> term(7, 0, LocalDate.of(2018, 1, 1), LocalDate.of(2023, 3, 27)));
    term(7, 4, LocalDate.of(2018, 1, 1), TestCouncil.BEGAN.minusDays(1));
    assertEquals(7, kenes.db.read(tx -> kenes.register.termOn(tx, CODE, TestCouncil.BEGAN.minusDays(1))).orElseThrow().number());
    assertEquals(8, kenes.db.read(tx -> kenes.register.termOn(tx, CODE, TestCouncil.BEGAN)).orElseThrow().number());
  }

  @Test
  void aMembershipWithoutAnEndLastsAsLongAsItsTerm() {
    term(7, 4, LocalDate.of(2018, 1, 1), TestCouncil.BEGAN.minusDays(1));
    var early = new Registrar.NewOrganization("commission", Text.of("ескі", "старая", "old"), LocalDate.of(2018, 1, 1), null);
    UUID commission = kenes.registrar.formOrganization(INIT, CODE, kenes.key(), early).act(RegisterAct.OrganizationFormed.class).organization();
    kenes.registrar.beginMembership(INIT, CODE, kenes.key(), new Registrar.NewMembership(council.person(2), commission, "member", null, 7, null, null, LocalDate.of(2018, 1, 1), null));
    assertEquals(1, kenes.db.read(tx -> kenes.register.members(tx, CODE, commission, TestCouncil.BEGAN.minusDays(1))).size());
    assertEquals(0, kenes.db.read(tx -> kenes.register.members(tx, CODE, commission, TestCouncil.BEGAN)).size());
  }

  @Test
  void wrongBodiesAndPeopleAreRefused() {
    var right = TestCouncil.body("KZ-OTHER", "KZ");
    assertRefused(kenes, RegisterCode.CODE_TAKEN, "code", () -> kenes.registrar.registerBody(INIT, kenes.key(), TestCouncil.body(CODE, "KZ")));
    assertRefused(kenes, RegisterCode.CODE_INVALID, "code", () -> kenes.registrar.registerBody(INIT, kenes.key(), TestCouncil.body("kz/../x", "KZ")));
    assertRefused(kenes, RegisterCode.PARENT_UNKNOWN, "parent", () -> kenes.registrar.registerBody(INIT, kenes.key(), TestCouncil.body("KZ-OTHER", "KZ-99")));
    var nowhere = new RegisterAct.BodyRegistered("KZ-OTHER-2", "KZ", "maslikhat", "moon", Text.of("аты", null, null), null, null, null, "Asia/Nowhere", 0,
        TODAY, TODAY.minusDays(1), null, null, Map.of(), null, true);
    var refused = assertRefused(kenes, RegisterCode.NAME_MISSING, "name.ru", () -> kenes.registrar.registerBodies(INIT, kenes.key(), List.of(right, nowhere)));
    assertEquals(List.of("name.ru", "name.en", "time_zone", "seats", "level", "to"), refused.fields().stream().map(field -> field.name()).toList());
    assertRefused(kenes, RegisterCode.NAME_MISSING, "name.ru", () -> kenes.registrar.registerPerson(INIT, kenes.key(), new Registrar.NewPerson("Аты", " ", "Aty", true)));
    assertRefused(kenes, RegisterCode.PLENARY_EXISTS, "kind", () -> kenes.registrar.formOrganization(INIT, CODE, kenes.key(),
        new Registrar.NewOrganization("plenary", Text.same("2"), TODAY, null)));
    assertRefused(kenes, RegisterCode.BODY_UNKNOWN, () -> kenes.registrar.registerTerm(INIT, "KZ-99", kenes.key(), new RegisterAct.TermRegistered(1, 1, null, TODAY, null)));
  }

  @Test
  void onlySecretaryAndAdministratorKeepTheRegister() {
    UUID person = council.newPerson(30);
    for (Caller caller : List.of(council.chair(), council.deputy(2), council.staff(), council.stranger())) {
      assertRefused(kenes, AccountsCode.NOT_ALLOWED, () -> begin(caller, person, "member", 5, TODAY, null));
    }
    assertRefused(kenes, AccountsCode.NOT_SIGNED_IN, () -> begin(Caller.anonymous(), person, "member", 5, TODAY, null));
    assertRefused(kenes, AccountsCode.NOT_ALLOWED, () -> kenes.registrar.registerBody(council.secretary(), kenes.key(), TestCouncil.body("KZ-OTHER", "KZ")));
    begin(council.administrator(), person, "member", 5, TODAY, null);
  }

  @Test
  void theSameKeyTakesEffectOnce() {
    var person = new Registrar.NewPerson("Аты", "Имя", "Name", true);
    Recorded first = kenes.registrar.registerPerson(INIT, "the-same-key", person);
    long size = kenes.journal.knownSize("KZ");
    Recorded second = kenes.registrar.registerPerson(INIT, "the-same-key", person);
    assertTrue(second.repeated());
    assertEquals(first.last(), second.last());
    assertEquals(size, kenes.journal.knownSize("KZ"));
    assertRefused(kenes, JournalCode.KEY_REUSED, () -> kenes.registrar.registerPerson(INIT, "the-same-key", new Registrar.NewPerson("Басқа", "Другой", "Other", true)));
    assertRefused(kenes, JournalCode.KEY_INVALID, () -> kenes.registrar.registerPerson(INIT, "short", person));
  }

  private void begin(Caller caller, UUID person, String role, Integer seat, LocalDate from, LocalDate to) {
    kenes.registrar.beginMembership(caller, CODE, kenes.key(),
        new Registrar.NewMembership(person, council.plenary(), role, null, TestCouncil.TERM, seat, null, from, to));
  }

  private void end(LocalDate to) {
    kenes.registrar.endMembership(INIT, CODE, kenes.key(), council.membership(2), to);
  }

  private void term(int number, int seats, LocalDate from, LocalDate to) {
    kenes.registrar.registerTerm(INIT, CODE, kenes.key(), new RegisterAct.TermRegistered(number, seats, null, from, to));
  }

  private Optional<UUID> holder(int seat, LocalDate date) {
    return kenes.db.read(tx -> kenes.register.seats(tx, CODE, date)).get(seat - 1).holder().map(Person::id);
  }

  private Set<Role> roles(Caller caller, String at) {
    return kenes.db.read(tx -> kenes.register.roles(tx, caller, CODE, Instant.parse(at)));
  }
}
