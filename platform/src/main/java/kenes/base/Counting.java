package kenes.base;

/**
 * How a country's law counts terms.
 *
 * @param startsOnWorkingDay true: what came on a day off counts as come on the next working day
 * @param endsOnWorkingDay true: a term that ends on a day off ends on the next working day
 * @param legalBasis article and law, as shown to people
 * @param inferred true: concluded or recalled, not read in the law itself
 */
public record Counting(boolean startsOnWorkingDay, boolean endsOnWorkingDay, Text legalBasis, boolean inferred) {
  /** The same for what is, or is not, registered on working days only. */
  public Counting startingOnWorkingDay(boolean starts) {
    return new Counting(starts, endsOnWorkingDay, legalBasis, inferred);
  }
}
