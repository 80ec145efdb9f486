package kenes.calendar;

import kenes.base.Refused;

/** Why the calendars refuse. */
public enum CalendarCode implements Refused.Code {
  /** The file is no YAML: line (1-based), what the reader met. */
  FILE_BROKEN(Refused.Kind.BAD_INPUT),
  /** A value of the file is missing, unknown or of the wrong form: where, what is allowed. */
  FILE_WRONG(Refused.Kind.BAD_INPUT),
  /** No calendar of this country is kept here: country. */
  NO_CALENDAR(Refused.Kind.NOT_FOUND),
  /** The day of the exception is missing, or no day. */
  DATE_MISSING(Refused.Kind.BAD_INPUT),
  /** A day before the calendar begins, or too far ahead: first day, last day. */
  DATE_OUTSIDE(Refused.Kind.BAD_INPUT),
  /** What the day is to be is missing: off, worked, announced. */
  KIND_MISSING(Refused.Kind.BAD_INPUT),
  /** The field goes only with another kind of exception. */
  NOT_ASKED(Refused.Kind.BAD_INPUT),
  /** The day given for it is no day of rest in any week: the day. */
  INSTEAD_IS_WORKED(Refused.Kind.BAD_INPUT),
  /** An announced day needs its holiday, one that goes by the moon. */
  HOLIDAY_MISSING(Refused.Kind.BAD_INPUT),
  /** The announced day lies more than three days from the holiday's day by the tables. */
  HOLIDAY_FAR_AWAY(Refused.Kind.BAD_INPUT),
  /** The reason or its basis is missing in this language. */
  WORDS_MISSING(Refused.Kind.BAD_INPUT),
  /** The day already has an exception: the day. */
  DATE_TAKEN(Refused.Kind.CONFLICT),
  /** The day is already what the exception wants it to be. */
  CHANGES_NOTHING(Refused.Kind.CONFLICT),
  /** No exception with this id is in force here. */
  NO_EXCEPTION(Refused.Kind.NOT_FOUND),
  /** The length of the term is missing or too long: the longest. */
  TERM_WRONG(Refused.Kind.BAD_INPUT);

  private final Refused.Kind kind;

  CalendarCode(Refused.Kind kind) {
    this.kind = kind;
  }

  @Override
  public Refused.Kind kind() {
    return kind;
  }
}
