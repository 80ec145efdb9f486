package kenes.decisions;

/** How far a decision has come on a day. */
public enum State {
  ADOPTED, SIGNED, SENT, RETURNED, REGISTERED, PUBLISHED, IN_FORCE,
  /** A later decision says that it has lost its force. */
  REPEALED,
  /** A later decision of the body annuls it. */
  ANNULLED,
  ANNULLED_BY_COURT;

  /** Whether nothing more can become of it. */
  public boolean ended() {
    return compareTo(IN_FORCE) > 0;
  }
}
