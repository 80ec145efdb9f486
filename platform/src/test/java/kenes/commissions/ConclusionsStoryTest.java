package kenes.commissions;

import static kenes.kit.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import kenes.accounts.AccountsCode;
import kenes.accounts.Caller;
import kenes.base.Text;
import kenes.decisions.DecisionsCode;
import kenes.decisions.State;
import kenes.kit.Commission;
import kenes.kit.ReplayCheck;
import kenes.kit.TestCouncil;
import kenes.kit.TestKenes;
import kenes.kit.TestSitting;
import kenes.meetings.Convening.Convene;
import kenes.meetings.Convening.NewItem;
import kenes.meetings.Convening.Setting;
import kenes.meetings.Form;
import kenes.meetings.Meetings;
import kenes.meetings.MeetingsAct;
import kenes.meetings.MeetingsCode;
import kenes.meetings.Opinion;
import kenes.register.RegisterAct;
import kenes.register.Registrar;
import kenes.voting.Choice;
import kenes.voting.Reopening;
import kenes.voting.VotingAct;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A commission's conclusion goes to the session by itself, and comes back when its vote was void. */
class ConclusionsStoryTest {
  private static final Text WHY = Text.of("Тәртіп бұзылды", "Порядок нарушен", "The procedure was broken");

  private TestKenes kenes;
  private TestCouncil council;
  private String body;
  private Commission budget;
  private UUID session;

  /** A session in eleven days; seats 2 to 7 sit on the budget commission, the second in its chair. */
  @BeforeEach
  void aSessionAndACommission() {
    kenes = TestKenes.seeded();
    council = new TestCouncil(kenes, "KZ-TEST", 21, 21);
    body = council.code();
    budget = new Commission(kenes, council, council.commission(), 2, 7);
    session = kenes.convening.convene(council.secretary(), body, kenes.key(), new Convene("regular", null, council.plenary(), TestSitting.QUESTION, TestSitting.QUESTION,
        kenes.clock.instant().plus(Duration.ofDays(14)), List.of(new NewItem(TestSitting.QUESTION, "default"), new NewItem(WHY, "default"))))
        .act(MeetingsAct.MeetingConvened.class).meeting();
  }

  @AfterEach
  void replayIsTheSame() {
    ReplayCheck.assertReplays(kenes);
    kenes.close();
  }

  private UUID sessionItem(int place) {
    return kenes.db.read(tx -> kenes.meetings.items(tx, body, session)).get(place - 1).id();
  }

  private Opinion opinion(int place) {
    return kenes.db.read(tx -> kenes.papers.listOpinions(tx, body, sessionItem(place))).getFirst();
  }

  @Test
  void anAdoptedConclusionStandsAtTheSessionsItemByItself() {
    budget.ask(sessionItem(1));
    UUID sitting = budget.convene(Setting.ORDINARY);
    budget.prepare(budget.item(sitting), sessionItem(1), "ADOPT_AMENDED");
    budget.arrive(sitting, 2, 5).open(sitting);
    assertNull(opinion(1).position(), "nothing comes before the vote");
    UUID poll = budget.vote(sitting, 2, 5, Choice.FOR);
    Opinion given = opinion(1);
    assertEquals(Opinion.Position.WITH_REMARKS, given.position());
    assertEquals(List.of(poll, sitting, budget.item(sitting)), List.of(given.conclusion().poll(), given.conclusion().meeting(), given.conclusion().item()));
    assertEquals("рекомендуется принять с изменениями", given.conclusion().recommendation().ru());
    assertEquals("1-1", given.conclusion().number());
    assertFalse(given.isLate(java.time.ZoneId.of("Asia/Almaty")));
    var decision = kenes.db.read(tx -> kenes.decisions.get(tx, body, given.conclusion().decision()));
    assertEquals("Заключение по проекту решения", decision.decision().title().ru());
    assertEquals(budget.organization(), decision.decision().organization());
    assertTrue(kenes.db.read(tx -> kenes.conclusions.find(tx, body, budget.item(sitting))).orElseThrow().isSent());
    assertRefused(kenes, CommissionsCode.CONCLUSION_GIVEN, "answers", () -> budget.prepare(budget.item(sitting), sessionItem(1), "REJECT"));
    budget.close(sitting);
    kenes.decisions.sign(council.deputy(2), body, kenes.key(), given.conclusion().decision());
    assertTrue(minutesOfTheSession().contains("№ 1-1"), "the session's minutes name the commission's document");
  }

