package kenes.voting;

import java.util.List;

/** From the frozen roll and its ballots to the result: computed on every read, never stored. */
final class Judging {
  private Judging() {}

  /** What the hall is shown. */
  static VotingAct.Shown shown(Outcome outcome) {
    Tally tally = outcome.tally();
    return new VotingAct.Shown((int) tally.votesFor(), (int) tally.against(), (int) tally.abstained(), (int) tally.didNotVote(),
        (int) (tally.absent() + tally.absentOrDidNotVote()), (int) tally.vacant(), outcome.decision());
  }

  /** The result by the frozen rule. */
  static Result judge(Poll poll, List<VotingTables.RollBallot> roll) {
    List<SeatVote> seats = roll.stream().map(seat -> new SeatVote(seat.seat(), seat.person(), outcome(poll, seat), seat.index())).toList();
    Tally tally = Tally.of(seats.stream().map(SeatVote::outcome).toList());
    return new Result(poll, Outcome.of(poll.rule(), tally), seats);
  }

  private static SeatOutcome outcome(Poll poll, VotingTables.RollBallot seat) {
    if (seat.person() == null) {
      return SeatOutcome.VACANT;
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
    return seat.present() ? SeatOutcome.DID_NOT_VOTE : SeatOutcome.ABSENT;
  }
}
