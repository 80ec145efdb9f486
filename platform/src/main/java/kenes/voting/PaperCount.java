package kenes.voting;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the counting commission found and signed.
 *
 * @param prepared forms made
 * @param issued forms given out against signature
 * @param found forms in the box
 * @param spoiled forms found that are not valid
 * @param votes by option; of a question they are {@code FOR}, {@code AGAINST} and {@code ABSTAIN}
 */
public record PaperCount(long prepared, long issued, long found, long spoiled, SortedMap<String, Long> votes) {
  public PaperCount {
    votes = Collections.unmodifiableSortedMap(new TreeMap<>(votes));
  }

  /** The votes for this option. */
  public long of(Choice choice) {
    return votes.getOrDefault(choice.name(), 0L);
  }
}