  private String minutesOfTheSession() {
    kenes.clock.advance(Duration.ofDays(14));
    for (int seat = 1; seat <= 14; seat++) {
      kenes.meetings.arrive(council.staff(), body, kenes.key(), new Meetings.Attend(session, council.person(seat)));
    }
    kenes.meetings.open(council.chair(), body, kenes.key(), session);
    kenes.meetings.openItem(council.chair(), body, kenes.key(), session, sessionItem(1));
    kenes.meetings.closeItem(council.chair(), body, kenes.key(), session, sessionItem(1));
    kenes.meetings.close(council.chair(), body, kenes.key(), session);
    return kenes.minutes.draft(council.secretary(), body, session).toString();
  }

  @Test
  void threeOfSixConcludeNothingAndAMinorityNeither() {
    budget.ask(sessionItem(1));
    UUID sitting = budget.convene(Setting.ORDINARY);
    budget.prepare(budget.item(sitting), sessionItem(1), "ADOPT");
    budget.arrive(sitting, 2, 4);
    assertRefused(kenes, MeetingsCode.NO_QUORUM, () -> budget.open(sitting));
    budget.arrive(sitting, 5, 5).open(sitting).vote(sitting, 2, 4, Choice.FOR);
    assertNull(opinion(1).position(), "three of six members are no majority");
    budget.prepare(budget.item(sitting), sessionItem(1), "REJECT");
    UUID poll = kenes.voting.open(council.deputy(2), body, kenes.key(), new kenes.voting.Voting.Open(budget.item(sitting), TestSitting.QUESTION, true))
        .act(VotingAct.PollOpened.class).poll();
    assertRefused(kenes, CommissionsCode.CONCLUSION_VOTED, () -> budget.prepare(budget.item(sitting), sessionItem(1), "ADOPT"));
    budget.finish(poll, 2, 5, Choice.FOR);
    assertEquals(Opinion.Position.NEGATIVE, opinion(1).position());
  }

  @Test
  void aVoidVoteTakesItBackAndTheRepeatedOneBringsItAgain() {
    budget.ask(sessionItem(1));
    UUID sitting = budget.convene(Setting.ORDINARY);
    budget.prepare(budget.item(sitting), sessionItem(1), "ADOPT");
    UUID poll = budget.arrive(sitting, 2, 7).open(sitting).vote(sitting, 2, 7, Choice.FOR);
    Commission.mayRepeatVotes(kenes);
    UUID second = budget.convene(Setting.ORDINARY);
    assertEquals(Opinion.Position.POSITIVE, opinion(1).position());
    budget.ask(sessionItem(2));
    budget.prepare(budget.item(second), sessionItem(2), "ADOPT");
    UUID broken = budget.arrive(second, 2, 7).open(second).vote(second, 2, 7, Choice.FOR);
    UUID again = kenes.voting.reopening().repeat(council.deputy(2), body, kenes.key(), new Reopening.Repeat(broken, null, List.of(), null, WHY))
        .act(VotingAct.PollOpened.class).poll();
    assertNull(opinion(2).position(), "the void vote's conclusion stands there no more");
    assertEquals(broken, opinion(2).withdrawn().poll());
    assertFalse(kenes.db.read(tx -> kenes.conclusions.find(tx, body, budget.item(second))).orElseThrow().isSent());
    budget.finish(again, 2, 7, Choice.FOR);
    assertEquals(again, opinion(2).conclusion().poll());
    assertEquals(List.of("2-1", "2-1/2"), List.of(opinion(2).withdrawn().number(), opinion(2).conclusion().number()));
    assertEquals(poll, opinion(1).conclusion().poll(), "the other conclusion is not touched");
  }

