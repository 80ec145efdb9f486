package kenes.advice;

import static kenes.kit.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kenes.accounts.AccountsCode;
import kenes.accounts.Caller;
import kenes.base.Text;
import kenes.couriers.CrossLinks;
import kenes.couriers.Letter;
import kenes.decisions.Addressee;
import kenes.decisions.Answered;
import kenes.decisions.DecisionChanges;
import kenes.decisions.DecisionLife;
import kenes.decisions.DecisionsAct;
import kenes.decisions.DecisionsCode;
import kenes.decisions.Duty;
import kenes.decisions.Recommendations;
import kenes.kit.ReplayCheck;
import kenes.kit.TestCouncil;
import kenes.kit.TestDecision;
import kenes.kit.TestKenes;
import kenes.kit.TestNational;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A recommendation of the national council reaches the councils below, which follow it, follow a part of it, decline it or keep silent. */
class AdviceStoryTest {
  private static final Caller INIT = Caller.installation();
  private static final String NATIONAL = TestNational.CODE;
  private static final Text NAME = Text.of("Мәслихат", "Маслихат", "Maslikhat");
  private static final String DONE = "Кесте бекітіліп, жарияланды.";

  private final TestKenes kenes = TestKenes.seeded();
  private TestCouncil one;
  private TestCouncil two;
  private TestCouncil three;
  private TestNational national;
  private UUID decision;
  private LocalDate today;

  @BeforeEach
  void recommend() {
    one = new TestCouncil(kenes, "KZ-ONE", 9, 6);
    two = new TestCouncil(kenes, "KZ-TWO", 5, 4);
    three = new TestCouncil(kenes, "KZ-THREE", 5, 4);
    national = new TestNational(kenes, one);
    decision = decided();
    for (TestCouncil council : List.of(one, two, three)) {
      recommend(council);
    }
    kenes.couriers.deliverNow();
  }

  @AfterEach
  void replayAndVerify() {
    ReplayCheck.assertReplays(kenes);
    assertEquals(List.of(), kenes.db.read(tx -> List.of(NATIONAL, "KZ-ONE", "KZ-TWO", "KZ-THREE").stream().flatMap(body -> new CrossLinks(kenes.journal, tx).problems(body).stream()).toList()));
    kenes.close();
  }

  /** A signed recommendation of a sitting of its own. */
  private UUID decided() {
    UUID poll = national.openVote();
    national.adopt(poll);
    UUID made = national.draw(poll);
    kenes.decisions.sign(one.deputy(1), NATIONAL, kenes.key(), made);
    today = kenes.db.read(tx -> kenes.register.today(tx, NATIONAL));
    return made;
  }

  private void recommend(TestCouncil council) {
    kenes.decisions.recommendations().recommend(INIT, NATIONAL, kenes.key(), new Recommendations.Send(decision, NAME, council.code(), today.plusDays(20)));
  }

  private Advised at(TestCouncil council) {
    return kenes.db.read(tx -> kenes.advice.find(tx, council.code(), decision)).orElseThrow();
  }

  private Advice.Answer say(TestCouncil council, Answered answered, String reply, UUID own, String reason) {
    return new Advice.Answer(at(council).id(), answered, reply, own, reason);
  }

  private void answer(TestCouncil council, Advice.Answer answer) {
    kenes.advice.answer(council.secretary(), council.code(), kenes.key(), answer);
  }

  private DecisionLife sent() {
    return kenes.db.read(tx -> kenes.decisions.get(tx, NATIONAL, decision));
  }

  private List<Addressee.State> states(LocalDate date) {
    return sent().addressees().stream().map(addressee -> addressee.on(date)).toList();
  }

