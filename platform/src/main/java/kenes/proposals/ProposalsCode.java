package kenes.proposals;

import kenes.base.Refused;

/** Why proposals refuse. What breaks a route is refused by the codes of the routes. */
public enum ProposalsCode implements Refused.Code {
  PROPOSAL_UNKNOWN(Refused.Kind.NOT_FOUND),
  /** The body {0} has ended on {1}. */
  BODY_ENDED(Refused.Kind.CONFLICT),
  /** Only its authors, and the office, do this. */
  NOT_AUTHOR(Refused.Kind.NOT_ALLOWED),
  /** It was withdrawn on {0}. */
  PROPOSAL_WITHDRAWN(Refused.Kind.CONFLICT),
  /** Its way has ended on {0}. */
  PROPOSAL_ENDED(Refused.Kind.CONFLICT),
  ORIGIN_MISSING(Refused.Kind.BAD_INPUT),
  AUTHOR_MISSING(Refused.Kind.BAD_INPUT),
  /** {0} held no seat on the day. */
  AUTHOR_NOT_DEPUTY(Refused.Kind.BAD_INPUT),
  COMMISSION_MISSING(Refused.Kind.BAD_INPUT),
  TOPIC_MISSING(Refused.Kind.BAD_INPUT),
  /** No such route is in force on {0}. */
  ROUTE_UNKNOWN(Refused.Kind.BAD_INPUT),
  TITLE_MISSING(Refused.Kind.BAD_INPUT),
  TEXT_MISSING(Refused.Kind.BAD_INPUT),
  /** The text is as it was. */
  TEXT_SAME(Refused.Kind.BAD_INPUT),
  /** {0} carries it: its text does not change there. */
  TEXT_CARRIED(Refused.Kind.CONFLICT),
  /** The home decided on version {0} on {1}: another text needs another decision, or that it comes back. */
  TEXT_DECIDED(Refused.Kind.CONFLICT),
  /** The text is version {0}, the home decided on version {1}. */
  TEXT_NOT_DECIDED(Refused.Kind.CONFLICT),
  /** Longer than {0} characters. */
  TEXT_TOO_LONG(Refused.Kind.BAD_INPUT),
  FIELD_MISSING(Refused.Kind.BAD_INPUT),
  /** Shorter than {0} characters. */
  REASON_TOO_SHORT(Refused.Kind.BAD_INPUT),
  DATE_MISSING(Refused.Kind.BAD_INPUT),
  /** Before {0}, the day of what must come first. */
  DATE_TOO_EARLY(Refused.Kind.BAD_INPUT),
  DATE_IN_FUTURE(Refused.Kind.BAD_INPUT),
  /** The route sets the term of this step: {0}. */
  TERM_BY_LAW(Refused.Kind.BAD_INPUT),
  /** The way ends with this step: {0}. */
  NOTHING_FOLLOWS(Refused.Kind.BAD_INPUT),
  /** A day until which others shall answer lies in the future. */
  DATE_PAST(Refused.Kind.BAD_INPUT),
  FILE_EMPTY(Refused.Kind.BAD_INPUT),
  /** Larger than {0} megabytes. */
  FILE_TOO_LARGE(Refused.Kind.TOO_LARGE),
  FILE_TYPE_REFUSED(Refused.Kind.UNSUPPORTED_TYPE),
  FILE_UNREADABLE(Refused.Kind.UNSUPPORTED_TYPE),
  /** More than {0} files. */
  FILES_TOO_MANY(Refused.Kind.BAD_INPUT),
  /** Private or hidden data in a text or a file. */
  HIDDEN_DATA(Refused.Kind.BAD_INPUT),
  /** The step has no document and no reference that shows this. */
  PROOF_MISSING(Refused.Kind.BAD_INPUT),
  /** The address does not begin with https:// or http://. */
  URL_WRONG(Refused.Kind.BAD_INPUT),
  /** The route takes nobody's proposal back from this step: {0}. */
  WITHDRAWAL_NOT_ALLOWED(Refused.Kind.CONFLICT),
  BODIES_MISSING(Refused.Kind.BAD_INPUT),
  /** No body has the code {0}. */
  BODY_UNKNOWN(Refused.Kind.BAD_INPUT),
  /** Its own home is not asked. */
  BODY_IS_HOME(Refused.Kind.BAD_INPUT),
  /** {0} has been asked already. */
  ASKED_ALREADY(Refused.Kind.CONFLICT),
  /** This body was not asked for support. */
  NOT_ASKED(Refused.Kind.CONFLICT),
  STANCE_MISSING(Refused.Kind.BAD_INPUT),
  /** The body has decided so already, on {0}. */
  STANCE_TAKEN(Refused.Kind.CONFLICT),
  DECISION_MISSING(Refused.Kind.BAD_INPUT),
  /** It is the decision that was named before, on {0}. */
  DECISION_USED(Refused.Kind.BAD_INPUT),
  /** The decision was adopted before {0}. */
  DECISION_TOO_EARLY(Refused.Kind.BAD_INPUT),
  /** The decision was adopted after the step, on {0}. */
  DECISION_TOO_LATE(Refused.Kind.BAD_INPUT),
  /** The decision is not signed, or has ended. */
  DECISION_NOT_STANDING(Refused.Kind.BAD_INPUT),
  /** {0} carries it: only that body takes its steps now. */
  CARRIED_ELSEWHERE(Refused.Kind.CONFLICT),
  /** This body does not carry it. */
  NOT_CARRIER(Refused.Kind.CONFLICT),
  /** Its home took it back on {0}. */
  RECALLED(Refused.Kind.CONFLICT),
  /** It is with its home. */
  NOT_SENT(Refused.Kind.CONFLICT),
  /** From this step nobody takes it back: {0}. */
  RECALL_NOT_ALLOWED(Refused.Kind.CONFLICT),
  /** No step that may follow is one of {0}. */
  NOT_A_CARRIER(Refused.Kind.BAD_INPUT),
  /** Neither asked for support nor given to carry. */
  NOT_INVOLVED(Refused.Kind.CONFLICT),
  /** No such paragraph of a policy source is entered. */
  PARAGRAPH_UNKNOWN(Refused.Kind.BAD_INPUT),
  /** The route {0} holds still. */
  ROUTE_HOLDS(Refused.Kind.CONFLICT),
  /** No route takes the place of {0}. */
  NO_SUCCESSOR(Refused.Kind.CONFLICT),
  /** By the new route it does not go on from here: {0}. */
  NOT_CONTINUED(Refused.Kind.CONFLICT),
  /** This body was not asked for an opinion. */
  NOT_CONSULTED(Refused.Kind.CONFLICT),
  /** The body has given its opinion on this version, on {0}. */
  OPINION_GIVEN(Refused.Kind.CONFLICT),
  /** The home withdrew its request for the opinion on {0}. */
  OPINION_REQUEST_WITHDRAWN(Refused.Kind.CONFLICT),
  /** It is linked to this article of this law already. */
  LINKED_ALREADY(Refused.Kind.CONFLICT),
  /** No such entry, or one that is not taken back: only a law, an opinion, an amendment, a step of the home are. */
  NOTHING_TO_TAKE_BACK(Refused.Kind.BAD_INPUT),
  /** It was taken back on {0}. */
  TAKEN_BACK_ALREADY(Refused.Kind.CONFLICT),
  /** Another step stands on it, of {0}. */
  STEP_NOT_LAST(Refused.Kind.CONFLICT),
  /** {0} took this step. */
  STEP_OF_ANOTHER(Refused.Kind.CONFLICT),
  /** Its way has ended by this step. */
  STEP_ENDED_IT(Refused.Kind.CONFLICT),
  /** After this step it was sent to {0}. */
  STEP_SENT(Refused.Kind.CONFLICT),
  /** Others were told of this step: {0} of them. */
  STEP_TOLD(Refused.Kind.CONFLICT),
  /** The link to the law that came with the step still stands. */
  STEP_LAW_STANDS(Refused.Kind.CONFLICT),
  /** The body has stated nothing that counts. */
  STANCE_NONE(Refused.Kind.CONFLICT),
  /** The decision on which the stance rests is neither void nor repealed. */
  DECISION_STANDS(Refused.Kind.CONFLICT);

  private final Refused.Kind kind;

  ProposalsCode(Refused.Kind kind) {
    this.kind = kind;
  }

  @Override
  public Refused.Kind kind() {
    return kind;
  }
}
