package kenes.voting;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToLongFunction;

/**
 * All that was counted in a vote.
 *
 * @param heads how many voters did what
 * @param weighed the same in the weights that the voters carry; equal to {@code heads} when everybody has one vote
 * @param groups the same within each group of a double majority, in weights; voters outside every group are allowed
 * @param casting how the casting vote was given or the lot fell: FOR, AGAINST, or null when neither happened
 * @param recused who may not vote because of a personal interest: in the base they are among those counted, outside it they are not
 */
public record Count(Tally heads, Tally weighed, SortedMap<String, Tally> groups, Choice casting, Recused recused) {
  /** @throws IllegalArgumentException when the groups together are more than the whole, or the casting vote abstains */
  public Count {
    if (casting == Choice.ABSTAIN) {
      throw new IllegalArgumentException("a casting vote is for or against");
    }
    groups = Collections.unmodifiableSortedMap(new TreeMap<>(groups));
    requireWithin(weighed, groups, Tally::seats);
    requireWithin(weighed, groups, Tally::inOffice);
    requireWithin(weighed, groups, Tally::present);
    requireWithin(weighed, groups, Tally::votesFor);
    requireWithin(weighed, groups, Tally::against);
    requireWithin(weighed, groups, Tally::abstained);
  }

  private static void requireWithin(Tally whole, SortedMap<String, Tally> groups, ToLongFunction<Tally> part) {
    if (groups.values().stream().mapToLong(part).reduce(0, Math::addExact) > part.applyAsLong(whole)) {
      throw new IllegalArgumentException("the groups together are more than the whole: " + groups + " of " + whole);
    }
  }

  /** Nobody is recused. */
  public Count(Tally heads, Tally weighed, SortedMap<String, Tally> groups, Choice casting) {
    this(heads, weighed, groups, casting, Recused.NONE);
  }

  /** Everybody has one vote, there are no groups, nobody had to decide a tie, nobody is recused. */
  public static Count of(Tally heads) {
    return new Count(heads, heads, Collections.emptySortedMap(), null);
  }
}
