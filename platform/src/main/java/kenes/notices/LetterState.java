package kenes.notices;

/** What became of a letter. */
public enum LetterState {
  /** To be handed to the mail server. */
  WAITING,
  /** The mail server has taken it. */
  SENT,
  /** No mail server is set, or the act was simulated: it can be read here and goes nowhere. */
  KEPT,
  /** It will not be sent: {@link Letter#problem} says why. */
  REFUSED,
  /** Nobody has given an address. */
  BY_HAND,
  /** It waited when the database was copied or restored; only somebody's request sends it. */
  HELD
}
