package kenes.voting;

/** Whether a vote counts. */
public enum Validity {
  VALID,
  /** Another method took its place while it ran; its ballots stay in the record and count nowhere. */
  ABANDONED,
  /** The procedure was broken: the vote was repeated, and this result counts nowhere. */
  VOID
}
