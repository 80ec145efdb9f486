package kenes.voting;

import static kenes.kit.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import kenes.accounts.AccountsCode;
import kenes.accounts.Caller;
import kenes.base.Refused;
import kenes.base.Text;
import kenes.journal.Recorded;
import kenes.kit.ReplayCheck;
import kenes.kit.TestCouncil;
import kenes.kit.TestKenes;
import kenes.kit.TestSitting;
import kenes.meetings.Convening;
import kenes.meetings.Meetings;
import kenes.meetings.MeetingsAct;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A council of 10 seats, all filled, votes by hands, falls back, repeats, breaks ties and lets the interested stand aside. */
class MethodsStoryTest {
  private static final Text WHY = Text.of("Жүйе жауап бермейді", null, null);

  private final TestKenes kenes = TestKenes.seeded();
  private final TestCouncil council = new TestCouncil(kenes, "KZ-TEN", 10, 10);
  private final String body = council.code();
  private final List<Teller> tellers = List.of(new Teller(council.person(4), null), new Teller(null, council.staff().account()));
  private TestSitting sitting;

  @BeforeEach
  void aSittingWithNinePresent() {
    sitting = new TestSitting(kenes, council, "default", "present", "close_session").arrive(1, 9).open().openItem(1);
  }

  @AfterEach
  void replays() {
    ReplayCheck.assertReplays(kenes);
    kenes.close();
  }

  private Voting.Open byHands(UUID item, List<Teller> by) {
    return new Voting.Open(item, TestSitting.QUESTION, true, null, PollMethod.HANDS, by, PollSubject.whole(), null);
  }

  private UUID hands() {
    return kenes.voting.open(council.chair(), body, kenes.key(), byHands(sitting.item(1), tellers)).act(VotingAct.PollOpened.class).poll();
  }

  private Recorded count(Caller teller, UUID poll, Integer votesFor, Integer against, Integer abstained) {
    return kenes.voting.hands().countHands(teller, body, kenes.key(), new Hands.Count(poll, votesFor, against, abstained));
  }

  private Poll poll(UUID id) {
    return kenes.db.read(tx -> kenes.voting.get(tx, body, id));
  }

  private Result result(UUID id) {
    return kenes.db.read(tx -> kenes.voting.result(tx, kenes.voting.get(tx, body, id)));
  }

  private Recorded fallBack(UUID poll, PollMethod method) {
    return kenes.voting.reopening().fallBack(council.chair(), body, kenes.key(), new Reopening.FallBack(poll, method, tellers, WHY));
  }

  private Recorded repeat(UUID poll, Text reason) {
    return kenes.voting.reopening().repeat(council.chair(), body, kenes.key(), new Reopening.Repeat(poll, null, tellers, null, reason));
  }

  private Recorded declare(Caller caller, int seat) {
    return kenes.voting.interests().declareInterest(caller, body, kenes.key(),
        new Interests.Declare(sitting.item(1), council.person(seat), "Жұбайы – мердігердің директоры"));
  }

  private Recorded castingVote(Caller caller, UUID poll, Choice choice) {
    return kenes.voting.ties().giveCastingVote(caller, body, kenes.key(), new Ties.CastingVote(poll, choice));
  }

  @Test
  void twoTellersWhoAgreeMakeAResultOfTotalsWithoutNames() {
    UUID poll = hands();
    count(council.deputy(4), poll, 7, 1, 1);
    count(council.staff(), poll, 7, 1, 1);
    sitting.closePoll(poll);
    Result result = result(poll);
    assertTrue(result.outcome().adopted());
    assertEquals(new Tally(10, 10, 9, 7, 1, 1, 0), result.outcome().tally());
    assertEquals(List.of(SeatOutcome.PRESENT, SeatOutcome.ABSENT), List.of(result.seats().getFirst().outcome(), result.seats().getLast().outcome()));
    assertTrue(result.seats().stream().allMatch(seat -> seat.index() == null), "no seat has a ballot");
  }

