package kenes.routes;

import java.util.Set;
import kenes.base.Text;
import kenes.register.Body;

/**
 * Who takes a step.
 *
 * @param id its name in the route's text
 * @param bodies codes of the bodies that may be it; empty: every body of the kind and level
 * @param bodyKind as in the register, or null: any
 * @param level as in the register, or null: any
 */
public record Carrier(String id, Kind kind, Text name, Set<String> bodies, String bodyKind, String level) {
  /** Where the carrier is to be found. */
  public enum Kind {
    /** The body whose proposal it is, or a part of that body. */
    HOME,
    /** Another body of the register. */
    BODY,
    /** Nobody in the register: the steps are entered, with a document, by a body that follows them. */
    OUTSIDE,
    /** Whoever took the step before. */
    PREVIOUS
  }

  /** Whether this body of the register may be the carrier at all; the day is another question. */
  public boolean accepts(Body body) {
    return (bodies.isEmpty() || bodies.contains(body.code())) && (bodyKind == null || bodyKind.equals(body.kind()))
        && (level == null || level.equals(body.level()));
  }
}
