package kenes.advice;

import kenes.base.Refused;

/** Why answers to recommendations are refused. */
public enum AdviceCode implements Refused.Code {
  ADVICE_UNKNOWN(Refused.Kind.NOT_FOUND),
  /** It was withdrawn or ended since {0}: it needs no answer. */
  ADVICE_ENDED(Refused.Kind.CONFLICT),
  /** The body that recommended it, {0}, exists no longer: nobody waits for the answer. */
  SENDER_ENDED(Refused.Kind.CONFLICT),
  /** This body, {0}, ended on {1}. */
  BODY_ENDED(Refused.Kind.CONFLICT),
  ANSWER_MISSING(Refused.Kind.BAD_INPUT),
  /** Shorter than {0} or longer than {1} characters. */
  REPLY_LENGTH(Refused.Kind.BAD_INPUT),
  /** It was answered on {0}; a new answer says why it replaces that one, in {1} characters at least. */
  REASON_MISSING(Refused.Kind.BAD_INPUT),
  /** The number of a private person. */
  HIDDEN_DATA(Refused.Kind.BAD_INPUT),
  /** The decision is not signed, or has ended. */
  DECISION_NOT_STANDING(Refused.Kind.BAD_INPUT);

  private final Refused.Kind kind;

  AdviceCode(Refused.Kind kind) {
    this.kind = kind;
  }

  @Override
  public Refused.Kind kind() {
    return kind;
  }
}
