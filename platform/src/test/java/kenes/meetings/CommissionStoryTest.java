package kenes.meetings;

import static kenes.kit.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import kenes.accounts.AccountsCode;
import kenes.accounts.Caller;
import kenes.base.Refused;
import kenes.base.Text;
import kenes.kit.ReplayCheck;
import kenes.kit.TestCouncil;
import kenes.kit.TestKenes;
import kenes.kit.TestSitting;
import kenes.meetings.Convening.Convene;
import kenes.meetings.Convening.NewItem;
import kenes.meetings.Convening.Setting;
import kenes.minutes.Minutes;
import kenes.register.RegisterAct;
import kenes.register.RegisterCode;
import kenes.register.Registrar;
import kenes.voting.Choice;
import kenes.voting.Voting;
import kenes.voting.VotingAct;
import kenes.voting.VotingCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Commissions sit by themselves and together: by their own members, rules and numbers, not by the plenary's seats. */
class CommissionStoryTest {
  private static final Text TITLE = Text.of("Комиссия отырысы", "Заседание комиссии", "Sitting of the commission");

  private TestKenes kenes;
  private TestCouncil council;
  private String body;
  private UUID budget;
  private UUID health;

  /** The first six deputies after the chair sit on the budget commission with the second of them in its chair, the sixth to the tenth on the health commission. */
  @BeforeEach
  void twoCommissions() {
    kenes = TestKenes.seeded();
    council = new TestCouncil(kenes, "KZ-TEST", 21, 21);
    body = council.code();
    budget = council.commission();
    health = kenes.registrar.formOrganization(Caller.installation(), body, kenes.key(), new Registrar.NewOrganization("commission",
        Text.of("денсаулық комиссиясы", "комиссия по здравоохранению", "health commission"), TestCouncil.BEGAN, null)).act(RegisterAct.OrganizationFormed.class).organization();
    IntStream.rangeClosed(1, 6).forEach(seat -> join(budget, seat, seat == 2 ? "chair" : "member"));
    IntStream.rangeClosed(6, 10).forEach(seat -> join(health, seat, seat == 7 ? "chair" : "member"));
  }

  @AfterEach
  void replayIsTheSame() {
    ReplayCheck.assertReplays(kenes);
    kenes.close();
  }

  /** Who takes this place after the chair of the council, whom the law keeps out of commissions. */
  private UUID person(int place) {
    return council.person(place + 1);
  }

  private Caller deputy(int place) {
    return council.deputy(place + 1);
  }

  private void join(UUID commission, int seat, String role) {
    kenes.registrar.beginMembership(council.secretary(), body, kenes.key(),
        new Registrar.NewMembership(person(seat), commission, role, null, TestCouncil.TERM, null, null, TestCouncil.BEGAN, null));
  }

  private Meeting convened(UUID organization, Setting setting) {
    UUID meeting = kenes.convening.convene(council.secretary(), body, kenes.key(), new Convene("regular", null, organization, TITLE, TITLE,
        kenes.clock.instant().plus(Duration.ofDays(2)), List.of(new NewItem(TITLE, "default")), null, null, setting)).act(MeetingsAct.MeetingConvened.class).meeting();
    return kenes.db.read(tx -> kenes.meetings.get(tx, body, meeting));
  }

  private void arrive(Meeting meeting, int fromSeat, int toSeat) {
    IntStream.rangeClosed(fromSeat, toSeat).forEach(seat ->
        kenes.meetings.arrive(council.staff(), body, kenes.key(), new Meetings.Attend(meeting.id(), person(seat))));
  }

  private MeetingsAct.Quorum quorum(Meeting meeting) {
    return kenes.db.read(tx -> kenes.meetings.quorum(tx, meeting));
  }

