package kenes.notices;

import java.time.Instant;
import java.util.Map;

/**
 * How the letters about one sitting fare.
 *
 * @param counts how many are in each state; a state without letters is missing
 * @param problem what those that wait have met first of all, or null
 * @param since when the oldest of those that wait was made, or null
 * @param next when the next of those that wait is tried, or null
 */
public record Delivery(Map<LetterState, Integer> counts, Problem problem, Instant since, Instant next) {
  public int count(LetterState state) {
    return counts.getOrDefault(state, 0);
  }

  public int total() {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** Whether somebody has to do something: a letter goes nowhere, or has failed and waits. */
  public boolean isStuck() {
    return problem != null || count(LetterState.REFUSED) + count(LetterState.BY_HAND) + count(LetterState.HELD) > 0;
  }
}
