package kenes.meetings;

import static kenes.kit.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import kenes.accounts.AccountsCode;
import kenes.accounts.Caller;
import kenes.base.Text;
import kenes.kit.ReplayCheck;
import kenes.kit.TestCouncil;
import kenes.kit.TestKenes;
import kenes.kit.TestSitting;
import kenes.minutes.Minutes;
import kenes.meetings.Convening.Asked;
import kenes.meetings.Convening.Convene;
import kenes.meetings.Convening.Guest;
import kenes.meetings.Convening.NewItem;
import kenes.meetings.Convening.Setting;
import kenes.voting.Choice;
import kenes.voting.Voting;
import kenes.voting.VotingAct;
import kenes.voting.VotingCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * The secretary of a council of 21 seats, 20 of them filled, convenes every kind of session.
 * The clock stands at noon of Monday, 16 November 2026.
 */
class ConveningStoryTest {
  private static final Text TITLE = Text.of("Мәслихаттың сессиясы", "Сессия маслихата", "Session");
  private static final Text PLACE = Text.of("Мәслихат залы", "Зал маслихата", "Council hall");
  private static final NewItem WATER = new NewItem(Text.of("Ауыз су туралы", "О питьевой воде", "On drinking water"), "default");
  private static final NewItem ROADS = new NewItem(Text.of("Жолдар туралы", "О дорогах", "On roads"), "default");
  private static final Guest DOCTOR = new Guest(Text.of("Сынақ Дәрігерова", "Сынак Дарыгерова", "Synak Darigerova"),
      Text.of("аудандық аурухананың бас дәрігері", "главный врач районной больницы", "head of the district hospital"));

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

  private Asked deputies(int number) {
    return new Asked("DEPUTIES", IntStream.rangeClosed(1, number).mapToObj(council::person).toList());
  }

  private Convene convene(String kind, int days, Text convener, Asked asked, Setting setting) {
    return new Convene(kind, null, council.plenary(), TITLE, PLACE, in(days), List.of(WATER), convener, asked, setting);
  }

  private Meeting convened(Convene input) {
    UUID meeting = kenes.convening.convene(council.secretary(), body, kenes.key(), input).act(MeetingsAct.MeetingConvened.class).meeting();
    return kenes.db.read(tx -> kenes.meetings.get(tx, body, meeting));
  }

  @Test
  void theChairConvenesARegularSessionAndTheActSaysSo() {
    Meeting meeting = convened(convene("regular", 10, null, null, Setting.ORDINARY));
    assertEquals("председатель маслихата", meeting.call().office().ru());
    assertEquals(kenes.db.read(tx -> kenes.register.person(tx, council.person(1))).names(), meeting.call().convener());
    assertEquals(null, meeting.call().initiative());
    assertEquals(new MeetingsAct.Setting(Form.ORDINARY, false, null, List.of(), List.of()), meeting.setting());
  }

  @Test
  void anExtraordinarySessionSaysWhoAskedForIt() {
    MeetingsAct.Initiative akim = convened(convene("extraordinary", 3, null, new Asked("AKIM", List.of()), Setting.ORDINARY)).call().initiative();
    assertEquals("аким", akim.title().ru());
    MeetingsAct.Initiative seven = convened(convene("extraordinary", 4, null, deputies(7), Setting.ORDINARY)).call().initiative();
    assertEquals(List.of(7, 7, 20), List.of(seven.deputies().size(), seven.needed(), seven.base()));
    assertRefused(kenes, ConveningCode.INITIATOR_MISSING, "initiator", () -> convened(convene("extraordinary", 3, null, null, Setting.ORDINARY)));
    assertRefused(kenes, ConveningCode.INITIATOR_MISSING, "initiator",
        () -> convened(convene("extraordinary", 3, null, new Asked("MAYOR", List.of()), Setting.ORDINARY)));
    assertRefused(kenes, ConveningCode.TOO_FEW_INITIATORS, "deputies", () -> convened(convene("extraordinary", 3, null, deputies(6), Setting.ORDINARY)));
    Asked twice = new Asked("DEPUTIES", IntStream.range(0, 7).mapToObj(same -> council.person(1)).toList());
    assertRefused(kenes, ConveningCode.TOO_FEW_INITIATORS, "deputies", () -> convened(convene("extraordinary", 3, null, twice, Setting.ORDINARY)));
    Asked outsider = new Asked("DEPUTIES", List.of(council.newPerson(99)));
    assertRefused(kenes, ConveningCode.INITIATOR_WITHOUT_SEAT, "deputies", () -> convened(convene("extraordinary", 3, null, outsider, Setting.ORDINARY)));
  }

