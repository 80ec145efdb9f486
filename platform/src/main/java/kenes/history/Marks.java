package kenes.history;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kenes.voting.SeatOutcome;

/**
 * A tally by what the options mean.
 *
 * @param candidates options that are no mark: in an election the candidates, with their votes
 * @param source the tally in the source's own words
 */
record Marks(Map<SeatOutcome, Long> counts, Map<String, Long> candidates, String source) {
  static Marks of(Map<String, Integer> byOption, Map<String, SeatOutcome> options) {
    Map<SeatOutcome, Long> counts = new EnumMap<>(SeatOutcome.class);
    Map<String, Long> candidates = new LinkedHashMap<>();
    byOption.forEach((option, votes) -> {
      SeatOutcome meaning = options.get(option);
      if (meaning != null) {
        counts.merge(meaning, (long) votes, Long::sum);
      } else {
        candidates.merge(option, (long) votes, Long::sum);
      }
    });
    return new Marks(counts, candidates, words(byOption));
  }

  /** A tally that stands in columns of its own; null when the row has none of them. @throws NumberFormatException when a cell holds no whole number */
  static Marks of(Case row, Map<String, SeatOutcome> columns) {
    Map<String, Integer> found = new LinkedHashMap<>();
    columns.keySet().stream().filter(column -> row.field(column) != null).forEach(column -> found.put(column, Integer.parseInt(row.field(column))));
    return found.isEmpty() ? null : of(found, columns);
  }

  /** With one vote more or less: the casting vote. */
  Marks plus(SeatOutcome meaning, long votes) {
    Map<SeatOutcome, Long> counted = new EnumMap<>(SeatOutcome.class);
    counted.putAll(counts);
    counted.merge(meaning, votes, Long::sum);
    return new Marks(counted, candidates, source);
  }

  long of(SeatOutcome meaning) {
    return counts.getOrDefault(meaning, 0L);
  }

  /** Everybody of whom it says something. */
  long all() {
    return sum(counts) + sum(candidates);
  }

  /** Votes given. */
  long ballots() {
    return of(SeatOutcome.FOR) + of(SeatOutcome.AGAINST) + of(SeatOutcome.ABSTAINED) + sum(candidates);
  }

  boolean negative() {
    return counts.values().stream().anyMatch(votes -> votes < 0) || candidates.values().stream().anyMatch(votes -> votes < 0);
  }

  /** Whether both say the same. @param meanings of which the other one speaks @param candidates whether it speaks of candidates too */
  boolean agrees(Marks other, Set<SeatOutcome> meanings, boolean candidates) {
    return meanings.stream().allMatch(meaning -> of(meaning) == other.of(meaning)) && (!candidates || chosen().equals(other.chosen()));
  }

  /** Candidates who got something. */
  Map<String, Long> chosen() {
    return candidates.entrySet().stream().filter(candidate -> candidate.getValue() != 0)
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static long sum(Map<?, Long> votes) {
    return votes.values().stream().mapToLong(Long::longValue).sum();
  }

  private static String words(Map<String, Integer> byOption) {
    return byOption.entrySet().stream().map(count -> count.getKey() + " " + count.getValue()).collect(Collectors.joining(", "));
  }
}
