package kenes.meetings;

import static kenes.kit.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import kenes.accounts.AccountsCode;
import kenes.accounts.Caller;
import kenes.base.Lang;
import kenes.base.Text;
import kenes.journal.Recorded;
import kenes.kit.ReplayCheck;
import kenes.kit.TestCouncil;
import kenes.kit.TestKenes;
import kenes.kit.TestSitting;
import kenes.meetings.Convening.Asked;
import kenes.minutes.MinutesText;
import kenes.motions.Change;
import kenes.motions.Motions;
import kenes.motions.MotionsAct;
import kenes.voting.Choice;
import kenes.voting.PollMethod;
import kenes.voting.PollSubject;
import kenes.voting.Reopening;
import kenes.voting.Voting;
import kenes.voting.VotingAct;
import kenes.voting.VotingCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A council of 21 seats, 20 filled, closes one item of an open sitting: by an announcement before it, or by its own vote. */
class ClosedItemStoryTest {
  private static final Text WHY = Text.of("Құпия мәліметтер", "Секретные сведения", "Secret information");
  private static final Asked CHAIR = new Asked("CHAIR", List.of());

  private final TestKenes kenes = TestKenes.seeded();
  private final TestCouncil council = new TestCouncil(kenes, "KZ-TEST", 21, 20);
  private final String body = council.code();

  @AfterEach
  void replays() {
    ReplayCheck.assertReplays(kenes);
    kenes.close();
  }

  private AgendaItem item(UUID id) {
    return kenes.db.read(tx -> kenes.meetings.getItem(tx, body, id));
  }

  private void announce(Caller caller, TestSitting sitting, int position, Text reason) {
    kenes.agenda.announceClosed(caller, body, kenes.key(), new Agenda.AnnounceClosed(sitting.meeting(), sitting.item(position), reason));
  }

  private void close(Caller caller, TestSitting sitting, int position, UUID poll, Asked asked) {
    kenes.agenda.closeToPublic(caller, body, kenes.key(), new Agenda.CloseToPublic(sitting.meeting(), sitting.item(position), poll, asked));
  }

  private UUID open(TestSitting sitting, PollSubject subject, String decisionKind) {
    return kenes.voting.open(council.chair(), body, kenes.key(), new Voting.Open(sitting.item(1), TestSitting.QUESTION, true, null, PollMethod.NAMED, List.of(),
        subject, decisionKind)).act(VotingAct.PollOpened.class).poll();
  }

  private UUID voted(TestSitting sitting, PollSubject subject, String decisionKind, int votesFor) {
    UUID poll = open(sitting, subject, decisionKind);
    sitting.cast(poll, 1, votesFor, Choice.FOR).closePoll(poll);
    return poll;
  }

  private Asked deputies(int from, int to) {
    return new Asked("DEPUTIES", IntStream.rangeClosed(from, to).mapToObj(council::person).toList());
  }

  @Test
  void anItemIsClosedBeforeTheSittingAndTheActSaysWhetherThePublicKnewInTime() {
    TestSitting sitting = new TestSitting(kenes, council, "default", "default");
    kenes.clock.advance(Duration.ofDays(-4));
    assertRefused(kenes, ConveningCode.CHANGE_UNEXPLAINED, "reason.kk", () -> announce(council.secretary(), sitting, 2, null));
    assertRefused(kenes, AccountsCode.NOT_ALLOWED, () -> announce(council.deputy(5), sitting, 2, WHY));
    announce(council.secretary(), sitting, 2, WHY);
    ItemClosing closing = item(sitting.item(2)).closing();
    assertEquals(List.of("sittings.closed_notice", 4, WHY), List.of(closing.notice().rule(), closing.notice().daysGiven(), closing.reason()));
    assertEquals(closing.notice().daysGiven() >= closing.notice().daysRequired(), closing.notice().met());
    assertNull(item(sitting.item(1)).closing(), "the other item stays open");
    assertRefused(kenes, ConveningCode.CLOSED_ALREADY, () -> announce(council.secretary(), sitting, 2, WHY));
    kenes.clock.advance(Duration.ofDays(4));
    announce(council.secretary(), sitting, 1, WHY);
    assertFalse(item(sitting.item(1)).closing().notice().met(), "on the day itself it is too late");
    List<AgendaVersion> versions = kenes.db.read(tx -> kenes.agenda.versions(tx, body, sitting.meeting()));
    assertEquals(List.of(AgendaVersion.Kind.CLOSED), versions.get(1).since(versions.getFirst()).stream().map(AgendaVersion.Change::kind).toList());
  }