  @Test
  void nobodyLearnsOneCountBeforeTheOther() {
    UUID poll = hands();
    long first = count(council.deputy(4), poll, 7, 1, 1).last().index();
    HandsCounting half = kenes.db.read(tx -> kenes.voting.hands().get(tx, poll(poll)));
    assertEquals(new HandsCounting(1, List.of(1), List.of()), half);
    assertEquals(first, kenes.db.read(tx -> RunningVotes.firstBallot(tx, body)).orElseThrow(), "and nothing of it is published");
    assertRefused(kenes, VotingCode.COUNT_ENTERED, () -> count(council.deputy(4), poll, 7, 1, 1));
    assertRefused(kenes, VotingCode.COUNTS_AWAITED, () -> sitting.closePoll(poll));
  }

  @Test
  void countsThatDifferAreKeptAndBothCountAgain() {
    UUID poll = hands();
    count(council.staff(), poll, 6, 2, 1);
    count(council.deputy(4), poll, 7, 1, 1);
    assertRefused(kenes, VotingCode.COUNTS_DIFFER, () -> sitting.closePoll(poll));
    count(council.deputy(4), poll, 6, 2, 1);
    assertRefused(kenes, VotingCode.COUNTS_AWAITED, () -> sitting.closePoll(poll));
    count(council.staff(), poll, 6, 2, 1);
    HandsCounting counting = kenes.db.read(tx -> kenes.voting.hands().get(tx, poll(poll)));
    assertEquals(List.of(List.of(7, 6), List.of(6, 6)),
        counting.complete().stream().map(both -> both.stream().map(HandsCount::votesFor).toList()).toList(), "both rounds stay in the record");
    assertRefused(kenes, VotingCode.COUNTS_AGREE, () -> count(council.staff(), poll, 6, 2, 1));
    sitting.closePoll(poll);
    assertTrue(result(poll).outcome().adopted());
  }

  @Test
  void aCountThatCannotBeIsRefused() {
    UUID poll = hands();
    assertRefused(kenes, VotingCode.COUNT_WRONG, "against", () -> count(council.staff(), poll, 6, null, 1));
    assertRefused(kenes, VotingCode.COUNT_WRONG, "for", () -> count(council.staff(), poll, -1, 2, 1));
    Refused tooMany = assertRefused(kenes, VotingCode.COUNT_TOO_LARGE, "for", () -> count(council.staff(), poll, 8, 1, 1));
    assertEquals(List.of(10L, 9L), tooMany.fields().getFirst().args());
    assertRefused(kenes, VotingCode.COUNT_TOO_LARGE, "for", () -> count(council.staff(), poll, Integer.MAX_VALUE, Integer.MAX_VALUE, 1));
    assertRefused(kenes, VotingCode.NOT_A_TELLER, () -> count(council.deputy(5), poll, 7, 1, 1));
    assertRefused(kenes, VotingCode.NOT_A_TELLER, () -> count(council.secretary(), poll, 7, 1, 1));
    Caller stranger = council.stranger();
    assertRefused(kenes, AccountsCode.NOT_ALLOWED, () -> count(stranger, poll, 7, 1, 1));
    assertRefused(kenes, VotingCode.BY_HANDS, () -> sitting.cast(poll, 5, Choice.FOR));
    assertRefused(kenes, VotingCode.POLL_UNKNOWN, () -> count(council.staff(), UUID.randomUUID(), 7, 1, 1));
    count(council.staff(), poll, 7, 1, 1);
    count(council.deputy(4), poll, 7, 1, 1);
    sitting.closePoll(poll);
    assertRefused(kenes, VotingCode.POLL_CLOSED, () -> count(council.staff(), poll, 7, 1, 1));
    UUID byName = sitting.openPoll(1);
    assertRefused(kenes, VotingCode.NOT_BY_HANDS, () -> count(council.staff(), byName, 7, 1, 1));
  }

  @Test
  void tellersAreTwoFitPeople() {
    declare(council.deputy(6), 6);
    UUID stranger = council.stranger().account();
    Teller four = tellers.getFirst();
    for (List<Teller> two : List.of(List.<Teller>of(), List.of(four), List.of(four, four))) {
      assertRefused(kenes, VotingCode.TELLERS_TWO, "tellers", () -> kenes.voting.open(council.chair(), body, kenes.key(), byHands(sitting.item(1), two)));
    }
    for (Teller unfit : List.of(new Teller(council.person(10), null), new Teller(council.person(6), null), new Teller(null, stranger),
        new Teller(null, null))) {
      assertRefused(kenes, VotingCode.TELLER_UNFIT, "tellers",
          () -> kenes.voting.open(council.chair(), body, kenes.key(), byHands(sitting.item(1), List.of(four, unfit))));
    }
    UUID poll = kenes.voting.open(council.chair(), body, kenes.key(), byHands(sitting.item(1), tellers)).act(VotingAct.PollOpened.class).poll();
    assertEquals(tellers, poll(poll).terms().tellers());
  }

