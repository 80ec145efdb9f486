package kenes.register;

import static kenes.kit.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kenes.accounts.AccountsCode;
import kenes.accounts.Caller;
import kenes.base.DateSpan;
import kenes.base.Text;
import kenes.kit.ReplayCheck;
import kenes.decisions.DecisionChanges;
import kenes.kit.TestCouncil;
import kenes.kit.TestDecision;
import kenes.kit.TestKenes;
import kenes.rules.Rules;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A national council of chairs and delegates of two councils below: who joins it, who may not, and what becomes of it when they change there. */
class DelegationsStoryTest {
  private static final Caller INIT = Caller.installation();
  private static final String NATIONAL = "KZ-NATIONAL";
  private static final String BELOW = "KZ-BELOW";
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 16);
  private static final LocalDate FROM = LocalDate.of(2026, 3, 2);

  private TestKenes kenes;
  private TestCouncil below;
  private UUID post;
  private UUID plenary;

  @BeforeEach
  void seed() {
    kenes = TestKenes.seeded();
    below = new TestCouncil(kenes, BELOW, 5, 4);
    post = post(below);
    kenes.registrar.registerBody(INIT, kenes.key(), body(NATIONAL, null));
    kenes.registrar.registerTerm(INIT, NATIONAL, kenes.key(), new RegisterAct.TermRegistered(1, 6, null, LocalDate.of(2026, 1, 5), null));
    plenary = kenes.registrar.formOrganization(INIT, NATIONAL, kenes.key(), new Registrar.NewOrganization("plenary",
        Text.of("жалпы отырыс", "пленарное заседание", "plenary"), LocalDate.of(2026, 1, 5), null)).act(RegisterAct.OrganizationFormed.class).organization();
  }

  @AfterEach
  void replayAndClose() {
    ReplayCheck.assertReplays(kenes);
    kenes.close();
  }

  @Test
  void whoHoldsThePostBelongsAndAChangeOfThePostIsCarriedOver() {
    RegisterAct.MembershipOnBehalf act = kenes.delegations.beginByOffice(INIT, NATIONAL, kenes.key(), office(below.person(1), 1)).act(RegisterAct.MembershipOnBehalf.class);
    assertEquals(OnBehalf.office(BELOW, post, null), act.onBehalf());
    kenes.db.change(tx -> {
      Delegate delegate = Delegations.find(tx, NATIONAL, act.membership()).orElseThrow();
      assertEquals(below.person(1), delegate.member().person().id());
      assertEquals("мәслихат төрағасы", delegate.post().label().kk());
      assertEquals(List.of(), kenes.delegations.misfits(tx, NATIONAL));
      assertEquals(Optional.of(below.person(1)), kenes.register.seats(tx, NATIONAL, TODAY).getFirst().holder().map(Person::id));
    });
    assertRefused(kenes, RegisterCode.NOTHING_TO_CARRY, () -> kenes.delegations.carryOver(INIT, NATIONAL, kenes.key(), act.membership()));

    // below, the chair leaves; for nine days nobody holds the post
    kenes.registrar.endMembership(INIT, BELOW, kenes.key(), below.membership(1), LocalDate.of(2026, 10, 31));
    Misfit vacant = misfit();
    assertEquals(Misfit.Kind.POST_VACANT, vacant.kind());
    assertEquals(LocalDate.of(2026, 10, 31), vacant.last());
    UUID next = below.newPerson(9);
    UUID chair = kenes.registrar.beginMembership(INIT, BELOW, kenes.key(), new Registrar.NewMembership(next, below.plenary(), "chair", null, TestCouncil.TERM, 5, null,
        LocalDate.of(2026, 11, 10), null)).act(RegisterAct.MembershipBegan.class).membership();
    Misfit changed = misfit();
    assertEquals(Misfit.Kind.HOLDER_CHANGED, changed.kind());
    assertEquals(next, changed.now().person().id());
    assertRefused(kenes, AccountsCode.NOT_ALLOWED, () -> kenes.delegations.carryOver(below.secretary(), NATIONAL, kenes.key(), act.membership()));
    kenes.delegations.carryOver(INIT, NATIONAL, "carry-over-once", act.membership());
    assertTrue(kenes.delegations.carryOver(INIT, NATIONAL, "carry-over-once", act.membership()).repeated());
    kenes.db.change(tx -> {
      assertEquals(List.of(), kenes.delegations.misfits(tx, NATIONAL));
      assertEquals(new DateSpan(FROM, LocalDate.of(2026, 10, 31)), kenes.register.membership(tx, NATIONAL, act.membership()).valid());
      assertEquals(Optional.empty(), kenes.register.seats(tx, NATIONAL, LocalDate.of(2026, 11, 9)).getFirst().holder());
      assertEquals(Optional.of(next), kenes.register.seats(tx, NATIONAL, LocalDate.of(2026, 11, 10)).getFirst().holder().map(Person::id));
    });

    // the new chair leaves as well: carried over while nobody holds the post, and again when somebody does
    kenes.registrar.endMembership(INIT, BELOW, kenes.key(), chair, LocalDate.of(2026, 11, 12));
    kenes.delegations.carryOver(INIT, NATIONAL, kenes.key(), misfit().delegate().member().membership().id());
    assertEquals(List.of(), misfits());
    UUID third = below.person(2);
    kenes.registrar.beginMembership(INIT, BELOW, kenes.key(), new Registrar.NewMembership(third, below.plenary(), "chair", null, TestCouncil.TERM, null, null,
        LocalDate.of(2026, 11, 15), null));
    assertEquals(Misfit.Kind.POST_FILLED, misfit().kind());
    kenes.delegations.carryOver(INIT, NATIONAL, kenes.key(), misfit().delegate().member().membership().id());
    assertEquals(List.of(), misfits());
    kenes.db.change(tx -> assertEquals(Optional.of(third), kenes.register.seats(tx, NATIONAL, TODAY).getFirst().holder().map(Person::id)));
  }

  @Test
  void whoDoesNotHoldThePostOnThatDayIsRefused() {
    assertRefused(kenes, RegisterCode.NOT_HOLDER, "person", () -> kenes.delegations.beginByOffice(INIT, NATIONAL, kenes.key(), office(below.person(2), 1)));
    kenes.registrar.endMembership(INIT, BELOW, kenes.key(), below.membership(1), LocalDate.of(2026, 2, 27));
    assertRefused(kenes, RegisterCode.POST_EMPTY, "post", () -> kenes.delegations.beginByOffice(INIT, NATIONAL, kenes.key(), office(below.person(1), 1)));
  }

  @Test
  void aPostSeatsOnlyOnce() {
    kenes.delegations.beginByOffice(INIT, NATIONAL, kenes.key(), office(below.person(1), 1));
    assertRefused(kenes, RegisterCode.POST_SEATED, "post", () -> kenes.delegations.beginByOffice(INIT, NATIONAL, kenes.key(), office(below.person(1), 2)));
    assertRefused(kenes, RegisterCode.PERSON_HAS_SEAT, "person", () -> kenes.delegations.beginByDelegation(INIT, NATIONAL, kenes.key(), sent(below.person(1), "№ 4", 2)));
  }

  @Test
  void aBodyThatHasEndedSeatsNobodyAndWhomItSentNoLongerFits() {
    kenes.registrar.registerBody(INIT, kenes.key(), body("KZ-ENDED", LocalDate.of(2026, 6, 30)));
    UUID office = kenes.registrar.formOrganization(INIT, "KZ-ENDED", kenes.key(), new Registrar.NewOrganization("plenary",
        Text.of("палата", "палата", "chamber"), LocalDate.of(2026, 1, 5), null)).act(RegisterAct.OrganizationFormed.class).organization();
    UUID speaker = kenes.registrar.createPost(INIT, "KZ-ENDED", kenes.key(), new Registrar.NewPost(office, "chair", Text.of("төраға", "председатель", "speaker")))
        .act(RegisterAct.PostCreated.class).post();
    UUID person = below.newPerson(7);
    kenes.registrar.beginMembership(INIT, "KZ-ENDED", kenes.key(), new Registrar.NewMembership(person, office, "chair", speaker, null, null, null, LocalDate.of(2026, 1, 5), null));
    assertRefused(kenes, RegisterCode.BODY_ENDED, "of", () -> kenes.delegations.beginByOffice(INIT, NATIONAL, kenes.key(),
        new Delegations.ByOffice("KZ-ENDED", speaker, person, plenary, "member", 1, 1, null, LocalDate.of(2026, 7, 1))));
    kenes.delegations.beginByOffice(INIT, NATIONAL, kenes.key(), new Delegations.ByOffice("KZ-ENDED", speaker, person, plenary, "chair", 1, 1, null, FROM));
    assertEquals(Misfit.Kind.BODY_ENDED, misfit().kind());
    kenes.delegations.carryOver(INIT, NATIONAL, kenes.key(), misfit().delegate().member().membership().id());
    kenes.db.change(tx -> assertEquals(LocalDate.of(2026, 6, 30), kenes.register.memberships(tx, person).stream()
        .filter(membership -> membership.body().equals(NATIONAL)).findFirst().orElseThrow().valid().to()));
  }

  @Test
  void aDelegateIsSentByADecisionAndLeavesWithTheMandate() {
    assertRefused(kenes, RegisterCode.BASIS_MISSING, "document", () -> kenes.delegations.beginByDelegation(INIT, NATIONAL, kenes.key(), sent(below.person(3), " ", 1)));
    assertRefused(kenes, RegisterCode.BASIS_NOT_STANDING, "decision", () -> kenes.delegations.beginByDelegation(INIT, NATIONAL, kenes.key(),
        new Delegations.ByDelegation(BELOW, UUID.randomUUID(), null, below.person(3), plenary, "member", 1, 1, null, FROM)));
    UUID stranger = below.newPerson(8);
    assertRefused(kenes, RegisterCode.NOT_OF_BODY, "person", () -> kenes.delegations.beginByDelegation(INIT, NATIONAL, kenes.key(), sent(stranger, "№ 4", 1)));
    assertRefused(kenes, RegisterCode.OWN_BODY, "of", () -> kenes.delegations.beginByDelegation(INIT, NATIONAL, kenes.key(),
        new Delegations.ByDelegation(NATIONAL, null, "№ 4", below.person(3), plenary, "member", 1, 1, null, FROM)));
    kenes.delegations.beginByDelegation(INIT, NATIONAL, kenes.key(), sent(below.person(3), "2026 жылғы 20 ақпандағы № 21/4", 1));
    assertEquals(List.of(), misfits());
    kenes.registrar.endMembership(INIT, BELOW, kenes.key(), below.membership(3), LocalDate.of(2026, 9, 30));
    assertEquals(Misfit.Kind.LEFT_BODY, misfit().kind());
    kenes.delegations.carryOver(INIT, NATIONAL, kenes.key(), misfit().delegate().member().membership().id());
    kenes.db.change(tx -> assertEquals(Optional.empty(), kenes.register.seats(tx, NATIONAL, LocalDate.of(2026, 10, 1)).getFirst().holder()));
  }

  @Test
  void theRulesSayHowManyComeFromWhere() {
    kenes.rules.load(INIT, NATIONAL, kenes.key(), new String(Rules.shipped("demo-national"), StandardCharsets.UTF_8).replace("value: 4", "value: 1").getBytes(StandardCharsets.UTF_8));
    assertRefused(kenes, RegisterCode.QUOTA_UNKNOWN, "quota", () -> kenes.delegations.beginByOffice(INIT, NATIONAL, kenes.key(), office(below.person(1), 1)));
    kenes.delegations.beginByOffice(INIT, NATIONAL, kenes.key(), office(below.person(1), 1, "chairs"));
    kenes.db.change(tx -> assertEquals(List.of("chairs 1/1", "delegates 0/5"), Delegations.quotas(tx, kenes.rules, NATIONAL, TODAY).stream()
        .map(quota -> quota.code() + " " + quota.held() + "/" + quota.seats()).toList()));
    assertRefused(kenes, RegisterCode.QUOTA_FULL, "quota", () -> kenes.delegations.beginByDelegation(INIT, NATIONAL, kenes.key(),
        new Delegations.ByDelegation(BELOW, null, "№ 4", below.person(3), plenary, "member", 1, 2, "chairs", FROM)));
  }

  @Test
  void theQuotaHoldsOverTheWholeTime() {
    kenes.rules.load(INIT, NATIONAL, kenes.key(), new String(Rules.shipped("demo-national"), StandardCharsets.UTF_8).replace("value: 4", "value: 1").getBytes(StandardCharsets.UTF_8));
    kenes.delegations.beginByOffice(INIT, NATIONAL, kenes.key(), new Delegations.ByOffice(BELOW, post, below.person(1), plenary, "member", 1, 1, "chairs", LocalDate.of(2026, 12, 1)));
    assertRefused(kenes, RegisterCode.QUOTA_FULL, "quota", () -> kenes.delegations.beginByDelegation(INIT, NATIONAL, kenes.key(),
        new Delegations.ByDelegation(BELOW, null, "№ 4", below.person(3), plenary, "member", 1, 2, "chairs", LocalDate.of(2026, 11, 1))));
  }

  @Test
  void theLastDayOnWhichADecisionStoodIsFoundFromWhateverSpan() {
    for (int days = 0; days < 40; days++) {
      LocalDate last = FROM.plusDays(days);
      StandingDecision standing = (tx, body, decision, date) -> !date.isAfter(last);
      assertEquals(last, standing.last(null, BELOW, post, FROM, FROM.plusDays(40)));
    }
  }

  @Test
  void theMembershipEndsOnTheLastDayOnWhichItsDecisionStood() {
    TestDecision decision = new TestDecision(kenes, below, "OTHER").sign();
    LocalDate day = decision.today();
    UUID membership = kenes.delegations.beginByDelegation(INIT, NATIONAL, kenes.key(),
        new Delegations.ByDelegation(BELOW, decision.id(), null, below.person(3), plenary, "member", 1, 1, null, day)).act(RegisterAct.MembershipOnBehalf.class).membership();
    kenes.decisionChanges.annulByCourt(below.secretary(), BELOW, kenes.key(), new DecisionChanges.AnnulByCourt(decision.id(), Text.of("Ауданның соты", "Районный суд", null),
        "7119-26-00-4/12", day, day.plusDays(5), null));
    assertEquals(List.of(), misfits(), "it stands for four days more");
    kenes.clock.advance(Duration.ofDays(9));
    assertEquals(Misfit.Kind.DECISION_ENDED, misfit().kind());
    kenes.delegations.carryOver(INIT, NATIONAL, kenes.key(), membership);
    assertEquals(new DateSpan(day, day.plusDays(4)), kenes.db.read(tx -> kenes.register.membership(tx, NATIONAL, membership)).valid());
  }

  private List<Misfit> misfits() {
    return kenes.db.read(tx -> kenes.delegations.misfits(tx, NATIONAL));
  }

  private Misfit misfit() {
    List<Misfit> misfits = misfits();
    assertEquals(1, misfits.size(), misfits::toString);
    return misfits.getFirst();
  }

  private Delegations.ByOffice office(UUID person, int seat) {
    return office(person, seat, null);
  }

  private Delegations.ByOffice office(UUID person, int seat, String quota) {
    return new Delegations.ByOffice(BELOW, post, person, plenary, "member", 1, seat, quota, FROM);
  }

  private Delegations.ByDelegation sent(UUID person, String document, int seat) {
    return new Delegations.ByDelegation(BELOW, null, document, person, plenary, "member", 1, seat, null, FROM);
  }

  private UUID post(TestCouncil council) {
    return kenes.registrar.createPost(INIT, council.code(), kenes.key(), new Registrar.NewPost(council.plenary(), "chair",
        Text.of("мәслихат төрағасы", "председатель маслихата", "chair of the maslikhat"))).act(RegisterAct.PostCreated.class).post();
  }

  private static RegisterAct.BodyRegistered body(String code, LocalDate to) {
    return new RegisterAct.BodyRegistered(code, TestKenes.REGISTRY, "consultative", "national", Text.of("Үлгі кеңес", "Образцовый совет", "Model council"), null, null, null,
        "Asia/Almaty", null, LocalDate.of(2026, 1, 5), to, null, null, Map.of(), null, true);
  }
}