  private Recorded convene(Form form, boolean closed, Text reason) {
    return kenes.convening.convene(council.secretary(), body, kenes.key(), new Convening.Convene("regular", null, council.plenary(), TestSitting.QUESTION, TestSitting.QUESTION,
        kenes.clock.instant().plus(Duration.ofDays(11)), List.of(new Convening.NewItem(TestSitting.QUESTION, "default"),
            new Convening.NewItem(TestSitting.QUESTION, "default", null, new Convening.ClosedItem(reason))), null, null, new Convening.Setting(form, closed, List.of(), List.of())));
  }

  @Test
  void theNoticeItselfSaysThatAnItemIsClosed() {
    assertRefused(kenes, MeetingsCode.TEXT_MISSING, "agenda[1].closed.ru", () -> convene(Form.ORDINARY, false, Text.of("Құпия", null, null)));
    assertRefused(kenes, ConveningCode.CLOSED_ALREADY, "agenda[1].closed", () -> convene(Form.ORDINARY, true, WHY));
    assertRefused(kenes, ConveningCode.HEARING_CLOSED, "agenda[1].closed", () -> convene(Form.PUBLIC_HEARING, false, WHY));
    UUID meeting = convene(Form.ORDINARY, false, WHY).act(MeetingsAct.MeetingConvened.class).meeting();
    List<AgendaItem> items = kenes.db.read(tx -> kenes.meetings.items(tx, body, meeting));
    assertNull(items.getFirst().closing());
    assertEquals(List.of(11, true, WHY), List.of(items.getLast().closing().notice().daysGiven(), items.getLast().closing().notice().met(), items.getLast().closing().reason()));
    assertRefused(kenes, MeetingsCode.TEXT_MISSING, "closed.kk", () -> add(meeting, Text.of(null, "Секретно", null)));
    kenes.clock.advance(Duration.ofDays(11));
    ItemClosing late = item(add(meeting, WHY).act(MeetingsAct.AgendaItemAdded.class).item().item()).closing();
    assertEquals(List.of(false, 0), List.of(late.notice().met(), late.notice().daysGiven()), "on the day itself it is too late");
    List<AgendaVersion> versions = kenes.db.read(tx -> kenes.agenda.versions(tx, body, meeting));
    assertEquals(List.of(false, true, true), versions.getLast().items().stream().map(AgendaVersion.Line::closed).toList());
    assertEquals(List.of(AgendaVersion.Kind.ADDED), versions.getLast().since(versions.getFirst()).stream().map(AgendaVersion.Change::kind).toList());
  }

  @Test
  void intoAnOpenSittingNoClosedItemIsAdded() {
    TestSitting sitting = new TestSitting(kenes, council, "default").arrive(1, 15).open();
    assertRefused(kenes, ConveningCode.CLOSED_BY_VOTE_ONLY, "closed", () -> add(sitting.meeting(), WHY));
  }

  private Recorded add(UUID meeting, Text reason) {
    return kenes.agenda.addItem(council.secretary(), body, kenes.key(),
        new Agenda.AddItem(meeting, new Convening.NewItem(TestSitting.QUESTION, "default", null, new Convening.ClosedItem(reason))));
  }

