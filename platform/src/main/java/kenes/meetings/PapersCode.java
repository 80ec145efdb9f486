package kenes.meetings;

import kenes.base.Refused;

/** Why papers and opinions are refused. */
public enum PapersCode implements Refused.Code {
  PAPER_UNKNOWN(Refused.Kind.NOT_FOUND),
  /** The item can be voted on: the executive's opinion is not missing. */
  OPINION_NOT_MISSING(Refused.Kind.CONFLICT),
  PAPER_EMPTY(Refused.Kind.BAD_INPUT),
  /** Larger than {0} bytes. */
  PAPER_TOO_LARGE(Refused.Kind.TOO_LARGE),
  /** Not one of the file types that a paper may have. */
  PAPER_TYPE_REFUSED(Refused.Kind.UNSUPPORTED_TYPE),
  /** The item has a paper with this title: publish a version of it instead. */
  PAPER_EXISTS(Refused.Kind.CONFLICT),
  /** The file is damaged or locked with a password. */
  PAPER_UNREADABLE(Refused.Kind.UNSUPPORTED_TYPE),
  /** The file is signed electronically: taking names out of it would break the signature. */
  PAPER_SIGNED(Refused.Kind.CONFLICT),
  /** No file was given. */
  FILES_MISSING(Refused.Kind.BAD_INPUT),
  /** Two files in one language. */
  LANGUAGE_TWICE(Refused.Kind.BAD_INPUT),
  /** The two languages differ in {0} places. */
  PARITY_DIFFERS(Refused.Kind.CONFLICT),
  /** {0} kinds of hidden or private data. */
  HIDDEN_DATA(Refused.Kind.CONFLICT),
  /** A reason has at least {0} characters. */
  REASON_TOO_SHORT(Refused.Kind.BAD_INPUT),
  REASON_TOO_LONG(Refused.Kind.BAD_INPUT),
  DRAFT_UNKNOWN(Refused.Kind.NOT_FOUND),
  OPINION_UNKNOWN(Refused.Kind.NOT_FOUND),
  OPINION_GIVEN(Refused.Kind.CONFLICT),
  /** This opinion has been asked for. */
  OPINION_ASKED(Refused.Kind.CONFLICT),
  ORGANIZATION_UNKNOWN(Refused.Kind.BAD_INPUT),
  DUE_MISSING(Refused.Kind.BAD_INPUT),
  /** The opinion would come after the sitting, or was due before today. */
  DUE_WRONG(Refused.Kind.BAD_INPUT),
  POSITION_MISSING(Refused.Kind.BAD_INPUT),
  /** The declaration says what has been declared. */
  EFFECT_DECLARED(Refused.Kind.CONFLICT);

  private final Refused.Kind kind;

  PapersCode(Refused.Kind kind) {
    this.kind = kind;
  }

  @Override
  public Refused.Kind kind() {
    return kind;
  }
}
