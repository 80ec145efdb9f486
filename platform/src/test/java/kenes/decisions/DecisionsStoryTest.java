package kenes.decisions;

import static kenes.kit.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import kenes.accounts.AccountsCode;
import kenes.accounts.Caller;
import kenes.base.Lang;
import kenes.base.Refused;
import kenes.base.Text;
import kenes.journal.Recorded;
import kenes.kit.ReplayCheck;
import kenes.kit.TestCouncil;
import kenes.kit.TestDecision;
import kenes.kit.TestKenes;
import kenes.kit.TestSitting;
import kenes.motions.Motions;
import kenes.voting.Choice;
import kenes.voting.PollMethod;
import kenes.voting.PollSubject;
import kenes.voting.Reopening;
import kenes.voting.Voting;
import kenes.voting.VotingAct;
import kenes.voting.VotingCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Lives of decisions through the facades: from the vote to the court, and every turn that is refused. */
class DecisionsStoryTest {
  private static final AtomicInteger COUNCILS = new AtomicInteger();
  private static TestKenes kenes;

  /** Each story has a council of its own. */
  private final String body = "KZ-TEST-" + COUNCILS.incrementAndGet();
  private TestCouncil council;
  private Caller secretary;
  private Caller chair;

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
    council = new TestCouncil(kenes, body, 5, 5);
    secretary = council.secretary();
    chair = council.chair();
  }

  @AfterEach
  void replay() {
    ReplayCheck.assertReplays(kenes);
  }

  @Test
  void aNormativeDecisionFromTheVoteToItsForce() {
    TestDecision decision = new TestDecision(kenes, council, "NORMATIVE");
    DecisionLife adopted = life(decision.id());
    assertEquals("8С-1-1", adopted.decision().number());
    assertEquals("8c-1-1", adopted.decision().key());
    assertEquals(0, adopted.decision().differences());
    assertEquals(List.of(State.ADOPTED, Duty.Kind.SIGN), List.of(adopted.on(today()), duty(decision.id()).kind()));
    decision.sign();
    LocalDate signed = today();
    assertEquals(Duty.Kind.SEND, duty(decision.id()).kind());
    assertEquals(LocalDate.of(2026, 12, 11), duty(decision.id()).due(), "ten working days after 27 November");
    decision.send();
    assertEquals(Duty.Kind.AWAIT_ANSWER, duty(decision.id()).kind());
    days(3);
    kenes.decisions.giveBack(secretary, body, kenes.key(), new Decisions.GiveBack(decision.id(), today(), "Не указан пункт закона."));
    assertEquals(List.of(State.RETURNED, Duty.Kind.SEND_AGAIN), List.of(life(decision.id()).on(today()), duty(decision.id()).kind()));
    decision.send();
    days(5);
    decision.register("7777-15");
    assertEquals(EntryIntoForce.Awaits.PUBLICATION, life(decision.id()).entry().awaits());
    days(2);
    decision.publish();
    LocalDate published = today();
    DecisionLife whole = life(decision.id());
    assertEquals(published.plusDays(11), whole.entry().from());
    assertEquals(List.of(), whole.duties(today()));
    assertEquals(List.of(State.ADOPTED, State.PUBLISHED, State.PUBLISHED, State.IN_FORCE),
        List.of(whole.on(signed.minusDays(1)), whole.on(published), whole.on(published.plusDays(10)), whole.on(published.plusDays(11))));
    assertEquals(whole, kenes.db.read(tx -> kenes.decisions.find(tx, body, 8, "8c-1-1")).orElseThrow());
  }

  @Test
  void anInternalDecisionIsInForceWithoutRegistration() {
    TestDecision decision = new TestDecision(kenes, council, "OTHER");
    assertRefused(kenes, DecisionsCode.NOT_SIGNED, decision::send);
    decision.sign();
    assertEquals(State.IN_FORCE, life(decision.id()).on(today()));
    assertRefused(kenes, DecisionsCode.NO_REGISTRATION, decision::send);
    assertRefused(kenes, DecisionsCode.NO_REGISTRATION, () -> decision.register("1"));
  }

  @Test
  void onlyAnAdoptedVoteMakesADecisionAndOnlyOne() {
    UUID failed = TestDecision.poll(kenes, council, Choice.AGAINST);
    assertRefused(kenes, DecisionsCode.VOTE_NOT_ADOPTED, () -> adopt(TestDecision.adopt(failed, "OTHER", 5)));
    assertRefused(kenes, VotingCode.POLL_UNKNOWN, () -> adopt(TestDecision.adopt(UUID.randomUUID(), "OTHER", 5)));
    TestSitting sitting = new TestSitting(kenes, council, "default").arrive(1, 4).open().openItem(1);
    UUID running = sitting.openPoll(1);
    assertRefused(kenes, VotingCode.POLL_STILL_OPEN, () -> adopt(TestDecision.adopt(running, "OTHER", 5)));
    sitting.cast(running, 1, 4, Choice.FOR).closePoll(running);
    assertRefused(kenes, AccountsCode.NOT_ALLOWED, () -> kenes.decisions.adopt(chair, body, kenes.key(), TestDecision.adopt(running, "OTHER", 5)));
    UUID made = kenes.decisions.adopt(secretary, body, kenes.key(), TestDecision.adopt(running, "OTHER", 5)).act(DecisionsAct.DecisionAdopted.class).decision();
    Refused used = assertRefused(kenes, DecisionsCode.VOTE_USED, () -> adopt(TestDecision.adopt(running, "OTHER", 5)));
    assertEquals(List.of("8С-2-1"), used.args());
    assertRefused(kenes, DecisionsCode.MEETING_NOT_CLOSED, () -> kenes.decisions.sign(chair, body, kenes.key(), made));
    sitting.closeItem(1).close();
    assertRefused(kenes, DecisionsCode.WRONG_SIGNATORY, () -> kenes.decisions.sign(council.deputy(2), body, kenes.key(), made));
    assertRefused(kenes, AccountsCode.NOT_ALLOWED, () -> kenes.decisions.sign(secretary, body, kenes.key(), made));
    kenes.decisions.sign(chair, body, kenes.key(), made);
    assertRefused(kenes, DecisionsCode.SIGNED_ALREADY, () -> kenes.decisions.sign(chair, body, kenes.key(), made));
    assertRefused(kenes, DecisionsCode.DECISION_UNKNOWN, () -> kenes.decisions.sign(chair, body, kenes.key(), UUID.randomUUID()));
  }

  @Test
  void aDecisionNeverRestsOnAVoidVote() {
    TestSitting sitting = new TestSitting(kenes, council, "default").arrive(1, 4).open().openItem(1);
    UUID broken = sitting.openPoll(1);
    sitting.cast(broken, 1, 4, Choice.FOR).closePoll(broken);
    UUID again = repeat(broken).act(VotingAct.PollOpened.class).poll();
    assertRefused(kenes, VotingCode.POLL_VOID, () -> adopt(TestDecision.adopt(broken, "OTHER", 5)));
    assertRefused(kenes, VotingCode.POLL_STILL_OPEN, () -> adopt(TestDecision.adopt(again, "OTHER", 5)));
    sitting.cast(again, 1, 4, Choice.FOR).closePoll(again);
    UUID made = kenes.decisions.adopt(secretary, body, kenes.key(), TestDecision.adopt(again, "OTHER", 5)).act(DecisionsAct.DecisionAdopted.class).decision();
    assertRefused(kenes, VotingCode.DECISION_MADE, () -> repeat(again));
    sitting.closeItem(1).close();
    kenes.decisions.sign(chair, body, kenes.key(), made);
    assertEquals(again, life(made).decision().poll());
  }

  private Recorded repeat(UUID poll) {
    return kenes.voting.reopening().repeat(chair, body, kenes.key(), new Reopening.Repeat(poll, null, List.of(), null, Text.same("Қате саналды")));
  }

  @Test
  void numbersStandOnceAndAnotherIsGivenWithItsReason() {
    new TestDecision(kenes, council, "OTHER");
    UUID second = TestDecision.poll(kenes, council, Choice.FOR);
    assertRefused(kenes, DecisionsCode.NUMBER_REASON_MISSING, "numberReason", () -> adopt(numbered(second, "8С-1-1", null)));
    assertRefused(kenes, DecisionsCode.NUMBER_TAKEN, "number", () -> adopt(numbered(second, "8C-1/1", "Ошибка в повестке дня")));
    assertRefused(kenes, DecisionsCode.NUMBER_WRONG, "number", () -> adopt(numbered(second, "---", "Ошибка в повестке дня")));
    assertRefused(kenes, DecisionsCode.REASON_TOO_SHORT, "numberReason", () -> adopt(numbered(second, "8С-2-1а", "Так")));
    adopt(numbered(second, "8С-2-1а", "Ошибка в повестке дня"));
    Decision own = kenes.db.read(tx -> kenes.decisions.findOfPoll(tx, body, second)).orElseThrow().decision();
    assertEquals(List.of("8С-2-1а", "Ошибка в повестке дня"), List.of(own.number(), own.numberReason()));
    UUID third = TestDecision.poll(kenes, council, Choice.FOR);
    adopt(numbered(third, "8С-3-1", null));
    assertNull(kenes.db.read(tx -> kenes.decisions.findOfPoll(tx, body, third)).orElseThrow().decision().numberReason(), "the template's own number needs no reason");
  }

  @Test
  void textsAreCompleteAndAgree() {
    UUID poll = TestDecision.poll(kenes, council, Choice.FOR);
    List<Decisions.Wording> texts = TestDecision.wordings(5);
    assertRefused(kenes, DecisionsCode.KIND_UNKNOWN, "kind", () -> adopt(TestDecision.adopt(poll, "SECRET", 5)));
    assertRefused(kenes, DecisionsCode.TITLE_MISSING, "title.ru", () -> adopt(worded(poll, texts.subList(0, 1), null)));
    assertRefused(kenes, DecisionsCode.TEXT_MISSING, "text.kk", () -> adopt(worded(poll, List.of(new Decisions.Wording(Lang.KK, "Туралы", " "), texts.get(1)), null)));
    List<Decisions.Wording> differing = List.of(texts.get(0), TestDecision.wordings(6).get(1));
    assertRefused(kenes, DecisionsCode.LANGUAGES_DIFFER, "parityReason", () -> adopt(worded(poll, differing, null)));
    assertRefused(kenes, DecisionsCode.REASON_TOO_SHORT, "parityReason", () -> adopt(worded(poll, differing, "Так")));
    adopt(worded(poll, differing, "В оригинале так же, исправляется"));
    assertEquals(1, kenes.db.read(tx -> kenes.decisions.findOfPoll(tx, body, poll)).orElseThrow().decision().differences());
  }

  @Test
  void whereATextWasVotedOnItAloneBecomesTheDecision() {
    TestSitting sitting = new TestSitting(kenes, council, "default").arrive(1, 4).open().openItem(1);
    UUID item = sitting.item(1);
    kenes.motions.setDraft(secretary, body, kenes.key(), new Motions.SetDraft(item, Text.of("Мөлшерлеме 5 теңге.", "Ставка 5 тенге.", null), null));
    UUID basis = nextStep(sitting, item);
    UUID whole = nextStep(sitting, item);
    assertRefused(kenes, DecisionsCode.VOTE_ON_PART, () -> adopt(TestDecision.adopt(basis, "OTHER", 5)));
    assertRefused(kenes, DecisionsCode.TEXT_NOT_VOTED, "text.kk", () -> adopt(TestDecision.adopt(whole, "OTHER", 5)));
    adopt(worded(whole, List.of(new Decisions.Wording(Lang.KK, "Туралы", "Мөлшерлеме 5 теңге. \r\n"), new Decisions.Wording(Lang.RU, "О", "Ставка 5 тенге.")), null));
  }

  /** The next lawful vote on the item's text is held, and adopts it. */
  private UUID nextStep(TestSitting sitting, UUID item) {
    PollSubject subject = kenes.db.read(tx -> kenes.motions.subject(tx, body, item, kenes.motions.get(tx, body, item).next().orElseThrow()));
    UUID poll = kenes.voting.open(chair, body, kenes.key(), new Voting.Open(item, TestSitting.QUESTION, true, null, PollMethod.NAMED, List.of(), subject, null))
        .act(VotingAct.PollOpened.class).poll();
    sitting.cast(poll, 1, 4, Choice.FOR).closePoll(poll);
    return poll;
  }

  @Test
  void whatTheTextsSayOfTheEntryIntoForceCounts() {
    UUID poll = TestDecision.poll(kenes, council, Choice.FOR);
    List<Decisions.Wording> texts = List.of(
        new Decisions.Wording(Lang.KK, "Туралы", "1. Бекітілсін.\n2. Осы шешім 2027 жылғы 1 қаңтардан бастап қолданысқа енгізіледі."),
        new Decisions.Wording(Lang.RU, "О", "1. Утвердить.\n2. Настоящее решение вводится в действие с 1 января 2027 года."));
    assertRefused(kenes, DecisionsCode.ENTRY_DIFFERS, "entry", () -> adopt(new Decisions.Adopt(poll, "OTHER", texts, null, null, null, EntryRule.on(LocalDate.of(2027, 1, 2)))));
    List<Decisions.Wording> apart = List.of(texts.get(0), new Decisions.Wording(Lang.RU, "О", "1. Утвердить.\n2. Решение вводится в действие со дня принятия, бюджет – с 1 января 2027 года."));
    assertRefused(kenes, DecisionsCode.ENTRY_DIFFERS, "entry", () -> adopt(worded(poll, apart, "Проверка срока")));
    adopt(worded(poll, texts, null));
    assertEquals(EntryRule.on(LocalDate.of(2027, 1, 1)), kenes.db.read(tx -> kenes.decisions.findOfPoll(tx, body, poll)).orElseThrow().decision().entry());
  }

  @Test
  void stepsOutOfOrderAreRefused() {
    TestDecision decision = new TestDecision(kenes, council, "NORMATIVE");
    assertRefused(kenes, DecisionsCode.NOT_SIGNED, decision::publish);
    decision.sign();
    assertRefused(kenes, DecisionsCode.NOT_SENT, () -> decision.register("1"));
    assertRefused(kenes, DecisionsCode.NOT_SENT, () -> kenes.decisions.giveBack(secretary, body, kenes.key(), new Decisions.GiveBack(decision.id(), today(), "Причина")));
    assertRefused(kenes, DecisionsCode.NOT_REGISTERED, decision::publish);
    assertRefused(kenes, DecisionsCode.DATE_TOO_EARLY, "on", () -> kenes.decisions.send(secretary, body, kenes.key(), new Decisions.Send(decision.id(), today().minusDays(1))));
    assertRefused(kenes, DecisionsCode.DATE_IN_FUTURE, "on", () -> kenes.decisions.send(secretary, body, kenes.key(), new Decisions.Send(decision.id(), today().plusDays(1))));
    assertRefused(kenes, DecisionsCode.DATE_MISSING, "on", () -> kenes.decisions.send(secretary, body, kenes.key(), new Decisions.Send(decision.id(), null)));
    decision.send();
    assertRefused(kenes, DecisionsCode.SENT_ALREADY, decision::send);
    assertRefused(kenes, DecisionsCode.FIELD_MISSING, "number", () -> decision.register(" "));
    assertRefused(kenes, DecisionsCode.FIELD_MISSING, "reasons", () -> kenes.decisions.giveBack(secretary, body, kenes.key(), new Decisions.GiveBack(decision.id(), today(), "")));
    decision.register("7777");
    assertRefused(kenes, DecisionsCode.REGISTERED_ALREADY, decision::send);
    assertRefused(kenes, DecisionsCode.REGISTERED_ALREADY, () -> decision.register("8"));
    DecisionsAct.Publication kazakh = new DecisionsAct.Publication(Lang.KK, "Банк", today(), "https://zan.gov.kz/1");
    assertRefused(kenes, DecisionsCode.LANGUAGE_UNPUBLISHED, "on.ru", () -> publish(decision.id(), List.of(kazakh)));
    assertRefused(kenes, DecisionsCode.PLACE_MISSING, "place.ru", () -> publish(decision.id(), List.of(kazakh, new DecisionsAct.Publication(Lang.RU, null, today(), null))));
    assertRefused(kenes, DecisionsCode.LINK_WRONG, "link.ru", () -> publish(decision.id(), List.of(kazakh, new DecisionsAct.Publication(Lang.RU, "Банк", today(), "javascript:1"))));
    decision.publish();
    assertRefused(kenes, DecisionsCode.PUBLISHED_ALREADY, decision::publish);
  }

  @Test
  void controlUntilAVoteEndsIt() {
    TestDecision decision = new TestDecision(kenes, council, "OTHER").sign();
    UUID id = decision.id();
    LocalDate due = today().plusDays(30);
    assertRefused(kenes, DecisionsCode.NOT_ON_CONTROL, () -> execute(id));
    assertRefused(kenes, DecisionsCode.NOT_ON_CONTROL, () -> kenes.decisionControl.report(secretary, body, kenes.key(), new DecisionControl.Report(id, today(), "Отчёт")));
    assertRefused(kenes, DecisionsCode.FIELD_MISSING, "responsible.ru", () -> putOn(id, Text.of("Комиссия", null, null), due));
    assertRefused(kenes, DecisionsCode.DATE_TOO_EARLY, "due", () -> putOn(id, commission(), today().minusDays(1)));
    assertRefused(kenes, DecisionsCode.DATE_MISSING, "due", () -> putOn(id, commission(), null));
    putOn(id, commission(), due);
    assertRefused(kenes, DecisionsCode.ON_CONTROL_ALREADY, () -> putOn(id, commission(), due));
    assertEquals(new Duty(Duty.Kind.REPORT, due), duty(id));
    days(20);
    kenes.decisionControl.report(secretary, body, kenes.key(), new DecisionControl.Report(id, today(), "Сделана половина"));
    assertRefused(kenes, DecisionsCode.DATE_TOO_EARLY, "due", () -> kenes.decisionControl.extend(secretary, body, kenes.key(), new DecisionControl.Extend(id, due, "Зима")));
    kenes.decisionControl.extend(secretary, body, kenes.key(), new DecisionControl.Extend(id, due.plusDays(10), "Зима"));
    assertEquals(Control.State.OVERDUE, life(id).control().on(due.plusDays(11)));
    assertEquals(Control.State.ON_CONTROL, life(id).control().on(due.plusDays(10)));
    assertRefused(kenes, DecisionsCode.VOTE_TOO_EARLY, () -> takeOff(id, decision.poll()));
    execute(id);
    assertRefused(kenes, DecisionsCode.EXECUTED_ALREADY, () -> execute(id));
    assertEquals(Duty.Kind.TAKE_OFF, duty(id).kind());
    UUID failed = TestDecision.poll(kenes, council, Choice.AGAINST);
    assertRefused(kenes, DecisionsCode.VOTE_NOT_ADOPTED, () -> takeOff(id, failed));
    takeOff(id, TestDecision.poll(kenes, council, Choice.FOR));
    assertEquals(Control.State.OFF, life(id).control().on(today()));
    assertEquals(List.of(), life(id).duties(today()));
    assertRefused(kenes, DecisionsCode.NOT_ON_CONTROL, () -> execute(id));
  }

  @Test
  void aLaterDecisionChangesTheTextFromItsOwnDay() {
    TestDecision first = new TestDecision(kenes, council, "OTHER").sign();
    TestDecision later = new TestDecision(kenes, council, "OTHER");
    assertRefused(kenes, DecisionsCode.NOT_LATER, "by", () -> amend(later.id(), first.id(), 7));
    assertRefused(kenes, DecisionsCode.NOT_LATER, "by", () -> amend(first.id(), first.id(), 7));
    assertRefused(kenes, DecisionsCode.FIELD_MISSING, "by", () -> amend(first.id(), null, 7));
    assertRefused(kenes, DecisionsCode.NOTHING_CHANGED, "text.kk", () -> amend(first.id(), later.id(), 100));
    amend(first.id(), later.id(), 7);
    assertEquals(1, life(first.id()).textOn(today()).number(), "the later one is not signed");
    later.sign();
    DecisionLife changed = life(first.id());
    assertEquals(2, changed.textOn(today()).number());
    assertEquals(1, changed.textOn(today().minusDays(1)).number());
    assertTrue(text(changed.textOn(today()), Lang.RU).contains("7 тенге"));
    assertEquals(List.of(first.id()), kenes.db.read(tx -> kenes.decisions.listTouchedBy(tx, body, later.id())).stream().map(one -> one.decision().id()).toList());
  }

  @Test
  void aChangeOfADecisionThatEndsBeforeLapses() {
    TestDecision first = new TestDecision(kenes, council, "OTHER").sign();
    TestDecision change = new TestDecision(kenes, council, "NORMATIVE").sign();
    amend(first.id(), change.id(), 7);
    TestDecision end = new TestDecision(kenes, council, "OTHER").sign();
    repeal(first.id(), end.id(), true);
    assertEquals(State.ANNULLED, life(first.id()).on(today()));
    assertRefused(kenes, DecisionsCode.DECISION_ENDED, () -> amend(first.id(), end.id(), 9));
    assertRefused(kenes, DecisionsCode.DECISION_ENDED, () -> repeal(first.id(), end.id(), false));
    assertRefused(kenes, DecisionsCode.DECISION_ENDED, () -> putOn(first.id(), commission(), today().plusDays(1)));
    change.send().register("1").publish();
    days(20);
    assertEquals(State.IN_FORCE, life(change.id()).on(today()));
    TextVersion version = life(first.id()).versions().getLast();
    assertEquals(List.of(2, true), List.of(version.number(), version.lapsed()));
    assertEquals(1, life(first.id()).textOn(today()).number());
  }

  @Test
  void aCourtAnnulsAndWhatItChangedIsUndone() {
    TestDecision first = new TestDecision(kenes, council, "OTHER").sign();
    TestDecision change = new TestDecision(kenes, council, "NORMATIVE").sign();
    amend(first.id(), change.id(), 7);
    assertRefused(kenes, DecisionsCode.DATE_TOO_EARLY, "from", () -> annul(change.id(), life(change.id()).decision().on().minusDays(1), null));
    assertRefused(kenes, DecisionsCode.FIELD_MISSING, "part.ru", () -> annul(change.id(), today(), Text.of("2-тармақ", null, null)));
    annul(change.id(), today(), Text.of("2-тармақ", "пункт 2", null));
    assertEquals(State.SIGNED, life(change.id()).on(today()), "a part is not the whole");
    annul(change.id(), life(change.id()).decision().on(), null);
    assertEquals(State.ANNULLED_BY_COURT, life(change.id()).on(today()));
    assertTrue(life(first.id()).versions().getLast().lapsed());
    assertRefused(kenes, DecisionsCode.DECISION_ENDED, () -> annul(change.id(), today(), null));
    assertRefused(kenes, DecisionsCode.DECISION_ENDED, change::send);
    TestDecision third = new TestDecision(kenes, council, "OTHER").sign();
    annul(third.id(), today(), null);
    assertRefused(kenes, DecisionsCode.OTHER_ENDED, () -> amend(first.id(), third.id(), 8));
  }

  private Decisions.Adopt numbered(UUID poll, String number, String reason) {
    return new Decisions.Adopt(poll, "OTHER", TestDecision.wordings(5), null, number, reason, null);
  }

  private static Decisions.Adopt worded(UUID poll, List<Decisions.Wording> texts, String reason) {
    return new Decisions.Adopt(poll, "OTHER", texts, reason, null, null, null);
  }

  private void adopt(Decisions.Adopt input) {
    kenes.decisions.adopt(secretary, body, kenes.key(), input);
  }

  private void publish(UUID decision, List<DecisionsAct.Publication> publications) {
    kenes.decisions.publish(secretary, body, kenes.key(), new Decisions.Publish(decision, publications));
  }

  private void putOn(UUID decision, Text responsible, LocalDate due) {
    kenes.decisionControl.putOn(secretary, body, kenes.key(), new DecisionControl.PutOn(decision, responsible, Text.of("Орындау", "Исполнить", null), due));
  }

  private void execute(UUID decision) {
    kenes.decisionControl.execute(secretary, body, kenes.key(), new DecisionControl.Execute(decision, today(), "Исполнено полностью"));
  }

  private void takeOff(UUID decision, UUID poll) {
    kenes.decisionControl.takeOff(secretary, body, kenes.key(), new DecisionControl.TakeOff(decision, poll));
  }

  private void amend(UUID decision, UUID by, int rate) {
    kenes.decisionChanges.amend(secretary, body, kenes.key(), new DecisionChanges.Amend(decision, by, TestDecision.wordings(rate), null));
  }

  private void repeal(UUID decision, UUID by, boolean annulled) {
    kenes.decisionChanges.repeal(secretary, body, kenes.key(), new DecisionChanges.Repeal(decision, by, annulled));
  }

  private void annul(UUID decision, LocalDate from, Text part) {
    kenes.decisionChanges.annulByCourt(secretary, body, kenes.key(), new DecisionChanges.AnnulByCourt(decision,
        Text.of("Сынақ соты", "Сынакский суд", null), "3-12/26", today(), from, part));
  }

  private static Text commission() {
    return Text.of("Бюджет комиссиясы", "Комиссия по бюджету", null);
  }

  private DecisionLife life(UUID decision) {
    return kenes.db.read(tx -> kenes.decisions.get(tx, body, decision));
  }

  private Duty duty(UUID decision) {
    return life(decision).duties(today()).getFirst();
  }

  private String text(TextVersion version, Lang lang) {
    return kenes.db.read(tx -> kenes.decisions.text(tx, version.text(lang)));
  }

  private LocalDate today() {
    return kenes.db.read(tx -> kenes.register.today(tx, body));
  }

  private void days(int days) {
    kenes.clock.advance(Duration.ofDays(days));
  }
}
