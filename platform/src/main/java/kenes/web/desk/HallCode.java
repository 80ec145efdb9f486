package kenes.web.desk;

import kenes.base.Refused;

/** Why the desk in the hall sends a form back before it becomes a command. */
public enum HallCode implements Refused.Code {
  /** So many have not voted yet: {0}. Closing has to be confirmed. */
  CLOSE_UNCONFIRMED,
  /** The item to open was not chosen. */
  ITEM_MISSING,
  /** A deputy was chosen and a name written besides. */
  TWO_SPEAKERS;

  @Override
  public Refused.Kind kind() {
    return Refused.Kind.BAD_INPUT;
  }
}
