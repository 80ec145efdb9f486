package kenes.history;

import java.util.List;
import kenes.voting.ElectionOutcome;
import kenes.voting.Outcome;

/**
 * One vote of the past, judged again.
 *
 * @param id of the vote in its data set
 * @param rule its key, or null when the data set names none
 * @param outcome computed; null for elections and for what was not judged
 * @param byPrinted the outcome by the printed tally where that differs from the votes of the members, else null
 * @param election computed, or null
 * @param published what the source says: {@code ADOPTED}, {@code NOT_ADOPTED} or a candidate; null when it says nothing
 * @param mark why the row is known to be wrong in the source itself, or null
 */
public record Verdict(String id, Place place, String rule, Outcome outcome, Outcome byPrinted, ElectionOutcome election, Comparison comparison,
    String published, String mark, List<Fault> faults) {
  /** What the comparison came to. */
  public enum Comparison {
    AGREES, DISAGREES,
    /** The source published no outcome. */
    NOT_PUBLISHED,
    /** A roll call that decides nothing. */
    NO_DECISION,
    /** The row cannot be judged; its faults say why. */
    NOT_JUDGED
  }

  /** Something to look at that the source itself does not mark as wrong. A name that two members share is none. */
  public boolean problem() {
    boolean odd = faults.stream().anyMatch(fault -> fault.kind() != Fault.Kind.SAME_NAME);
    return mark == null && (odd || comparison == Comparison.DISAGREES || comparison == Comparison.NOT_JUDGED);
  }
}
