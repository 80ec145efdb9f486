package kenes.voting;

import kenes.rules.Abstentions;
import kenes.rules.Base;
import kenes.rules.Threshold;

/**
 * A threshold applied to a tally: whole numbers only.
 *
 * @param base the size of what the threshold's fraction is taken of
 * @param needed the smallest number of votes for that reaches it, at least 1
 * @param votesFor as the rule counts them: with the abstentions when those count as votes for
 * @param against as the rule counts them: with the abstentions when those count as votes against
 */
public record Arithmetic(Threshold threshold, long base, long needed, long votesFor, long against) {

  static Arithmetic of(Threshold threshold, Abstentions abstentions, Tally tally) {
    long votesFor = tally.votesFor() + (abstentions == Abstentions.FOR ? tally.abstained() : 0);
    long against = tally.against() + (abstentions == Abstentions.AGAINST ? tally.abstained() : 0);
    long whole = switch (threshold.base()) {
      case SEATS -> tally.seats();
      case IN_OFFICE -> tally.inOffice();
      case PRESENT -> tally.present();
      case TAKING_PART -> tally.ballots();
      case VOTES_CAST -> votesFor + against;
    };
    boolean takenOut = abstentions == Abstentions.OUTSIDE_THE_BASE && threshold.base() != Base.VOTES_CAST;
    long base = takenOut ? whole - tally.abstained() : whole;
    // A fraction of nothing would be nothing: without a single vote for, nothing is adopted.
    return new Arithmetic(threshold, base, Math.max(1, threshold.needed(base)), votesFor, against);
  }

  /** Whether the votes for are enough. */
  public boolean reached() {
    return votesFor >= needed;
  }

  /** How many votes for are missing, 0 when they are enough. */
  public long missing() {
    return Math.max(0, needed - votesFor);
  }

  /** Whether exactly half of the base is for and the other half against, so that one voice more would decide. */
  public boolean tied() {
    return threshold.moreThanHalf() && votesFor > 0 && votesFor == against && votesFor == base - votesFor;
  }
}
