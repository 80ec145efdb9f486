package kenes.voting;

import java.util.SortedMap;
import java.util.TreeMap;

/** Counts what became of every seat in a vote but the recused, one seat after the other, in constant memory. Not thread-safe. */
public final class Counter {
  private static final int OUTCOMES = SeatOutcome.values().length;

  private final long[] heads = new long[OUTCOMES];
  private final long[] weighed = new long[OUTCOMES];
  private final SortedMap<String, long[]> groups = new TreeMap<>();

  /** A seat with one vote, in no group. */
  public Counter add(SeatOutcome outcome) {
    heads[outcome.ordinal()]++;
    weighed[outcome.ordinal()] = Math.incrementExact(weighed[outcome.ordinal()]);
    return this;
  }

  /**
   * A seat.
   *
   * @param weight of its vote, 1 or more
   * @param group in which it counts besides, or null
   */
  public Counter add(SeatOutcome outcome, long weight, String group) {
    if (weight < 1) {
      throw new IllegalArgumentException("a vote of weight " + weight);
    }
    int index = outcome.ordinal();
    heads[index]++;
    weighed[index] = Math.addExact(weighed[index], weight);
    if (group != null) {
      long[] counts = groups.computeIfAbsent(group, any -> new long[OUTCOMES]);
      counts[index] = Math.addExact(counts[index], weight);
    }
    return this;
  }

  /**
   * Many seats with one vote each, in no group; made for millions of votes.
   *
   * @param outcomes the {@link SeatOutcome#ordinal()} of each seat
   * @param from the first, included
   * @param to the last, excluded
   */
  public Counter addAll(byte[] outcomes, int from, int to) {
    int[] counts = new int[OUTCOMES];
    for (int index = from; index < to; index++) {
      counts[outcomes[index]]++;
    }
    for (int index = 0; index < OUTCOMES; index++) {
      heads[index] += counts[index];
      weighed[index] = Math.addExact(weighed[index], counts[index]);
    }
    return this;
  }

  /** Begins anew. */
  public Counter clear() {
    java.util.Arrays.fill(heads, 0);
    java.util.Arrays.fill(weighed, 0);
    groups.clear();
    return this;
  }

  /** What has been counted, without a casting vote. */
  public Count count() {
    return count(null);
  }

  /** What has been counted. @param casting how the casting vote was given or the lot fell: FOR, AGAINST, or null when neither happened */
  public Count count(Choice casting) {
    SortedMap<String, Tally> tallies = new TreeMap<>();
    groups.forEach((group, counts) -> tallies.put(group, tally(counts)));
    return new Count(tally(heads), tally(weighed), tallies, casting);
  }

  private static Tally tally(long[] counts) {
    long votesFor = of(counts, SeatOutcome.FOR);
    long against = of(counts, SeatOutcome.AGAINST);
    long abstained = of(counts, SeatOutcome.ABSTAINED);
    long unknown = of(counts, SeatOutcome.ABSENT_OR_DID_NOT_VOTE);
    long present = sum(votesFor, against, abstained, of(counts, SeatOutcome.DID_NOT_VOTE), of(counts, SeatOutcome.PRESENT));
    long inOffice = sum(present, unknown, of(counts, SeatOutcome.ABSENT));
    return new Tally(sum(inOffice, of(counts, SeatOutcome.VACANT)), inOffice, present, votesFor, against, abstained, unknown);
  }

  private static long of(long[] counts, SeatOutcome outcome) {
    return counts[outcome.ordinal()];
  }

  private static long sum(long... parts) {
    long sum = 0;
    for (long part : parts) {
      sum = Math.addExact(sum, part);
    }
    return sum;
  }
}
