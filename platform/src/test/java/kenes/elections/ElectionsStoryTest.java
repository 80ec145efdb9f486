package kenes.elections;

import static kenes.kit.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import kenes.accounts.AccountsCode;
import kenes.accounts.Caller;
import kenes.base.Text;
import kenes.elections.Elections.Nominate;
import kenes.kit.ReplayCheck;
import kenes.kit.TestCouncil;
import kenes.kit.TestKenes;
import kenes.meetings.Meetings;
import kenes.meetings.MeetingsCode;
import kenes.register.Registrar;
import kenes.voting.Fate;
import kenes.voting.PollMethod;
import kenes.voting.TieState;
import kenes.voting.Voting;
import kenes.voting.VotingCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Elections of 25 deputies: naming, rounds of every method, ties, and whatever is refused. */
class ElectionsStoryTest {
  private static final Text REASON = Text.of(null, "прервалась связь", null);

  private final TestKenes kenes = TestKenes.seeded();
  private final ElectionDay day = new ElectionDay(kenes);
  private final String body = day.body;

  @AfterEach
  void replays() {
    ReplayCheck.assertReplays(kenes);
    kenes.close();
  }

  @Test
  void anElectionNeedsARuleATitleAPlaceAndAFreePost() {
    assertRefused(kenes, ElectionsCode.NO_ELECTION_RULE, () -> call(new Elections.Call(day.item, "mayor", ElectionDay.TITLE, 1, null, null, null)));
    assertRefused(kenes, ElectionsCode.ELECTION_TITLE_MISSING, "title.kk", () -> call(new Elections.Call(day.item, "chair", REASON, 1, null, null, null)));
    assertRefused(kenes, ElectionsCode.ELECTION_TITLE_TOO_LONG, "title.kk",
        () -> call(new Elections.Call(day.item, "chair", Text.same("ә".repeat(501)), 1, null, null, null)));
    assertRefused(kenes, ElectionsCode.PLACES_WRONG, "places", () -> call(new Elections.Call(day.item, "chair", ElectionDay.TITLE, 2, day.council.plenary(), "chair", null)));
    assertRefused(kenes, ElectionsCode.ELECTED_POST_WRONG, "organization",
        () -> call(new Elections.Call(day.item, "chair", ElectionDay.TITLE, 1, day.council.plenary(), "king", null)));
    assertRefused(kenes, MeetingsCode.ITEM_UNKNOWN, () -> call(new Elections.Call(UUID.randomUUID(), "chair", ElectionDay.TITLE, 1, null, null, null)));
    assertRefused(kenes, AccountsCode.NOT_ALLOWED, () -> kenes.elections.call(day.deputy(5), body, kenes.key(), day.chair()));
    UUID election = day.call();
    assertRefused(kenes, ElectionsCode.ELECTION_RUNS, () -> call(day.chair()));
    assertEquals(ElectionState.NOMINATING, day.state(election));
    kenes.registrar.beginMembership(Caller.installation(), body, kenes.key(), new Registrar.NewMembership(day.person(9), day.council.commission(), "chair",
        null, null, null, null, TestCouncil.BEGAN, null));
    kenes.meetings.closeItem(day.presiding, body, kenes.key(), day.meeting, day.item);
    assertRefused(kenes, ElectionsCode.ELECTION_ITEM_CLOSED, () -> call(day.chair()));
    UUID other = kenes.db.read(tx -> kenes.meetings.items(tx, body, day.meeting)).getLast().id();
    assertRefused(kenes, ElectionsCode.POST_HELD, "organization",
        () -> call(new Elections.Call(other, "commission_chair", ElectionDay.TITLE, 1, day.council.commission(), "chair", null)));
    kenes.meetings.close(day.presiding, body, kenes.key(), day.meeting);
    assertRefused(kenes, ElectionsCode.ELECTION_SITTING_CLOSED, () -> call(day.chair()));
    assertRefused(kenes, ElectionsCode.ELECTION_SITTING_CLOSED, () -> nominate(5, new Nominate(election, day.person(2), day.person(5), null)));
  }

  private void call(Elections.Call input) {
    kenes.elections.call(day.council.secretary(), body, kenes.key(), input);
  }

  private void nominate(int seat, Nominate input) {
    kenes.elections.nominate(day.deputy(seat), body, kenes.key(), input);
  }

