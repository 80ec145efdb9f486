package kenes.meetings;

import static kenes.kit.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kenes.accounts.AccountsCode;
import kenes.accounts.Caller;
import kenes.base.Digest;
import kenes.base.Text;
import kenes.kit.ReplayCheck;
import kenes.kit.TestCouncil;
import kenes.kit.TestKenes;
import kenes.kit.TestSitting;
import kenes.meetings.Convening.Convene;
import kenes.meetings.Convening.NewItem;
import kenes.meetings.Meetings.Attend;
import kenes.meetings.Convening.Convene;
import kenes.meetings.Convening.NewItem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A council of 21 seats, 20 filled, is convened, arrives, sits and parts. */
class MeetingsStoryTest {
  private static final Text TITLE = Text.of("Кезекті сессия", "Очередная сессия", "Regular session");
  private static final Text PLACE = Text.of("Мәслихат залы", "Зал маслихата", "Council hall");
  private static final NewItem ITEM = new NewItem(Text.of("Бюджет туралы", "О бюджете", "On the budget"), "default");

  private final TestKenes kenes = TestKenes.seeded();
  private final TestCouncil council = new TestCouncil(kenes, "KZ-TEST", 21, 20);
  private final String body = council.code();

  @AfterEach
  void replays() {
    ReplayCheck.assertReplays(kenes);
    kenes.close();
  }

  private Instant in(int days) {
    return kenes.clock.instant().plus(Duration.ofDays(days));
  }

  private Convene convene(String kind, Text title, Instant start, List<NewItem> agenda) {
    return new Convene(kind, null, council.plenary(), title, PLACE, start, agenda, null, new Convening.Asked("AKIM", List.of()), Convening.Setting.ORDINARY);
  }

  private MeetingsAct.MeetingConvened convened(Convene input) {
    return kenes.convening.convene(council.secretary(), body, kenes.key(), input).act(MeetingsAct.MeetingConvened.class);
  }

  private void refused(MeetingsCode code, String field, Convene input) {
    assertRefused(kenes, code, field, () -> convened(input));
  }

  @Test
  void noticeIsComputedAgainstTheRule() {
    assertEquals(new MeetingsAct.Notice(10, 10, true, "notice.regular"), convened(convene("regular", TITLE, in(10), List.of(ITEM))).notice());
    assertEquals(new MeetingsAct.Notice(10, 9, false, "notice.regular"), convened(convene("regular", TITLE, in(9), List.of(ITEM))).notice());
    assertEquals(new MeetingsAct.Notice(3, 3, true, "notice.extraordinary"), convened(convene("extraordinary", TITLE, in(3), List.of(ITEM))).notice());
    assertEquals(new MeetingsAct.Notice(3, 2, false, "notice.extraordinary"), convened(convene("extraordinary", TITLE, in(2), List.of(ITEM))).notice());
  }

  @Test
  void sessionsAreNumberedThroughTheTerm() {
    convened(new Convene("regular", 33, council.plenary(), TITLE, PLACE, in(20), List.of(ITEM)));
    convened(convene("extraordinary", TITLE, in(25), List.of(ITEM)));
    assertEquals(List.of(34, 33), kenes.db.read(tx -> kenes.meetings.list(tx, body, 9)).stream().map(Meeting::number).toList());
    assertRefused(kenes, MeetingsCode.NUMBER_TAKEN, "number",
        () -> convened(new Convene("regular", 34, council.plenary(), TITLE, PLACE, in(30), List.of(ITEM))));
  }

  @Test
  void aConveningThatLacksSomethingIsRefused() {
    refused(MeetingsCode.TEXT_MISSING, "title.kk", convene("regular", Text.of(null, "Сессия", null), in(10), List.of(ITEM)));
    refused(MeetingsCode.TEXT_MISSING, "title.ru", convene("regular", Text.of("Сессия", " ", null), in(10), List.of(ITEM)));
    refused(MeetingsCode.TEXT_TOO_LONG, "title.kk", convene("regular", Text.of("ә".repeat(501), "Сессия", null), in(10), List.of(ITEM)));
    refused(MeetingsCode.AGENDA_EMPTY, "agenda", convene("regular", TITLE, in(10), List.of()));
    refused(MeetingsCode.START_MISSING, "startsAt", convene("regular", TITLE, null, List.of(ITEM)));
    refused(MeetingsCode.START_IN_THE_PAST, "startsAt", convene("regular", TITLE, in(-1), List.of(ITEM)));
    refused(MeetingsCode.SESSION_KIND_UNKNOWN, "kind", convene("festive", TITLE, in(10), List.of(ITEM)));
    refused(MeetingsCode.DECISION_KIND_UNKNOWN, "agenda[0].decisionKind", convene("regular", TITLE, in(10), List.of(new NewItem(TITLE, "whim"))));
    refused(MeetingsCode.TEXT_MISSING, "agenda[1].title.kk", convene("regular", TITLE, in(10), List.of(ITEM, new NewItem(Text.of(null, "О воде", null), "default"))));
    assertRefused(kenes, AccountsCode.NOT_ALLOWED, () -> kenes.convening.convene(council.deputy(5), body, kenes.key(), convene("regular", TITLE, in(10), List.of(ITEM))));
    assertRefused(kenes, AccountsCode.NOT_SIGNED_IN, () -> kenes.convening.convene(Caller.anonymous(), body, kenes.key(), convene("regular", TITLE, in(10), List.of(ITEM))));
  }

