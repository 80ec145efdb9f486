package kenes.voting;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kenes.rules.Abstentions;
import kenes.rules.Base;
import kenes.rules.ElectionRule;
import kenes.rules.Fraction;
import kenes.rules.Threshold;
import kenes.rules.Tie;

/**
 * Judges a round of an election: pure arithmetic on whole numbers.
 *
 * <p>Elected are, the most votes first and never more than there are places, the candidates who reach the threshold and have more
 * votes than there are ballots against all. When places stay empty and the rule knows a second round, the best of those left, two for
 * each empty place, meet again, provided that they are more than the empty places.
 */
public final class Election {
  private static final Threshold VOTES_CAST = new Threshold(Base.VOTES_CAST, new Fraction(1, 1), false);

  private final ElectionRule rule;
  private final Contest contest;
  private final List<Candidacy> ranked;
  private final Map<String, Fate> fates = new HashMap<>();
  private TieState tie = TieState.NONE;
  private Set<String> tied = Set.of();
  private int openings;

  private Election(ElectionRule rule, Contest contest) {
    this.rule = rule;
    this.contest = contest;
    this.ranked = contest.candidates().stream()
        .sorted(Comparator.comparingLong(Candidacy::votes).reversed().thenComparing(Candidacy::candidate)).toList();
  }

  /**
   * @throws IllegalArgumentException when the contest has what the rule does not know: ballots against all, a second round,
   *     somebody chosen though nothing is tied, or others than so many of those who tie
   */
  public static ElectionOutcome judge(ElectionRule rule, Contest contest) {
    require(rule.againstAll() || contest.ballots().against() == 0, "ballots against all");
    require(rule.secondRound() || contest.round() == 1, "a second round");
    return new Election(rule, contest).judge();
  }

  private ElectionOutcome judge() {
    Threshold threshold = contest.round() == 1 ? rule.threshold() : rule.second();
    Arithmetic arithmetic = Arithmetic.of(threshold == null ? VOTES_CAST : threshold, Abstentions.AS_THE_BASE_SAYS, contest.ballots());
    long needed = Math.max(threshold == null ? 1 : arithmetic.needed(), Math.addExact(contest.ballots().against(), 1));
    List<Candidacy> reached = ranked.stream().filter(one -> one.votes() >= needed).toList();
    boolean again = rule.secondRound() && contest.round() == 1;
    if (again) {
      List<Candidacy> clear = clear(reached, contest.places());
      clear.forEach(one -> fates.put(one.candidate(), Fate.ELECTED));
      secondRound(contest.places() - clear.size());
    } else {
      fill(reached, contest.places(), Fate.ELECTED);
    }
    require(tie != TieState.NONE || contest.chosen().isEmpty(), "somebody chosen though nothing is tied");
    List<Standing> standings = ranked.stream().map(one -> new Standing(one.candidate(), one.votes(), reached.contains(one),
        fates.getOrDefault(one.candidate(), Fate.NOT_ELECTED))).toList();
    int elected = (int) standings.stream().filter(one -> one.fate() == Fate.ELECTED).count();
    return new ElectionOutcome(rule, contest, threshold, arithmetic.base(), needed, standings, tie, tied, openings, contest.places() - elected);
  }

  private void secondRound(int empty) {
    List<Candidacy> left = ranked.stream().filter(one -> !fates.containsKey(one.candidate())).toList();
    if (left.size() > empty) {
      fill(left, Math.multiplyExact(2, empty), Fate.SECOND_ROUND);
    }
  }

  /** Gives the best of them, as many as fit, this fate; when equal votes stand at the cut, the rule decides among those. */
  private void fill(List<Candidacy> best, int fit, Fate fate) {
    List<Candidacy> clear = clear(best, fit);
    clear.forEach(one -> fates.put(one.candidate(), fate));
    List<Candidacy> rest = best.subList(clear.size(), best.size());
    if (clear.size() < fit && !rest.isEmpty()) {
      tied = rest.stream().filter(one -> one.votes() == rest.getFirst().votes()).map(Candidacy::candidate).collect(Collectors.toSet());
      openings = fit - clear.size();
      decide(fate);
    }
  }

  /** Those among the best, as many as fit, who have more votes than the first whom the cut leaves out. */
  private static List<Candidacy> clear(List<Candidacy> best, int fit) {
    if (best.size() <= fit) {
      return best;
    }
    long cut = best.get(fit).votes();
    return best.stream().filter(one -> one.votes() > cut).toList();
  }

  private void decide(Fate fate) {
    boolean byHand = rule.tie() == Tie.CASTING_VOTE || rule.tie() == Tie.LOT;
    require(byHand || contest.chosen().isEmpty(), "somebody chosen by nobody");
    if (rule.tie() == Tie.NOT_ADOPTED) {
      tie = fate == Fate.ELECTED ? TieState.AGAINST : TieState.FOR;
      tied.forEach(one -> fates.put(one, fate == Fate.ELECTED ? Fate.NOT_ELECTED : fate));
      return;
    }
    tie = contest.chosen().isEmpty() ? TieState.AWAITED : TieState.FOR;
    if (tie == TieState.FOR) {
      require(contest.chosen().size() == openings && tied.containsAll(contest.chosen()),
          contest.chosen() + " chosen for " + openings + " among " + tied);
    }
    for (String one : tied) {
      fates.put(one, tie == TieState.AWAITED ? Fate.TIED : contest.chosen().contains(one) ? fate : Fate.NOT_ELECTED);
    }
  }

  private static void require(boolean possible, String what) {
    if (!possible) {
      throw new IllegalArgumentException("the rule knows no such election: " + what);
    }
  }
}