  @Test
  void candidatesAreNamedByDeputiesAndAgree() {
    UUID stranger = day.council.newPerson(99);
    day.commission();
    UUID election = day.call();
    assertRefused(kenes, ElectionsCode.ELECTION_UNKNOWN, () -> nominate(5, new Nominate(UUID.randomUUID(), day.person(2), day.person(5), null)));
    assertRefused(kenes, AccountsCode.NOT_ALLOWED, () -> nominate(5, new Nominate(election, day.person(2), day.person(6), null)));
    assertRefused(kenes, ElectionsCode.CANDIDATE_COUNTS, "candidate", () -> nominate(5, new Nominate(election, day.person(22), day.person(5), null)));
    assertRefused(kenes, ElectionsCode.CANDIDATE_NOT_DEPUTY, "candidate", () -> nominate(5, new Nominate(election, stranger, day.person(5), null)));
    assertRefused(kenes, ElectionsCode.NOT_A_NOMINATOR, "nominator", () -> kenes.elections.nominate(day.council.secretary(), body, kenes.key(),
        new Nominate(election, day.person(2), null, "PRESIDENT")));
    nominate(5, new Nominate(election, day.person(2), day.person(5), null));
    assertRefused(kenes, ElectionsCode.NOMINATED_ALREADY, "candidate", () -> nominate(5, new Nominate(election, day.person(2), day.person(5), null)));
    kenes.elections.nominate(day.council.secretary(), body, kenes.key(), new Nominate(election, day.person(2), day.person(6), null));
    assertRefused(kenes, ElectionsCode.TOO_FEW_CANDIDATES, () -> close(election));
    assertRefused(kenes, AccountsCode.NOT_ALLOWED, () -> kenes.elections.accept(day.deputy(5), body, kenes.key(), new Elections.Accept(election, day.person(2))));
    assertRefused(kenes, ElectionsCode.NOT_NOMINATED, () -> accept(election, 7));
    accept(election, 2);
    assertRefused(kenes, ElectionsCode.CONSENTED_ALREADY, () -> accept(election, 2));
    nominate(5, new Nominate(election, day.person(3), day.person(5), null));
    withdraw(election, 3);
    assertRefused(kenes, ElectionsCode.WITHDRAWN_ALREADY, () -> withdraw(election, 3));
    assertRefused(kenes, ElectionsCode.WITHDRAWN_ALREADY, "candidate", () -> nominate(6, new Nominate(election, day.person(3), day.person(6), null)));
    assertRefused(kenes, ElectionsCode.LIST_OPEN, () -> day.open(election, PollMethod.SECRET));
    close(election);
    assertRefused(kenes, ElectionsCode.LIST_CLOSED, () -> withdraw(election, 2));
    assertRefused(kenes, ElectionsCode.LIST_CLOSED, () -> close(election));
    List<Candidate> list = kenes.db.read(tx -> kenes.elections.get(tx, body, election)).list();
    assertEquals(day.people(2), list.stream().map(Candidate::person).toList());
    assertEquals(day.people(5, 6), list.getFirst().nominations().stream().map(Candidate.Nomination::nominator).toList());
  }

  private void close(UUID election) {
    kenes.elections.closeList(day.presiding, body, kenes.key(), new Elections.CloseList(election));
  }

  private void accept(UUID election, int seat) {
    kenes.elections.accept(day.deputy(seat), body, kenes.key(), new Elections.Accept(election, day.person(seat)));
  }

  private void withdraw(UUID election, int seat) {
    kenes.elections.withdraw(day.deputy(seat), body, kenes.key(), new Elections.Withdraw(election, day.person(seat)));
  }

  @Test
  void whoeverMayNotJoinACommissionIsNotACandidateThere() {
    UUID election = day.listed(2);
    UUID round = day.open(election, PollMethod.NAMED);
    day.cast(round, 1, 25, 2);
    day.announce(round);
    kenes.meetings.closeItem(day.deputy(2), body, kenes.key(), day.meeting, day.item);
    UUID other = kenes.db.read(tx -> kenes.meetings.items(tx, body, day.meeting)).getLast().id();
    UUID commission = kenes.elections.call(day.council.secretary(), body, kenes.key(),
        new Elections.Call(other, "commission_members", ElectionDay.TITLE, 3, day.council.commission(), "member", null)).act(ElectionsAct.ElectionCalled.class).election();
    assertRefused(kenes, ElectionsCode.CANDIDATE_BARRED, "candidate", () -> nominate(5, new Nominate(commission, day.person(2), day.person(5), null)));
    day.candidates(commission, 6, 7);
    assertRefused(kenes, ElectionsCode.TOO_FEW_CANDIDATES,
        () -> kenes.elections.closeList(day.deputy(2), body, kenes.key(), new Elections.CloseList(commission)));
  }

