package kenes.elections;

/** How far an election has come. Computed, never stored. */
public enum ElectionState {
  /** Candidates may be named. */
  NOMINATING,
  /** The list is closed, no round has been held yet. */
  LISTED,
  /** A round runs. */
  RUNNING,
  /** Equal votes wait for the casting vote or the lot. */
  TIED,
  /** Equal votes: the round is held again. */
  REPEAT,
  /** The second round is next. */
  SECOND_ROUND,
  /** Every place is filled. */
  ELECTED,
  /** Over, with places left empty. */
  NOT_ELECTED;

  /** Whether nothing more happens in it. */
  public boolean isOver() {
    return this == ELECTED || this == NOT_ELECTED;
  }
}
