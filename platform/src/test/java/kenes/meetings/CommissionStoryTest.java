package kenes.meetings;

import static kenes.kit.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
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
import kenes.meetings.Convening.Convene;
import kenes.meetings.Convening.NewItem;
import kenes.meetings.Convening.Setting;
import kenes.register.RegisterAct;
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

  /** Seats 1 to 6 sit on the budget commission with the second in its chair, seats 6 to 10 on the health commission. */
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

  private void join(UUID commission, int seat, String role) {
    kenes.registrar.beginMembership(council.secretary(), body, kenes.key(),
        new Registrar.NewMembership(council.person(seat), commission, role, null, TestCouncil.TERM, null, null, TestCouncil.BEGAN, null));
  }

  private Meeting convened(UUID organization, Setting setting) {
    UUID meeting = kenes.convening.convene(council.secretary(), body, kenes.key(), new Convene("regular", null, organization, TITLE, TITLE,
        kenes.clock.instant().plus(Duration.ofDays(2)), List.of(new NewItem(TITLE, "default")), null, null, setting)).act(MeetingsAct.MeetingConvened.class).meeting();
    return kenes.db.read(tx -> kenes.meetings.get(tx, body, meeting));
  }

  private void arrive(Meeting meeting, int fromSeat, int toSeat) {
    IntStream.rangeClosed(fromSeat, toSeat).forEach(seat ->
        kenes.meetings.arrive(council.staff(), body, kenes.key(), new Meetings.Attend(meeting.id(), council.person(seat))));
  }

  private MeetingsAct.Quorum quorum(Meeting meeting) {
    return kenes.db.read(tx -> kenes.meetings.quorum(tx, meeting));
  }

  @Test
  void threeOfSixAreNoQuorumAndTheCommissionsOwnChairLeads() {
    Meeting meeting = convened(budget, Setting.ORDINARY);
    assertEquals(List.of(1, 1, "c1-1"), List.of(meeting.series(), meeting.number(), meeting.address()));
    assertEquals("Депутатов Сынак 2", meeting.call().convener().ru(), "the commission's own chair convenes");
    kenes.clock.advance(Duration.ofDays(2));
    assertRefused(kenes, MeetingsCode.NOT_A_MEMBER, "person", () -> arrive(meeting, 7, 7));
    arrive(meeting, 1, 3);
    assertEquals(new MeetingsAct.Quorum(3, 6, 4, false), quorum(meeting));
    assertRefused(kenes, MeetingsCode.NO_QUORUM, () -> kenes.meetings.open(council.deputy(2), body, kenes.key(), meeting.id()));
    arrive(meeting, 4, 4);
    assertRefused(kenes, AccountsCode.NOT_ALLOWED, () -> kenes.meetings.open(council.deputy(7), body, kenes.key(), meeting.id()));
    assertRefused(kenes, AccountsCode.NOT_ALLOWED, () -> kenes.meetings.open(council.chair(), body, kenes.key(), meeting.id()));
    kenes.meetings.open(council.deputy(2), body, kenes.key(), meeting.id());
    UUID item = kenes.db.read(tx -> kenes.meetings.items(tx, body, meeting.id())).getFirst().id();
    kenes.meetings.openItem(council.deputy(2), body, kenes.key(), meeting.id(), item);
    UUID poll = kenes.voting.open(council.deputy(2), body, kenes.key(), new Voting.Open(item, TestSitting.QUESTION, true)).act(VotingAct.PollOpened.class).poll();
    assertRefused(kenes, VotingCode.NOT_ON_THE_ROLL, () -> kenes.voting.cast(council.deputy(8), body, kenes.key(), new Voting.Cast(poll, council.person(8), Choice.FOR)));
    IntStream.rangeClosed(1, 4).forEach(seat -> kenes.voting.cast(council.deputy(seat), body, kenes.key(), new Voting.Cast(poll, council.person(seat), Choice.FOR)));
    kenes.voting.close(council.deputy(2), body, kenes.key(), poll);
    kenes.meetings.closeItem(council.deputy(2), body, kenes.key(), meeting.id(), item);
    kenes.meetings.close(council.deputy(2), body, kenes.key(), meeting.id());
    var minutes = kenes.minutes.draft(council.secretary(), body, meeting.id()).ru().paragraphs();
    assertEquals("Число членов: 6", minutes.get("in-office").text());
    assertFalse(minutes.containsKey("seats"));
    assertEquals("VIII созыв, заседание комиссии, № 1", minutes.get("session").text());
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
    assertRefused(kenes, MeetingsCode.NO_QUORUM, () -> kenes.meetings.open(council.deputy(2), body, kenes.key(), meeting.id()));
    arrive(meeting, 8, 8);
    assertEquals(List.of(4, 3), quorum(meeting).parts().stream().map(MeetingsAct.QuorumPart::needed).toList());
    assertTrue(quorum(meeting).held());
    kenes.meetings.open(council.deputy(2), body, kenes.key(), meeting.id());
    kenes.meetings.close(council.deputy(2), body, kenes.key(), meeting.id());
    var minutes = kenes.minutes.draft(council.secretary(), body, meeting.id()).ru().paragraphs();
    assertEquals("комиссия по здравоохранению: членов – 5, для кворума необходимо – 3, присутствуют – 3. Кворум имеется.", minutes.get("quorum-of-2").text());
  }

  @Test
  void aCommissionWithoutMembersDoesNotSit() {
    UUID empty = kenes.registrar.formOrganization(Caller.installation(), body, kenes.key(), new Registrar.NewOrganization("commission",
        Text.of("бос комиссия", "пустая комиссия", "empty commission"), TestCouncil.BEGAN, null)).act(RegisterAct.OrganizationFormed.class).organization();
    assertRefused(kenes, ConveningCode.NO_MEMBERS, "organization", () -> convened(empty, Setting.ORDINARY));
  }
}