  @Test
  void aRoundByNameKnowsWhoVotedForWhom() {
    UUID election = day.listed(2, 3);
    assertRefused(kenes, ElectionsCode.METHOD_MISSING, "method", () -> day.open(election, null));
    UUID round = day.open(election, PollMethod.NAMED);
    assertRefused(kenes, VotingCode.ANOTHER_VOTE_RUNS, () -> day.open(election, PollMethod.NAMED));
    assertRefused(kenes, VotingCode.ANOTHER_VOTE_RUNS, () -> day.vote(25));
    assertRefused(kenes, MeetingsCode.VOTE_RUNS, () -> kenes.meetings.closeItem(day.presiding, body, kenes.key(), day.meeting, day.item));
    assertRefused(kenes, ElectionsCode.CHOICE_WRONG, "candidates", () -> day.cast(round, 5, 5, 4));
    assertRefused(kenes, ElectionsCode.CHOICE_WRONG, "candidates", () -> day.cast(round, 5, 5, 2, 3));
    assertRefused(kenes, ElectionsCode.CHOICE_WRONG, "candidates", () -> day.cast(round, 5, 5));
    assertRefused(kenes, ElectionsCode.ROUND_UNKNOWN, () -> day.cast(UUID.randomUUID(), 5, 5, 2));
    assertRefused(kenes, AccountsCode.NOT_ALLOWED, () -> kenes.elections.vote(day.council.secretary(), body, kenes.key(), day.vote(round, 2)));
    kenes.meetings.leave(day.council.staff(), body, kenes.key(), new Meetings.Attend(day.meeting, day.person(25)));
    assertRefused(kenes, VotingCode.ABSENT, () -> day.cast(round, 25, 25, 2));
    day.cast(round, 1, 14, 3);
    assertRefused(kenes, VotingCode.ALREADY_VOTED, () -> day.cast(round, 7, 7, 2));
    assertTrue(kenes.db.read(tx -> Elections.firstRunningBallot(tx, body)).isPresent(), "nothing of a running round is published");
    day.cast(round, 15, 20, 2);
    day.announce(round);
    assertTrue(kenes.db.read(tx -> Elections.firstRunningBallot(tx, body)).isEmpty());
    assertRefused(kenes, ElectionsCode.ROUND_CLOSED, () -> day.cast(round, 21, 21, 2));
    assertRefused(kenes, ElectionsCode.ROUND_CLOSED, () -> kenes.elections.announce(day.deputy(3), body, kenes.key(), new Elections.Announce(round)));
    RoundResult result = day.result(round);
    assertEquals(List.of(day.person(3).toString()), result.outcome().list(Fate.ELECTED).stream().map(one -> one.candidate()).toList());
    assertEquals(20, result.votes().size());
    assertEquals(day.people(3), result.votes().getFirst().candidates());
    assertRefused(kenes, ElectionsCode.ELECTION_OVER, () -> kenes.elections.openRound(day.deputy(3), body, kenes.key(),
        new Elections.OpenRound(election, PollMethod.NAMED, List.of())));
  }

  @Test
  void oneCandidateIsVotedForOrAgainst() {
    UUID election = day.listed(2);
    UUID round = day.open(election, PollMethod.NAMED);
    day.cast(round, 1, 12, 2);
    day.cast(round, 13, 25);
    day.announce(round);
    assertEquals(13, day.result(round).outcome().contest().ballots().against());
    assertEquals(ElectionState.NOT_ELECTED, day.state(election));
    day.call();
  }

  @Test
  void handsAreCountedByTwoWhoMustAgree() {
    UUID election = day.listed(2, 3);
    assertRefused(kenes, ElectionsCode.TELLERS_WRONG, "tellers", () -> day.open(election, PollMethod.HANDS, 5));
    assertRefused(kenes, ElectionsCode.TELLERS_WRONG, "tellers", () -> day.open(election, PollMethod.HANDS, 5, 5));
    assertRefused(kenes, ElectionsCode.TELLERS_WRONG, "tellers", () -> day.open(election, PollMethod.HANDS, 2, 5));
    UUID round = day.open(election, PollMethod.HANDS, 5, 6);
    assertRefused(kenes, ElectionsCode.NOT_BY_NAME, () -> day.cast(round, 7, 7, 2));
    assertRefused(kenes, ElectionsCode.NOT_A_TELLER, () -> hands(round, 7, 10, 10));
    assertRefused(kenes, ElectionsCode.HANDS_WRONG, "votes", () -> hands(round, 5, 20, 6));
    hands(round, 5, 14, 10);
    assertRefused(kenes, ElectionsCode.HANDS_COUNTED, () -> hands(round, 5, 14, 10));
    assertRefused(kenes, ElectionsCode.HANDS_NOT_AGREED, () -> day.announce(round));
    hands(round, 6, 13, 10);
    assertRefused(kenes, ElectionsCode.HANDS_NOT_AGREED, () -> day.announce(round));
    hands(round, 6, 14, 10);
    hands(round, 5, 14, 10);
    day.announce(round);
    assertEquals(ElectionState.ELECTED, day.state(election));
    assertEquals(14, day.result(round).outcome().standings().getFirst().votes());
  }

  private void hands(UUID round, int teller, long first, long second) {
    SortedMap<String, Long> votes = new TreeMap<>();
    votes.put(day.person(2).toString(), first);
    votes.put(day.person(3).toString(), second);
    kenes.elections.countHands(day.deputy(teller), body, kenes.key(), new Elections.CountHands(round, votes));
  }

