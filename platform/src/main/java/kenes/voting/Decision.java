package kenes.voting;

/** What a vote comes to. */
public enum Decision {
  ADOPTED, NOT_ADOPTED,
  /** The votes tie, and whoever decides a tie has not done so yet. */
  UNDECIDED
}
