package kenes.voting;

import static kenes.kit.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.UUID;
import kenes.accounts.AccountsCode;
import kenes.accounts.Caller;
import kenes.base.Digest;
import kenes.base.Id;
import kenes.base.Lang;
import kenes.base.Refused;
import kenes.base.Text;
import kenes.journal.Actor;
import kenes.journal.JournalCode;
import kenes.kit.ReplayCheck;
import kenes.kit.TestCouncil;
import kenes.kit.TestKenes;
import kenes.kit.TestSitting;
import kenes.files.Content;
import kenes.meetings.Papers;
import kenes.meetings.MeetingsAct;
import kenes.meetings.MeetingsCode;
import kenes.register.Registrar;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A council of 21 seats, 20 filled, votes by roll call. */
class VotingStoryTest {
  private final TestKenes kenes = TestKenes.seeded();
  private final TestCouncil council = new TestCouncil(kenes, "KZ-TEST", 21, 20);
  private final String body = council.code();
  private TestSitting sitting;

  @BeforeEach
  void aSittingWithSeventeenPresent() {
    sitting = new TestSitting(kenes, council, "default", "present").arrive(1, 17).open().openItem(1);
  }

  @AfterEach
  void replays() {
    ReplayCheck.assertReplays(kenes);
    kenes.close();
  }

  private Result result(UUID poll) {
    return kenes.db.read(tx -> kenes.voting.result(tx, kenes.voting.get(tx, body, poll)));
  }

  @Test
  void elevenOfTwentyOneSeatsAdoptADecision() {
    UUID poll = sitting.openPoll(1);
    sitting.cast(poll, 1, 11, Choice.FOR).cast(poll, 12, 14, Choice.AGAINST).cast(poll, 15, 15, Choice.ABSTAIN).leave(17).closePoll(poll);
    Outcome outcome = result(poll).outcome();
    assertTrue(outcome.adopted());
    assertEquals(new Tally(21, 20, 17, 11, 3, 1, 0), outcome.tally());
    assertEquals(11, outcome.needed());
  }

  @Test
  void moreForThanAgainstIsNotEnough() {
    UUID poll = sitting.openPoll(1);
    sitting.cast(poll, 1, 10, Choice.FOR).cast(poll, 11, 14, Choice.AGAINST).closePoll(poll);
    assertFalse(result(poll).outcome().adopted());
  }

  @Test
  void everySeatHasExactlyOneOutcome() {
    UUID poll = sitting.openPoll(1);
    sitting.cast(poll, 1, 3, Choice.FOR).arrive(18, 18).closePoll(poll);
    List<SeatVote> seats = result(poll).seats();
    assertEquals(21, seats.size());
    assertEquals(List.of(SeatOutcome.FOR, SeatOutcome.DID_NOT_VOTE, SeatOutcome.ABSENT, SeatOutcome.VACANT),
        List.of(seats.get(2).outcome(), seats.get(16).outcome(), seats.get(17).outcome(), seats.get(20).outcome()));
  }

  @Test
  void aReceiptIsTheBallotsNumberInTheRecord() {
    UUID poll = sitting.openPoll(1);
    Receipt receipt = sitting.cast(poll, 5, Choice.AGAINST);
    assertEquals(new VotingAct.BallotCast(poll, 5, council.person(5), Choice.AGAINST),
        kenes.db.read(tx -> kenes.journal.get(tx, body, receipt.number())).act());
    assertEquals(receipt, kenes.db.read(tx -> kenes.voting.ballots().findReceipt(tx, body, poll, council.person(5))).orElseThrow());
  }

  @Test
  void theSameKeyGivesTheSameReceipt() {
    UUID poll = sitting.openPoll(1);
    Voting.Cast cast = new Voting.Cast(poll, council.person(5), Choice.FOR);
    Receipt first = kenes.voting.cast(council.deputy(5), body, "device-1-key", cast);
    assertEquals(first, kenes.voting.cast(council.deputy(5), body, "device-1-key", cast));
    assertRefused(kenes, JournalCode.KEY_REUSED, () -> kenes.voting.cast(council.deputy(5), body, "device-1-key",
        new Voting.Cast(poll, council.person(5), Choice.AGAINST)));
    sitting.closePoll(poll);
    assertEquals(first, kenes.voting.cast(council.deputy(5), body, "device-1-key", cast), "a late retry still learns its receipt");
  }

