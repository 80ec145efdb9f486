package kenes.voting;

/** What became of a tie; the rule says by whose hand. */
public enum TieState {
  /** There is none. */
  NONE,
  /** Decided for: by the rule itself, the casting vote or the lot. */
  FOR,
  /** Decided against: by the rule itself, the casting vote or the lot. */
  AGAINST,
  /** The casting vote, the lot or the repeated vote is still to come. */
  AWAITED
}
