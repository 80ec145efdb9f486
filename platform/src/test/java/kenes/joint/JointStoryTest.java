package kenes.joint;

import static kenes.kit.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import kenes.accounts.AccountsCode;
import kenes.base.Lang;
import kenes.base.Text;
import kenes.couriers.CrossLinks;
import kenes.couriers.Letter;
import kenes.decisions.Decision;
import kenes.decisions.DecisionChanges;
import kenes.decisions.DecisionLife;
import kenes.decisions.Decisions;
import kenes.decisions.DecisionsAct;
import kenes.decisions.DecisionsCode;
import kenes.joint.JointDecision.State;
import kenes.kit.ReplayCheck;
import kenes.kit.TestCouncil;
import kenes.kit.TestDecision;
import kenes.kit.TestKenes;
import kenes.register.RegisterAct;
import kenes.voting.Choice;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two councils that sit apart and adopt one text, through the facades and the courier. */
class JointStoryTest {
  private static final AtomicInteger STORIES = new AtomicInteger();
  private static TestKenes kenes;

  private final int story = STORIES.incrementAndGet();
  private final String one = "KZ-ONE-" + story;
  private final String other = "KZ-OTHER-" + story;
  private TestCouncil ours;
  private TestCouncil theirs;

  @BeforeAll
  static void install() {
    kenes = TestKenes.seeded();
  }

  @AfterAll
  static void end() {
    kenes.close();
  }

  @BeforeEach
  void found() {
    kenes.clock.set(TestKenes.NOON);
    ours = new TestCouncil(kenes, one, 5, 5);
    theirs = new TestCouncil(kenes, other, 5, 5);
  }

  @AfterEach
  void replayAndVerify() {
    ReplayCheck.assertReplays(kenes);
    assertEquals(List.of(), kenes.db.read(tx -> List.of(one, other).stream().flatMap(body -> new CrossLinks(kenes.journal, tx).problems(body).stream()).toList()));
  }

  private UUID offer() {
    return kenes.joint.offer(ours.secretary(), one, kenes.key(), new Joint.Offer(other, TestDecision.wordings(100), null)).act(JointAct.JointOffered.class).joint();
  }

  /** Adopted and signed. */
  private UUID decide(TestCouncil council, int rate) {
    UUID decision = adopted(council, TestDecision.wordings(rate));
    kenes.decisions.sign(council.chair(), council.code(), kenes.key(), decision);
    return decision;
  }

  private UUID adopted(TestCouncil council, List<Decisions.Wording> wordings) {
    UUID poll = TestDecision.poll(kenes, council, Choice.FOR);
    return kenes.decisions.adopt(council.secretary(), council.code(), kenes.key(), new Decisions.Adopt(poll, "OTHER", wordings, null, null, null, null)).act(DecisionsAct.DecisionAdopted.class).decision();
  }

  private void adopt(TestCouncil council, UUID joint, UUID decision) {
    kenes.joint.adopt(council.secretary(), council.code(), kenes.key(), new Joint.Adopt(joint, decision));
  }

  private JointDecision known(String body, UUID joint) {
    return kenes.db.read(tx -> kenes.joint.get(tx, body, joint));
  }

  private List<State> states(UUID joint) {
    return List.of(known(one, joint).state(), known(other, joint).state());
  }