  @Test
  void whoMayNotVoteIsRefusedAndNothingChanges() {
    UUID poll = sitting.openPoll(1);
    sitting.arrive(18, 18).leave(17);
    sitting.cast(poll, 1, Choice.FOR);
    assertRefused(kenes, VotingCode.ALREADY_VOTED, () -> sitting.cast(poll, 1, Choice.AGAINST));
    assertRefused(kenes, VotingCode.NOT_PRESENT_AT_OPENING, () -> sitting.cast(poll, 18, Choice.FOR));
    assertRefused(kenes, VotingCode.NOT_PRESENT_AT_OPENING, () -> sitting.cast(poll, 20, Choice.FOR));
    assertRefused(kenes, VotingCode.ABSENT, () -> sitting.cast(poll, 17, Choice.FOR));
    assertRefused(kenes, VotingCode.CHOICE_MISSING, "choice", () -> sitting.cast(poll, 2, (Choice) null));
    assertRefused(kenes, VotingCode.POLL_UNKNOWN, () -> sitting.cast(UUID.randomUUID(), 2, Choice.FOR));
    assertRefused(kenes, AccountsCode.NOT_ALLOWED, () -> kenes.voting.cast(council.secretary(), body, kenes.key(),
        new Voting.Cast(poll, council.person(3), Choice.FOR)));
    assertRefused(kenes, AccountsCode.NOT_SIGNED_IN, () -> kenes.voting.cast(Caller.anonymous(), body, kenes.key(),
        new Voting.Cast(poll, council.person(3), Choice.FOR)));
    sitting.closePoll(poll);
    assertRefused(kenes, VotingCode.POLL_CLOSED, () -> sitting.cast(poll, 2, Choice.FOR));
    assertRefused(kenes, VotingCode.POLL_CLOSED, () -> sitting.closePoll(poll));
  }

  @Test
  void aDeputyVotesForNobodyElse() {
    UUID poll = sitting.openPoll(1);
    kenes.voting.cast(council.deputy(2), body, kenes.key(), new Voting.Cast(poll, council.person(3), Choice.FOR));
    sitting.closePoll(poll);
    assertEquals(List.of(SeatOutcome.FOR, SeatOutcome.DID_NOT_VOTE), result(poll).seats().subList(1, 3).stream().map(SeatVote::outcome).toList());
  }

  @Test
  void oneNewlyElectedAfterTheOpeningIsNotOnTheRoll() {
    UUID poll = sitting.openPoll(1);
    UUID person = council.newPerson(21);
    kenes.registrar.beginMembership(Caller.installation(), body, kenes.key(), new Registrar.NewMembership(person,
        council.plenary(), "member", null, TestCouncil.TERM, 21, null, TestCouncil.BEGAN, null));
    UUID account = kenes.accounts.create("Deputy 21", person, false, false);
    Caller caller = new Caller(Actor.account(account, false), account, person, false);
    assertRefused(kenes, VotingCode.NOT_ON_THE_ROLL, () -> kenes.voting.cast(caller, body, kenes.key(), new Voting.Cast(poll, person, Choice.FOR)));
    sitting.closePoll(poll);
    assertEquals(SeatOutcome.VACANT, result(poll).seats().get(20).outcome(), "the roll was frozen with the seat vacant");
  }

  @Test
  void aVoteOpensOnlyWhenItLawfullyCan() {
    assertRefused(kenes, VotingCode.ITEM_NOT_OPEN, () -> sitting.openPoll(2));
    assertRefused(kenes, VotingCode.QUESTION_MISSING, "question.kk", () -> kenes.voting.open(council.chair(), body, kenes.key(),
        new Voting.Open(sitting.item(1), Text.of(null, "Принять?", null), true)));
    assertRefused(kenes, VotingCode.QUESTION_TOO_LONG, "question.ru", () -> kenes.voting.open(council.chair(), body, kenes.key(),
        new Voting.Open(sitting.item(1), Text.of("Қабылдансын ба?", "о".repeat(1001), null), true)));
    assertRefused(kenes, AccountsCode.NOT_ALLOWED, () -> kenes.voting.open(council.secretary(), body, kenes.key(),
        new Voting.Open(sitting.item(1), TestSitting.QUESTION, true)));
    sitting.leave(15).leave(16).leave(17);
    UUID poll = sitting.openPoll(1);
    assertRefused(kenes, VotingCode.ANOTHER_VOTE_RUNS, () -> sitting.openPoll(1));
    assertRefused(kenes, MeetingsCode.VOTE_RUNS, () -> sitting.closeItem(1));
    assertRefused(kenes, VotingCode.POLL_STILL_OPEN, () -> result(poll));
    sitting.closePoll(poll).leave(14);
    assertRefused(kenes, VotingCode.NO_QUORUM, () -> sitting.openPoll(1));
    sitting.closeItem(1).close();
    assertRefused(kenes, VotingCode.MEETING_NOT_OPEN, () -> sitting.openPoll(1));
  }

