package kenes.decisions;

import kenes.base.Refused;

/** Why decisions refuse. */
public enum DecisionsCode implements Refused.Code {
  DECISION_UNKNOWN(Refused.Kind.NOT_FOUND),
  /** The vote did not adopt anything. */
  VOTE_NOT_ADOPTED(Refused.Kind.CONFLICT),
  /** The vote was on the draft as a basis, on amendments or on a part. */
  VOTE_ON_PART(Refused.Kind.CONFLICT),
  /** The text is not the one that was voted on. */
  TEXT_NOT_VOTED(Refused.Kind.BAD_INPUT),
  /** This vote has made a decision already: {0} is its number. */
  VOTE_USED(Refused.Kind.CONFLICT),
  /** An exercise decides nothing. */
  TRAINING_SITTING(Refused.Kind.CONFLICT),
  KIND_UNKNOWN(Refused.Kind.BAD_INPUT),
  TITLE_MISSING(Refused.Kind.BAD_INPUT),
  /** Longer than {0} characters. */
  TEXT_TOO_LONG(Refused.Kind.BAD_INPUT),
  TEXT_MISSING(Refused.Kind.BAD_INPUT),
  /** So many facts differ between the two languages: {0}. */
  LANGUAGES_DIFFER(Refused.Kind.BAD_INPUT),
  /** Shorter than {0} characters. */
  REASON_TOO_SHORT(Refused.Kind.BAD_INPUT),
  /** The rulebook has no template: a number is given by hand. */
  NUMBER_MISSING(Refused.Kind.BAD_INPUT),
  /** Longer than {0} characters, or without a letter or figure. */
  NUMBER_WRONG(Refused.Kind.BAD_INPUT),
  /** A number by hand needs its reason. */
  NUMBER_REASON_MISSING(Refused.Kind.BAD_INPUT),
  /** Another decision has the number {0}. */
  NUMBER_TAKEN(Refused.Kind.CONFLICT),
  /** The text in this language says otherwise. */
  ENTRY_DIFFERS(Refused.Kind.BAD_INPUT),
  MEETING_NOT_CLOSED(Refused.Kind.CONFLICT),
  /** The chair signs, or who presided over the sitting. */
  WRONG_SIGNATORY(Refused.Kind.NOT_ALLOWED),
  SIGNED_ALREADY(Refused.Kind.CONFLICT),
  NOT_SIGNED(Refused.Kind.CONFLICT),
  NO_REGISTRATION(Refused.Kind.CONFLICT),
  /** It was sent on {0} and is not answered. */
  SENT_ALREADY(Refused.Kind.CONFLICT),
  REGISTERED_ALREADY(Refused.Kind.CONFLICT),
  NOT_SENT(Refused.Kind.CONFLICT),
  NOT_REGISTERED(Refused.Kind.CONFLICT),
  PUBLISHED_ALREADY(Refused.Kind.CONFLICT),
  /** Official texts are published in every language of theirs together. */
  LANGUAGE_UNPUBLISHED(Refused.Kind.BAD_INPUT),
  PLACE_MISSING(Refused.Kind.BAD_INPUT),
  LINK_WRONG(Refused.Kind.BAD_INPUT),
  FIELD_MISSING(Refused.Kind.BAD_INPUT),
  DATE_MISSING(Refused.Kind.BAD_INPUT),
  /** Before {0}, the day of what must come first. */
  DATE_TOO_EARLY(Refused.Kind.BAD_INPUT),
  /** Later than today. */
  DATE_IN_FUTURE(Refused.Kind.BAD_INPUT),
  /** The body's decisions bind: only what has the character of a recommendation is sent for a reply. */
  NOT_ADVISORY(Refused.Kind.CONFLICT),
  /** It was sent to the same addressee already. */
  ADDRESSED_ALREADY(Refused.Kind.CONFLICT),
  /** No body has this code. */
  ADDRESSEE_BODY_UNKNOWN(Refused.Kind.BAD_INPUT),
  /** A body recommends nothing to itself. */
  ADDRESSEE_OWN(Refused.Kind.BAD_INPUT),
  /** The body does not exist today. */
  ADDRESSEE_ENDED(Refused.Kind.BAD_INPUT),
  /** The number of a private person. */
  REPLY_PRIVATE(Refused.Kind.BAD_INPUT),
  /** It was not sent to this addressee. */
  ADDRESSEE_UNKNOWN(Refused.Kind.BAD_INPUT),
  /** This addressee is a body of the register: its answer comes by letter and is not entered for it. */
  REPLIES_BY_LETTER(Refused.Kind.CONFLICT),
  /** The recommendation was sent to nobody. */
  NOTHING_SENT(Refused.Kind.CONFLICT),
  /** The recommendation was withdrawn, repealed or annulled since {0}: no answer is expected. */
  RECOMMENDATION_ENDED(Refused.Kind.CONFLICT),
  /** The answer comes from a body to which the recommendation was not sent. */
  NOT_ADDRESSEE(Refused.Kind.NOT_ALLOWED),
  /** Its text is closed, and what is said of its control stands open in the record. */
  CLOSED_TO_PUBLIC(Refused.Kind.CONFLICT),
  ON_CONTROL_ALREADY(Refused.Kind.CONFLICT),
  NOT_ON_CONTROL(Refused.Kind.CONFLICT),
  EXECUTED_ALREADY(Refused.Kind.CONFLICT),
  /** The vote was on something before the control began. */
  VOTE_TOO_EARLY(Refused.Kind.CONFLICT),
  /** It has ended, or the act that ends it is recorded. */
  DECISION_ENDED(Refused.Kind.CONFLICT),
  /** Only a later decision changes or ends an earlier one. */
  NOT_LATER(Refused.Kind.BAD_INPUT),
  /** The decision that changes or ends this one has itself ended. */
  OTHER_ENDED(Refused.Kind.CONFLICT),
  /** The text is the one of the last version. */
  NOTHING_CHANGED(Refused.Kind.BAD_INPUT);

  private final Refused.Kind kind;

  DecisionsCode(Refused.Kind kind) {
    this.kind = kind;
  }

  @Override
  public Refused.Kind kind() {
    return kind;
  }
}
