package kenes.web.desk;

import kenes.base.Refused;

/** Why the desk sends a form back before it becomes a command. */
public enum DeskCode implements Refused.Code {
  /** Notice would be short by {0} days: {1} are required. To go on it has to be confirmed. */
  NOTICE_SHORT(Refused.Kind.BAD_INPUT),
  /** The public would be told {0} days too late that the sitting is closed: {1} are required. To go on it has to be confirmed. */
  CLOSING_SHORT(Refused.Kind.BAD_INPUT),
  /** The last day on which the session may lawfully be held is {0}. To go on it has to be confirmed. */
  SESSION_LATE(Refused.Kind.BAD_INPUT),
  /** Whoever holds the chosen posts is shown first, then invited. */
  HOLDERS_UNSEEN(Refused.Kind.BAD_INPUT),
  /** No file was chosen. */
  FILE_MISSING(Refused.Kind.BAD_INPUT),
  /** Nobody was chosen to fill a seat. */
  PERSON_MISSING(Refused.Kind.BAD_INPUT),
  /** An account with this name is there already. */
  ACCOUNT_NAME_TAKEN(Refused.Kind.CONFLICT),
  /** Somebody cannot disable the account with which they are signed in. */
  OWN_ACCOUNT(Refused.Kind.CONFLICT),
  /** Only the administrator of the installation may do this. */
  ADMINISTRATOR_ONLY(Refused.Kind.NOT_ALLOWED);

  private final Refused.Kind kind;

  DeskCode(Refused.Kind kind) {
    this.kind = kind;
  }

  @Override
  public Refused.Kind kind() {
    return kind;
  }
}
