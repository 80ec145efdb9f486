package kenes.voting;

import java.util.Collection;

/**
 * How many seats had which outcome. The seven counts add up to the seats.
 *
 * @param seats all seats on the roll, vacant ones included
 * @param present seats whose holder was there when the vote opened
 */
public record Tally(int seats, int present, int votesFor, int against, int abstained, int didNotVote, int absent,
    int absentOrDidNotVote, int vacant) {

  /** Counts the outcomes of all seats. */
  public static Tally of(Collection<SeatOutcome> outcomes, int present) {
    int[] counts = new int[SeatOutcome.values().length];
    outcomes.forEach(outcome -> counts[outcome.ordinal()]++);
    return new Tally(outcomes.size(), present, counts[SeatOutcome.FOR.ordinal()], counts[SeatOutcome.AGAINST.ordinal()],
        counts[SeatOutcome.ABSTAINED.ordinal()], counts[SeatOutcome.DID_NOT_VOTE.ordinal()],
        counts[SeatOutcome.ABSENT.ordinal()], counts[SeatOutcome.ABSENT_OR_DID_NOT_VOTE.ordinal()],
        counts[SeatOutcome.VACANT.ordinal()]);
  }

  /** Ballots given: for, against and abstained. */
  public int ballots() {
    return votesFor + against + abstained;
  }
}