  @Test
  void anExtraordinarySessionIsHeldWithinFiveWorkingDays() {
    MeetingsAct.Within kept = convened(convene("extraordinary", 7, null, deputies(7), Setting.ORDINARY)).call().within();
    assertEquals(new MeetingsAct.Within("extraordinary.within", LocalDate.of(2026, 11, 16), LocalDate.of(2026, 11, 23), true), kept);
    MeetingsAct.Within late = convened(convene("extraordinary", 8, null, deputies(7), Setting.ORDINARY)).call().within();
    assertFalse(late.met(), "the 24th is the sixth working day");
    assertNull(convened(convene("regular", 60, null, null, Setting.ORDINARY)).call().within());
  }

  @Test
  void anExtraordinarySessionHasOnlyTheItemsItWasCalledFor() {
    Meeting meeting = convened(convene("extraordinary", 3, null, deputies(7), Setting.ORDINARY));
    assertRefused(kenes, ConveningCode.CALLED_ITEMS_ONLY,
        () -> kenes.agenda.addItem(council.secretary(), body, kenes.key(), new Agenda.AddItem(meeting.id(), ROADS)));
    Meeting regular = convened(convene("regular", 12, null, null, Setting.ORDINARY));
    kenes.agenda.addItem(council.secretary(), body, kenes.key(), new Agenda.AddItem(regular.id(), ROADS));
    assertEquals(2, kenes.db.read(tx -> kenes.meetings.items(tx, body, regular.id())).size());
    assertRefused(kenes, AccountsCode.NOT_ALLOWED, () -> kenes.agenda.addItem(council.deputy(5), body, kenes.key(), new Agenda.AddItem(regular.id(), ROADS)));
  }

  @Test
  void theFirstSessionIsOpenedByTheElectionCommissionsChairWhileThereIsNoChair() {
    Text commission = Text.of("Сынақ Сайлауова", "Сынак Сайлауова", "Synak Sailauova");
    assertRefused(kenes, ConveningCode.FIRST_SESSION_HELD, "kind", () -> convened(convene("first", 5, commission, null, Setting.ORDINARY)));
    kenes.registrar.endMembership(Caller.installation(), body, kenes.key(), council.membership(1), LocalDate.of(2026, 11, 15));
    assertRefused(kenes, MeetingsCode.TEXT_MISSING, "convener.kk", () -> convened(convene("first", 5, null, null, Setting.ORDINARY)));
    Meeting first = convened(convene("first", 5, commission, null, Setting.ORDINARY));
    assertEquals("председатель территориальной избирательной комиссии", first.call().office().ru());
    assertEquals(commission, first.call().convener());
    assertEquals(1, first.number());
    assertEquals(0, first.notice().daysRequired());
    assertRefused(kenes, ConveningCode.FIRST_SESSION_HELD, "kind", () -> convened(convene("first", 6, commission, null, Setting.ORDINARY)));
  }

  @Test
  void beforeThreeQuartersOfTheSeatsAreFilledThereIsNoFirstSession() {
    TestCouncil young = new TestCouncil(kenes, "KZ-YOUNG", 21, 0);
    assertRefused(kenes, ConveningCode.TOO_FEW_DEPUTIES, "kind", () -> kenes.convening.convene(young.secretary(), "KZ-YOUNG", kenes.key(),
        new Convene("first", null, young.plenary(), TITLE, PLACE, in(5), List.of(WATER), TITLE, null, Setting.ORDINARY)));
  }

