package kenes.requests;

import kenes.base.Refused;

/** Why requests refuse. */
public enum RequestsCode implements Refused.Code {
  REQUEST_UNKNOWN(Refused.Kind.NOT_FOUND),
  DRAFT_UNKNOWN(Refused.Kind.NOT_FOUND),
  ANSWER_UNKNOWN(Refused.Kind.NOT_FOUND),
  /** The body's rules name nobody who may be asked. */
  REQUESTS_NOT_KNOWN(Refused.Kind.CONFLICT),
  /** Only its authors do this. */
  NOT_AUTHOR(Refused.Kind.NOT_ALLOWED),
  /** A commission's chair controls the requests of its members only. */
  NOT_OF_COMMISSION(Refused.Kind.NOT_ALLOWED),
  /** Only the chair of the body accepts such an answer. */
  NOT_CHAIR(Refused.Kind.NOT_ALLOWED),
  AUTHOR_MISSING(Refused.Kind.BAD_INPUT),
  /** {0} held no seat on the day. */
  AUTHOR_NOT_DEPUTY(Refused.Kind.BAD_INPUT),
  /** These co-authors have not put their names to this text: {0}. */
  AUTHOR_NOT_JOINED(Refused.Kind.CONFLICT),
  ADDRESSEE_MISSING(Refused.Kind.BAD_INPUT),
  /** {0} is the article, {1} are those whom it names. */
  ADDRESSEE_NOT_ALLOWED(Refused.Kind.BAD_INPUT),
  /** This addressee may not be asked about {0}, by the article {1}. */
  EXCLUDED_MATTER(Refused.Kind.BAD_INPUT),
  TITLE_MISSING(Refused.Kind.BAD_INPUT),
  TEXT_MISSING(Refused.Kind.BAD_INPUT),
  /** Longer than {0} characters. */
  TEXT_TOO_LONG(Refused.Kind.BAD_INPUT),
  FIELD_MISSING(Refused.Kind.BAD_INPUT),
  /** Shorter than {0} characters. */
  REASON_TOO_SHORT(Refused.Kind.BAD_INPUT),
  DATE_MISSING(Refused.Kind.BAD_INPUT),
  /** Before {0}, the day of what must come first. */
  DATE_TOO_EARLY(Refused.Kind.BAD_INPUT),
  DATE_IN_FUTURE(Refused.Kind.BAD_INPUT),
  FILE_EMPTY(Refused.Kind.BAD_INPUT),
  /** Larger than {0} megabytes. */
  FILE_TOO_LARGE(Refused.Kind.TOO_LARGE),
  FILE_TYPE_REFUSED(Refused.Kind.UNSUPPORTED_TYPE),
  FILE_UNREADABLE(Refused.Kind.UNSUPPORTED_TYPE),
  /** More than {0} files. */
  FILES_TOO_MANY(Refused.Kind.BAD_INPUT),
  /** {0} kinds of private or hidden data. */
  HIDDEN_DATA(Refused.Kind.CONFLICT),
  NUMBER_WRONG(Refused.Kind.BAD_INPUT),
  /** Another request of the year has the number {0}. */
  NUMBER_TAKEN(Refused.Kind.CONFLICT),
  /** The term for the answer to the earlier request still runs. */
  FOLLOWED_RUNS(Refused.Kind.CONFLICT),
  NOT_HANDED_IN(Refused.Kind.CONFLICT),
  REQUEST_WITHDRAWN(Refused.Kind.CONFLICT),
  /** An answer has come: it cannot be taken back. */
  ANSWER_CAME(Refused.Kind.CONFLICT),
  SIGNATORY_MISSING(Refused.Kind.BAD_INPUT),
  /** The request was addressed to {0}, and somebody else signed. */
  SIGNATORY_NOT_ADDRESSEE(Refused.Kind.BAD_INPUT),
  ANSWER_EMPTY(Refused.Kind.BAD_INPUT),
  ANSWER_STRUCK(Refused.Kind.CONFLICT),
  /** The right person signed it: there is nothing to accept. */
  SIGNATURE_RIGHT(Refused.Kind.CONFLICT),
  /** The law says who signs, {0}: the chair cannot waive it. */
  SIGNATURE_BY_LAW(Refused.Kind.CONFLICT),
  /** The rules know no extension; {0} is the article on the term. */
  EXTENSION_NOT_KNOWN(Refused.Kind.CONFLICT),
  EXTENDED_ALREADY(Refused.Kind.CONFLICT),
  /** The term has ended on {0}. */
  TERM_OVER(Refused.Kind.CONFLICT),
  OPINION_MISSING(Refused.Kind.BAD_INPUT),
  /** There is no answer to have this opinion of. */
  OPINION_WITHOUT_ANSWER(Refused.Kind.BAD_INPUT),
  /** The term runs until {0}. */
  OPINION_TERM_RUNS(Refused.Kind.BAD_INPUT),
  /** An answer has come, so it is not true that there is none. */
  OPINION_ANSWERED(Refused.Kind.BAD_INPUT),
  ON_CONTROL_ALREADY(Refused.Kind.CONFLICT),
  NOT_ON_CONTROL(Refused.Kind.CONFLICT),
  /** The sitting was not opened, or is an exercise. */
  MEETING_NOT_HELD(Refused.Kind.BAD_INPUT),
  /** The sitting was before the request was sent. */
  MEETING_TOO_EARLY(Refused.Kind.BAD_INPUT),
  ITEM_OF_OTHER_MEETING(Refused.Kind.BAD_INPUT),
  READ_OUT_ALREADY(Refused.Kind.CONFLICT),
  /** The decision was adopted before the request was sent. */
  DECISION_TOO_EARLY(Refused.Kind.BAD_INPUT),
  EXAMINED_ALREADY(Refused.Kind.CONFLICT);

  private final Refused.Kind kind;

  RequestsCode(Refused.Kind kind) {
    this.kind = kind;
  }

  @Override
  public Refused.Kind kind() {
    return kind;
  }
}
