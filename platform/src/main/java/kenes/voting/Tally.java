package kenes.voting;

import java.util.Collection;

/**
 * The result of counting, in one unit: heads, or the weight that the voters carry. What it says is possible, or it cannot be made:
 * ballots ≤ present ≤ in office ≤ seats.
 *
 * @param seats fixed by law for the term, vacant ones included
 * @param inOffice seats with a holder
 * @param present seats whose holder was there when the vote opened
 * @param votesFor ballots for
 * @param against ballots against
 * @param abstained ballots that abstain
 * @param absentOrDidNotVote seats in office of which the source does not say whether they were absent or did not vote; not among those present
 */
public record Tally(long seats, long inOffice, long present, long votesFor, long against, long abstained, long absentOrDidNotVote) {
  /** @throws IllegalArgumentException for an impossible tally, with its numbers @throws ArithmeticException beyond the whole numbers of a long */
  public Tally {
    boolean negative = Math.min(Math.min(votesFor, against), Math.min(abstained, absentOrDidNotVote)) < 0;
    long ballots = Math.addExact(Math.addExact(votesFor, against), abstained);
    if (negative || ballots > present || Math.addExact(present, absentOrDidNotVote) > inOffice || inOffice > seats) {
      throw new IllegalArgumentException("an impossible tally: for " + votesFor + ", against " + against + ", abstained " + abstained
          + ", present " + present + ", absent or not voting " + absentOrDidNotVote + ", in office " + inOffice + ", seats " + seats);
    }
  }

  /** Counts what became of every seat. */
  public static Tally of(Collection<SeatOutcome> outcomes) {
    Counter counter = new Counter();
    outcomes.forEach(counter::add);
    return counter.count().heads();
  }

  /** Ballots given: for, against and abstained. */
  public long ballots() {
    return votesFor + against + abstained;
  }

  /** Were there and gave no ballot. */
  public long didNotVote() {
    return present - ballots();
  }

  /** Were not there when the vote opened. */
  public long absent() {
    return inOffice - present - absentOrDidNotVote;
  }

  /** Seats without a holder. */
  public long vacant() {
    return seats - inOffice;
  }
}