  @Test
  void threeOfSixAreNoQuorumAndTheCommissionsOwnChairLeads() {
    Meeting meeting = convened(budget, Setting.ORDINARY);
    assertEquals(List.of(1, 1, "c1-1"), List.of(meeting.series(), meeting.number(), meeting.address()));
    assertEquals("Депутатов Сынак 3", meeting.call().convener().ru(), "the commission's own chair convenes");
    kenes.clock.advance(Duration.ofDays(2));
    assertRefused(kenes, MeetingsCode.NOT_A_MEMBER, "person", () -> arrive(meeting, 7, 7));
    arrive(meeting, 1, 3);
    assertEquals(new MeetingsAct.Quorum(3, 6, 4, false), quorum(meeting));
    assertRefused(kenes, MeetingsCode.NO_QUORUM, () -> kenes.meetings.open(deputy(2), body, kenes.key(), meeting.id()));
    arrive(meeting, 4, 4);
    assertRefused(kenes, AccountsCode.NOT_ALLOWED, () -> kenes.meetings.open(deputy(7), body, kenes.key(), meeting.id()));
    assertRefused(kenes, AccountsCode.NOT_ALLOWED, () -> kenes.meetings.open(council.chair(), body, kenes.key(), meeting.id()));
    kenes.meetings.open(deputy(2), body, kenes.key(), meeting.id());
    UUID item = kenes.db.read(tx -> kenes.meetings.items(tx, body, meeting.id())).getFirst().id();
    kenes.meetings.openItem(deputy(2), body, kenes.key(), meeting.id(), item);
    UUID poll = kenes.voting.open(deputy(2), body, kenes.key(), new Voting.Open(item, TestSitting.QUESTION, true)).act(VotingAct.PollOpened.class).poll();
    assertRefused(kenes, VotingCode.NOT_ON_THE_ROLL, () -> kenes.voting.cast(deputy(8), body, kenes.key(), new Voting.Cast(poll, person(8), Choice.FOR)));
    IntStream.rangeClosed(1, 4).forEach(seat -> kenes.voting.cast(deputy(seat), body, kenes.key(), new Voting.Cast(poll, person(seat), Choice.FOR)));
    kenes.voting.close(deputy(2), body, kenes.key(), poll);
    kenes.meetings.closeItem(deputy(2), body, kenes.key(), meeting.id(), item);
    kenes.meetings.close(deputy(2), body, kenes.key(), meeting.id());
    var minutes = kenes.minutes.draft(council.secretary(), body, meeting.id()).ru().paragraphs();
    assertEquals("Число членов: 6", minutes.get("in-office").text());
    assertFalse(minutes.containsKey("seats"));
    assertEquals("VIII созыв, заседание комиссии, № 1", minutes.get("session").text());
    kenes.minutes.submit(council.secretary(), body, kenes.key(), meeting.id());
    kenes.minutes.sign(council.secretary(), body, kenes.key(), new Minutes.Sign(meeting.id(), 1, Minutes.Signatory.SECRETARY));
    assertRefused(kenes, AccountsCode.NOT_ALLOWED, () -> kenes.minutes.sign(council.chair(), body, kenes.key(), new Minutes.Sign(meeting.id(), 1, Minutes.Signatory.CHAIR)));
    kenes.minutes.sign(deputy(2), body, kenes.key(), new Minutes.Sign(meeting.id(), 1, Minutes.Signatory.CHAIR));
    kenes.minutes.publish(council.secretary(), body, kenes.key(), new Minutes.Publish(meeting.id(), 1));
  }

  @Test
  void eachCommissionNumbersItsOwnSittings() {
    assertEquals("c1-1", convened(health, Setting.ORDINARY).address());
    assertEquals("c2-1", convened(budget, Setting.ORDINARY).address());
    assertEquals("c1-2", convened(health, Setting.ORDINARY).address());
    assertEquals("1", new Object() {
      final UUID plenary = new TestSitting(kenes, council, "default").meeting();
      final Meeting meeting = kenes.db.read(tx -> kenes.meetings.get(tx, body, plenary));
    }.meeting.address());
    assertEquals(2, kenes.db.read(tx -> kenes.meetings.find(tx, body, TestCouncil.TERM, "c1-2")).orElseThrow().number());
    assertTrue(kenes.db.read(tx -> kenes.meetings.find(tx, body, TestCouncil.TERM, "c3-1")).isEmpty());
  }

  @Test
  void atAJointSittingEachCommissionNeedsItsOwnQuorum() {
    Meeting meeting = convened(budget, new Setting(Form.JOINT, false, List.of(), List.of(health)));
    kenes.clock.advance(Duration.ofDays(2));
    assertEquals(10, kenes.db.read(tx -> kenes.meetings.roll(tx, meeting)).size(), "who sits on both stands on the roll once");
    arrive(meeting, 1, 5);
    MeetingsAct.Quorum lopsided = quorum(meeting);
    assertEquals(List.of(true, false), lopsided.parts().stream().map(MeetingsAct.QuorumPart::held).toList());
    assertFalse(lopsided.held());
    arrive(meeting, 6, 7);
    assertFalse(quorum(meeting).held(), "seven of ten are there, but two of five of the health commission");
    assertRefused(kenes, MeetingsCode.NO_QUORUM, () -> kenes.meetings.open(deputy(2), body, kenes.key(), meeting.id()));
    arrive(meeting, 8, 8);
    assertEquals(List.of(4, 3), quorum(meeting).parts().stream().map(MeetingsAct.QuorumPart::needed).toList());
    assertTrue(quorum(meeting).held());
    kenes.meetings.open(deputy(2), body, kenes.key(), meeting.id());
    kenes.meetings.close(deputy(2), body, kenes.key(), meeting.id());
    var minutes = kenes.minutes.draft(council.secretary(), body, meeting.id()).ru().paragraphs();
    assertEquals("комиссия по здравоохранению: членов – 5, для кворума необходимо – 3, присутствуют – 3. Кворум имеется.", minutes.get("quorum-of-2").text());
  }

