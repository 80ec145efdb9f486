package kenes.rules;

/** What an abstention does. */
public enum Abstentions {
  /** It stays in or out of the base as the base is defined, and is neither for nor against. */
  AS_THE_BASE_SAYS,
  /** Whoever abstains is taken out of the base. */
  OUTSIDE_THE_BASE,
  /** It counts as a vote for. */
  FOR,
  /** It counts as a vote against. */
  AGAINST
}
