package kenes.voting;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import kenes.base.Refused;
import kenes.db.Tx;
import kenes.meetings.ItemClosing;

/** From the frozen roll and what was counted to the result: computed on every read, never stored. */
final class Judging {
  private final SignedCounts counts;

  Judging(SignedCounts counts) {
    this.counts = counts;
  }

  /** What the hall is shown. */
  static VotingAct.Shown shown(Result result) {
    Tally tally = result.outcome().tally();
    Outcome outcome = result.outcome();
    return new VotingAct.Shown((int) tally.votesFor(), (int) tally.against(), (int) tally.abstained(), (int) outcome.didNotVote(),
        (int) (outcome.absent() + tally.absentOrDidNotVote()), (int) tally.vacant(), (int) outcome.count().recused().seats(), outcome.decision());
  }

  /**
   * The result by the frozen rule.
   *
   * @throws Refused {@code COUNTS_AWAITED}, {@code COUNTS_DIFFER}, {@code COUNT_NOT_SIGNED} while there is nothing to judge
   */
  Result judge(Tx tx, Poll poll) {
    return judge(tx, List.of(poll)).getFirst();
  }

  /** The same for several votes, in their order. */
  List<Result> judge(Tx tx, List<Poll> polls) {
    Set<String> bodies = polls.stream().map(Poll::body).collect(Collectors.toSet());
    List<UUID> ids = polls.stream().map(Poll::id).toList();
    Map<UUID, List<VotingTables.RollBallot>> rolls = VotingTables.rolls(tx, bodies, ids);
    Map<UUID, TieDecision> ties = CountTables.tieDecisions(tx, bodies, ids);
    return polls.stream().map(poll -> judge(tx, poll, rolls.getOrDefault(poll.id(), List.of()), ties.get(poll.id()))).toList();
  }

  private Result judge(Tx tx, Poll poll, List<VotingTables.RollBallot> roll, TieDecision tie) {
    List<SeatVote> seats = roll.stream().map(seat -> new SeatVote(seat.seat(), seat.person(), outcome(poll, seat), seat.index())).toList();
    Tally there = Tally.of(roll.stream().map(seat -> counted(poll, seat)).toList());
    PaperCount papers = poll.method() == PollMethod.SECRET
        ? counts.findSignedCount(tx, poll.body(), poll.id()).orElseThrow(() -> new Refused(VotingCode.COUNT_NOT_SIGNED)) : null;
    Tally tally = switch (poll.method()) {
      case NAMED -> there;
      case HANDS -> hands(there, CountTables.counting(tx, poll.body(), poll.id()));
      case SECRET -> with(there, papers.of(Choice.FOR), papers.of(Choice.AGAINST), papers.of(Choice.ABSTAIN));
    };
    List<VotingTables.RollBallot> aside = roll.stream().filter(VotingTables.RollBallot::recused).toList();
    Recused recused = new Recused(aside.size(), aside.stream().filter(VotingTables.RollBallot::present).count(), poll.terms().recusedInBase());
    Choice casting = tie == null ? null : tie.choice();
    return new Result(poll, Outcome.of(poll.rule(), new Count(tally, tally, Collections.emptySortedMap(), casting, recused)), seats, papers);
  }

  /** Who was there when an adopted vote on closing this item to the public opened. */
  Set<UUID> requireClosing(Tx tx, Poll poll, UUID item) {
    boolean onClosing = poll.terms().subject().kind() == PollSubject.Kind.PROCEDURAL && poll.rule().key().equals(ItemClosing.DECISION_KIND);
    if (!onClosing || !poll.item().equals(item)) {
      throw new Refused(VotingCode.NOT_ON_CLOSING);
    }
    Guards.requireValid(poll);
    if (judge(tx, poll).outcome().decision() != Decision.ADOPTED) {
      throw new Refused(VotingCode.NOT_ADOPTED);
    }
    return VotingTables.roll(tx, poll.body(), poll.id()).stream().filter(VotingTables.RollBallot::present).map(VotingTables.RollBallot::person)
        .collect(Collectors.toSet());
  }

  /** How far the vote has come; with hands and papers nobody is awaited by name. */
  static Progress progress(Tx tx, Poll poll) {
    List<VotingTables.RollBallot> voters = VotingTables.roll(tx, poll.body(), poll.id()).stream()
        .filter(seat -> seat.mayVote() || seat.person() != null && !poll.presenceKnown()).toList();
    List<UUID> waiting = voters.stream().filter(seat -> seat.choice() == null).map(VotingTables.RollBallot::person).toList();
    boolean named = poll.method() == PollMethod.NAMED;
    return new Progress(poll, voters.size(), named ? voters.size() - waiting.size() : 0, named ? waiting : List.of());
  }

  private static Tally hands(Tally there, HandsCounting counting) {
    HandsCount agreed = counting.findAgreed().orElseThrow(() -> new Refused(
        counting.complete().isEmpty() || !counting.entered().isEmpty() ? VotingCode.COUNTS_AWAITED : VotingCode.COUNTS_DIFFER));
    return with(there, agreed.votesFor(), agreed.against(), agreed.abstained());
  }

  private static Tally with(Tally there, long votesFor, long against, long abstained) {
    return new Tally(there.seats(), there.inOffice(), there.present(), votesFor, against, abstained, 0);
  }

  /** In the base the recused count like those who were there and did not vote, or were away; outside it they do not count at all. */
  private static SeatOutcome counted(Poll poll, VotingTables.RollBallot seat) {
    SeatOutcome outcome = outcome(poll, seat);
    return outcome != SeatOutcome.RECUSED || !poll.terms().recusedInBase() ? outcome
        : seat.present() ? SeatOutcome.DID_NOT_VOTE : SeatOutcome.ABSENT;
  }

  private static SeatOutcome outcome(Poll poll, VotingTables.RollBallot seat) {
    if (seat.person() == null) {
      return SeatOutcome.VACANT;
    }
    if (seat.recused()) {
      return SeatOutcome.RECUSED;
    }
    if (seat.choice() != null) {
      return switch (seat.choice()) {
        case FOR -> SeatOutcome.FOR;
        case AGAINST -> SeatOutcome.AGAINST;
        case ABSTAIN -> SeatOutcome.ABSTAINED;
      };
    }
    if (!poll.presenceKnown()) {
      return SeatOutcome.ABSENT_OR_DID_NOT_VOTE;
    }
    return !seat.present() ? SeatOutcome.ABSENT : poll.method() == PollMethod.NAMED ? SeatOutcome.DID_NOT_VOTE : SeatOutcome.PRESENT;
  }
}
