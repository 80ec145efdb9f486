package kenes.proposals;

/** Where a body that was asked for support stands. */
public enum Stance {
  SUPPORTS, OPPOSES,
  /** It was asked and has not decided: never stated, only seen. */
  SILENT;

  /** Why a body takes back what it stated. */
  public enum Ground {
    /** The decision on which it rests was declared void or repealed. */
    DECISION_ENDED,
    /** It was entered by mistake. */
    MISTAKE
  }
}
