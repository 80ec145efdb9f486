package kenes.minutes;

import kenes.base.Refused;

/** Why minutes refuse. */
public enum MinutesCode implements Refused.Code {
  /** Minutes are drawn up in Kazakh and in Russian. */
  LANGUAGE_WITHOUT_MINUTES(Refused.Kind.BAD_INPUT),
  PARAGRAPH_UNKNOWN(Refused.Kind.BAD_INPUT),
  /** The record alone decides what this paragraph says. */
  PARAGRAPH_FIXED(Refused.Kind.BAD_INPUT),
  TEXT_MISSING(Refused.Kind.BAD_INPUT),
  REASON_MISSING(Refused.Kind.BAD_INPUT),
  /** Longer than {0} characters. */
  TEXT_TOO_LONG(Refused.Kind.BAD_INPUT),
  /** No embedded typeface can draw {0}. */
  CHARACTERS_NOT_PRINTABLE(Refused.Kind.BAD_INPUT),
  /** No minutes of this sitting have been submitted, or nothing is kept under this digest. */
  MINUTES_UNKNOWN(Refused.Kind.NOT_FOUND),
  MEETING_NOT_CLOSED(Refused.Kind.CONFLICT),
  /** The text is the one of the last version. */
  NOTHING_CHANGED(Refused.Kind.CONFLICT),
  /** The last version is number {0}. */
  VERSION_REPLACED(Refused.Kind.CONFLICT),
  /** Version {0} is signed: what differs from it is a correction, and says why. */
  CORRECTION_WITHOUT_REASON(Refused.Kind.CONFLICT),
  /** No version is signed yet: the draft is simply submitted. */
  NOTHING_TO_CORRECT(Refused.Kind.CONFLICT),
  /** Who signs was not in the hall while the sitting was open. */
  SIGNATORY_WAS_ABSENT(Refused.Kind.CONFLICT),
  /** The minutes of a joint sitting lack the signatures of {0} chairs. */
  CHAIRS_AWAITED(Refused.Kind.CONFLICT),
  SECRETARY_FIRST(Refused.Kind.CONFLICT),
  SIGNED_ALREADY(Refused.Kind.CONFLICT),
  /** Both signatures are needed. */
  NOT_SIGNED(Refused.Kind.CONFLICT),
  PUBLISHED_ALREADY(Refused.Kind.CONFLICT);

  private final Refused.Kind kind;

  MinutesCode(Refused.Kind kind) {
    this.kind = kind;
  }

  @Override
  public Refused.Kind kind() {
    return kind;
  }
}
