package kenes.voting;

/** What became of a seat in a vote: every seat gets exactly one. */
public enum SeatOutcome {
  FOR, AGAINST, ABSTAINED,
  /** Was there when the vote opened and pressed nothing. */
  DID_NOT_VOTE,
  /** Was not there when the vote opened. */
  ABSENT,
  /** Imported votes whose source does not tell the two apart. */
  ABSENT_OR_DID_NOT_VOTE,
  VACANT,
  /** May not vote because of a personal interest. */
  RECUSED,
  /** Was there in a vote by hands or by ballot papers: how this seat voted is not recorded. */
  PRESENT
}
