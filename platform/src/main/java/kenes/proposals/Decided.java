package kenes.proposals;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What the home decided on last.
 *
 * @param version of the text @param on the day of the step or of the decision @param decision or null: the body does not sit here
 * @param returned whether it came back to be worked on since: its text may change then
 */
public record Decided(int version, LocalDate on, UUID decision, boolean returned) {
  Decided back() {
    return new Decided(version, on, decision, true);
  }
}
