package kenes.joint;

import kenes.base.Refused;

/** Why joint decisions refuse. */
public enum JointCode implements Refused.Code {
  JOINT_UNKNOWN(Refused.Kind.NOT_FOUND),
  /** No body has the code {0}. */
  PARTNER_UNKNOWN(Refused.Kind.BAD_INPUT),
  PARTNER_SELF(Refused.Kind.BAD_INPUT),
  /** The partner does not exist on this day. */
  PARTNER_ENDED(Refused.Kind.BAD_INPUT),
  /** It comes from a body that is not the partner. */
  NOT_PARTNER(Refused.Kind.NOT_ALLOWED),
  /** This body, {0}, ended on {1}. */
  BODY_ENDED(Refused.Kind.CONFLICT),
  /** The decision has another title or text than the joint one, in the language {0}. */
  TEXT_DIFFERS(Refused.Kind.CONFLICT),
  /** The decision is not signed, or has ended. */
  DECISION_NOT_STANDING(Refused.Kind.CONFLICT),
  /** The decision was adopted before the offer, which was made on {0}. */
  DECISION_TOO_EARLY(Refused.Kind.CONFLICT),
  /** This body has adopted its decision. */
  ADOPTED_ALREADY(Refused.Kind.CONFLICT),
  /** It was refused or withdrawn, or a part of it has lost its force. */
  JOINT_ENDED(Refused.Kind.CONFLICT),
  /** Only the body to which it was offered refuses. */
  NOT_OFFERED_TO(Refused.Kind.NOT_ALLOWED),
  /** Only the body that offered it withdraws. */
  NOT_OFFERED_BY(Refused.Kind.NOT_ALLOWED),
  /** The number of a private person. */
  HIDDEN_DATA(Refused.Kind.BAD_INPUT),
  /** Shorter than {0} or longer than {1} characters. */
  REASON_LENGTH(Refused.Kind.BAD_INPUT);

  private final Refused.Kind kind;

  JointCode(Refused.Kind kind) {
    this.kind = kind;
  }

  @Override
  public Refused.Kind kind() {
    return kind;
  }
}