  @Test
  void theChairOfTheCouncilJoinsNoCommission() {
    var chair = new Registrar.NewMembership(council.person(1), budget, "member", null, TestCouncil.TERM, null, null, TestCouncil.BEGAN, null);
    Refused barred = assertRefused(kenes, RegisterCode.PERSON_BARRED, "person", () -> kenes.registrar.beginMembership(council.secretary(), body, kenes.key(), chair));
    assertEquals("председатель маслихата", ((Text) barred.fields().getFirst().args().getFirst()).ru());
    Meeting meeting = convened(budget, Setting.ORDINARY);
    kenes.clock.advance(Duration.ofDays(2));
    assertRefused(kenes, MeetingsCode.NOT_A_MEMBER, "person", () -> kenes.meetings.arrive(council.staff(), body, kenes.key(), new Meetings.Attend(meeting.id(), council.person(1))));
  }

  @Test
  void aMemberWhoBecomesTheChairOfTheCouncilVotesInTheCommissionNoMore() {
    Meeting before = convened(budget, Setting.ORDINARY);
    assertEquals(6, kenes.db.read(tx -> kenes.meetings.roll(tx, before)).size());
    kenes.clock.advance(Duration.ofDays(2));
    LocalDate today = kenes.db.read(tx -> kenes.register.today(tx, body));
    kenes.registrar.endMembership(council.secretary(), body, kenes.key(), council.membership(1), today.minusDays(1));
    kenes.registrar.beginMembership(council.secretary(), body, kenes.key(),
        new Registrar.NewMembership(person(5), council.plenary(), "chair", null, null, null, null, today, null));
    assertEquals(5, kenes.db.read(tx -> kenes.meetings.roll(tx, before)).size(), "the member of the commission who chairs the council does not count in it");
    assertRefused(kenes, MeetingsCode.MEMBER_BARRED, "person", () -> arrive(before, 5, 5));
    arrive(before, 1, 4);
    assertEquals(new MeetingsAct.Quorum(4, 5, 3, true), quorum(before));
    kenes.meetings.open(deputy(2), body, kenes.key(), before.id());
    UUID item = kenes.db.read(tx -> kenes.meetings.items(tx, body, before.id())).getFirst().id();
    kenes.meetings.openItem(deputy(2), body, kenes.key(), before.id(), item);
    UUID poll = kenes.voting.open(deputy(2), body, kenes.key(), new Voting.Open(item, TestSitting.QUESTION, true)).act(VotingAct.PollOpened.class).poll();
    assertRefused(kenes, VotingCode.VOTER_BARRED, () -> kenes.voting.cast(deputy(5), body, kenes.key(), new Voting.Cast(poll, person(5), Choice.FOR)));
    assertEquals(VotingCode.VOTER_BARRED, kenes.db.read(tx -> kenes.voting.ballots().findHindrance(tx, kenes.voting.get(tx, body, poll), person(5))).orElseThrow().code());
    Meeting joint = convened(budget, new Setting(Form.JOINT, false, List.of(), List.of(council.plenary())));
    assertTrue(kenes.db.read(tx -> kenes.meetings.roll(tx, joint)).stream().flatMap(seat -> seat.holder().stream()).anyMatch(holder -> holder.id().equals(person(5))),
        "with the plenary they sit as a deputy");
  }

  @Test
  void aCommissionWithoutMembersDoesNotSit() {
    UUID empty = kenes.registrar.formOrganization(Caller.installation(), body, kenes.key(), new Registrar.NewOrganization("commission",
        Text.of("бос комиссия", "пустая комиссия", "empty commission"), TestCouncil.BEGAN, null)).act(RegisterAct.OrganizationFormed.class).organization();
    assertRefused(kenes, ConveningCode.NO_MEMBERS, "organization", () -> convened(empty, Setting.ORDINARY));
  }
}
