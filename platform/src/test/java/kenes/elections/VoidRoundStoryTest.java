package kenes.elections;

import static kenes.kit.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import kenes.accounts.AccountsCode;
import kenes.accounts.Role;
import kenes.base.Text;
import kenes.journal.Recorded;
import kenes.kit.ReplayCheck;
import kenes.kit.TestCouncil;
import kenes.kit.TestDecision;
import kenes.kit.TestKenes;
import kenes.minutes.MinutesText;
import kenes.register.RegisterAct;
import kenes.register.Registrar;
import kenes.voting.Fate;
import kenes.voting.PollMethod;
import kenes.voting.VotingCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An announced round whose procedure was broken: void by the rule, and only while nothing rests on it. */
class VoidRoundStoryTest {
  private static final Text WHY = Text.of("Бюллетеньдер санақсыз берілді", "Бюллетени выданы без счёта", null);
  private static final String REGULATION = """
      format: kenes-rules/2
      code: own
      title: {kk: Регламент, ru: Регламент, en: Regulation}
      extends: kz-maslikhat
      valid_from: 2024-01-01
      sources: {own: {title: {kk: Регламент, ru: Регламент, en: Regulation}}}
      rules:
      """;

  private final PowerCut cut = new PowerCut();
  private final TestKenes kenes = TestKenes.seeded(cut);

  @AfterEach
  void replays() {
    ReplayCheck.assertReplays(kenes);
    kenes.close();
  }

  /** A round by name in which everybody votes for this seat. */
  private UUID won(ElectionDay day, UUID election, int seat) {
    UUID round = day.open(election, PollMethod.NAMED);
    day.cast(round, 1, 25, seat);
    day.announce(round);
    return round;
  }

  private boolean isChair(ElectionDay day, int seat) {
    return kenes.db.read(tx -> kenes.permissions.roles(tx, day.deputy(seat), day.body)).contains(Role.CHAIR);
  }

  private Round round(ElectionDay day, UUID id) {
    return kenes.db.read(tx -> kenes.elections.findRound(tx, day.body, id)).orElseThrow();
  }

  @Test
  void theElectedLosesThePostAndTheRoundIsHeldAgain() {
    ElectionDay day = new ElectionDay(kenes);
    UUID election = day.listed(2, 3);
    UUID round = won(day, election, 2);
    assertTrue(isChair(day, 2));
    assertRefused(kenes, AccountsCode.NOT_ALLOWED, () -> day.declareVoid(day.presiding, round, WHY));
    assertRefused(kenes, AccountsCode.NOT_ALLOWED, () -> day.declareVoid(day.deputy(3), round, WHY));
    assertRefused(kenes, ElectionsCode.ROUND_REASON_MISSING, "reason", () -> day.declareVoid(day.deputy(2), round, null));
    assertRefused(kenes, ElectionsCode.ROUND_REASON_TOO_LONG, "reason", () -> day.declareVoid(day.deputy(2), round, Text.same("x".repeat(1001))));
    assertRefused(kenes, ElectionsCode.ROUND_UNKNOWN, () -> day.declareVoid(day.deputy(2), UUID.randomUUID(), WHY));
    Recorded recorded = day.declareVoid(day.deputy(2), round, WHY);
    assertEquals(List.of(ElectionsAct.RoundVoided.class, RegisterAct.MembershipAnnulled.class),
        recorded.entries().stream().map(entry -> (Object) entry.act().getClass()).toList());
    assertFalse(isChair(day, 2));
    assertEquals(ElectionState.LISTED, day.state(election));
    assertEquals(List.of(WHY, false, true), List.of(round(day, round).voided().reason(), round(day, round).counts(), round(day, round).isAnnounced()));
    assertEquals(day.person(2).toString(), day.result(round).outcome().list(Fate.ELECTED).getFirst().candidate(), "what was announced stays in the record");
    assertRefused(kenes, ElectionsCode.ROUND_VOID, () -> day.declareVoid(day.presiding, round, WHY));
    assertRefused(kenes, ElectionsCode.NO_TIE, () -> kenes.elections.decideTie(day.presiding, day.body, kenes.key(), new Elections.DecideTie(round, day.people(3))));
    UUID again = won(day, election, 3);
    assertEquals(List.of(2, 1), List.of(round(day, again).number(), round(day, again).stage()));
    assertTrue(isChair(day, 3));
    kenes.meetings.closeItem(day.deputy(3), day.body, kenes.key(), day.meeting, day.item);
    assertRefused(kenes, VotingCode.ITEM_NOT_OPEN, () -> day.declareVoid(day.deputy(3), again, WHY));
    kenes.meetings.close(day.deputy(3), day.body, kenes.key(), day.meeting);
    assertRefused(kenes, VotingCode.MEETING_NOT_OPEN, () -> day.declareVoid(day.deputy(3), again, WHY));
    Map<String, MinutesText.Paragraph> told = kenes.minutes.draft(day.council.secretary(), day.body, day.meeting).ru().paragraphs();
    assertEquals("Результат тура № 1 признан недействительным из-за нарушения порядка голосования. Время: 12:00. Причина: Бюллетени выданы без счёта",
        told.get("item-1-election-1-round-1-void").text());
    assertNull(told.get("item-1-election-1-round-1-elected"), "the minutes name no result of a void round");
    assertEquals("РЕЗУЛЬТАТ ВЫБОРОВ: избрание состоялось – Депутатов Сынак 3.", told.get("item-1-election-1-round-2-elected").text());
  }