  @Test
  void inForceWhenBothHaveAdoptedItAndHalfDoneIsSeenByBoth() {
    UUID joint = offer();
    assertRefused(kenes, JointCode.JOINT_UNKNOWN, () -> kenes.db.read(tx -> kenes.joint.get(tx, other, joint)));
    kenes.couriers.deliverNow();
    assertEquals(List.of(State.OFFERED, State.OFFERED), states(joint));
    assertEquals(known(one, joint).wordings(), known(other, joint).wordings());
    UUID here = decide(ours, 100);
    adopt(ours, joint, here);
    assertEquals(List.of(State.ADOPTED_HERE, State.OFFERED), states(joint), "the letter is under way");
    kenes.couriers.deliverNow();
    assertEquals(List.of(State.ADOPTED_HERE, State.ADOPTED_THERE), states(joint));
    assertEquals(Optional.empty(), known(one, joint).inForceSince());
    UUID there = decide(theirs, 100);
    adopt(theirs, joint, there);
    kenes.couriers.deliverNow();
    assertEquals(List.of(State.IN_FORCE, State.IN_FORCE), states(joint));
    assertEquals(kenes.db.read(tx -> kenes.decisions.get(tx, other, there)).decision().on(), known(one, joint).inForceSince().orElseThrow());
    assertEquals(known(other, joint).inForceSince(), known(one, joint).inForceSince());
    assertEquals(joint, kenes.db.read(tx -> kenes.joint.findOf(tx, one, here)).orElseThrow().id());
    assertTrue(kenes.db.read(tx -> kenes.couriers.list(tx, one, 0, 10)).stream().allMatch(letter -> letter.state() == Letter.State.DELIVERED));
  }

  @Test
  void theDecisionMustHaveExactlyTheJointText() {
    UUID joint = offer();
    UUID differs = decide(ours, 101);
    assertEquals(List.of("kk"), assertRefused(kenes, JointCode.TEXT_DIFFERS, () -> adopt(ours, joint, differs)).args());
    assertRefused(kenes, DecisionsCode.DECISION_UNKNOWN, () -> adopt(ours, joint, UUID.randomUUID()));
    assertRefused(kenes, JointCode.JOINT_UNKNOWN, () -> adopt(ours, UUID.randomUUID(), differs));
  }

  @Test
  void theDecisionMustHaveTheTitleTooBeSignedAndBeAdoptedAfterTheOffer() {
    UUID early = decide(ours, 100);
    kenes.clock.advance(Duration.ofDays(1));
    UUID joint = offer();
    assertRefused(kenes, JointCode.DECISION_TOO_EARLY, () -> adopt(ours, joint, early));
    List<Decisions.Wording> wordings = TestDecision.wordings(100);
    UUID otherTitle = adopted(ours, List.of(wordings.getFirst(), new Decisions.Wording(Lang.RU, "О тарифе", wordings.getLast().text())));
    assertEquals(List.of("ru"), assertRefused(kenes, JointCode.TEXT_DIFFERS, () -> adopt(ours, joint, otherTitle)).args());
    UUID unsigned = adopted(ours, wordings);
    assertRefused(kenes, JointCode.DECISION_NOT_STANDING, () -> adopt(ours, joint, unsigned));
    kenes.decisions.sign(ours.chair(), one, kenes.key(), unsigned);
    assertEquals(List.of(unsigned), kenes.db.read(tx -> kenes.decisions.headings(tx, one).titled(wordings.getFirst().title(), known(one, joint).offeredOn())).stream()
        .map(DecisionLife::decision).filter(decision -> decision.wordings().getLast().title().equals(wordings.getLast().title())).map(Decision::id).toList(), "the one of before the offer is not looked at");
    adopt(ours, joint, unsigned);
    assertEquals(State.ADOPTED_HERE, known(one, joint).state());
  }

  @Test
  void aDecisionThatHasEndedIsNoPartOfIt() {
    UUID joint = offer();
    UUID ended = decide(ours, 100);
    annul(ours, ended, 0);
    assertRefused(kenes, JointCode.DECISION_NOT_STANDING, () -> adopt(ours, joint, ended));
  }

  private void annul(TestCouncil council, UUID decision, int days) {
    LocalDate today = kenes.db.read(tx -> kenes.register.today(tx, council.code()));
    kenes.decisionChanges.annulByCourt(council.secretary(), council.code(), kenes.key(), new DecisionChanges.AnnulByCourt(decision,
        Text.of("Ауданның соты", "Районный суд", null), "7119-26-00-4/12", today, today.plusDays(days), null));
  }