  @Test
  void inTheSittingOnlyItsOwnVoteClosesTheOpenItem() {
    TestSitting sitting = new TestSitting(kenes, council, "close_session", "default").arrive(1, 15).open();
    assertRefused(kenes, ConveningCode.CLOSED_BY_VOTE_ONLY, () -> announce(council.secretary(), sitting, 1, WHY));
    sitting.openItem(1);
    UUID whole = voted(sitting, PollSubject.whole(), null, 15);
    assertRefused(kenes, VotingCode.NOT_ON_CLOSING, () -> close(council.chair(), sitting, 1, whole, CHAIR));
    UUID other = voted(sitting, PollSubject.procedural(), null, 15);
    assertRefused(kenes, VotingCode.NOT_ON_CLOSING, () -> close(council.chair(), sitting, 1, other, CHAIR));
    UUID lost = voted(sitting, PollSubject.procedural(), ItemClosing.DECISION_KIND, 7);
    assertRefused(kenes, VotingCode.NOT_ADOPTED, () -> close(council.chair(), sitting, 1, lost, CHAIR));
    UUID running = open(sitting, PollSubject.procedural(), ItemClosing.DECISION_KIND);
    assertRefused(kenes, VotingCode.POLL_STILL_OPEN, () -> close(council.chair(), sitting, 1, running, CHAIR));
    sitting.cast(running, 1, 8, Choice.FOR).closePoll(running);
    assertRefused(kenes, MeetingsCode.ITEM_NOT_OPEN, () -> close(council.chair(), sitting, 2, running, CHAIR));
    assertRefused(kenes, VotingCode.POLL_UNKNOWN, () -> close(council.chair(), sitting, 1, UUID.randomUUID(), CHAIR));
    assertRefused(kenes, AccountsCode.NOT_ALLOWED, () -> close(council.secretary(), sitting, 1, running, CHAIR));
    close(council.chair(), sitting, 1, running, CHAIR);
    assertEquals(List.of(running, "CHAIR"), List.of(item(sitting.item(1)).closing().poll(), item(sitting.item(1)).closing().proposal().initiator()));
    assertRefused(kenes, ConveningCode.CLOSED_ALREADY, () -> close(council.chair(), sitting, 1, running, CHAIR));
    sitting.closeItem(1).openItem(2);
    assertRefused(kenes, VotingCode.NOT_ON_CLOSING, () -> close(council.chair(), sitting, 2, running, CHAIR));
  }

  private UUID repeat(UUID poll) {
    return kenes.voting.reopening().repeat(council.chair(), body, kenes.key(), new Reopening.Repeat(poll, null, List.of(), null, Text.same("Қате саналды")))
        .act(VotingAct.PollOpened.class).poll();
  }

  @Test
  void whenTheVoteThatClosedItIsVoidTheItemIsOpenAgain() {
    TestSitting sitting = new TestSitting(kenes, council, "default").arrive(1, 15).open().openItem(1);
    UUID broken = voted(sitting, PollSubject.procedural(), ItemClosing.DECISION_KIND, 8);
    close(council.chair(), sitting, 1, broken, CHAIR);
    assertFalse(mayRead(council.stranger(), sitting, 1));
    UUID again = repeat(broken);
    assertNull(item(sitting.item(1)).closing());
    assertTrue(mayRead(council.stranger(), sitting, 1));
    AgendaVersion opened = kenes.db.read(tx -> kenes.agenda.versions(tx, body, sitting.meeting())).getLast();
    assertEquals(List.of("ItemOpenedToPublic", Text.same("Қате саналды"), false), List.of(opened.cause(), opened.reason(), opened.items().getFirst().closed()));
    assertRefused(kenes, VotingCode.POLL_VOID, () -> close(council.chair(), sitting, 1, broken, CHAIR));
    sitting.cast(again, 1, 8, Choice.FOR).closePoll(again);
    close(council.chair(), sitting, 1, again, CHAIR);
    assertEquals(again, item(sitting.item(1)).closing().poll());
  }