  /** Convening refuses such an item; one that came into the record otherwise is refused here, and the missing rule is named. */
  @Test
  void aKindOfDecisionWithoutARuleOnThatDayIsNotVotedOn() {
    MeetingsAct.Item whim = new MeetingsAct.Item(Id.next(), 3, TestSitting.QUESTION, "whim", null, null);
    kenes.journal.command(council.secretary().actor(), body, kenes.key(), whim, command -> command.record(new MeetingsAct.AgendaItemAdded(sitting.meeting(), whim)));
    sitting.closeItem(1);
    kenes.meetings.openItem(council.chair(), body, kenes.key(), sitting.meeting(), whim.item());
    Refused refused = assertRefused(kenes, VotingCode.NO_RULE, () -> kenes.voting.open(council.chair(), body, kenes.key(),
        new Voting.Open(whim.item(), TestSitting.QUESTION, true)));
    assertEquals(List.of("majority.whim"), refused.args());
  }

  @Test
  void theFrozenRuleOutlivesTheRegister() {
    UUID poll = sitting.openPoll(1);
    sitting.cast(poll, 1, 11, Choice.FOR).closePoll(poll);
    Outcome before = result(poll).outcome();
    kenes.registrar.endMembership(Caller.installation(), body, kenes.key(), council.membership(3), TestCouncil.BEGAN.plusDays(10));
    assertEquals(before, result(poll).outcome());
  }

  @Test
  void whileItRunsTheFirstBallotHoldsTheCheckpointBack() {
    UUID poll = sitting.openPoll(1);
    assertTrue(kenes.db.read(tx -> RunningVotes.firstBallot(tx, body)).isEmpty());
    Receipt first = sitting.cast(poll, 4, Choice.FOR);
    sitting.cast(poll, 5, Choice.FOR);
    assertEquals(first.number(), kenes.db.read(tx -> RunningVotes.firstBallot(tx, body)).orElseThrow());
    sitting.closePoll(poll);
    assertTrue(kenes.db.read(tx -> RunningVotes.firstBallot(tx, body)).isEmpty());
  }

  @Test
  void papersAreBoundByTheirDigests() {
    byte[] text = "Шешім жобасы".getBytes(java.nio.charset.StandardCharsets.UTF_8);
    kenes.papers.publishPaper(council.secretary(), body, kenes.key(), new Papers.PublishPaper(sitting.item(1), null,
        List.of(new Papers.File(Lang.KK, "Шешім жобасы", "sheshim.txt", Content.of(text))), false, null, null));
    UUID poll = sitting.openPoll(1);
    assertEquals(List.of(Digest.of(text)), kenes.db.read(tx -> kenes.voting.get(tx, body, poll)).papers());
    Papers.PublishPaper another = new Papers.PublishPaper(sitting.item(1), null, List.of(new Papers.File(Lang.KK, "Анықтама", "a.txt",
        Content.of("Анықтама".getBytes(java.nio.charset.StandardCharsets.UTF_8)))), false, null, null);
    assertRefused(kenes, MeetingsCode.VOTE_RUNS, () -> kenes.papers.publishPaper(council.secretary(), body, kenes.key(), another));
  }

  @Test
  void aPaperReplacedAfterTheVoteWasAnnouncedBlocksItUntilItIsAnnouncedAgain() {
    List<Digest> announced = List.of();
    byte[] text = "Шешім жобасы".getBytes(java.nio.charset.StandardCharsets.UTF_8);
    kenes.papers.publishPaper(council.secretary(), body, kenes.key(), new Papers.PublishPaper(sitting.item(1), null,
        List.of(new Papers.File(Lang.KK, "Шешім жобасы", "sheshim.txt", Content.of(text))), false, null, null));
    assertRefused(kenes, VotingCode.PAPERS_CHANGED, () -> kenes.voting.open(council.chair(), body, kenes.key(),
        new Voting.Open(sitting.item(1), TestSitting.QUESTION, true, announced)));
    kenes.voting.open(council.chair(), body, kenes.key(), new Voting.Open(sitting.item(1), TestSitting.QUESTION, true, List.of(Digest.of(text))));
  }
}