  @Test
  void aRuleThatAsksForAnOpenVoteIsNotVotedOnByPaper() {
    sitting.closeItem(1).openItem(3);
    assertRefused(kenes, VotingCode.NOT_COUNTABLE, () -> kenes.voting.open(council.chair(), body, kenes.key(), new Voting.Open(sitting.item(3),
        TestSitting.QUESTION, true, null, PollMethod.SECRET, List.of(), PollSubject.whole(), null)));
    UUID running = sitting.openPoll(3);
    assertRefused(kenes, VotingCode.NOT_COUNTABLE, () -> fallBack(running, PollMethod.SECRET));
  }

  @Test
  void theMajorityFollowsTheSubject() {
    UUID poll = kenes.voting.open(council.chair(), body, kenes.key(), new Voting.Open(sitting.item(1), TestSitting.QUESTION, true, null,
        PollMethod.NAMED, List.of(), PollSubject.procedural(), null)).act(VotingAct.PollOpened.class).poll();
    assertEquals("procedural", poll(poll).rule().key());
    sitting.closePoll(poll);
    assertRefused(kenes, VotingCode.NO_RULE, () -> kenes.voting.open(council.chair(), body, kenes.key(), new Voting.Open(sitting.item(1),
        TestSitting.QUESTION, true, null, PollMethod.NAMED, List.of(), PollSubject.procedural(), "whim")));
  }

  @Test
  void theElectronicVoteFallsBackToHandsWithoutLosingTheItem() {
    UUID poll = sitting.openPoll(1);
    Receipt receipt = sitting.cast(poll, 2, Choice.FOR);
    Recorded recorded = fallBack(poll, PollMethod.HANDS);
    UUID second = recorded.act(VotingAct.PollOpened.class).poll();
    assertEquals(2, recorded.entries().size());
    Poll abandoned = poll(poll);
    Poll stand = poll(second);
    assertEquals(List.of(Validity.ABANDONED, false, false), List.of(abandoned.validity(), abandoned.isOpen(), abandoned.hasResult()));
    assertEquals(List.of(abandoned.question(), abandoned.rule(), abandoned.papers(), poll, abandoned.item()),
        List.of(stand.question(), stand.rule(), stand.papers(), stand.terms().replaces(), stand.item()));
    assertRefused(kenes, VotingCode.POLL_ABANDONED, () -> sitting.cast(poll, 3, Choice.FOR));
    assertRefused(kenes, VotingCode.POLL_ABANDONED, () -> sitting.closePoll(poll));
    assertRefused(kenes, VotingCode.POLL_ABANDONED, () -> result(poll));
    assertRefused(kenes, VotingCode.POLL_ABANDONED, () -> fallBack(poll, PollMethod.SECRET));
    assertEquals(receipt, kenes.db.read(tx -> kenes.voting.ballots().findReceipt(tx, body, poll, council.person(2))).orElseThrow(), "its ballots stay in the record");
    count(council.deputy(4), second, 4, 5, 0);
    count(council.staff(), second, 4, 5, 0);
    sitting.closePoll(second);
    assertEquals(4, result(second).outcome().tally().votesFor(), "and count nowhere");
    assertEquals(List.of(stand.id()), kenes.db.read(tx -> kenes.voting.listValid(tx, body, sitting.item(1))).stream().map(Poll::id).toList());
  }