  @Test
  void aClosedSittingTellsThePublicThreeWorkingDaysAhead() {
    Setting closed = new Setting(Form.ORDINARY, true, List.of(), List.of());
    MeetingsAct.Notice onFriday = convened(convene("extraordinary", 4, null, deputies(7), closed)).setting().closing();
    assertEquals(new MeetingsAct.Notice(3, 4, true, "sittings.closed_notice"), onFriday);
    MeetingsAct.Notice onThursday = convened(convene("extraordinary", 3, null, deputies(7), closed)).setting().closing();
    assertTrue(onThursday.met(), "three working days: Monday to Thursday");
    kenes.clock.advance(Duration.ofDays(4));
    MeetingsAct.Notice onMonday = convened(convene("extraordinary", 3, null, deputies(7), closed)).setting().closing();
    assertEquals(new MeetingsAct.Notice(5, 3, false, "sittings.closed_notice"), onMonday);
  }

  @Test
  void anInvitedHeadMustComeSpeaksAndDoesNotVote() {
    Meeting meeting = convened(convene("regular", 11, null, null, new Setting(Form.EXTENDED, false, List.of(DOCTOR), List.of())));
    MeetingsAct.Invited doctor = meeting.setting().invited().getFirst();
    assertTrue(doctor.mustCome(), "the rulebook obliges invited officials to come");
    kenes.clock.advance(Duration.ofDays(11));
    Convening.Attend attend = new Convening.Attend(meeting.id(), doctor.invited());
    kenes.convening.invitedArrive(council.staff(), body, kenes.key(), attend);
    assertFalse(kenes.db.read(tx -> kenes.meetings.quorum(tx, meeting)).held());
    assertEquals(0, kenes.db.read(tx -> kenes.meetings.quorum(tx, meeting)).present(), "the invited count for no quorum");
    assertRefused(kenes, ConveningCode.INVITED_PRESENT, () -> kenes.convening.invitedArrive(council.staff(), body, kenes.key(), attend));
    assertRefused(kenes, ConveningCode.NOT_INVITED, "invited", () -> kenes.convening.invitedArrive(council.staff(), body, kenes.key(),
        new Convening.Attend(meeting.id(), UUID.randomUUID())));
    assertRefused(kenes, AccountsCode.NOT_ALLOWED, () -> kenes.convening.invitedArrive(council.deputy(3), body, kenes.key(), attend));
    IntStream.rangeClosed(1, 14).forEach(seat -> kenes.meetings.arrive(council.staff(), body, kenes.key(), new Meetings.Attend(meeting.id(), council.person(seat))));
    UUID item = kenes.db.read(tx -> kenes.meetings.items(tx, body, meeting.id())).getFirst().id();
    kenes.meetings.open(council.chair(), body, kenes.key(), meeting.id());
    kenes.meetings.openItem(council.chair(), body, kenes.key(), meeting.id(), item);
    UUID poll = kenes.voting.open(council.chair(), body, kenes.key(), new Voting.Open(item, TestSitting.QUESTION, true)).act(VotingAct.PollOpened.class).poll();
    Caller guest = council.stranger();
    assertRefused(kenes, AccountsCode.NOT_ALLOWED, () -> kenes.voting.cast(guest, body, kenes.key(), new Voting.Cast(poll, doctor.invited(), Choice.FOR)));
    assertRefused(kenes, VotingCode.NOT_ON_THE_ROLL,
        () -> kenes.voting.cast(Caller.importing("paper ballots"), body, kenes.key(), new Voting.Cast(poll, doctor.invited(), Choice.FOR)));
    kenes.convening.invitedLeave(council.staff(), body, kenes.key(), attend);
    assertRefused(kenes, ConveningCode.INVITED_NOT_PRESENT, () -> kenes.convening.invitedLeave(council.staff(), body, kenes.key(), attend));
    assertEquals(1, kenes.db.read(tx -> kenes.meetings.invitedStays(tx, body, meeting.id())).size());
  }