  @Test
  void withoutATermOrARulebookNobodyIsConvened() {
    Caller operator = Caller.installation();
    assertRefused(kenes, MeetingsCode.NO_TERM, () -> kenes.convening.convene(operator, "KZ-10", kenes.key(), convene("regular", TITLE, in(10), List.of(ITEM))));
    assertRefused(kenes, MeetingsCode.NO_RULEBOOK, () -> kenes.convening.convene(operator, "KZ", kenes.key(), convene("regular", TITLE, in(10), List.of(ITEM))));
  }

  @Test
  void arrivalsTurnTheQuorumAndAreWrittenDown() {
    TestSitting sitting = new TestSitting(kenes, council, "default").arrive(1, 13);
    assertRefused(kenes, MeetingsCode.NO_QUORUM, sitting::open);
    sitting.arrive(14, 14).open().openItem(1).leave(14);
    List<QuorumReading> readings = kenes.db.read(tx -> kenes.meetings.quorumReadings(tx, body, sitting.meeting()));
    assertEquals(new MeetingsAct.Quorum(13, 21, 14, false), readings.get(12).quorum());
    assertEquals(new MeetingsAct.Quorum(14, 21, 14, true), readings.get(13).quorum());
    assertEquals(List.of("MeetingOpened", "ItemOpened", "DeputyLeft"), readings.subList(14, 17).stream().map(QuorumReading::cause).toList());
    assertFalse(readings.getLast().quorum().held());
  }

  @Test
  void whoIsNotAMemberOrThereTwiceIsRefused() {
    TestSitting sitting = new TestSitting(kenes, council, "default").arrive(1, 2);
    UUID meeting = sitting.meeting();
    UUID outsider = council.newPerson(99);
    assertRefused(kenes, MeetingsCode.ALREADY_PRESENT, () -> sitting.arrive(2, 2));
    assertRefused(kenes, MeetingsCode.NOT_PRESENT, () -> sitting.leave(3));
    assertRefused(kenes, MeetingsCode.NOT_A_MEMBER, "person", () -> kenes.meetings.arrive(council.staff(), body, kenes.key(), new Attend(meeting, outsider)));
    assertRefused(kenes, MeetingsCode.MEETING_UNKNOWN, () -> kenes.meetings.arrive(council.staff(), body, kenes.key(), new Attend(UUID.randomUUID(), council.person(4))));
    assertRefused(kenes, AccountsCode.NOT_ALLOWED, () -> kenes.meetings.arrive(council.deputy(4), body, kenes.key(), new Attend(meeting, council.person(5))));
    kenes.meetings.arrive(council.deputy(4), body, kenes.key(), new Attend(meeting, council.person(4)));
    boolean there = kenes.db.read(tx -> kenes.meetings.isPresent(tx, body, meeting, council.person(4)));
    assertTrue(there, "a deputy registers on the own device");
  }

  @Test
  void oneWhoLeavesAndReturnsAtTheSameInstantIsThere() {
    TestSitting sitting = new TestSitting(kenes, council, "default").arrive(1, 1).leave(1).arrive(1, 1);
    assertEquals(2, kenes.db.read(tx -> kenes.meetings.attendance(tx, body, sitting.meeting())).size());
  }

  @Test
  void aReasonOfAbsenceIsSealedAndCanBeErased() {
    TestSitting sitting = new TestSitting(kenes, council, "default");
    var recorded = kenes.meetings.explainAbsence(council.secretary(), body, kenes.key(),
        new Meetings.ExplainAbsence(sitting.meeting(), council.person(7), "Науқасына байланысты"));
    Digest digest = recorded.act(MeetingsAct.AbsenceExplained.class).reason().digest();
    long index = recorded.last().index();
    String leaf = kenes.db.read(tx -> new String(kenes.journal.leaf(tx, body, index), StandardCharsets.UTF_8));
    assertFalse(leaf.contains("Науқас"), leaf);
    assertTrue(leaf.contains(digest.hex()), leaf);
    assertEquals("Науқасына байланысты", kenes.db.read(tx -> kenes.journal.findSealed(tx, body, digest)).orElseThrow());
    assertRefused(kenes, MeetingsCode.ABSENCE_EXPLAINED_ALREADY, () -> kenes.meetings.explainAbsence(council.secretary(), body, kenes.key(),
        new Meetings.ExplainAbsence(sitting.meeting(), council.person(7), "Басқа себеп")));
    assertRefused(kenes, MeetingsCode.REASON_MISSING, "reason", () -> kenes.meetings.explainAbsence(council.secretary(), body, kenes.key(),
        new Meetings.ExplainAbsence(sitting.meeting(), council.person(8), " ")));
    kenes.db.change(tx -> kenes.journal.eraseSealed(tx, body, digest));
    assertTrue(kenes.db.read(tx -> kenes.journal.findSealed(tx, body, digest)).isEmpty());
    assertEquals(leaf, kenes.db.read(tx -> new String(kenes.journal.leaf(tx, body, index), StandardCharsets.UTF_8)));
  }