  @Test
  void itArrivesWithItsTextIsDueAndTheAnswersComeBack() {
    Advised arrived = at(two);
    assertEquals(sent().decision().wordings(), arrived.wordings());
    assertEquals(List.of(NATIONAL, sent().decision().number(), sent().decision().on(), today.plusDays(20), 2),
        List.of(arrived.sender(), arrived.number(), arrived.adoptedOn(), arrived.replyBy(), arrived.addressee()));
    assertEquals(List.of(Advised.State.AWAITED, Advised.State.OVERDUE), List.of(arrived.on(today.plusDays(20)), arrived.on(today.plusDays(21))));
    assertEquals(1, kenes.db.read(tx -> kenes.advice.listDue(tx, two.code(), 9)).size());
    UUID own = new TestDecision(kenes, two, "OTHER").sign().id();
    Advice.Answer accepted = say(two, Answered.ACCEPTED, DONE, own, null);
    kenes.advice.answer(two.secretary(), two.code(), "answer-once", accepted);
    assertTrue(kenes.advice.answer(two.secretary(), two.code(), "answer-once", accepted).repeated());
    answer(one, say(one, Answered.DECLINED, "Бюджетте мұндай қаражат жоқ.", null, null));
    assertEquals(List.of(Addressee.State.AWAITED, Addressee.State.AWAITED, Addressee.State.AWAITED), states(today), "the letters are under way");
    kenes.couriers.deliverNow();
    assertEquals(List.of(Addressee.State.REPLIED, Addressee.State.REPLIED, Addressee.State.OVERDUE), states(today.plusDays(21)));
    DecisionsAct.ReplyArrived first = sent().addressees().get(1).answer().orElseThrow();
    assertEquals(List.of(Answered.ACCEPTED, DONE, own), List.of(first.answer(), first.reply(), first.own()));
    assertEquals(Answered.DECLINED, sent().addressees().getFirst().answer().orElseThrow().answer());
    assertTrue(sent().duties(today).contains(new Duty(Duty.Kind.AWAIT_REPLY, today.plusDays(20))), "one is silent");
    assertEquals(List.of(0, 0, 1), List.of(one, two, three).stream().map(council -> kenes.db.read(tx -> kenes.advice.listDue(tx, council.code(), 9)).size()).toList());
  }

  @Test
  void aLaterAnswerReplacesTheFirstAndSaysWhy() {
    answer(two, say(two, Answered.DECLINED, "Бюджетте мұндай қаражат жоқ.", null, null));
    assertRefused(kenes, AdviceCode.REASON_MISSING, "reason", () -> answer(two, say(two, Answered.PARTLY, DONE, null, "жоқ")));
    answer(two, say(two, Answered.PARTLY, DONE, null, "Бюджет нақтыланып, қаражат табылды."));
    kenes.couriers.deliverNow();
    Addressee addressee = sent().addressees().get(1);
    assertEquals(2, addressee.answers().size(), "both stay");
    assertEquals(List.of(Answered.PARTLY, 2, "Бюджет нақтыланып, қаражат табылды."),
        List.of(addressee.answer().orElseThrow().answer(), addressee.answer().orElseThrow().version(), addressee.answer().orElseThrow().reason()));
    assertEquals(Advised.State.PARTLY, at(two).on(today));
  }

  @Test
  void whatCannotBeAnswered() {
    assertRefused(kenes, AccountsCode.NOT_ALLOWED, () -> kenes.advice.answer(two.deputy(2), two.code(), kenes.key(), say(two, Answered.ACCEPTED, DONE, null, null)));
    assertRefused(kenes, AdviceCode.ADVICE_UNKNOWN, () -> answer(two, new Advice.Answer(at(one).id(), Answered.ACCEPTED, DONE, null, null)));
    assertRefused(kenes, AdviceCode.ANSWER_MISSING, "answer", () -> answer(two, say(two, null, DONE, null, null)));
    assertRefused(kenes, AdviceCode.REPLY_LENGTH, "reply", () -> answer(two, say(two, Answered.DECLINED, " жоқ ", null, null)));
    assertRefused(kenes, AdviceCode.REPLY_LENGTH, "reply", () -> answer(two, say(two, Answered.DECLINED, "ж".repeat(2001), null, null)));
    assertRefused(kenes, AdviceCode.HIDDEN_DATA, "reply", () -> answer(two, say(two, Answered.ACCEPTED, "Өтініш иесі, ЖСН 900130300104.", null, null)));
    UUID unsigned = new TestDecision(kenes, two, "OTHER").id();
    assertRefused(kenes, AdviceCode.DECISION_NOT_STANDING, "own", () -> answer(two, say(two, Answered.ACCEPTED, DONE, unsigned, null)));
    assertRefused(kenes, DecisionsCode.DECISION_UNKNOWN, () -> answer(two, say(two, Answered.ACCEPTED, DONE, decision, null)));
  }

