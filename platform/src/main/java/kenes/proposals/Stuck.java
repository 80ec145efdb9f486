package kenes.proposals;

/** Why a proposal does not move, the gravest first. */
public enum Stuck {
  /** Its home has ended, and no other body has taken it over. */
  HOME_ENDED,
  /** Its route holds no more, and it was not moved to another. */
  ROUTE_ENDED,
  /** The body that carries it has ended. */
  CARRIER_ENDED,
  /** Its step is overdue. */
  OVERDUE,
  /** A letter about it has been under way for longer than letters usually take. */
  LETTER
}
