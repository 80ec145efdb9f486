package kenes.web.rules;

import kenes.base.Refused;

/** Why a vote cannot be tried. */
public enum WhatIfCode implements Refused.Code {
  /** No whole number within the limits: the least, the greatest. */
  NUMBER_WRONG,
  /** The numerator is greater than the denominator. */
  FRACTION_ABOVE_ONE,
  /** More than the whole is asked for, which nothing reaches. */
  MORE_THAN_WHOLE,
  /** More in office than seats: the seats. */
  MORE_THAN_SEATS,
  /** More present than in office: those in office. */
  MORE_THAN_IN_OFFICE,
  /** More ballots than voters present: the ballots, those present. */
  MORE_THAN_PRESENT,
  /** A plurality is decided at once, so that no second round follows. */
  SECOND_ROUND_NEEDS_MAJORITY,
  /** Nobody has a vote. */
  NO_CANDIDATES,
  /** A candidate has more votes than there are ballots: the ballots. */
  MORE_THAN_BALLOTS,
  /** The candidates' votes do not fit the ballots: the votes, the ballots, the places. */
  VOTES_DO_NOT_FIT;

  @Override
  public Refused.Kind kind() {
    return Refused.Kind.BAD_INPUT;
  }
}