  @Test
  void aFormThatLacksSomethingIsRefused() {
    assertRefused(kenes, ConveningCode.INVITED_MISSING, "invited", () -> convened(convene("regular", 11, null, null, new Setting(Form.EXTENDED, false, List.of(), List.of()))));
    assertRefused(kenes, ConveningCode.PARTNER_MISSING, "partners", () -> convened(convene("regular", 11, null, null, new Setting(Form.JOINT, false, List.of(), List.of()))));
    assertRefused(kenes, ConveningCode.PARTNER_MISSING, "partners",
        () -> convened(convene("regular", 11, null, null, new Setting(Form.JOINT, false, List.of(), List.of(council.plenary())))));
    assertRefused(kenes, ConveningCode.HEARING_CLOSED, "closed",
        () -> convened(convene("regular", 11, null, null, new Setting(Form.PUBLIC_HEARING, true, List.of(), List.of()))));
    Guest nameless = new Guest(Text.of(null, "Сынак", null), DOCTOR.office());
    assertRefused(kenes, MeetingsCode.TEXT_MISSING, "invited[0].name.kk",
        () -> convened(convene("regular", 11, null, null, new Setting(Form.EXTENDED, false, List.of(nameless), List.of()))));
    Meeting joint = convened(convene("regular", 11, null, null, new Setting(Form.JOINT, false, List.of(), List.of(council.commission()))));
    assertEquals(List.of(council.commission()), joint.setting().partners());
  }

  private UUID adjourn(UUID meeting, int days) {
    return kenes.convening.adjourn(council.secretary(), body, kenes.key(), new Convening.Adjourn(meeting, in(days), null))
        .act(ConveningAct.MeetingAdjourned.class).next();
  }

  @Test
  void aSessionGoesOnAfterABreakOfAtMostFifteenDays() {
    TestSitting sitting = new TestSitting(kenes, council, "default", "default", "default").arrive(1, 14);
    sitting.open().openItem(1).closeItem(1).openItem(2);
    assertRefused(kenes, ConveningCode.BREAK_TOO_LONG, "startsAt", () -> adjourn(sitting.meeting(), 16));
    assertRefused(kenes, MeetingsCode.START_IN_THE_PAST, "startsAt", () -> adjourn(sitting.meeting(), -1));
    assertRefused(kenes, MeetingsCode.START_MISSING, "startsAt",
        () -> kenes.convening.adjourn(council.secretary(), body, kenes.key(), new Convening.Adjourn(sitting.meeting(), null, null)));
    assertRefused(kenes, AccountsCode.NOT_ALLOWED,
        () -> kenes.convening.adjourn(council.deputy(4), body, kenes.key(), new Convening.Adjourn(sitting.meeting(), in(5), null)));
    UUID next = adjourn(sitting.meeting(), 15);
    Meeting second = kenes.db.read(tx -> kenes.meetings.get(tx, body, next));
    assertEquals(List.of(1, 2), List.of(second.number(), second.sitting()));
    assertEquals("1-2", second.address());
    assertEquals(List.of(2, 3), kenes.db.read(tx -> kenes.meetings.items(tx, body, next)).stream().map(AgendaItem::position).toList());
    List<AgendaItem> first = kenes.db.read(tx -> kenes.meetings.items(tx, body, sitting.meeting()));
    assertEquals(List.of(false, true, true), first.stream().map(AgendaItem::continued).toList());
    assertTrue(first.get(1).openedAt() != null && first.get(2).openedAt() == null, "what was taken up before the break stays said");
    assertRefused(kenes, ConveningCode.ADJOURNED_ALREADY, () -> adjourn(sitting.meeting(), 5));
    kenes.clock.advance(Duration.ofDays(15));
    IntStream.rangeClosed(1, 14).forEach(seat -> kenes.meetings.arrive(council.staff(), body, kenes.key(), new Meetings.Attend(next, council.person(seat))));
    kenes.meetings.open(council.chair(), body, kenes.key(), next);
    for (int position : List.of(2, 3)) {
      kenes.meetings.openItem(council.chair(), body, kenes.key(), next, sitting.item(position));
      kenes.meetings.closeItem(council.chair(), body, kenes.key(), next, sitting.item(position));
    }
    assertRefused(kenes, ConveningCode.NOTHING_LEFT, () -> adjourn(next, 5));
    kenes.meetings.close(council.chair(), body, kenes.key(), next);
    assertRefused(kenes, MeetingsCode.MEETING_CLOSED, () -> adjourn(next, 5));
    assertEquals(2, convened(convene("regular", 11, null, null, Setting.ORDINARY)).number(), "the session has one number");
  }

