package kenes.voting;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A round of an election as it was counted. What it says is possible, or it cannot be made.
 *
 * @param round 1, or 2 between the best of the first
 * @param places to be filled in this round, 1 or more
 * @param ballots counted by ballot: {@code votesFor} are ballots for one candidate or several (at most as many as places),
 *     {@code against} are ballots against all candidates
 * @param candidates in any order
 * @param chosen whom the casting vote or the lot has chosen among those who tie, or empty when neither happened
 */
public record Contest(int round, int places, Tally ballots, List<Candidacy> candidates, Set<String> chosen) {
  /** @throws IllegalArgumentException for an impossible contest, saying what is wrong */
  public Contest {
    candidates = List.copyOf(candidates);
    chosen = Set.copyOf(chosen);
    require(round == 1 || round == 2, "a round " + round);
    require(places >= 1, "an election to " + places + " places");
    Set<String> names = new HashSet<>();
    long sum = 0;
    for (Candidacy one : candidates) {
      require(names.add(one.candidate()), "the candidate " + one.candidate() + " stands twice");
      require(one.votes() >= 0 && one.votes() <= ballots.votesFor(),
          one.votes() + " votes for " + one.candidate() + " on " + ballots.votesFor() + " ballots for candidates");
      sum = Math.addExact(sum, one.votes());
    }
    require(sum >= ballots.votesFor() && sum <= Math.multiplyExact(ballots.votesFor(), (long) places),
        sum + " votes on " + ballots.votesFor() + " ballots for candidates with up to " + places + " each");
  }

  private static void require(boolean possible, String what) {
    if (!possible) {
      throw new IllegalArgumentException("an impossible election: " + what);
    }
  }
}
