package kenes.notices;

/** Why a letter is not sent, or not yet. */
public enum Problem {
  /** The mail server cannot be reached, or the connection broke off. */
  UNREACHABLE,
  /** The mail server does not accept the user's name and password. */
  LOGIN,
  /** The mail server does not accept the sender's address. */
  SENDER,
  /** The mail server asks to try again later. */
  LATER,
  /** The mail server refuses this recipient for good. */
  RECIPIENT,
  /** What it tells was over before it could be sent. */
  TOO_LATE
}