  @Test
  void aSittingWithoutQuorumIsRecordedAndGetsANewDate() {
    Meeting early = convened(convene("regular", 30, null, null, Setting.ORDINARY));
    assertRefused(kenes, ConveningCode.HOUR_NOT_COME, () -> kenes.convening.fail(council.secretary(), body, kenes.key(), early.id()));
    TestSitting sitting = new TestSitting(kenes, council, "default").arrive(1, 13);
    UUID next = adjourn(sitting.meeting(), 7);
    Meeting failed = kenes.db.read(tx -> kenes.meetings.get(tx, body, sitting.meeting()));
    assertTrue(failed.failed() && failed.openedAt() == null);
    assertEquals(next, failed.continuedIn());
    assertEquals(new MeetingsAct.Quorum(13, 21, 14, false), kenes.db.read(tx -> kenes.meetings.quorumReadings(tx, body, failed.id())).getLast().quorum());
    assertRefused(kenes, VotingCode.MEETING_NOT_OPEN,
        () -> kenes.voting.open(council.chair(), body, kenes.key(), new Voting.Open(sitting.item(1), TestSitting.QUESTION, true)));
    kenes.clock.advance(Duration.ofDays(7));
    IntStream.rangeClosed(1, 14).forEach(seat -> kenes.meetings.arrive(council.staff(), body, kenes.key(), new Meetings.Attend(next, council.person(seat))));
    assertRefused(kenes, ConveningCode.QUORUM_HELD, () -> adjourn(next, 3));
    assertRefused(kenes, ConveningCode.QUORUM_HELD, () -> kenes.convening.fail(council.secretary(), body, kenes.key(), next));
  }

  @Test
  void minutesOfAFailedSittingSayThatNothingWasDecided() {
    TestSitting sitting = new TestSitting(kenes, council, "default").arrive(1, 13);
    UUID next = adjourn(sitting.meeting(), 7);
    var ru = kenes.minutes.draft(council.secretary(), body, sitting.meeting()).ru().paragraphs();
    assertEquals("Для кворума необходимо – 14, присутствуют – 13. Кворум отсутствует, заседание неправомочно.", ru.get("quorum").text());
    assertTrue(ru.get("closed").text().startsWith("Из-за отсутствия кворума заседание не открыто"), ru.get("closed").text());
    assertTrue(ru.get("next").text().startsWith("Дата продолжения: 4 декабря 2026"), ru.get("next").text());
    assertFalse(ru.containsKey("item-1-not-considered") || ru.containsKey("opened"));
    kenes.minutes.submit(council.secretary(), body, kenes.key(), sitting.meeting());
    kenes.minutes.sign(council.secretary(), body, kenes.key(), new Minutes.Sign(sitting.meeting(), 1, Minutes.Signatory.SECRETARY));
    kenes.minutes.sign(council.chair(), body, kenes.key(), new Minutes.Sign(sitting.meeting(), 1, Minutes.Signatory.CHAIR));
    kenes.minutes.publish(council.secretary(), body, kenes.key(), new Minutes.Publish(sitting.meeting(), 1));
    assertTrue(kenes.db.read(tx -> kenes.minutes.findPublished(tx, body, sitting.meeting())).isPresent());
    kenes.clock.advance(Duration.ofDays(7));
    IntStream.rangeClosed(1, 14).forEach(seat -> kenes.meetings.arrive(council.staff(), body, kenes.key(), new Meetings.Attend(next, council.person(seat))));
    kenes.meetings.open(council.chair(), body, kenes.key(), next);
    kenes.meetings.leave(council.staff(), body, kenes.key(), new Meetings.Attend(next, council.person(14)));
    adjourn(next, 7);
    var broken = kenes.minutes.draft(council.secretary(), body, next).ru().paragraphs();
    assertTrue(broken.get("quorum-1").text().contains("Кворум утрачен: присутствуют – 13, необходимо – 14."));
    assertEquals("При завершении заседания кворума не было: присутствовали – 13, необходимо – 14.", broken.get("no-quorum-at-end").text());
  }

