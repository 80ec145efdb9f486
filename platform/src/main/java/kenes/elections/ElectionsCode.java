package kenes.elections;

import kenes.base.Refused;

/** Why elections refuse. */
public enum ElectionsCode implements Refused.Code {
  ELECTION_UNKNOWN(Refused.Kind.NOT_FOUND),
  ROUND_UNKNOWN(Refused.Kind.NOT_FOUND),
  /** The rulebook has no such election: {0} is the key of the missing rule. */
  NO_ELECTION_RULE(Refused.Kind.CONFLICT),
  /** What is elected is missing in this language. */
  ELECTION_TITLE_MISSING(Refused.Kind.BAD_INPUT),
  ELECTION_TITLE_TOO_LONG(Refused.Kind.BAD_INPUT),
  /** Not a number of places from 1 to {0}. */
  PLACES_WRONG(Refused.Kind.BAD_INPUT),
  /** No such post: the organization, the role and the post belong together. */
  ELECTED_POST_WRONG(Refused.Kind.BAD_INPUT),
  /** The post has a holder today: first that membership ends. */
  POST_HELD(Refused.Kind.CONFLICT),
  /** Another election on this item is not over. */
  ELECTION_RUNS(Refused.Kind.CONFLICT),
  /** The sitting is closed. */
  ELECTION_SITTING_CLOSED(Refused.Kind.CONFLICT),
  /** The item has been dealt with. */
  ELECTION_ITEM_CLOSED(Refused.Kind.CONFLICT),
  /** The rulebook does not let them nominate. */
  NOT_A_NOMINATOR(Refused.Kind.BAD_INPUT),
  /** Only deputies of this body stand. */
  CANDIDATE_NOT_DEPUTY(Refused.Kind.BAD_INPUT),
  /** May not join a standing commission: {0} is who may not. */
  CANDIDATE_BARRED(Refused.Kind.BAD_INPUT),
  /** Counts the votes of this sitting, so may not stand. */
  CANDIDATE_COUNTS(Refused.Kind.BAD_INPUT),
  /** The same nomination stands already. */
  NOMINATED_ALREADY(Refused.Kind.CONFLICT),
  NOT_NOMINATED(Refused.Kind.CONFLICT),
  CONSENTED_ALREADY(Refused.Kind.CONFLICT),
  WITHDRAWN_ALREADY(Refused.Kind.CONFLICT),
  /** The list of candidates is closed. */
  LIST_CLOSED(Refused.Kind.CONFLICT),
  /** {0} stand for {1} places. */
  TOO_FEW_CANDIDATES(Refused.Kind.CONFLICT),
  /** {0} is named by {1}, {2} are needed. */
  TOO_FEW_NOMINATORS(Refused.Kind.CONFLICT),
  /** Candidates are still being named. */
  LIST_OPEN(Refused.Kind.CONFLICT),
  ROUND_RUNS(Refused.Kind.CONFLICT),
  /** Equal votes wait for the casting vote or the lot. */
  TIE_FIRST(Refused.Kind.CONFLICT),
  ELECTION_OVER(Refused.Kind.CONFLICT),
  METHOD_MISSING(Refused.Kind.BAD_INPUT),
  /** The rulebook does not let this election be held so. */
  METHOD_NOT_ALLOWED(Refused.Kind.BAD_INPUT),
  /** Hands for several places do not tell how many voted, and the rule takes its share of those. */
  HANDS_BASE_UNKNOWN(Refused.Kind.BAD_INPUT),
  /** Two different deputies in the hall, neither of them a candidate. */
  TELLERS_WRONG(Refused.Kind.BAD_INPUT),
  ROUND_CLOSED(Refused.Kind.CONFLICT),
  /** The round is not held by name on the own device. */
  NOT_BY_NAME(Refused.Kind.CONFLICT),
  /** From 1 to {0} different candidates of this round; none only where one may vote against. */
  CHOICE_WRONG(Refused.Kind.BAD_INPUT),
  /** Only the two tellers count hands. */
  NOT_A_TELLER(Refused.Kind.NOT_ALLOWED),
  /** This teller has counted; the other one is awaited, or both agree. */
  HANDS_COUNTED(Refused.Kind.CONFLICT),
  /** A number of hands is missing, or {0} present, each for at most {1} candidates, cannot raise so many. */
  HANDS_WRONG(Refused.Kind.BAD_INPUT),
  /** The two tellers have not counted the same yet. */
  HANDS_NOT_AGREED(Refused.Kind.CONFLICT),
  /** More than half of the counting commission have not signed the count yet. */
  PAPER_NOT_SIGNED(Refused.Kind.CONFLICT),
  /** No tie waits to be decided by hand. */
  NO_TIE(Refused.Kind.CONFLICT),
  /** Exactly {0} of those with equal votes are chosen. */
  CHOSEN_WRONG(Refused.Kind.BAD_INPUT),
  /** A round is broken off, or declared void, only with a reason. */
  ROUND_REASON_MISSING(Refused.Kind.BAD_INPUT),
  /** The reason is longer than {0} characters. */
  ROUND_REASON_TOO_LONG(Refused.Kind.BAD_INPUT),
  /** The round has been declared void already. */
  ROUND_VOID(Refused.Kind.CONFLICT),
  /** Round {0} of this election rests on the result: that one first. */
  LATER_ROUND(Refused.Kind.CONFLICT),
  /** Another election was called on this item since. */
  LATER_ELECTION(Refused.Kind.CONFLICT),
  /** A decision was made on this item since. */
  ELECTION_DECIDED(Refused.Kind.CONFLICT);

  private final Refused.Kind kind;

  ElectionsCode(Refused.Kind kind) {
    this.kind = kind;
  }

  @Override
  public Refused.Kind kind() {
    return kind;
  }
}
