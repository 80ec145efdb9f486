package kenes.voting;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the counting commission found and signed.
 *
 * @param prepared forms made
 * @param issued deputies who have a form, against signature
 * @param exchanged spoiled forms that came back for another one and were destroyed; they are in neither number beside them
 * @param found forms in the box, never more than issued
 * @param spoiled forms found that are not valid
 * @param votes by option; of a question they are {@code FOR}, {@code AGAINST} and {@code ABSTAIN}, of an election the candidates' ids
 */
public record PaperCount(long prepared, long issued, long exchanged, long found, long spoiled, SortedMap<String, Long> votes) {
  public PaperCount {
    votes = Collections.unmodifiableSortedMap(new TreeMap<>(votes));
  }

  /** The votes for this option. */
  public long of(Choice choice) {
    return of(choice.name());
  }

  /** The votes for this option, by its key on the form. */
  public long of(String option) {
    return votes.getOrDefault(option, 0L);
  }

  /** Forms that count. */
  public long valid() {
    return found - spoiled;
  }
}