  @Test
  void aWithdrawnOneIsToldAndAnAnswerToItIsRefusedAtBothEnds() {
    Recommendations recommendations = kenes.decisions.recommendations();
    String why = "Ұсыным жаңа бағдарламаға көшірілді.";
    answer(one, say(one, Answered.ACCEPTED, DONE, null, null));
    kenes.couriers.deliverNow();
    assertRefused(kenes, AccountsCode.NOT_ALLOWED, () -> recommendations.withdraw(two.secretary(), NATIONAL, kenes.key(), new Recommendations.Withdraw(decision, why)));
    assertRefused(kenes, DecisionsCode.REASON_TOO_SHORT, "reason", () -> recommendations.withdraw(INIT, NATIONAL, kenes.key(), new Recommendations.Withdraw(decision, "жоқ")));
    assertRefused(kenes, DecisionsCode.REPLY_PRIVATE, "reason", () -> recommendations.withdraw(INIT, NATIONAL, kenes.key(), new Recommendations.Withdraw(decision, "ЖСН 900130300104 туралы.")));
    UUID unsent = decided();
    assertRefused(kenes, DecisionsCode.NOTHING_SENT, () -> recommendations.withdraw(INIT, NATIONAL, kenes.key(), new Recommendations.Withdraw(unsent, why)));
    recommendations.withdraw(INIT, NATIONAL, kenes.key(), new Recommendations.Withdraw(decision, why));
    answer(two, say(two, Answered.ACCEPTED, DONE, null, null));
    kenes.couriers.deliverNow();
    Letter crossed = kenes.db.read(tx -> kenes.couriers.list(tx, two.code(), 0, 9)).stream().filter(letter -> letter.from().equals(two.code())).findFirst().orElseThrow();
    assertEquals(Letter.State.TURNED_BACK, crossed.state());
    assertEquals("DecisionsCode.RECOMMENDATION_ENDED", crossed.arrival().code());
    assertEquals(List.of(Advised.State.ENDED, Advised.State.ENDED, Advised.State.ENDED), List.of(one, two, three).stream().map(council -> at(council).on(today)).toList());
    assertEquals(why, at(three).ending().reason());
    assertRefused(kenes, AdviceCode.ADVICE_ENDED, () -> answer(three, say(three, Answered.ACCEPTED, DONE, null, null)));
    assertEquals(List.of(Addressee.State.REPLIED, Addressee.State.ENDED, Addressee.State.ENDED), states(today.plusDays(30)));
    assertEquals(List.of(), kenes.db.read(tx -> kenes.advice.listDue(tx, three.code(), 9)));
    assertRefused(kenes, DecisionsCode.RECOMMENDATION_ENDED, () -> recommendations.withdraw(INIT, NATIONAL, kenes.key(), new Recommendations.Withdraw(decision, why)));
    assertRefused(kenes, DecisionsCode.RECOMMENDATION_ENDED, () -> recommend(two));
  }

  @Test
  void aRepealAndACourtTellTheAddressees() {
    UUID first = decision;
    decision = decided();
    recommend(two);
    kenes.decisionChanges.repeal(INIT, NATIONAL, kenes.key(), new DecisionChanges.Repeal(first, decision, false));
    kenes.couriers.deliverNow();
    Advised repealed = kenes.db.read(tx -> kenes.advice.find(tx, two.code(), first)).orElseThrow();
    assertEquals(DecisionsAct.How.REPEALED, repealed.ending().how());
    assertEquals(Advised.State.AWAITED, at(two).on(today));
    kenes.decisionChanges.annulByCourt(INIT, NATIONAL, kenes.key(), new DecisionChanges.AnnulByCourt(decision, Text.of("Сот", "Суд", null), "7119-26-00-4/12", today, today, null));
    kenes.couriers.deliverNow();
    assertEquals(DecisionsAct.How.ANNULLED_BY_COURT, at(two).ending().how());
  }

  @Test
  void aLetterOfABodyThatWasNotAskedIsTurnedBack() {
    TestCouncil other = new TestCouncil(kenes, "KZ-OTHER", 5, 4);
    // what no command records: a body that answers what was recommended to another
    kenes.journal.command(other.secretary().signedIn(), other.code(), kenes.key(), Map.of("planted", "letter"), command -> command.record(
        new AdviceAct.AdviceAnswered(at(two).id(), NATIONAL, decision, 2, 1, Answered.ACCEPTED, DONE, null, null, today, null)));
    kenes.couriers.deliverNow();
    assertEquals("DecisionsCode.NOT_ADDRESSEE", kenes.db.read(tx -> kenes.couriers.list(tx, other.code(), 0, 1)).getFirst().arrival().code());
    assertEquals(List.of(), sent().addressees().get(1).answers());
    kenes.clock.advance(Duration.ofDays(1));
    assertEquals(Advised.State.AWAITED, at(two).on(today));
  }
}