  @Test
  void aLateOneComesAllTheSameAndIsLate() {
    budget.ask(sessionItem(1));
    kenes.clock.advance(Duration.ofDays(5));
    UUID sitting = budget.convene(Setting.ORDINARY);
    budget.prepare(budget.item(sitting), sessionItem(1), "TAKE_OFF");
    budget.arrive(sitting, 2, 5).open(sitting).vote(sitting, 2, 5, Choice.FOR);
    assertEquals(Opinion.Position.NEGATIVE, opinion(1).position());
    assertTrue(opinion(1).isLate(java.time.ZoneId.of("Asia/Almaty")));
  }

  @Test
  void whatIsWrongIsRefusedWithItsField() {
    UUID sitting = budget.convene(Setting.ORDINARY);
    UUID item = budget.item(sitting);
    assertRefused(kenes, CommissionsCode.NOT_ASKED, "answers", () -> budget.prepare(item, sessionItem(1), "ADOPT"));
    budget.ask(sessionItem(1));
    assertRefused(kenes, CommissionsCode.NOT_A_COMMISSION, () -> budget.prepare(sessionItem(2), sessionItem(1), "ADOPT"));
    assertRefused(kenes, CommissionsCode.RECOMMENDATION_UNKNOWN, "recommendation", () -> budget.prepare(item, sessionItem(1), "PRAISE"));
    assertRefused(kenes, CommissionsCode.KIND_UNKNOWN, "kind", () -> kenes.conclusions.prepare(council.secretary(), body, kenes.key(),
        Commission.prepared(item, sessionItem(1), "LAW", "ADOPT")));
    assertRefused(kenes, DecisionsCode.TITLE_MISSING, "title.kk", () -> kenes.conclusions.prepare(council.secretary(), body, kenes.key(),
        new Conclusions.Prepare(item, sessionItem(1), "RESOLUTION", "ADOPT", List.of(), null)));
    assertRefused(kenes, AccountsCode.NOT_ALLOWED, () -> kenes.conclusions.prepare(council.deputy(3), body, kenes.key(),
        Commission.prepared(item, sessionItem(1), "CONCLUSION", "ADOPT")));
  }

  @Test
  void whatTwoCommissionsAdoptTogetherBothChairsSign() {
    UUID health = kenes.registrar.formOrganization(Caller.installation(), body, kenes.key(), new Registrar.NewOrganization("commission",
        Text.of("денсаулық комиссиясы", "комиссия по здравоохранению", "health commission"), TestCouncil.BEGAN, null)).act(RegisterAct.OrganizationFormed.class).organization();
    Commission second = new Commission(kenes, council, health, 8, 12);
    budget.ask(sessionItem(1));
    second.ask(sessionItem(1));
    UUID sitting = budget.convene(new Setting(Form.JOINT, false, List.of(), List.of(health)));
    budget.prepare(budget.item(sitting), sessionItem(1), "ADOPT");
    budget.arrive(sitting, 2, 12).open(sitting).vote(sitting, 2, 12, Choice.FOR);
    List<Opinion> given = kenes.db.read(tx -> kenes.papers.listOpinions(tx, body, sessionItem(1)));
    assertEquals(List.of(Opinion.Position.POSITIVE, Opinion.Position.POSITIVE), given.stream().map(Opinion::position).toList());
    UUID decision = given.getFirst().conclusion().decision();
    budget.close(sitting);
    assertRefused(kenes, DecisionsCode.WRONG_SIGNATORY, () -> kenes.decisions.sign(council.deputy(9), body, kenes.key(), decision));
    kenes.decisions.sign(council.deputy(8), body, kenes.key(), decision);
    assertRefused(kenes, DecisionsCode.SIGNED_ALREADY, () -> kenes.decisions.sign(council.deputy(8), body, kenes.key(), decision));
    assertFalse(isSigned(decision));
    kenes.decisions.sign(council.deputy(2), body, kenes.key(), decision);
    assertTrue(isSigned(decision));
  }

  private boolean isSigned(UUID decision) {
    var life = kenes.db.read(tx -> kenes.decisions.get(tx, body, decision));
    return life.find(kenes.decisions.DecisionsAct.DecisionSigned.class).isPresent() && life.on(kenes.db.read(tx -> kenes.register.today(tx, body))) != State.ADOPTED;
  }
}
