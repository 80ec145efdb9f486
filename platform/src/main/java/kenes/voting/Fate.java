package kenes.voting;

/** What becomes of a candidate in a round of an election. */
public enum Fate {
  ELECTED,
  /** Meets the others in a second round. */
  SECOND_ROUND,
  /** Stands at the cut with equal votes; whoever decides the tie has not done so yet. */
  TIED,
  NOT_ELECTED
}
