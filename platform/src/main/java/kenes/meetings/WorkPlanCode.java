package kenes.meetings;

import kenes.base.Refused;

/** Why plans of work are refused. */
public enum WorkPlanCode implements Refused.Code {
  /** No term of the body touches the year {0}. */
  PLAN_YEAR_OUTSIDE_TERM(Refused.Kind.BAD_INPUT),
  PLAN_EMPTY(Refused.Kind.BAD_INPUT),
  /** A line has no number, or one below 1. */
  PLAN_NUMBER_WRONG(Refused.Kind.BAD_INPUT),
  /** Another line has the number {0}. */
  PLAN_NUMBER_TAKEN(Refused.Kind.BAD_INPUT),
  PLAN_SECTION_MISSING(Refused.Kind.BAD_INPUT),
  PLAN_DUE_MISSING(Refused.Kind.BAD_INPUT),
  /** The term of a line lies outside the year {0}. */
  PLAN_DUE_OUTSIDE_YEAR(Refused.Kind.BAD_INPUT),
  /** The line is not in the plan in force. */
  PLAN_ITEM_UNKNOWN(Refused.Kind.BAD_INPUT),
  /** Somebody has put version {0} on record meanwhile. */
  PLAN_CHANGED_MEANWHILE(Refused.Kind.CONFLICT),
  /** Nothing differs from the version before. */
  PLAN_UNCHANGED(Refused.Kind.BAD_INPUT);

  private final Refused.Kind kind;

  WorkPlanCode(Refused.Kind kind) {
    this.kind = kind;
  }

  @Override
  public Refused.Kind kind() {
    return kind;
  }
}