  @Test
  void aFallBackThatCannotBeChangesNothing() {
    UUID poll = sitting.openPoll(1);
    assertRefused(kenes, VotingCode.METHOD_MISSING, "method", () -> fallBack(poll, PollMethod.NAMED));
    assertRefused(kenes, VotingCode.METHOD_MISSING, "method", () -> fallBack(poll, null));
    assertRefused(kenes, VotingCode.REASON_MISSING, "reason", () -> kenes.voting.reopening().fallBack(council.chair(), body, kenes.key(),
        new Reopening.FallBack(poll, PollMethod.HANDS, tellers, null)));
    assertRefused(kenes, VotingCode.REASON_TOO_LONG, "reason", () -> kenes.voting.reopening().fallBack(council.chair(), body, kenes.key(),
        new Reopening.FallBack(poll, PollMethod.HANDS, tellers, Text.of(null, "о".repeat(1001), null))));
    assertRefused(kenes, VotingCode.TELLERS_TWO, "tellers", () -> kenes.voting.reopening().fallBack(council.chair(), body, kenes.key(),
        new Reopening.FallBack(poll, PollMethod.HANDS, List.of(), WHY)));
    assertRefused(kenes, AccountsCode.NOT_ALLOWED, () -> kenes.voting.reopening().fallBack(council.secretary(), body, kenes.key(),
        new Reopening.FallBack(poll, PollMethod.HANDS, tellers, WHY)));
    sitting.leave(7).leave(8).leave(9);
    assertRefused(kenes, VotingCode.NO_QUORUM, () -> fallBack(poll, PollMethod.HANDS));
    assertTrue(poll(poll).isOpen(), "the vote runs on");
  }

  @Test
  void onPaperTheDeviceDoesNotVoteAndTheCountMustBeSigned() {
    UUID poll = fallBack(sitting.openPoll(1), PollMethod.SECRET).act(VotingAct.PollOpened.class).poll();
    assertRefused(kenes, VotingCode.ON_PAPER, () -> sitting.cast(poll, 3, Choice.FOR));
    assertRefused(kenes, VotingCode.COUNT_NOT_SIGNED, () -> sitting.closePoll(poll));
  }

  @Test
  void aBrokenVoteIsRepeatedAndItsResultIsVoid() {
    UUID poll = sitting.openPoll(1);
    sitting.cast(poll, 1, 8, Choice.FOR);
    assertRefused(kenes, VotingCode.POLL_STILL_OPEN, () -> repeat(poll, WHY));
    sitting.closePoll(poll);
    assertRefused(kenes, VotingCode.REASON_MISSING, "reason", () -> repeat(poll, null));
    UUID second = repeat(poll, WHY).act(VotingAct.PollOpened.class).poll();
    assertEquals(List.of(Validity.VOID, WHY), List.of(poll(poll).validity(), poll(poll).reason()));
    assertEquals(poll, poll(second).terms().replaces());
    assertTrue(result(poll).outcome().adopted(), "what it had come to is still told");
    assertRefused(kenes, VotingCode.POLL_VOID, () -> repeat(poll, WHY));
    sitting.closePoll(second);
    assertFalse(result(second).outcome().adopted());
    assertEquals(List.of(second), kenes.db.read(tx -> kenes.voting.listValid(tx, body, sitting.item(1))).stream().map(Poll::id).toList());
    UUID third = sitting.openPoll(1);
    sitting.closePoll(third);
    assertRefused(kenes, VotingCode.LATER_VOTE, () -> repeat(second, WHY));
  }

  /** Two go home over the break: the quorum of the first day does not lend itself to the second. */
  @Test
  void aVoteOfTheFirstDayIsRepeatedByTheQuorumOfTheSecond() {
    UUID poll = sitting.openPoll(1);
    sitting.cast(poll, 1, 9, Choice.FOR).closePoll(poll);
    UUID second = kenes.convening.adjourn(council.secretary(), body, kenes.key(), new Convening.Adjourn(sitting.meeting(), kenes.clock.instant().plus(Duration.ofDays(2)), null))
        .act(MeetingsAct.MeetingConvened.class).meeting();
    assertRefused(kenes, VotingCode.MEETING_NOT_OPEN, () -> repeat(poll, WHY));
    kenes.clock.advance(Duration.ofDays(2));
    arrive(second, 1, 7);
    kenes.meetings.open(council.chair(), body, kenes.key(), second);
    kenes.meetings.openItem(council.chair(), body, kenes.key(), second, sitting.item(1));
    kenes.meetings.leave(council.staff(), body, kenes.key(), new Meetings.Attend(second, council.person(7)));
    assertRefused(kenes, VotingCode.NO_QUORUM, () -> repeat(poll, WHY));
    arrive(second, 10, 10);
    Poll again = poll(repeat(poll, WHY).act(VotingAct.PollOpened.class).poll());
    assertEquals(second, again.meeting());
    kenes.voting.cast(council.deputy(10), body, kenes.key(), new Voting.Cast(again.id(), council.person(10), Choice.FOR));
    assertRefused(kenes, VotingCode.NOT_PRESENT_AT_OPENING, () -> kenes.voting.cast(council.deputy(9), body, kenes.key(), new Voting.Cast(again.id(), council.person(9), Choice.FOR)));
  }

