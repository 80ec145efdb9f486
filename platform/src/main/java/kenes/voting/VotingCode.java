package kenes.voting;

import kenes.base.Refused;

/** Why voting refuses. */
public enum VotingCode implements Refused.Code {
  /** The question is missing in this language. */
  QUESTION_MISSING(Refused.Kind.BAD_INPUT),
  QUESTION_TOO_LONG(Refused.Kind.BAD_INPUT),
  CHOICE_MISSING(Refused.Kind.BAD_INPUT),
  POLL_UNKNOWN(Refused.Kind.NOT_FOUND),
  /** The rulebook has no majority for this kind of decision: {0} is the key of the missing rule. */
  NO_RULE(Refused.Kind.CONFLICT),
  /** A roll call cannot count what the rule asks for: {0} is METHOD, WEIGHTS, GROUPS or PRESENCE. */
  NOT_COUNTABLE(Refused.Kind.CONFLICT),
  /** {0} are present, {1} are needed. */
  NO_QUORUM(Refused.Kind.CONFLICT),
  MEETING_NOT_OPEN(Refused.Kind.CONFLICT),
  ITEM_NOT_OPEN(Refused.Kind.CONFLICT),
  /** A paper was replaced after the vote was announced: it is announced again. */
  PAPERS_CHANGED(Refused.Kind.CONFLICT),
  /** Another vote runs in this sitting. */
  ANOTHER_VOTE_RUNS(Refused.Kind.CONFLICT),
  POLL_CLOSED(Refused.Kind.CONFLICT),
  /** The voter holds no seat on the frozen roll. */
  NOT_ON_THE_ROLL(Refused.Kind.NOT_ALLOWED),
  /** The voter was not in the hall when the vote opened. */
  NOT_PRESENT_AT_OPENING(Refused.Kind.CONFLICT),
  /** The voter has left the hall. */
  ABSENT(Refused.Kind.CONFLICT),
  /** This voter has voted; the receipt is number {0}. */
  ALREADY_VOTED(Refused.Kind.CONFLICT),
  /** The result is not known before the vote closes. */
  POLL_STILL_OPEN(Refused.Kind.CONFLICT);

  private final Refused.Kind kind;

  VotingCode(Refused.Kind kind) {
    this.kind = kind;
  }

  @Override
  public Refused.Kind kind() {
    return kind;
  }
}
