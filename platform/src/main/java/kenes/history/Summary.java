package kenes.history;

import java.util.EnumMap;
import java.util.Map;
import kenes.history.Verdict.Comparison;
import kenes.voting.Fate;

/** What all votes of a data set came to; counts only. */
public final class Summary {
  private final Map<Comparison, Long> decisions = new EnumMap<>(Comparison.class);
  private final Map<Comparison, Long> elections = new EnumMap<>(Comparison.class);
  private final Map<Fault.Kind, Long> faults = new EnumMap<>(Fault.Kind.class);
  private long votes;
  private long ballots;
  private long marked;
  private long needlesslyMarked;
  private long elected;
  private long problems;

  void add(Verdict verdict, long ballotsSoFar) {
    votes++;
    ballots = ballotsSoFar;
    (election(verdict) ? elections : decisions).merge(verdict.comparison(), 1L, Long::sum);
    verdict.faults().forEach(fault -> faults.merge(fault.kind(), 1L, Long::sum));
    if (verdict.mark() != null && verdict.comparison() == Comparison.DISAGREES) {
      marked += election(verdict) ? 0 : 1;
    } else if (verdict.mark() != null && verdict.comparison() == Comparison.AGREES) {
      needlesslyMarked++;
    }
    elected += verdict.election() != null && !verdict.election().list(Fate.ELECTED).isEmpty() ? 1 : 0;
    problems += verdict.problem() ? 1 : 0;
  }

  void add(Fault fault) {
    faults.merge(fault.kind(), 1L, Long::sum);
    problems++;
  }

  private static boolean election(Verdict verdict) {
    return verdict.rule() != null && verdict.rule().startsWith(Dataset.ELECTION);
  }

  /** All votes that could be read. */
  public long votes() {
    return votes;
  }

  /** All votes of members that could be read. */
  public long ballots() {
    return ballots;
  }

  /** Decisions with this comparison. */
  public long decisions(Comparison comparison) {
    return decisions.getOrDefault(comparison, 0L);
  }

  /** Elections with this comparison. */
  public long elections(Comparison comparison) {
    return elections.getOrDefault(comparison, 0L);
  }

  /** Elections in which somebody reached what the rule asks for. */
  public long elected() {
    return elected;
  }

  /** Decisions that disagree and that the source itself marks as wrong. */
  public long marked() {
    return marked;
  }

  /** Votes that the source marks as wrong and that agree. */
  public long needlesslyMarked() {
    return needlesslyMarked;
  }

  /** What is wrong in the data set, how often. */
  public Map<Fault.Kind, Long> faults() {
    return faults;
  }

  /** Everything that somebody should look at and that the source does not mark. 0: all agrees. */
  public long problems() {
    return problems;
  }
}
