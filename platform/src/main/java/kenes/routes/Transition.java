package kenes.routes;

import java.util.Set;

/**
 * A step that may follow another.
 *
 * @param to id of the step that follows
 * @param needs what must be there, besides what the step itself needs
 */
public record Transition(String to, Kind kind, Set<Need> needs, Basis basis) {
  /** What kind of move it is. */
  public enum Kind {
    /** Onward. */
    PASS,
    /** Goes on with the same carrier: another committee, another day, another reading. */
    CONTINUE,
    /** Back, to be worked on again. */
    RETURN,
    /** Refused with reasons. */
    REJECT,
    /** Taken back by its author. */
    WITHDRAW,
    /** Ended by time, or because who had to deal with it is no more. */
    LAPSE
  }
}
