package kenes.voting;

import java.util.List;
import java.util.Set;
import kenes.rules.ElectionRule;
import kenes.rules.Threshold;

/**
 * The result of a round of an election with its whole reasoning.
 *
 * @param threshold that counted in this round; null: the most votes win
 * @param base the size of what the threshold's fraction is taken of; with a plurality, the votes cast
 * @param needed the smallest number of votes with which a candidate can be elected; more than the ballots against all, at least 1
 * @param standings all candidates, the most votes first, equal votes by name
 * @param tie what became of equal votes at a cut
 * @param tied the candidates with equal votes at a cut, whatever became of them; empty when there is no tie
 * @param openings the places, or the ways into the second round, for which those who tie stand; 0 when there is no tie
 * @param unfilled places that nobody has been elected to in this round
 */
public record ElectionOutcome(ElectionRule rule, Contest contest, Threshold threshold, long base, long needed, List<Standing> standings,
    TieState tie, Set<String> tied, int openings, int unfilled) {

  /** The candidates with this fate, the most votes first. */
  public List<Standing> list(Fate fate) {
    return standings.stream().filter(one -> one.fate() == fate).toList();
  }

  /** Whether a second round follows, perhaps after a tie for the way into it is decided. */
  public boolean secondRound() {
    return contest.round() == 1 && rule.secondRound() && (!list(Fate.SECOND_ROUND).isEmpty() || !list(Fate.TIED).isEmpty());
  }
}