  @Test
  void stepsAreTakenInTheirLawfulOrder() {
    TestSitting sitting = new TestSitting(kenes, council, "default", "default").arrive(1, 14);
    assertRefused(kenes, MeetingsCode.MEETING_NOT_OPEN, () -> sitting.openItem(1));
    assertRefused(kenes, MeetingsCode.MEETING_NOT_OPEN, sitting::close);
    sitting.open();
    assertRefused(kenes, MeetingsCode.MEETING_OPEN_ALREADY, sitting::open);
    assertRefused(kenes, MeetingsCode.ITEM_NOT_OPEN, () -> sitting.closeItem(1));
    assertRefused(kenes, MeetingsCode.ITEM_UNKNOWN, () -> kenes.meetings.openItem(council.chair(), body, kenes.key(), sitting.meeting(), UUID.randomUUID()));
    sitting.openItem(1);
    assertRefused(kenes, MeetingsCode.ITEM_OPEN_ALREADY, () -> sitting.openItem(1));
    assertRefused(kenes, MeetingsCode.ANOTHER_ITEM_OPEN, () -> sitting.openItem(2));
    assertRefused(kenes, MeetingsCode.ANOTHER_ITEM_OPEN, sitting::close);
    sitting.closeItem(1);
    assertRefused(kenes, MeetingsCode.ITEM_CLOSED, () -> sitting.openItem(1));
    kenes.agenda.addItem(council.secretary(), body, kenes.key(), new Agenda.AddItem(sitting.meeting(), ITEM));
    assertRefused(kenes, MeetingsCode.TEXT_MISSING, "title.kk", () -> kenes.agenda.addItem(council.secretary(), body, kenes.key(),
        new Agenda.AddItem(sitting.meeting(), new NewItem(Text.of(null, "О воде", null), "default"))));
    sitting.close();
    assertEquals(List.of(1, 2, 3), kenes.db.read(tx -> kenes.meetings.items(tx, body, sitting.meeting())).stream().map(AgendaItem::position).toList());
    assertRefused(kenes, MeetingsCode.MEETING_CLOSED, () -> sitting.arrive(15, 15));
    assertRefused(kenes, MeetingsCode.MEETING_CLOSED, sitting::close);
    assertRefused(kenes, MeetingsCode.MEETING_CLOSED, () -> kenes.agenda.addItem(council.secretary(), body, kenes.key(), new Agenda.AddItem(sitting.meeting(), ITEM)));
  }

  @Test
  void whatTheConvenedSittingIsJudgedByStaysAsItWas() {
    TestSitting sitting = new TestSitting(kenes, council, "default").arrive(1, 14);
    String stricter = """
        format: kenes-rules/2
        code: own-regulation
        title: {kk: Регламент, ru: Регламент, en: Regulation}
        extends: kz-maslikhat
        valid_from: 2023-04-01
        sources: {own: {title: {kk: Регламент, ru: Регламент, en: Regulation}}}
        rules: {quorum: {value: {base: SEATS, at_least: 3/4}, basis: {source: own}}}
        """;
    kenes.rules.load(Caller.installation(), body, kenes.key(), stricter.getBytes(StandardCharsets.UTF_8));
    sitting.open();
    assertTrue(kenes.db.read(tx -> kenes.meetings.quorum(tx, kenes.meetings.get(tx, body, sitting.meeting()))).held());
    TestSitting next = new TestSitting(kenes, council, "default").arrive(1, 14);
    assertRefused(kenes, MeetingsCode.NO_QUORUM, next::open);
  }

  @Test
  void archivedEventsCarryTheirSources() {
    var source = new MeetingsAct.Source("Мақала", "Газет", "https://example.org/1", "kk");
    var archive = new Archives.Archive("sitting", "2022", TITLE, Text.of("Қысқаша", "Кратко", "In short"), List.of(source));
    assertRefused(kenes, AccountsCode.NOT_ALLOWED, () -> kenes.archives.archive(council.secretary(), body, kenes.key(), archive));
    kenes.archives.archive(council.administrator(), body, kenes.key(), archive);
    List<ArchivedEvent> archived = new ArrayList<>(kenes.db.read(tx -> Archives.list(tx, body)));
    assertEquals(List.of(source), archived.getFirst().sources());
  }
}
