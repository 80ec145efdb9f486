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
  /** A vote cannot count what the rule asks for: {0} is METHOD, WEIGHTS, GROUPS or PRESENCE. */
  NOT_COUNTABLE(Refused.Kind.CONFLICT),
  /** {0} are present, {1} are needed. */
  NO_QUORUM(Refused.Kind.CONFLICT),
  MEETING_NOT_OPEN(Refused.Kind.CONFLICT),
  ITEM_NOT_OPEN(Refused.Kind.CONFLICT),
  /** The draft lowers revenue or raises spending, and the executive's positive opinion is missing. */
  EXECUTIVE_OPINION_MISSING(Refused.Kind.CONFLICT),
  /** A paper was replaced after the vote was announced: it is announced again. */
  PAPERS_CHANGED(Refused.Kind.CONFLICT),
  /** Another vote runs in this sitting. */
  ANOTHER_VOTE_RUNS(Refused.Kind.CONFLICT),
  POLL_CLOSED(Refused.Kind.CONFLICT),
  /** The voter holds no seat on the frozen roll. */
  NOT_ON_THE_ROLL(Refused.Kind.NOT_ALLOWED),
  /** The voter is a member of the commission whom the rules keep out of it: as what they lead the plenary. */
  VOTER_BARRED(Refused.Kind.NOT_ALLOWED),
  /** The voter was not in the hall when the vote opened. */
  NOT_PRESENT_AT_OPENING(Refused.Kind.CONFLICT),
  /** The voter has left the hall. */
  ABSENT(Refused.Kind.CONFLICT),
  /** This voter has voted; the receipt is number {0}. */
  ALREADY_VOTED(Refused.Kind.CONFLICT),
  /** The result is not known before the vote closes. */
  POLL_STILL_OPEN(Refused.Kind.CONFLICT),
  /** Another method took the place of this vote while it ran. */
  POLL_ABANDONED(Refused.Kind.CONFLICT),
  /** The vote was repeated: its result counts no more. */
  POLL_VOID(Refused.Kind.CONFLICT),
  /** This vote is by a show of hands: a device does not vote in it. */
  BY_HANDS(Refused.Kind.CONFLICT),
  /** This vote is by ballot papers: a device does not vote in it. */
  ON_PAPER(Refused.Kind.CONFLICT),
  /** Has declared a personal interest in the item. */
  RECUSED(Refused.Kind.CONFLICT),
  /** Not another method than that of the running vote: a show of hands or ballot papers. */
  METHOD_MISSING(Refused.Kind.BAD_INPUT),
  /** Hands are counted by two different people. */
  TELLERS_TWO(Refused.Kind.BAD_INPUT),
  /** Not a deputy who is present and not recused, nor a member of staff. */
  TELLER_UNFIT(Refused.Kind.BAD_INPUT),
  REASON_MISSING(Refused.Kind.BAD_INPUT),
  /** The reason is longer than {0} characters. */
  REASON_TOO_LONG(Refused.Kind.BAD_INPUT),
  /** The vote is not on closing this item to the public. */
  NOT_ON_CLOSING(Refused.Kind.CONFLICT),
  /** The vote has not adopted what was put to it. */
  NOT_ADOPTED(Refused.Kind.CONFLICT),
  /** No hands are counted in this vote. */
  NOT_BY_HANDS(Refused.Kind.CONFLICT),
  NOT_A_TELLER(Refused.Kind.NOT_ALLOWED),
  /** Not a whole number from 0 on. */
  COUNT_WRONG(Refused.Kind.BAD_INPUT),
  /** {0} hands were counted, {1} deputies may vote. */
  COUNT_TOO_LARGE(Refused.Kind.BAD_INPUT),
  /** This teller has entered their count; the other's is awaited. */
  COUNT_ENTERED(Refused.Kind.CONFLICT),
  /** Both counts are the same: nothing is left to count. */
  COUNTS_AGREE(Refused.Kind.CONFLICT),
  /** The counts of both tellers are awaited. */
  COUNTS_AWAITED(Refused.Kind.CONFLICT),
  /** The two counts differ: both count again. */
  COUNTS_DIFFER(Refused.Kind.CONFLICT),
  /** The counting commission has not signed its minutes. */
  COUNT_NOT_SIGNED(Refused.Kind.CONFLICT),
  /** There is no tie for this to decide. */
  NO_TIE(Refused.Kind.CONFLICT),
  TIE_DECIDED(Refused.Kind.CONFLICT),
  /** There has been a later vote on the item: vote number {0}. */
  LATER_VOTE(Refused.Kind.CONFLICT),
  /** A decision made of this vote has been signed. */
  DECISION_MADE(Refused.Kind.CONFLICT),
  /** A vote on this item runs, or has frozen its roll with what is to be taken back. */
  VOTE_BEGUN(Refused.Kind.CONFLICT),
  /** The item has been dealt with. */
  ITEM_DONE(Refused.Kind.CONFLICT),
  INTEREST_DECLARED(Refused.Kind.CONFLICT),
  INTEREST_UNKNOWN(Refused.Kind.NOT_FOUND);

  private final Refused.Kind kind;

  VotingCode(Refused.Kind kind) {
    this.kind = kind;
  }

  @Override
  public Refused.Kind kind() {
    return kind;
  }
}