  @Test
  void theProofOfNoticeSaysByHowMuchItIsShort() {
    Meeting inTime = convened(convene("regular", 10, null, null, Setting.ORDINARY));
    NoticeProof met = kenes.db.read(tx -> kenes.convening.proofs(tx, inTime)).getFirst();
    assertTrue(met.isMet());
    assertEquals(LocalDate.of(2026, 11, 16), met.needed().latest());
    assertEquals(LocalDate.of(2026, 11, 21), kenes.db.read(tx -> kenes.papers.materials().findDue(tx, inTime)).orElseThrow().latest());
    Meeting late = convened(convene("regular", 8, null, null, Setting.ORDINARY));
    NoticeProof missed = kenes.db.read(tx -> kenes.convening.proofs(tx, late)).getFirst();
    assertFalse(missed.isMet());
    assertEquals(2, missed.needed().shortBy(missed.given()).amount());
  }

  @Test
  void theAgendaKeepsEveryVersionAndSaysWhatChangedSinceTheNotice() {
    Text why = Text.of("Бастамашы кері алды", "Отозван инициатором", "Withdrawn by its author");
    TestSitting sitting = new TestSitting(kenes, council, "default", "default", "default");
    UUID meeting = sitting.meeting();
    assertRefused(kenes, ConveningCode.CHANGE_UNEXPLAINED, "reason.kk",
        () -> kenes.agenda.withdrawItem(council.secretary(), body, kenes.key(), new Agenda.WithdrawItem(meeting, sitting.item(1), null)));
    assertRefused(kenes, ConveningCode.PLACE_WRONG, "place",
        () -> kenes.agenda.moveItem(council.secretary(), body, kenes.key(), new Agenda.MoveItem(meeting, sitting.item(1), 4, why)));
    assertRefused(kenes, AccountsCode.NOT_ALLOWED,
        () -> kenes.agenda.withdrawItem(council.deputy(2), body, kenes.key(), new Agenda.WithdrawItem(meeting, sitting.item(1), why)));
    kenes.agenda.addItem(council.secretary(), body, kenes.key(), new Agenda.AddItem(meeting, WATER));
    kenes.agenda.withdrawItem(council.secretary(), body, kenes.key(), new Agenda.WithdrawItem(meeting, sitting.item(1), why));
    kenes.agenda.retitleItem(council.secretary(), body, kenes.key(), new Agenda.RetitleItem(meeting, sitting.item(2), ROADS.title(), why));
    kenes.agenda.moveItem(council.secretary(), body, kenes.key(), new Agenda.MoveItem(meeting, sitting.item(3), 1, why));
    List<AgendaVersion> versions = kenes.db.read(tx -> kenes.agenda.versions(tx, body, meeting));
    assertEquals(List.of(3, 4, 3, 3, 3), versions.stream().map(version -> version.items().size()).toList());
    assertEquals(why, versions.get(2).reason());
    List<AgendaVersion.Kind> kinds = versions.getLast().since(versions.getFirst()).stream().map(AgendaVersion.Change::kind).toList();
    assertEquals(List.of(AgendaVersion.Kind.WITHDRAWN, AgendaVersion.Kind.MOVED, AgendaVersion.Kind.RETITLED, AgendaVersion.Kind.MOVED, AgendaVersion.Kind.ADDED), kinds);
    assertEquals(List.of(sitting.item(3), sitting.item(2)), kenes.db.read(tx -> kenes.meetings.items(tx, body, meeting)).stream().map(AgendaItem::id).limit(2).toList());
    sitting.arrive(1, 14).open().openItem(3);
    assertRefused(kenes, ConveningCode.ITEM_TAKEN_UP,
        () -> kenes.agenda.withdrawItem(council.secretary(), body, kenes.key(), new Agenda.WithdrawItem(meeting, sitting.item(3), why)));
  }
}
