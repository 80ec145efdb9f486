package kenes.requests;

/** What a deputy thinks of the answer. */
public enum Opinion {
  SATISFIED, PARTLY,
  /** An answer that settles nothing. */
  FORMAL,
  /** The term is over, and no answer has come that counts. */
  NO_REPLY
}