  @Test
  void theMinutesOfAnItemWhoseClosingIsVoidDoNotSayThatItWasClosed() {
    TestSitting sitting = new TestSitting(kenes, council, "default").arrive(1, 15).open().openItem(1);
    UUID broken = voted(sitting, PollSubject.procedural(), ItemClosing.DECISION_KIND, 8);
    close(council.chair(), sitting, 1, broken, CHAIR);
    UUID again = repeat(broken);
    sitting.cast(again, 1, 7, Choice.FOR).closePoll(again);
    assertRefused(kenes, VotingCode.NOT_ADOPTED, () -> close(council.chair(), sitting, 1, again, CHAIR));
    sitting.closeItem(1).close();
    var minutes = kenes.minutes.draft(council.secretary(), body, sitting.meeting()).ru().paragraphs();
    assertFalse(minutes.containsKey("item-1-closed"), () -> String.valueOf(minutes.get("item-1-closed")));
    assertTrue(minutes.containsKey("item-1-vote-1-void"));
  }

  @Test
  void thePublicMinutesSayThatItWasClosedAndTheClosedPartSaysAll() {
    TestSitting sitting = new TestSitting(kenes, council, "default", "default").arrive(1, 15);
    UUID draft = kenes.motions.setDraft(council.secretary(), body, kenes.key(), new Motions.SetDraft(sitting.item(1), Text.of("Бірінші тармақ", "Первый пункт", null), null))
        .act(MotionsAct.DraftSet.class).draft();
    kenes.motions.table(council.deputy(3), body, kenes.key(), new Motions.Table(sitting.item(1), draft, List.of(council.person(3)), WHY,
        List.of(new Change(Change.Kind.REPLACE, 1, Text.of("Басқа тармақ", "Другой пункт", null)))));
    kenes.clock.advance(Duration.ofDays(-4));
    announce(council.secretary(), sitting, 1, WHY);
    kenes.clock.advance(Duration.ofDays(4));
    sitting.open().openItem(1).closeItem(1).openItem(2).closeItem(2).close();
    var open = kenes.minutes.draft(council.secretary(), body, sitting.meeting()).ru().paragraphs();
    assertTrue(open.get("item-1-closed-part").text().startsWith("Сказанное на закрытом заседании"));
    assertFalse(open.keySet().stream().anyMatch(key -> key.startsWith("item-1-amendment") || key.equals("item-1-no-debate")), () -> open.keySet().toString());
    assertTrue(open.containsKey("item-2-no-debate") && !open.containsKey("item-2-closed-part"));
    assertFalse(open.values().stream().anyMatch(paragraph -> paragraph.text().contains("Другой пункт")));
    Meeting meeting = kenes.db.read(tx -> kenes.meetings.get(tx, body, sitting.meeting()));
    for (Caller entitled : List.of(council.secretary(), council.deputy(7))) {
      List<MinutesText.Section> closed = kenes.db.read(tx -> kenes.minutes.documents().closedPart(tx, entitled, meeting, Lang.RU));
      assertEquals(1, closed.size(), "what was considered in public is no part of it");
      List<String> keys = closed.getFirst().paragraphs().stream().map(MinutesText.Paragraph::key).toList();
      assertTrue(keys.containsAll(List.of("item-1-closed", "item-1-amendments", "item-1-amendment-1", "item-1-no-debate")), keys::toString);
      assertTrue(closed.getFirst().paragraphs().stream().anyMatch(paragraph -> paragraph.text().contains("Другой пункт")));
    }
    Caller stranger = council.stranger();
    assertRefused(kenes, AccountsCode.NOT_ALLOWED, () -> kenes.db.read(tx -> kenes.minutes.documents().closedPart(tx, stranger, meeting, Lang.RU)));
  }

  @Test
  void anotherVoteThatIsVoidLeavesTheItemClosed() {
    TestSitting sitting = new TestSitting(kenes, council, "default").arrive(1, 15).open().openItem(1);
    UUID poll = voted(sitting, PollSubject.procedural(), ItemClosing.DECISION_KIND, 8);
    close(council.chair(), sitting, 1, poll, CHAIR);
    repeat(voted(sitting, PollSubject.whole(), null, 15));
    assertEquals(poll, item(sitting.item(1)).closing().poll());
  }