  @Test
  void theElectedLeavesTheCommissionsAndIsBackWhenTheRoundIsVoid() {
    ElectionDay day = new ElectionDay(kenes);
    for (String role : List.of("member", "chair")) {
      kenes.registrar.beginMembership(day.council.secretary(), day.body, kenes.key(), new Registrar.NewMembership(day.person(2), day.council.commission(), role, null,
          TestCouncil.TERM, null, null, TestCouncil.BEGAN, null));
    }
    UUID round = won(day, day.listed(2, 3), 2);
    assertEquals(List.of("chair", "member"), commission(day, 0), "the day of the election is the last one");
    assertEquals(List.of(), commission(day, 1));
    day.declareVoid(day.deputy(2), round, WHY);
    assertEquals(List.of("chair", "member"), commission(day, 0));
    assertEquals(List.of("chair", "member"), commission(day, 1), "without a day between");
    won(day, kenes.db.read(tx -> kenes.elections.findRound(tx, day.body, round)).orElseThrow().election(), 3);
    assertEquals(List.of("chair", "member"), commission(day, 1), "nobody else left anything");
  }

  private List<String> commission(ElectionDay day, int after) {
    return kenes.db.read(tx -> kenes.register.members(tx, day.body, day.council.commission(), kenes.register.today(tx, day.body).plusDays(after))).stream().map(member -> member.role()).toList();
  }

  @Test
  void theLaterRoundIsDeclaredVoidFirst() {
    ElectionDay day = new ElectionDay(kenes);
    UUID election = day.listed(2, 3, 4);
    UUID first = day.open(election, PollMethod.NAMED);
    assertRefused(kenes, VotingCode.ANOTHER_VOTE_RUNS, () -> day.declareVoid(day.presiding, first, WHY));
    day.cast(first, 1, 10, 2);
    day.cast(first, 11, 18, 3);
    day.cast(first, 19, 25, 4);
    day.announce(first);
    UUID stopped = day.open(election, PollMethod.NAMED);
    kenes.elections.abandon(day.presiding, day.body, kenes.key(), new Elections.Abandon(stopped, WHY));
    assertRefused(kenes, ElectionsCode.ROUND_CLOSED, () -> day.declareVoid(day.presiding, stopped, WHY));
    UUID second = won(day, election, 3);
    assertRefused(kenes, ElectionsCode.LATER_ROUND, () -> day.declareVoid(day.deputy(3), first, WHY));
    day.declareVoid(day.deputy(3), second, WHY);
    assertEquals(ElectionState.SECOND_ROUND, day.state(election));
    day.declareVoid(day.presiding, first, WHY);
    assertEquals(ElectionState.LISTED, day.state(election));
    assertEquals(day.people(2, 3, 4), round(day, day.open(election, PollMethod.NAMED)).candidates());
  }

