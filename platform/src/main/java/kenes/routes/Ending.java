package kenes.routes;

/** How a route ends. */
public enum Ending {
  /** What was asked for is done. */
  DONE,
  /** It is noted or answered, and nothing more is to be done. */
  CLOSED,
  /** It is refused with reasons. */
  REJECTED,
  /** Its author took it back. */
  WITHDRAWN,
  /** Its time ran out, or whoever had to deal with it is no more. */
  LAPSED
}