  private void arrive(UUID meeting, int fromSeat, int toSeat) {
    for (int seat = fromSeat; seat <= toSeat; seat++) {
      kenes.meetings.arrive(council.staff(), body, kenes.key(), new Meetings.Attend(meeting, council.person(seat)));
    }
  }

  @Test
  void whatADecisionStandsOnIsNotRepeated() {
    UUID poll = sitting.openPoll(1);
    sitting.closePoll(poll);
    Voting signed = new Voting(kenes.journal, kenes.permissions, kenes.register, kenes.rules, kenes.meetings, kenes.papers,
        (tx, of, ballot) -> java.util.Optional.empty(), (tx, of, vote) -> vote.equals(poll), (tx, of, item, subject) -> { }, (command, vote) -> { });
    assertRefused(kenes, VotingCode.DECISION_MADE, () -> signed.reopening().repeat(council.chair(), body, kenes.key(),
        new Reopening.Repeat(poll, null, List.of(), null, WHY)));
  }

  @Test
  void theInterestedStandOnTheRollDoNotVoteAndStayInTheBaseHere() {
    declare(council.deputy(5), 5);
    declare(council.secretary(), 6);
    UUID poll = sitting.openPoll(1);
    assertRefused(kenes, VotingCode.RECUSED, () -> sitting.cast(poll, 5, Choice.FOR));
    assertEquals(VotingCode.RECUSED, kenes.db.read(tx -> kenes.voting.ballots().findHindrance(tx, poll(poll), council.person(6))).orElseThrow().code());
    assertEquals(7, kenes.db.read(tx -> kenes.voting.ballots().progress(tx, poll(poll))).voters());
    sitting.cast(poll, 1, 4, Choice.FOR).cast(poll, 7, 8, Choice.FOR);
    Recorded closed = kenes.voting.close(council.chair(), body, kenes.key(), poll);
    VotingAct.Shown shown = closed.act(VotingAct.PollClosed.class).shown();
    assertEquals(new VotingAct.Shown(6, 0, 0, 1, 1, 0, 2, Decision.ADOPTED), shown);
    Outcome outcome = result(poll).outcome();
    assertEquals(List.of(10L, 6L, new Recused(2, 2, true)), List.of(outcome.base(), outcome.needed(), outcome.count().recused()));
    assertEquals(SeatOutcome.RECUSED, result(poll).seats().get(4).outcome());
  }

  @Test
  void anInterestIsDeclaredBeforeTheVoteByWhomItConcerns() {
    assertRefused(kenes, AccountsCode.NOT_ALLOWED, () -> declare(council.deputy(5), 6));
    assertRefused(kenes, VotingCode.REASON_MISSING, "reason", () -> kenes.voting.interests().declareInterest(council.deputy(5), body, kenes.key(),
        new Interests.Declare(sitting.item(1), council.person(5), " ")));
    assertRefused(kenes, VotingCode.REASON_TOO_LONG, "reason", () -> kenes.voting.interests().declareInterest(council.deputy(5), body, kenes.key(),
        new Interests.Declare(sitting.item(1), council.person(5), "о".repeat(501))));
    UUID nobody = council.newPerson(50);
    assertRefused(kenes, VotingCode.NOT_ON_THE_ROLL, () -> kenes.voting.interests().declareInterest(council.secretary(), body, kenes.key(),
        new Interests.Declare(sitting.item(1), nobody, "Себеп")));
    declare(council.deputy(5), 5);
    assertRefused(kenes, VotingCode.INTEREST_DECLARED, () -> declare(council.secretary(), 5));
    Interests.Withdraw back = new Interests.Withdraw(sitting.item(1), council.person(5));
    kenes.voting.interests().withdrawInterest(council.deputy(5), body, kenes.key(), back);
    assertRefused(kenes, VotingCode.INTEREST_UNKNOWN, () -> kenes.voting.interests().withdrawInterest(council.deputy(5), body, kenes.key(), back));
    declare(council.deputy(5), 5);
    UUID poll = sitting.openPoll(1);
    assertRefused(kenes, VotingCode.VOTE_BEGUN, () -> declare(council.deputy(6), 6));
    sitting.closePoll(poll);
    assertRefused(kenes, VotingCode.VOTE_BEGUN, () -> kenes.voting.interests().withdrawInterest(council.deputy(5), body, kenes.key(), back));
    sitting.closeItem(1);
    assertRefused(kenes, VotingCode.ITEM_DONE, () -> declare(council.deputy(7), 7));
    assertRefused(kenes, VotingCode.ITEM_DONE, () -> kenes.voting.interests().withdrawInterest(council.deputy(5), body, kenes.key(), back));
  }