  @Test
  void itIsNoLongerJointOnceAPartHasLostItsForceAndBothSaySo() {
    UUID joint = offer();
    kenes.couriers.deliverNow();
    UUID here = decide(ours, 100);
    adopt(ours, joint, here);
    adopt(theirs, joint, decide(theirs, 100));
    annul(ours, here, 3);
    assertEquals(0, kenes.joint.clock().round(), "the day has not come");
    kenes.clock.advance(Duration.ofDays(3));
    assertEquals(1, kenes.joint.clock().round());
    assertEquals(0, kenes.joint.clock().round(), "said once");
    kenes.couriers.deliverNow();
    assertEquals(List.of(State.NO_LONGER, State.NO_LONGER), states(joint));
    JointDecision.Lost lost = known(one, joint).own().lost();
    assertEquals("ANNULLED_BY_COURT", lost.how().name());
    assertEquals(lost, known(other, joint).partners().lost());
    assertEquals(Optional.empty(), known(other, joint).inForceSince());
    assertRefused(kenes, JointCode.JOINT_ENDED, () -> kenes.joint.refuse(theirs.secretary(), other, kenes.key(), new Joint.Refuse(joint, "Тариф рассчитан без учёта района.")));
  }

  @Test
  void aBodyThatHasEndedAdoptsNothing() {
    RegisterAct.BodyRegistered facts = TestCouncil.body("KZ-ENDING-" + story, TestKenes.REGISTRY);
    TestCouncil ending = new TestCouncil(kenes, new RegisterAct.BodyRegistered(facts.code(), facts.parent(), facts.kind(), facts.level(), facts.name(), facts.territory(), null, null,
        facts.timeZone(), null, TestCouncil.BEGAN, kenes.db.read(tx -> kenes.register.today(tx, one)).plusDays(1), null, null, Map.of(), null, true), TestCouncil.TERM, TestCouncil.BEGAN, 5, 5);
    UUID joint = kenes.joint.offer(ours.secretary(), one, kenes.key(), new Joint.Offer(ending.code(), TestDecision.wordings(100), null)).act(JointAct.JointOffered.class).joint();
    kenes.couriers.deliverNow();
    UUID there = decide(ending, 100);
    kenes.clock.advance(Duration.ofDays(2));
    assertRefused(kenes, JointCode.BODY_ENDED, () -> adopt(ending, joint, there));
    assertRefused(kenes, JointCode.BODY_ENDED, () -> kenes.joint.refuse(ending.secretary(), ending.code(), kenes.key(), new Joint.Refuse(joint, "Тариф рассчитан без учёта района.")));
  }

  @Test
  void aReasonThatNamesAPersonalNumberIsNotSent() {
    UUID joint = offer();
    assertRefused(kenes, JointCode.HIDDEN_DATA, "reason", () -> kenes.joint.withdraw(ours.secretary(), one, kenes.key(), new Joint.Withdraw(joint, "Өтініш иесі: 900130300104.")));
  }

  @Test
  void aRefusalComesBackAndEndsIt() {
    UUID joint = offer();
    kenes.couriers.deliverNow();
    assertRefused(kenes, JointCode.REASON_LENGTH, "reason", () -> kenes.joint.refuse(theirs.secretary(), other, kenes.key(), new Joint.Refuse(joint, "нет")));
    assertRefused(kenes, JointCode.NOT_OFFERED_TO, () -> kenes.joint.refuse(ours.secretary(), one, kenes.key(), new Joint.Refuse(joint, "Передумали, вопрос снят.")));
    kenes.joint.refuse(theirs.secretary(), other, kenes.key(), new Joint.Refuse(joint, "Тариф рассчитан без учёта района."));
    kenes.couriers.deliverNow();
    assertEquals(List.of(State.REFUSED, State.REFUSED), states(joint));
    assertEquals("Тариф рассчитан без учёта района.", known(one, joint).refused().reason());
    UUID late = decide(ours, 100);
    assertRefused(kenes, JointCode.JOINT_ENDED, () -> adopt(ours, joint, late));
  }

