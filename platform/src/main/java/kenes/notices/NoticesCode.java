package kenes.notices;

import kenes.base.Refused;

/** Why letters refuse. */
public enum NoticesCode implements Refused.Code {
  /** No letter of this body has this id. */
  LETTER_UNKNOWN(Refused.Kind.NOT_FOUND),
  /** What was typed is no e-mail address. */
  ADDRESS_WRONG(Refused.Kind.BAD_INPUT),
  /** A letter cannot go where no address is. */
  ADDRESS_MISSING(Refused.Kind.BAD_INPUT),
  /** The recipient is neither in office here nor the recipient of a letter. */
  RECIPIENT_UNKNOWN(Refused.Kind.NOT_FOUND),
  /** The mail server has taken it: it is not sent twice. */
  SENT_ALREADY(Refused.Kind.CONFLICT),
  /** What the letter tells is over. */
  OVER(Refused.Kind.CONFLICT);

  private final Refused.Kind kind;

  NoticesCode(Refused.Kind kind) {
    this.kind = kind;
  }

  @Override
  public Refused.Kind kind() {
    return kind;
  }
}
