package kenes.requests;

/** How a request stands on a day. */
public enum State {
  /** The term for the answer runs, or no rule names one. */
  AWAITED,
  /** The term is over, and no answer has come that counts. */
  OVERDUE, ANSWERED, ANSWERED_LATE,
  /** Every author has taken it back. */
  WITHDRAWN;

  public boolean isAnswered() {
    return this == ANSWERED || this == ANSWERED_LATE;
  }

  public boolean isOpen() {
    return this == AWAITED || this == OVERDUE;
  }
}