  @Test
  void aWithdrawalAndAnAdoptionThatCrossHaveOneEndInEveryOrder() {
    for (boolean withdrawalFirst : List.of(true, false)) {
      UUID joint = offer();
      kenes.couriers.deliverNow();
      UUID there = decide(theirs, 100);
      List<Runnable> both = new ArrayList<>(List.of(
          () -> kenes.joint.withdraw(ours.secretary(), one, kenes.key(), new Joint.Withdraw(joint, "Қаражат көзі табылмады.")),
          () -> adopt(theirs, joint, there)));
      (withdrawalFirst ? both : both.reversed()).forEach(Runnable::run);
      kenes.couriers.deliverNow();
      assertEquals(List.of(State.WITHDRAWN, State.WITHDRAWN), states(joint));
      assertEquals(Optional.empty(), known(other, joint).inForceSince());
      assertEquals("Қаражат көзі табылмады.", known(other, joint).withdrawn().reason());
    }
  }

  @Test
  void whoHasAdoptedIsBoundAndTheOtherMayRefuse() {
    UUID joint = offer();
    kenes.couriers.deliverNow();
    assertRefused(kenes, JointCode.NOT_OFFERED_BY, () -> kenes.joint.withdraw(theirs.secretary(), other, kenes.key(), new Joint.Withdraw(joint, "Қаражат көзі табылмады.")));
    UUID here = decide(ours, 100);
    adopt(ours, joint, here);
    assertRefused(kenes, JointCode.ADOPTED_ALREADY, () -> adopt(ours, joint, here));
    assertRefused(kenes, JointCode.ADOPTED_ALREADY, () -> kenes.joint.withdraw(ours.secretary(), one, kenes.key(), new Joint.Withdraw(joint, "Қаражат көзі табылмады.")));
    kenes.joint.refuse(theirs.secretary(), other, kenes.key(), new Joint.Refuse(joint, "Тариф рассчитан без учёта района."));
    kenes.couriers.deliverNow();
    assertEquals(List.of(State.REFUSED, State.REFUSED), states(joint));
  }

  @Test
  void whatCannotBeOffered() {
    assertRefused(kenes, AccountsCode.NOT_ALLOWED, () -> kenes.joint.offer(ours.deputy(2), one, kenes.key(), new Joint.Offer(other, TestDecision.wordings(100), null)));
    assertRefused(kenes, JointCode.PARTNER_UNKNOWN, "partner", () -> offer("KZ-NOWHERE", TestDecision.wordings(100)));
    assertRefused(kenes, JointCode.PARTNER_UNKNOWN, "partner", () -> offer(null, TestDecision.wordings(100)));
    assertRefused(kenes, JointCode.PARTNER_SELF, "partner", () -> offer(one, TestDecision.wordings(100)));
    assertRefused(kenes, JointCode.PARTNER_ENDED, "partner", () -> offer("KZ-SENATE", TestDecision.wordings(100)));
    assertRefused(kenes, DecisionsCode.TEXT_MISSING, "text.ru", () -> offer(other, List.of(TestDecision.wordings(100).getFirst(), new Decisions.Wording(Lang.RU, "О ставке", null))));
  }

  private void offer(String partner, List<Decisions.Wording> wordings) {
    kenes.joint.offer(ours.secretary(), one, kenes.key(), new Joint.Offer(partner, wordings, null));
  }

  @Test
  void aLetterOfABodyThatHasNoPartInItIsTurnedBack() {
    UUID joint = offer();
    kenes.couriers.deliverNow();
    TestCouncil third = new TestCouncil(kenes, "KZ-THIRD-" + story, 5, 5);
    // what no command records: a body that answers an offer which was never made to it
    kenes.journal.command(third.secretary().signedIn(), third.code(), kenes.key(), new Joint.Refuse(joint, ""), command ->
        command.record(new JointAct.JointRefused(joint, one, kenes.register.today(command.tx(), one), "Бөтен органның бас тартуы.")));
    kenes.couriers.deliverNow();
    Letter letter = kenes.db.read(tx -> kenes.couriers.list(tx, third.code(), 0, 1)).getFirst();
    assertEquals(Letter.State.TURNED_BACK, letter.state());
    assertEquals("JointCode.NOT_PARTNER", letter.arrival().code());
    assertEquals(State.OFFERED, known(one, joint).state());
  }
}
