package kenes.meetings;

import kenes.base.Refused;

/** Why sittings refuse. */
public enum MeetingsCode implements Refused.Code {
  /** A text is missing in this language. */
  TEXT_MISSING(Refused.Kind.BAD_INPUT),
  /** A text is longer than {0} characters. */
  TEXT_TOO_LONG(Refused.Kind.BAD_INPUT),
  AGENDA_EMPTY(Refused.Kind.BAD_INPUT),
  /** The kind of session is none that the rulebook knows. */
  SESSION_KIND_UNKNOWN(Refused.Kind.BAD_INPUT),
  /** The rulebook has no majority for this kind of decision. */
  DECISION_KIND_UNKNOWN(Refused.Kind.BAD_INPUT),
  /** Session numbers only go up; the next one is {0}. */
  NUMBER_TAKEN(Refused.Kind.CONFLICT),
  START_MISSING(Refused.Kind.BAD_INPUT),
  START_IN_THE_PAST(Refused.Kind.BAD_INPUT),
  /** No rulebook is in force for the body on the day of the sitting. */
  NO_RULEBOOK(Refused.Kind.CONFLICT),
  /** The number of seats is not known, so no quorum can be computed. */
  SEATS_UNKNOWN(Refused.Kind.CONFLICT),
  /** The body has no term on that day. */
  NO_TERM(Refused.Kind.CONFLICT),
  MEETING_UNKNOWN(Refused.Kind.NOT_FOUND),
  ITEM_UNKNOWN(Refused.Kind.NOT_FOUND),
  NOT_A_MEMBER(Refused.Kind.BAD_INPUT),
  /** A member of the commission whom the rules keep out of it: as what they lead the plenary. */
  MEMBER_BARRED(Refused.Kind.CONFLICT),
  ALREADY_PRESENT(Refused.Kind.CONFLICT),
  NOT_PRESENT(Refused.Kind.CONFLICT),
  REASON_MISSING(Refused.Kind.BAD_INPUT),
  ABSENCE_EXPLAINED_ALREADY(Refused.Kind.CONFLICT),
  MEETING_NOT_OPEN(Refused.Kind.CONFLICT),
  MEETING_OPEN_ALREADY(Refused.Kind.CONFLICT),
  MEETING_CLOSED(Refused.Kind.CONFLICT),
  /** {0} are present, {1} are needed. */
  NO_QUORUM(Refused.Kind.CONFLICT),
  ITEM_NOT_OPEN(Refused.Kind.CONFLICT),
  ITEM_OPEN_ALREADY(Refused.Kind.CONFLICT),
  ITEM_CLOSED(Refused.Kind.CONFLICT),
  /** Another item is open; close it first. */
  ANOTHER_ITEM_OPEN(Refused.Kind.CONFLICT),
  /** A vote runs; close it first. */
  VOTE_RUNS(Refused.Kind.CONFLICT),
  /** Reasons of absence are entered afterwards once the sitting is over. */
  MEETING_NOT_OVER(Refused.Kind.CONFLICT),
  /** The person was there, or does not sit in it. */
  NOT_ABSENT(Refused.Kind.BAD_INPUT),
  /** The rulebook does not name this reason. */
  REASON_UNKNOWN(Refused.Kind.BAD_INPUT);

  private final Refused.Kind kind;

  MeetingsCode(Refused.Kind kind) {
    this.kind = kind;
  }

  @Override
  public Refused.Kind kind() {
    return kind;
  }
}