  @Test
  void aTieForTheSecondRoundIsVotedOnAgain() {
    UUID election = day.listed(2, 3, 4);
    UUID round = day.open(election, PollMethod.NAMED);
    day.cast(round, 1, 9, 2);
    day.cast(round, 10, 17, 3);
    day.cast(round, 18, 25, 4);
    day.announce(round);
    assertEquals(TieState.AWAITED, day.result(round).outcome().tie());
    assertEquals(ElectionState.REPEAT, day.state(election));
    assertRefused(kenes, ElectionsCode.NO_TIE, () -> kenes.elections.decideTie(day.presiding, body, kenes.key(), new Elections.DecideTie(round, day.people(3))));
    UUID again = day.open(election, PollMethod.NAMED);
    assertEquals(1, kenes.db.read(tx -> kenes.elections.findRound(tx, body, again)).orElseThrow().stage());
  }

  @Test
  void aRoundBrokenOffCountsNowhereAndIsOpenedAnotherWay() {
    UUID election = day.listed(2, 3);
    UUID round = day.open(election, PollMethod.NAMED);
    day.cast(round, 1, 9, 2);
    assertRefused(kenes, ElectionsCode.ROUND_REASON_MISSING, "reason", () -> abandon(round, null));
    assertRefused(kenes, ElectionsCode.ROUND_REASON_TOO_LONG, "reason", () -> abandon(round, Text.same("x".repeat(1001))));
    abandon(round, REASON);
    assertRefused(kenes, ElectionsCode.ROUND_CLOSED, () -> abandon(round, REASON));
    assertEquals(ElectionState.LISTED, day.state(election));
    assertEquals(2, kenes.db.read(tx -> kenes.elections.findRound(tx, body, day.open(election, PollMethod.HANDS, 5, 6))).orElseThrow().number());
  }

  private void abandon(UUID round, Text reason) {
    kenes.elections.abandon(day.presiding, body, kenes.key(), new Elections.Abandon(round, reason));
  }

  @Test
  void withoutQuorumOrItsItemNoRoundOpens() {
    UUID election = day.listed(2, 3);
    UUID poll = kenes.voting.open(day.presiding, body, kenes.key(), new Voting.Open(day.item, ElectionDay.TITLE, true)).act(kenes.voting.VotingAct.PollOpened.class).poll();
    assertRefused(kenes, VotingCode.ANOTHER_VOTE_RUNS, () -> day.open(election, PollMethod.NAMED));
    kenes.voting.close(day.presiding, body, kenes.key(), poll);
    for (int seat = 5; seat <= 20; seat++) {
      kenes.meetings.leave(day.council.staff(), body, kenes.key(), new Meetings.Attend(day.meeting, day.person(seat)));
    }
    assertRefused(kenes, VotingCode.NO_QUORUM, () -> day.open(election, PollMethod.NAMED));
    kenes.meetings.closeItem(day.presiding, body, kenes.key(), day.meeting, day.item);
    assertRefused(kenes, VotingCode.ITEM_NOT_OPEN, () -> day.open(election, PollMethod.NAMED));
    kenes.meetings.close(day.presiding, body, kenes.key(), day.meeting);
    assertRefused(kenes, VotingCode.MEETING_NOT_OPEN, () -> day.open(election, PollMethod.NAMED));
  }

  @Test
  void anElectionThatMayNotBeSecretIsNotHeldByPaper() {
    kenes.meetings.closeItem(day.presiding, body, kenes.key(), day.meeting, day.item);
    UUID other = kenes.db.read(tx -> kenes.meetings.items(tx, body, day.meeting)).getLast().id();
    kenes.meetings.openItem(day.presiding, body, kenes.key(), day.meeting, other);
    UUID election = kenes.elections.call(day.council.secretary(), body, kenes.key(),
        new Elections.Call(other, "commission_members", ElectionDay.TITLE, 2, day.council.commission(), "member", null)).act(ElectionsAct.ElectionCalled.class).election();
    day.candidates(election, 5, 6, 7);
    close(election);
    assertRefused(kenes, ElectionsCode.METHOD_NOT_ALLOWED, "method", () -> day.open(election, PollMethod.SECRET));
    UUID round = day.open(election, PollMethod.NAMED);
    day.cast(round, 1, 15, 5, 6);
    day.cast(round, 16, 25, 7);
    day.announce(round);
    assertEquals(ElectionState.ELECTED, day.state(election));
    assertEquals(List.of(day.person(5), day.person(6)), kenes.db.read(tx -> kenes.register.members(tx, body, day.council.commission(),
        kenes.register.today(tx, body))).stream().map(member -> member.person().id()).sorted().toList());
  }
}
