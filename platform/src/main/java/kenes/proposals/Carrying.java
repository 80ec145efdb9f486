package kenes.proposals;

import java.time.LocalDate;

/**
 * A sending of a proposal to a body that shall carry it.
 *
 * @param by the carrier that passed it on, or null: the home
 * @param sent index of the sending in the home's journal
 * @param ended null while it lasts
 */
public record Carrying(String body, String by, long sent, LocalDate on, State state, String ended) {
  /** How a sending stands. */
  public enum State {
    /** Sent; nothing came from there yet. */
    SENT,
    /** The body has reported a step. */
    CARRIED, REFUSED,
    /** The body gave it back to its home. */
    RETURNED, PASSED_ON,
    /** Its home took it back. */
    RECALLED,
    /** The proposal took another route, or ended. */
    OVER
  }

  Carrying to(State next, String reasons) {
    return new Carrying(body, by, sent, on, next, reasons);
  }

  public boolean lasts() {
    return state == State.SENT || state == State.CARRIED;
  }
}
