package kenes.register;

import java.time.LocalDate;

/**
 * A membership on behalf of another body that no longer fits with what is so there.
 *
 * @param last the last day on which it did; before its first day if it never did: then it is annulled, not ended
 * @param now who holds the post today, or null; the membership there tells since when
 */
public record Misfit(Delegate delegate, Kind kind, LocalDate last, Member now) {
  /**
   * Somebody else holds the post; nobody does; somebody does again; the member has held it on no day of the membership, as after an election
   * that was declared void; the body has ended; the delegate has left it; its decision stands no longer.
   */
  public enum Kind { HOLDER_CHANGED, POST_VACANT, POST_FILLED, NEVER_HELD, BODY_ENDED, LEFT_BODY, DECISION_ENDED }
}
