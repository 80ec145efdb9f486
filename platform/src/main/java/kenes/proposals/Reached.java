package kenes.proposals;

import java.time.LocalDate;
import kenes.routes.Ending;

/**
 * A place on a route that a proposal reached.
 *
 * @param holder code of the body that took the step
 * @param given what was shown with it, or null
 * @param words a reason or a comment, or null
 * @param due until when this step should be over, or null @param dueBy code of the body that named that day, or null: the route sets it
 * @param ending how the route ends here, or null
 * @param letter that reported it, or null
 * @param index of the act in the home's journal
 */
public record Reached(How how, ProposalsAct.Place place, LocalDate on, String holder, ProposalsAct.Given given, String words, LocalDate due, String dueBy,
    Ending ending, ProposalsAct.Letter letter, long index) {
  /** Ways to a place. */
  public enum How {
    OPENED, TAKEN, REROUTED, WITHDRAWN,
    /** Its home took it back from the body that carried it. */
    RECALLED,
    /** It followed by itself when a term was over. */
    RAN_OUT
  }

  /** The same, with another day until which the next step is expected. */
  Reached expected(LocalDate day, String body) {
    return new Reached(how, place, on, holder, given, words, day, body, ending, letter, index);
  }
}