  @Test
  void anItemThatTheNextSittingClosesStandsOpenWhereItWasLeft() {
    TestSitting sitting = new TestSitting(kenes, council, "default", "default").arrive(1, 15).open().openItem(1).closeItem(1);
    UUID next = kenes.convening.adjourn(council.chair(), body, kenes.key(), new Convening.Adjourn(sitting.meeting(), kenes.clock.instant().plus(Duration.ofDays(5)), null))
        .act(ConveningAct.MeetingAdjourned.class).next();
    kenes.agenda.announceClosed(council.secretary(), body, kenes.key(), new Agenda.AnnounceClosed(next, sitting.item(2), WHY));
    assertEquals(WHY, item(sitting.item(2)).closing().reason());
    List<AgendaItem> left = kenes.db.read(tx -> kenes.meetings.items(tx, body, sitting.meeting()));
    assertTrue(left.getLast().continued());
    assertNull(left.getLast().closing(), "there it stands as it stood");
    boolean read = kenes.db.read(tx -> kenes.papers.mayRead(tx, council.stranger(), kenes.meetings.get(tx, body, sitting.meeting()), left.getLast()));
    assertFalse(read, "its papers are closed now, wherever they are asked for");
    TestSitting other = new TestSitting(kenes, council, "default", "default");
    announce(council.secretary(), other, 2, WHY);
    other.arrive(1, 15).open().openItem(1).closeItem(1);
    kenes.convening.adjourn(council.chair(), body, kenes.key(), new Convening.Adjourn(other.meeting(), kenes.clock.instant().plus(Duration.ofDays(5)), null));
    assertEquals(WHY, kenes.db.read(tx -> kenes.meetings.items(tx, body, other.meeting())).getLast().closing().reason(), "closed before it was left");
  }

  @Test
  void aThirdOfThosePresentMayProposeIt() {
    TestSitting sitting = new TestSitting(kenes, council, "default").arrive(1, 15).open().openItem(1);
    UUID poll = voted(sitting, PollSubject.procedural(), ItemClosing.DECISION_KIND, 8);
    assertRefused(kenes, ConveningCode.PROPOSER_MISSING, "initiator", () -> close(council.chair(), sitting, 1, poll, null));
    assertRefused(kenes, ConveningCode.PROPOSER_MISSING, "initiator", () -> close(council.chair(), sitting, 1, poll, new Asked("AKIM", List.of())));
    assertRefused(kenes, ConveningCode.TOO_FEW_INITIATORS, "deputies", () -> close(council.chair(), sitting, 1, poll, deputies(2, 5)));
    assertRefused(kenes, ConveningCode.INITIATOR_NOT_PRESENT, "deputies", () -> close(council.chair(), sitting, 1, poll, deputies(12, 16)));
    close(council.chair(), sitting, 1, poll, deputies(2, 6));
    MeetingsAct.Initiative proposal = item(sitting.item(1)).closing().proposal();
    assertEquals(List.of(5, 5, 15), List.of(proposal.deputies().size(), proposal.needed(), proposal.base()));
  }

  @Test
  void papersOfAClosedItemAreForThoseWhoSit() {
    TestSitting sitting = new TestSitting(kenes, council, "default", "default");
    announce(council.secretary(), sitting, 2, WHY);
    assertTrue(mayRead(council.deputy(5), sitting, 2));
    assertTrue(mayRead(council.secretary(), sitting, 2));
    assertFalse(mayRead(council.stranger(), sitting, 2));
    assertTrue(mayRead(council.stranger(), sitting, 1));
  }

  private boolean mayRead(Caller reader, TestSitting sitting, int position) {
    return kenes.db.read(tx -> kenes.papers.mayRead(tx, reader, kenes.meetings.get(tx, body, sitting.meeting()),
        kenes.meetings.getItem(tx, body, sitting.item(position))));
  }
}
