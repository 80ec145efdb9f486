package kenes.commissions;

import kenes.base.Refused;

/** Why something about commissions, their conclusions and associations of deputies is refused. */
public enum CommissionsCode implements Refused.Code {
  /** The body has no such commission today. */
  COMMISSION_UNKNOWN(Refused.Kind.NOT_FOUND),
  /** The council has as many standing commissions as it may: their number. */
  COMMISSIONS_FULL(Refused.Kind.CONFLICT),
  /** Neither a vote of the council nor the words of a decision were given, or both. */
  BASIS_MISSING(Refused.Kind.BAD_INPUT),
  /** The vote is none of the council's that was adopted and counts. */
  BASIS_NOT_ADOPTED(Refused.Kind.BAD_INPUT),
  /** Words are longer than the argument. */
  TEXT_TOO_LONG(Refused.Kind.BAD_INPUT),
  TASK_MISSING(Refused.Kind.BAD_INPUT),
  /** A chair is elected by open ballot of the council. */
  CHAIR_IS_ELECTED(Refused.Kind.BAD_INPUT),
  /** Only who holds a seat can sit on it: the person. */
  NOT_A_DEPUTY(Refused.Kind.BAD_INPUT),
  /** The commission has as many members as it may: their number. */
  MEMBERS_FULL(Refused.Kind.CONFLICT),
  /** The person, and the number of standing commissions that one deputy may sit on. */
  COMMISSIONS_OF_DEPUTY(Refused.Kind.CONFLICT),
  /** No commission sits here. */
  NOT_A_COMMISSION(Refused.Kind.BAD_INPUT),
  /** A training sitting sends nothing anywhere. */
  TRAINING_SITTING(Refused.Kind.CONFLICT),
  /** No commission that sits here was asked for its opinion on that item. */
  NOT_ASKED(Refused.Kind.BAD_INPUT),
  /** The opinion stands there already. */
  CONCLUSION_GIVEN(Refused.Kind.CONFLICT),
  /** It is being voted on, or was adopted: its text stays as it is. */
  CONCLUSION_VOTED(Refused.Kind.CONFLICT),
  /** The rulebook knows no such kind. */
  KIND_UNKNOWN(Refused.Kind.BAD_INPUT),
  RECOMMENDATION_UNKNOWN(Refused.Kind.BAD_INPUT),
  /** The rulebook does not say how many members such an association has. */
  GROUP_KIND_UNKNOWN(Refused.Kind.BAD_INPUT),
  NAME_MISSING(Refused.Kind.BAD_INPUT),
  /** Whoever leads it is one of its members. */
  LEADER_NOT_MEMBER(Refused.Kind.BAD_INPUT),
  /** How many there are, how many are needed, and by what. */
  TOO_FEW_MEMBERS(Refused.Kind.BAD_INPUT),
  /** The person, who they are, and by what they may not join. */
  MEMBER_BARRED(Refused.Kind.CONFLICT),
  /** The person, the faction, and by what one may belong to one only. */
  IN_ANOTHER_FACTION(Refused.Kind.CONFLICT),
  /** The person belongs to it already. */
  IN_GROUP_ALREADY(Refused.Kind.CONFLICT),
  /** Staff enter only what was signed on paper. */
  SIGNATURE_MISSING(Refused.Kind.BAD_INPUT),
  NOTICE_UNKNOWN(Refused.Kind.NOT_FOUND),
  /** The notice does not name this deputy. */
  NOT_IN_NOTICE(Refused.Kind.CONFLICT),
  SIGNED_ALREADY(Refused.Kind.CONFLICT),
  GROUP_UNKNOWN(Refused.Kind.NOT_FOUND),
  /** The person does not belong to it. */
  NOT_IN_GROUP(Refused.Kind.CONFLICT),
  ANNOUNCED_ALREADY(Refused.Kind.CONFLICT),
  /** Registration is announced at an open sitting of the council. */
  NOT_AT_SESSION(Refused.Kind.BAD_INPUT);

  private final Refused.Kind kind;

  CommissionsCode(Refused.Kind kind) {
    this.kind = kind;
  }

  @Override
  public Refused.Kind kind() {
    return kind;
  }
}
