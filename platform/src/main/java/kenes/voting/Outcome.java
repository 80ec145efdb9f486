package kenes.voting;

import kenes.rules.MajorityRule;

/**
 * The result of a vote with its whole reasoning: "needs more than half of 30 seats = 16; for 15; not adopted".
 *
 * @param base the size of what the rule's fraction is taken of
 * @param needed the smallest number of votes for with which it is adopted
 * @param adopted whether the votes for reach what is needed
 */
public record Outcome(MajorityRule rule, Tally tally, int base, int needed, boolean adopted) {

  /** Judges a tally by a rule: pure arithmetic on whole numbers. */
  public static Outcome of(MajorityRule rule, Tally tally) {
    int base = switch (rule.threshold().base()) {
      case SEATS -> tally.seats();
      case IN_OFFICE -> tally.seats() - tally.vacant();
      case PRESENT -> tally.present();
      case TAKING_PART -> tally.ballots();
      case VOTES_CAST -> tally.votesFor() + tally.against();
    };
    // A fraction of nothing would be nothing: without a single vote for, nothing is adopted.
    int needed = Math.toIntExact(Math.max(1, rule.threshold().needed(base)));
    return new Outcome(rule, tally, base, needed, tally.votesFor() >= needed);
  }
}
