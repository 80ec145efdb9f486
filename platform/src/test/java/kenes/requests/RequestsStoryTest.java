package kenes.requests;

import static kenes.kit.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import kenes.accounts.AccountsCode;
import kenes.accounts.Caller;
import kenes.base.Lang;
import kenes.base.Refused;
import kenes.base.Text;
import kenes.files.Content;
import kenes.journal.JournalCode;
import kenes.journal.Recorded;
import kenes.kit.ReplayCheck;
import kenes.kit.TestCouncil;
import kenes.kit.TestDecision;
import kenes.kit.TestKenes;
import kenes.kit.TestRequest;
import kenes.kit.TestSitting;
import kenes.register.RegisterAct;
import kenes.register.Registrar;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Lives of deputies' requests through the facades: from the draft to the follow-up, and every turn that is refused. */
class RequestsStoryTest {
  private static final AtomicInteger COUNCILS = new AtomicInteger();
  private static TestKenes kenes;

  private final String body = "KZ-ASK-" + COUNCILS.incrementAndGet();
  private TestCouncil council;

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
  }

  @AfterEach
  void replay() {
    ReplayCheck.assertReplays(kenes);
  }

  @Test
  void aRequestAnsweredInTime() {
    TestRequest request = new TestRequest(kenes, council, 2);
    RequestLife sent = request.life();
    assertEquals(new RequestsAct.Number(2026, 1, "1"), sent.request().number());
    assertEquals("akim", sent.request().addressee().kind());
    assertEquals(LocalDate.of(2026, 12, 16), sent.due().end(), "the same number of the next month");
    assertEquals(LocalDate.of(2026, 12, 17), sent.due().day(), "Independence Day is a day off");
    assertFalse(sent.due().lastDayOfMonth());
    assertTrue(sent.due().basis().ru().contains("21-1"), sent.due().basis()::ru);
    assertEquals(List.of(State.AWAITED, State.AWAITED, State.OVERDUE), List.of(sent.on(request.today()), sent.on(sent.due().day()), sent.on(sent.due().day().plusDays(1))));
    days(31);
    request.answer("HEAD");
    assertEquals(State.ANSWERED, request.life().on(request.today()), "received on the last day");
    assertEquals(Duty.Kind.JUDGE, request.life().duties(request.today()).getFirst().kind());
    request.judge(2, Opinion.PARTLY).judge(2, Opinion.SATISFIED);
    assertEquals(Opinion.SATISFIED, request.life().opinions().get(council.person(2)).opinion(), "the last opinion counts");
    assertEquals(List.of(), request.life().duties(request.today()));
    assertEquals("Когда будет отремонтирован водопровод по улице Абая?",
        kenes.db.read(tx -> kenes.requests.requests().text(tx, sent.request().wordings().get(1).text())));
    assertEquals(sent.request(), kenes.db.read(tx -> kenes.requests.requests().find(tx, body, 2026, 1)).orElseThrow().request());
    assertEquals(List.of(request.id()), kenes.db.read(tx -> kenes.requests.requests().listOf(tx, council.person(2))).stream().map(life -> life.request().id()).toList());
  }

  @Test
  void theTermEndsWithTheMonthThatHasNoSuchNumber() {
    kenes.clock.set(Instant.parse("2027-01-29T05:00:00Z"));
    RequestsAct.Due due = new TestRequest(kenes, council, 2).life().due();
    assertEquals(List.of(LocalDate.of(2027, 2, 28), true), List.of(due.end(), due.lastDayOfMonth()));
    assertEquals(LocalDate.of(2027, 3, 1), due.day(), "28 February 2027 is a Sunday");
  }

  @Test
  void aLateAnswerIsLateAndNoAnswerIsOverdue() {
    TestRequest request = new TestRequest(kenes, council, 3);
    days(33);
    assertEquals(List.of(Duty.Kind.REMIND, Duty.Kind.JUDGE), request.life().duties(request.today()).stream().map(Duty::kind).toList());
    request.judge(3, Opinion.NO_REPLY);
    assertEquals(List.of(Duty.Kind.REMIND), request.life().duties(request.today()).stream().map(Duty::kind).toList());
    request.answer("DEPUTY_HEAD");
    assertEquals(State.ANSWERED_LATE, request.life().on(request.today()));
    assertEquals(Duty.Kind.JUDGE, request.life().duties(request.today()).getFirst().kind(), "that there was none is an opinion no more");
    assertRefused(kenes, RequestsCode.OPINION_ANSWERED, "opinion", () -> request.judge(3, Opinion.NO_REPLY));
  }

  @Test
  void anAnswerSignedByTheWrongPersonIsKeptAndDoesNotCount() {
    TestRequest request = new TestRequest(kenes, council, 2);
    request.answer("OTHER");
    Answer wrong = request.life().wronglySigned().orElseThrow();
    assertFalse(wrong.received().right());
    assertNull(wrong.received().signatory().role());
    assertEquals(State.AWAITED, request.life().on(request.today()), "the clock runs on");
    assertEquals(Duty.Kind.WRONG_SIGNATURE, request.life().duties(request.today()).getFirst().kind());
    leadCommission(4, 2);
    assertRefused(kenes, RequestsCode.NOT_CHAIR, () -> accept(4, request, wrong));
    Refused byLaw = assertRefused(kenes, RequestsCode.SIGNATURE_BY_LAW, () -> accept(1, request, wrong));
    assertTrue(((Text) byLaw.args().getFirst()).ru().contains("статья 21-1"), "the law's words, which no chair waives");
    request.judge(2, Opinion.FORMAL);
    request.answer("HEAD");
    assertEquals(State.ANSWERED, request.life().on(request.today()));
    assertRefused(kenes, RequestsCode.SIGNATURE_RIGHT, () -> accept(1, request, request.life().answer().orElseThrow()));
  }

  private Recorded accept(int seat, TestRequest request, Answer answer) {
    return kenes.requests.answers().accept(council.deputy(seat), body, kenes.key(), new RequestAnswers.Accept(request.id(), answer.id(), "Подпись дана по приказу о замещении"));
  }

  @Test
  void whoSignedIsSaidAndIsTheOneWhoWasAsked() {
    TestRequest request = new TestRequest(kenes, council, TestRequest.compose("territorial", Text.of("Жер инспекциясының басшысы", "Руководитель земельной инспекции", null),
        "А. Сұраков", List.of(council.person(2)), null), 2);
    assertRefused(kenes, RequestsCode.SIGNATORY_MISSING, "signatory", () -> request.answer("MAYOR"));
    assertRefused(kenes, RequestsCode.SIGNATORY_NOT_ADDRESSEE, "signedName", () -> request.answer("ADDRESSEE"));
    RequestAnswers.Receive good = request.receive("HEAD");
    assertRefused(kenes, RequestsCode.ANSWER_EMPTY, "text.kk", () -> receive(new RequestAnswers.Receive(good.request(), good.on(), good.signatory(), List.of(), List.of(), true, null, null)));
    assertRefused(kenes, RequestsCode.DATE_TOO_EARLY, "on", () -> receive(on(good, good.on().minusDays(1))));
    assertRefused(kenes, RequestsCode.DATE_IN_FUTURE, "on", () -> receive(on(good, good.on().plusDays(1))));
    assertRefused(kenes, RequestsCode.DATE_MISSING, "on", () -> receive(on(good, null)));
    assertRefused(kenes, RequestsCode.FIELD_MISSING, "signedName", () -> receive(new RequestAnswers.Receive(good.request(), good.on(), new RequestAnswers.Signed("HEAD", " ", "Әкім"), good.writings(), List.of(), true, null, null)));
    assertRefused(kenes, AccountsCode.NOT_ALLOWED, () -> kenes.requests.answers().receive(council.deputy(2), body, kenes.key(), good));
    assertRefused(kenes, RequestsCode.REQUEST_UNKNOWN, () -> receive(new RequestAnswers.Receive(UUID.randomUUID(), good.on(), good.signatory(), good.writings(), List.of(), true, null, null)));
    receive(good);
  }

  private static RequestAnswers.Receive on(RequestAnswers.Receive good, LocalDate on) {
    return new RequestAnswers.Receive(good.request(), on, good.signatory(), good.writings(), good.files(), good.open(), good.closedReason(), good.scanReason());
  }

  private Recorded receive(RequestAnswers.Receive input) {
    return kenes.requests.answers().receive(council.secretary(), body, kenes.key(), input);
  }

  @Test
  void anAnswerMayBeClosedAndPrivateNumbersNeedAReason() {
    TestRequest request = new TestRequest(kenes, council, 2);
    String number = "Заявитель, ИИН 900130300104.";
    RequestAnswers.Signed signed = request.receive("HEAD").signatory();
    RequestAnswers.Receive open = new RequestAnswers.Receive(request.id(), request.today(), signed, List.of(new RequestAnswers.Writing(Lang.RU, number)), List.of(), true, null, null);
    assertRefused(kenes, RequestsCode.HIDDEN_DATA, "scanReason", () -> receive(open));
    assertRefused(kenes, RequestsCode.REASON_TOO_SHORT, "scanReason", () -> receive(new RequestAnswers.Receive(request.id(), request.today(), signed, open.writings(), List.of(), true, null, "Так")));
    assertRefused(kenes, RequestsCode.FIELD_MISSING, "closedReason", () -> receive(new RequestAnswers.Receive(request.id(), request.today(), signed, open.writings(), List.of(), false, " ", null)));
    receive(new RequestAnswers.Receive(request.id(), request.today(), signed, open.writings(), List.of(file("Сведения о заявителе")), false, "Содержит сведения о частной жизни", null));
    Answer answer = request.life().answer().orElseThrow();
    assertFalse(answer.isOpen());
    assertEquals(1, answer.received().found().size());
    assertEquals("ответ.txt", answer.received().files().getFirst().title());
    kenes.requests.answers().strike(council.staff(), body, kenes.key(), new RequestAnswers.Strike(request.id(), answer.id(), "Внесён ответ на другой запрос"));
    assertEquals(State.AWAITED, request.life().on(request.today()));
    assertEquals(1, request.life().answers().size(), "it stays to be seen");
    assertRefused(kenes, RequestsCode.ANSWER_STRUCK, () -> kenes.requests.answers().strike(council.staff(), body, kenes.key(), new RequestAnswers.Strike(request.id(), answer.id(), "Ещё раз по ошибке")));
    assertRefused(kenes, RequestsCode.ANSWER_UNKNOWN, () -> kenes.requests.answers().strike(council.staff(), body, kenes.key(), new RequestAnswers.Strike(request.id(), UUID.randomUUID(), "Внесён по ошибке")));
  }

  private static Requests.Attached file(String text) {
    return new Requests.Attached(null, "ответ.txt", Content.of(text.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void onlyThoseWhomTheLawNamesAreAsked() {
    Refused notAllowed = assertRefused(kenes, RequestsCode.ADDRESSEE_NOT_ALLOWED, "kind", () -> ask("JUDGE", false));
    assertTrue(((Text) notAllowed.args().get(0)).kk().contains("21-1-бап"), "the article is named");
    assertTrue(((Text) notAllowed.args().get(1)).ru().contains("аким; "), "and those whom it names");
    assertRefused(kenes, RequestsCode.ADDRESSEE_MISSING, "kind", () -> ask(" ", false));
    Refused excluded = assertRefused(kenes, RequestsCode.EXCLUDED_MATTER, "withinLimits", () -> ask("PROSECUTOR", false));
    assertEquals("осуществление уголовного преследования", ((Text) excluded.args().get(0)).ru());
    ask("PROSECUTOR", true);
  }

  private Recorded ask(String kind, boolean withinLimits) {
    Requests.Compose content = TestRequest.compose(kind, Text.of("Аудан прокуроры", "Прокурор района", null), null, List.of(council.person(2)), null);
    return enter(new Requests.Compose(content.authors(), kind, content.office(), null, content.wordings(), withinLimits, null), null);
  }

  private Recorded enter(Requests.Compose content, String number) {
    LocalDate today = kenes.db.read(tx -> kenes.register.today(tx, body));
    return kenes.requests.requests().enter(council.staff(), body, kenes.key(), new Requests.Enter(content, List.of(), number, today, null));
  }

  @Test
  void aRequestIsWholeInTheLanguagesInWhichItIsBegun() {
    Requests.Compose good = TestRequest.compose(council, null, 2);
    Refused empty = assertRefused(kenes, RequestsCode.TITLE_MISSING, "title.kk", () -> enter(with(good, List.of(), good.office()), null));
    assertEquals(List.of("title.kk", "text.kk"), empty.fields().stream().map(Refused.Field::name).toList(), "one language is asked for");
    assertRefused(kenes, RequestsCode.TEXT_MISSING, "text.ru", () -> enter(with(good, List.of(good.wordings().get(0), new Requests.Wording(Lang.RU, "О воде", " ")), good.office()), null));
    assertRefused(kenes, RequestsCode.FIELD_MISSING, "office.ru", () -> enter(with(good, good.wordings(), Text.of("Әкім", null, null)), null));
    assertRefused(kenes, RequestsCode.TEXT_TOO_LONG, "text.ru", () -> enter(with(good, List.of(new Requests.Wording(Lang.RU, "О воде", "ы".repeat(20_001))), good.office()), null));
    UUID one = enter(with(good, List.of(good.wordings().get(1)), Text.of(null, "Аким", null)), null).act(RequestsAct.RequestSent.class).request();
    assertEquals(List.of(Lang.RU), kenes.db.read(tx -> kenes.requests.requests().get(tx, body, one)).request().languages());
    assertRefused(kenes, RequestsCode.AUTHOR_MISSING, "authors", () -> enter(TestRequest.compose(council, null), null));
    UUID nobody = council.newPerson(50);
    assertRefused(kenes, RequestsCode.AUTHOR_NOT_DEPUTY, "authors", () -> enter(TestRequest.compose("AKIM", good.office(), null, List.of(nobody), null), null));
  }

  private static Requests.Compose with(Requests.Compose good, List<Requests.Wording> wordings, Text office) {
    return new Requests.Compose(good.authors(), good.kind(), office, null, wordings, false, null);
  }

  @Test
  void numbersStandOnceInAYear() {
    enter(TestRequest.compose(council, null, 2), "Д-7/А");
    assertRefused(kenes, RequestsCode.NUMBER_TAKEN, "number", () -> enter(TestRequest.compose(council, null, 3), "Д-7/A"));
    assertRefused(kenes, RequestsCode.NUMBER_WRONG, "number", () -> enter(TestRequest.compose(council, null, 3), "--"));
    assertEquals(new RequestsAct.Number(2026, 2, "2"), enter(TestRequest.compose(council, null, 3), null).act(RequestsAct.RequestSent.class).number());
  }

  @Test
  void aFollowUpComesAfterTheTermOrTheAnswer() {
    TestRequest first = new TestRequest(kenes, council, 2);
    assertRefused(kenes, RequestsCode.FOLLOWED_RUNS, () -> enter(TestRequest.compose(council, first.id(), 2), null));
    assertRefused(kenes, RequestsCode.REQUEST_UNKNOWN, () -> enter(TestRequest.compose(council, UUID.randomUUID(), 2), null));
    days(33);
    TestRequest second = new TestRequest(kenes, council, TestRequest.compose(council, first.id(), 2), 2);
    second.answer("HEAD").judge(2, Opinion.FORMAL);
    TestRequest third = new TestRequest(kenes, council, TestRequest.compose(council, second.id(), 2), 2);
    assertEquals(List.of(first.id(), second.id(), third.id()), kenes.db.read(tx -> kenes.requests.requests().listChain(tx, second.life())).stream().map(life -> life.request().id()).toList());
  }

  @Test
  void theAuthorsWithdrawBeforeTheAnswer() {
    TestRequest request = new TestRequest(kenes, council, 2, 3);
    assertRefused(kenes, RequestsCode.NOT_AUTHOR, () -> withdraw(4, request, "Вопрос решён на месте"));
    assertRefused(kenes, RequestsCode.REASON_TOO_SHORT, "reason", () -> withdraw(2, request, "Решён"));
    withdraw(2, request, "Вопрос решён на месте");
    assertEquals(State.AWAITED, request.life().on(request.today()), "another author still asks");
    assertRefused(kenes, RequestsCode.NOT_AUTHOR, () -> request.judge(2, Opinion.NO_REPLY));
    withdraw(3, request, "Вопрос решён на месте");
    assertEquals(State.WITHDRAWN, request.life().on(request.today()));
    assertRefused(kenes, RequestsCode.REQUEST_WITHDRAWN, () -> request.answer("HEAD"));
    assertRefused(kenes, RequestsCode.REQUEST_WITHDRAWN, () -> enter(TestRequest.compose(council, request.id(), 2), null));
    TestRequest answered = new TestRequest(kenes, council, 2).answer("OTHER");
    assertRefused(kenes, RequestsCode.ANSWER_CAME, () -> withdraw(2, answered, "Вопрос решён на месте"));
  }

  private void withdraw(int seat, TestRequest request, String reason) {
    kenes.requests.requests().withdraw(council.deputy(seat), body, kenes.key(), new Requests.Withdraw(request.id(), reason));
  }

  @Test
  void anOpinionIsAboutWhatIs() {
    TestRequest request = new TestRequest(kenes, council, 2);
    assertRefused(kenes, RequestsCode.OPINION_WITHOUT_ANSWER, "opinion", () -> request.judge(2, Opinion.SATISFIED));
    assertRefused(kenes, RequestsCode.OPINION_TERM_RUNS, "opinion", () -> request.judge(2, Opinion.NO_REPLY));
    assertRefused(kenes, RequestsCode.OPINION_MISSING, "opinion", () -> request.judge(2, null));
    assertRefused(kenes, AccountsCode.NOT_ALLOWED, () -> kenes.requests.answers().judge(council.staff(), body, kenes.key(), new RequestAnswers.Judge(request.id(), Opinion.FORMAL, null)));
    assertRefused(kenes, RequestsCode.NOT_AUTHOR, () -> request.judge(3, Opinion.FORMAL));
  }

  @Test
  void theLawOfMaslikhatsKnowsNoExtension() {
    TestRequest request = new TestRequest(kenes, council, 2);
    Refused refused = assertRefused(kenes, RequestsCode.EXTENSION_NOT_KNOWN, () -> extend(council, request));
    assertTrue(((Text) refused.args().getFirst()).en().contains("article 21-1"));
  }

  private static void extend(TestCouncil council, TestRequest request) {
    kenes.requests.answers().extend(council.staff(), council.code(), kenes.key(), new RequestAnswers.Extend(request.id(), "Проводится обследование сетей"));
  }

  @Test
  void whereTheRulesKnowThemTheTermIsExtendedOnceAndAnAnswerAccepted() {
    RegisterAct.BodyRegistered facts = TestCouncil.body(body + "-CITY", TestKenes.REGISTRY);
    TestCouncil city = new TestCouncil(kenes, new RegisterAct.BodyRegistered(facts.code(), facts.parent(), "council", facts.level(), facts.name(), facts.territory(), null, null,
        facts.timeZone(), null, null, null, null, null, Map.of(), null, true), TestCouncil.TERM, TestCouncil.BEGAN, 5, 5);
    TestRequest request = new TestRequest(kenes, city, TestRequest.compose("MAYOR", Text.of("Қала басшысы", "Глава города", "The mayor"), null, List.of(city.person(2)), null), 2);
    LocalDate due = request.life().due().day();
    assertEquals(List.of(request.today().plusWeeks(3), "1/2026"), List.of(due, request.life().request().number().number()));
    extend(city, request);
    assertEquals(due.plusWeeks(1), request.life().due().day());
    assertRefused(kenes, RequestsCode.EXTENDED_ALREADY, () -> extend(city, request));
    request.answer("OTHER");
    Answer wrong = request.life().wronglySigned().orElseThrow();
    kenes.requests.answers().accept(city.chair(), city.code(), kenes.key(), new RequestAnswers.Accept(request.id(), wrong.id(), "Подпись дана по приказу о замещении"));
    assertEquals(State.ANSWERED, request.life().on(request.today()));
    assertRefused(kenes, RequestsCode.ANSWER_CAME, () -> extend(city, request));
    TestRequest late = new TestRequest(kenes, city, TestRequest.compose("MAYOR", Text.of("Қала басшысы", "Глава города", "The mayor"), null, List.of(city.person(2)), null), 2);
    days(30);
    assertRefused(kenes, RequestsCode.TERM_OVER, () -> extend(city, late));
  }

  @Test
  void theChairControlsAllAndACommissionsChairThoseOfItsMembers() {
    TestRequest request = new TestRequest(kenes, council, 2);
    TestRequest other = new TestRequest(kenes, council, 5);
    assertRefused(kenes, AccountsCode.NOT_ALLOWED, () -> putOn(3, request));
    assertRefused(kenes, RequestsCode.NOT_ON_CONTROL, () -> remind(1, request, "Просим ответить в срок."));
    leadCommission(3, 2);
    putOn(3, request);
    assertEquals(council.commission(), request.life().control().began().organization());
    assertRefused(kenes, RequestsCode.NOT_OF_COMMISSION, () -> putOn(3, other));
    assertRefused(kenes, RequestsCode.ON_CONTROL_ALREADY, () -> putOn(1, request));
    remind(3, request, "Просим ответить в срок.");
    assertRefused(kenes, RequestsCode.FIELD_MISSING, "words", () -> remind(1, request, " "));
    request.answer("HEAD");
    assertRefused(kenes, RequestsCode.ANSWER_CAME, () -> remind(1, request, "Просим ответить в срок."));
    assertEquals(List.of(Duty.Kind.JUDGE, Duty.Kind.TAKE_OFF), request.life().duties(request.today()).stream().map(Duty::kind).toList());
    assertRefused(kenes, RequestsCode.FIELD_MISSING, "reason", () -> takeOff(1, request, null));
    takeOff(1, request, "Получен полный ответ");
    assertFalse(request.life().isOnControl());
    assertRefused(kenes, RequestsCode.NOT_ON_CONTROL, () -> takeOff(1, request, "Получен полный ответ"));
    putOn(1, request);
    assertNull(request.life().control().began().organization(), "the chair of the body");
  }

  private void putOn(int seat, TestRequest request) {
    kenes.requests.control().putOn(council.deputy(seat), body, kenes.key(), new RequestControl.PutOn(request.id(), "Вопрос касается всего села"));
  }

  private void remind(int seat, TestRequest request, String words) {
    kenes.requests.control().remind(council.deputy(seat), body, kenes.key(), new RequestControl.Remind(request.id(), words));
  }

  private void takeOff(int seat, TestRequest request, String reason) {
    kenes.requests.control().takeOff(council.deputy(seat), body, kenes.key(), new RequestControl.TakeOff(request.id(), reason));
  }

  /** The first deputy chairs the commission, the second is its member. */
  private void leadCommission(int chair, int member) {
    member(chair, "chair");
    member(member, "member");
  }

  private void member(int seat, String role) {
    kenes.registrar.beginMembership(Caller.installation(), body, kenes.key(), new Registrar.NewMembership(council.person(seat), council.commission(), role, null, TestCouncil.TERM, null, null,
        LocalDate.of(2026, 1, 1), null));
  }

  @Test
  void readOutAtASittingAndDecidedUpon() {
    TestDecision earlier = new TestDecision(kenes, council, "OTHER");
    days(1);
    TestRequest request = new TestRequest(kenes, council, 2);
    TestRequest second = new TestRequest(kenes, council, 3);
    TestSitting convened = new TestSitting(kenes, council, "default");
    assertRefused(kenes, RequestsCode.MEETING_NOT_HELD, "meeting", () -> readOut(request, convened.meeting(), null));
    convened.arrive(1, 4).open();
    readOut(second, convened.meeting(), null);
    readOut(request, convened.meeting(), convened.item(1));
    assertRefused(kenes, RequestsCode.READ_OUT_ALREADY, () -> readOut(request, convened.meeting(), null));
    assertRefused(kenes, RequestsCode.FIELD_MISSING, "meeting", () -> readOut(request, null, null));
    List<ReadOut> read = kenes.db.read(tx -> kenes.requests.requests().listReadOut(tx, body, convened.meeting()));
    assertEquals(List.of(second.id(), request.id()), read.stream().map(one -> one.life().request().id()).toList(), "in the order of reading");
    assertEquals(convened.item(1), read.get(1).item());
    convened.close();
    days(20);
    TestRequest late = new TestRequest(kenes, council, 4);
    assertRefused(kenes, RequestsCode.MEETING_TOO_EARLY, "meeting", () -> readOut(late, convened.meeting(), null));
    TestSitting other = new TestSitting(kenes, council, "default").arrive(1, 4).open();
    assertRefused(kenes, RequestsCode.ITEM_OF_OTHER_MEETING, "item", () -> readOut(request, other.meeting(), convened.item(1)));
    other.close();
    assertRefused(kenes, RequestsCode.DECISION_TOO_EARLY, "decision", () -> examine(request, earlier.id()));
    assertRefused(kenes, RequestsCode.FIELD_MISSING, "decision", () -> examine(request, null));
    TestDecision decision = new TestDecision(kenes, council, "OTHER");
    examine(request, decision.id());
    assertRefused(kenes, RequestsCode.EXAMINED_ALREADY, () -> examine(request, decision.id()));
  }

  private void readOut(TestRequest request, UUID meeting, UUID item) {
    kenes.requests.control().readOut(council.secretary(), body, kenes.key(), new RequestControl.ReadOutAt(request.id(), meeting, item));
  }

  private void examine(TestRequest request, UUID decision) {
    kenes.requests.control().examine(council.secretary(), body, kenes.key(), new RequestControl.Examine(request.id(), decision));
  }

  @Test
  void aDraftIsSeenByItsAuthorsOnlyAndIsNoRecord() {
    Requests.Compose unfinished = new Requests.Compose(List.of(council.person(2), council.person(3)), "", null, null,
        List.of(new Requests.Wording(Lang.KK, "Су құбыры", null)), false, null);
    long size = size();
    UUID draft = kenes.requests.drafts().save(council.deputy(2), body, null, unfinished);
    assertEquals(size, size(), "nothing is recorded");
    assertEquals("Су құбыры", get(2, draft).content().wordings().getFirst().title());
    assertEquals(List.of(council.person(3)), get(3, draft).awaited());
    assertRefused(kenes, RequestsCode.DRAFT_UNKNOWN, () -> get(4, draft));
    assertRefused(kenes, RequestsCode.DRAFT_UNKNOWN, () -> kenes.db.read(tx -> kenes.requests.drafts().get(tx, council.staff(), body, draft)));
    assertRefused(kenes, RequestsCode.ADDRESSEE_MISSING, "kind", () -> kenes.requests.drafts().handIn(council.deputy(2), body, draft));
    assertRefused(kenes, RequestsCode.DRAFT_UNKNOWN, () -> kenes.requests.drafts().save(council.deputy(3), body, draft, unfinished));
    assertRefused(kenes, AccountsCode.NOT_ALLOWED, () -> kenes.requests.drafts().save(council.staff(), body, null, unfinished));
    assertRefused(kenes, RequestsCode.DRAFT_UNKNOWN, () -> kenes.requests.drafts().join(council.deputy(4), body, draft));
    kenes.requests.drafts().discard(council.deputy(2), body, draft);
    assertRefused(kenes, RequestsCode.DRAFT_UNKNOWN, () -> get(2, draft));
    assertRefused(kenes, RequestsCode.DRAFT_UNKNOWN, () -> kenes.requests.drafts().save(council.deputy(2), body, draft, unfinished));
    assertEquals(List.of(), kenes.db.read(tx -> kenes.requests.drafts().list(tx, council.deputy(2), body)), "what was typed last, and comes late, brings nothing back");
  }

  private Draft get(int seat, UUID draft) {
    return kenes.db.read(tx -> kenes.requests.drafts().get(tx, council.deputy(seat), body, draft));
  }

  private long size() {
    return kenes.db.read(kenes.journal::sizes).get(body);
  }

  @Test
  void coAuthorsJoinTheTextAsItStands() {
    Requests.Compose content = TestRequest.compose(council, null, 2, 3);
    UUID draft = kenes.requests.drafts().save(council.deputy(2), body, null, content);
    Refused awaited = assertRefused(kenes, RequestsCode.AUTHOR_NOT_JOINED, () -> send(2, draft));
    assertTrue(((Text) awaited.args().getFirst()).ru().contains("Сынак 3"));
    kenes.requests.drafts().join(council.deputy(3), body, draft);
    Requests.Compose changed = new Requests.Compose(content.authors(), "EXECUTIVE", content.office(), null, content.wordings(), false, null);
    kenes.requests.drafts().save(council.deputy(2), body, draft, changed);
    assertRefused(kenes, RequestsCode.AUTHOR_NOT_JOINED, () -> send(2, draft));
    kenes.requests.drafts().join(council.deputy(3), body, draft);
    assertRefused(kenes, RequestsCode.DRAFT_UNKNOWN, () -> send(3, draft));
    String key = kenes.key();
    Recorded sent = kenes.requests.requests().send(council.deputy(2), body, key, new Requests.Send(draft, null));
    assertEquals(sent.entries(), kenes.requests.requests().send(council.deputy(2), body, key, new Requests.Send(draft, null)).entries(), "sent once");
    assertRefused(kenes, JournalCode.KEY_REUSED, () -> kenes.requests.requests().send(council.deputy(2), body, key, new Requests.Send(UUID.randomUUID(), null)));
    assertRefused(kenes, RequestsCode.DRAFT_UNKNOWN, () -> send(2, draft));
    assertEquals(List.of(draft, List.of(council.person(2), council.person(3))), List.of(sent.act(RequestsAct.RequestSent.class).request(), sent.act(RequestsAct.RequestSent.class).authors()));
    assertRefused(kenes, RequestsCode.DRAFT_UNKNOWN, () -> kenes.requests.drafts().save(council.deputy(2), body, draft, changed));
  }

  private Recorded send(int seat, UUID draft) {
    return kenes.requests.requests().send(council.deputy(seat), body, kenes.key(), new Requests.Send(draft, null));
  }

  @Test
  void theOfficeRegistersWhatWasHandedIn() {
    UUID draft = kenes.requests.drafts().save(council.deputy(2), body, null, TestRequest.compose(council, null, 2));
    LocalDate today = kenes.db.read(tx -> kenes.register.today(tx, body));
    assertRefused(kenes, RequestsCode.NOT_HANDED_IN, () -> register(draft, today));
    kenes.requests.drafts().attach(council.deputy(2), body, draft, file("Фотографии"));
    assertRefused(kenes, RequestsCode.FILE_EMPTY, "file", () -> kenes.requests.drafts().attach(council.deputy(2), body, draft, file("")));
    assertRefused(kenes, RequestsCode.FILE_TYPE_REFUSED, "file", () -> kenes.requests.drafts().attach(council.deputy(2), body, draft, new Requests.Attached(null, "a.html", Content.of("<html><script>1</script></html>".getBytes(StandardCharsets.UTF_8)))));
    assertRefused(kenes, RequestsCode.FILE_TOO_LARGE, "file", () -> kenes.requests.drafts().attach(council.deputy(2), body, draft, file("ы".repeat(1 << 20))));
    kenes.requests.drafts().handIn(council.deputy(2), body, draft);
    assertEquals(1, kenes.db.read(tx -> kenes.requests.drafts().list(tx, council.staff(), body)).size());
    kenes.requests.drafts().takeBack(council.deputy(2), body, draft);
    assertRefused(kenes, RequestsCode.NOT_HANDED_IN, () -> register(draft, today));
    kenes.requests.drafts().handIn(council.deputy(2), body, draft);
    assertRefused(kenes, RequestsCode.DATE_TOO_EARLY, "on", () -> register(draft, today.minusDays(1)));
    assertRefused(kenes, RequestsCode.DATE_IN_FUTURE, "on", () -> register(draft, today.plusDays(1)));
    days(2);
    RequestsAct.RequestSent sent = register(draft, today.plusDays(1)).act(RequestsAct.RequestSent.class);
    assertEquals(List.of("01-12/5", today.plusDays(1), 1), List.of(sent.number().number(), sent.on(), sent.files().size()));
    assertNotEquals(sent.number().number(), enter(TestRequest.compose(council, null, 3), null).act(RequestsAct.RequestSent.class).number().number());
  }

  private Recorded register(UUID draft, LocalDate on) {
    return kenes.requests.requests().register(council.staff(), body, kenes.key(), new Requests.Register(draft, "01-12/5", on, null));
  }

  private static void days(int days) {
    kenes.clock.advance(Duration.ofDays(days));
  }
}
