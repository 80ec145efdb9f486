package kenes.rules;

/** What the fraction of a majority or a quorum is taken of. */
public enum Base {
  /** The seats fixed by law for the term, whether filled or not. */
  SEATS,
  /** The mandates filled: seats with a holder. */
  IN_OFFICE,
  /** The deputies present at the moment of the vote. */
  PRESENT,
  /** The ballots given: for, against and abstained. */
  TAKING_PART,
  /** The votes for and against. */
  VOTES_CAST
}