  @Test
  void theReasonOfAnInterestDoesNotStandOpen() {
    declare(council.deputy(5), 5);
    Interest interest = kenes.db.read(tx -> kenes.voting.interests().list(tx, body, sitting.item(1))).getFirst();
    String leaf = new String(kenes.db.read(tx -> kenes.journal.leaf(tx, body, interest.index())), StandardCharsets.UTF_8);
    assertFalse(leaf.contains("Жұбайы"), leaf);
    assertEquals("Жұбайы – мердігердің директоры", kenes.db.read(tx -> kenes.journal.findSealed(tx, body, interest.reason())).orElseThrow());
  }

  private UUID tied() {
    sitting.arrive(10, 10);
    UUID poll = sitting.openPoll(1);
    sitting.cast(poll, 1, 5, Choice.FOR).cast(poll, 6, 10, Choice.AGAINST).closePoll(poll);
    return poll;
  }

  @Test
  void whoPresidesDecidesATieOnce() {
    UUID poll = tied();
    assertEquals(Decision.UNDECIDED, result(poll).outcome().decision());
    assertRefused(kenes, VotingCode.CHOICE_MISSING, "choice", () -> castingVote(council.chair(), poll, Choice.ABSTAIN));
    assertRefused(kenes, AccountsCode.NOT_ALLOWED, () -> castingVote(council.deputy(2), poll, Choice.FOR));
    assertRefused(kenes, VotingCode.NO_TIE, () -> kenes.voting.ties().drawLot(council.chair(), body, kenes.key(), new Ties.Lot(poll, Choice.FOR)));
    castingVote(council.chair(), poll, Choice.FOR);
    assertEquals(List.of(TieState.FOR, Decision.ADOPTED), List.of(result(poll).outcome().tie(), result(poll).outcome().decision()));
    assertEquals(council.person(1), kenes.db.read(tx -> kenes.voting.ties().find(tx, poll(poll))).orElseThrow().person());
    assertRefused(kenes, VotingCode.TIE_DECIDED, () -> castingVote(council.chair(), poll, Choice.AGAINST));
  }

  @Test
  void aCastingVoteNeedsATieAndSomebodyFreeToGiveIt() {
    UUID first = sitting.openPoll(1);
    assertRefused(kenes, VotingCode.POLL_STILL_OPEN, () -> castingVote(council.chair(), first, Choice.FOR));
    sitting.closePoll(first);
    assertRefused(kenes, VotingCode.NO_TIE, () -> castingVote(council.chair(), first, Choice.FOR));
    UUID poll = tied();
    declare(council.chair(), 1);
    assertRefused(kenes, VotingCode.RECUSED, () -> castingVote(council.chair(), poll, Choice.FOR));
    kenes.voting.interests().withdrawInterest(council.chair(), body, kenes.key(), new Interests.Withdraw(sitting.item(1), council.person(1)));
    sitting.leave(1);
    assertRefused(kenes, VotingCode.ABSENT, () -> castingVote(council.chair(), poll, Choice.FOR));
    sitting.arrive(1, 1);
    sitting.closePoll(sitting.openPoll(1));
    assertRefused(kenes, VotingCode.LATER_VOTE, () -> castingVote(council.chair(), poll, Choice.FOR));
    sitting.closeItem(1);
    assertRefused(kenes, VotingCode.ITEM_NOT_OPEN, () -> castingVote(council.chair(), poll, Choice.FOR));
  }
}