  /** The hall had voted on how many are to count before the round; the decision on that is drawn up after it. */
  @Test
  void aDecisionOfAnEarlierVoteOnTheItemDoesNotStandOnTheRound() {
    ElectionDay day = new ElectionDay(kenes);
    UUID earlier = day.vote(25);
    UUID election = day.listed(2, 3);
    UUID round = won(day, election, 2);
    kenes.decisions.adopt(day.council.secretary(), day.body, kenes.key(), TestDecision.adopt(earlier, "OTHER", 5));
    day.declareVoid(day.deputy(2), round, WHY);
    assertEquals(ElectionState.LISTED, day.state(election));
  }

  @Test
  void nothingIsTakenBackOnceAnotherElectionOrADecisionRestsOnIt() {
    ElectionDay day = new ElectionDay(kenes);
    UUID election = kenes.elections.call(day.council.secretary(), day.body, kenes.key(), new Elections.Call(day.item, "chair", ElectionDay.TITLE, 1, null, null, null))
        .act(ElectionsAct.ElectionCalled.class).election();
    day.candidates(election, 2, 3);
    kenes.elections.closeList(day.presiding, day.body, kenes.key(), new Elections.CloseList(election));
    UUID round = won(day, election, 2);
    UUID later = day.call();
    assertRefused(kenes, ElectionsCode.LATER_ELECTION, () -> day.declareVoid(day.presiding, round, WHY));
    day.candidates(later, 2);
    kenes.elections.closeList(day.presiding, day.body, kenes.key(), new Elections.CloseList(later));
    UUID alone = day.open(later, PollMethod.NAMED);
    day.cast(alone, 1, 25);
    day.announce(alone);
    kenes.decisions.adopt(day.council.secretary(), day.body, kenes.key(), TestDecision.adopt(day.vote(25), "OTHER", 5));
    assertRefused(kenes, ElectionsCode.ELECTION_DECIDED, () -> day.declareVoid(day.presiding, alone, WHY));
  }

  @Test
  void withoutTheRuleNothingIsVoid() {
    ElectionDay day = new ElectionDay(kenes, null, REGULATION + "  voting.repeat_if_broken: {value: false, basis: {source: own}}\n");
    UUID round = won(day, day.listed(2, 3), 2);
    assertRefused(kenes, VotingCode.NO_RULE, () -> day.declareVoid(day.deputy(2), round, WHY));
  }

  @Test
  void whomTheLotChoseLosesThePostToo() {
    ElectionDay day = new ElectionDay(kenes, null, REGULATION + "  election.chair: {value: {tie: LOT, methods: [OPEN]}, basis: {source: own}}\n");
    UUID election = day.listed(2, 3);
    UUID round = day.open(election, PollMethod.NAMED);
    day.cast(round, 1, 12, 2);
    day.cast(round, 13, 24, 3);
    day.announce(round);
    kenes.elections.decideTie(day.presiding, day.body, kenes.key(), new Elections.DecideTie(round, day.people(3)));
    assertTrue(isChair(day, 3));
    day.declareVoid(day.deputy(3), round, WHY);
    assertFalse(isChair(day, 3));
    assertEquals(ElectionState.LISTED, day.state(election));
  }

  @Test
  void thePowerFailsAndTheRoundIsVoidOnce() {
    ElectionDay day = new ElectionDay(kenes, cut);
    UUID election = day.listed(2, 3);
    UUID round = won(day, election, 2);
    day.declareVoid(day.deputy(2), round, WHY);
    assertEquals(ElectionState.LISTED, day.state(election));
    assertFalse(isChair(day, 2));
  }
}
