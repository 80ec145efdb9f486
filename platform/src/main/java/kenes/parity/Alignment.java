package kenes.parity;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Which paragraph of one text answers which of the other: the pairing, in order, that shares most facts. */
final class Alignment {
  /** Beyond this many pairs the paragraphs are taken as one. */
  static final int MOST_PAIRS = 1_000_000;
  private static final double SAME_LABEL = 3;
  private static final double OTHER_LABEL = -4;
  private static final double SHARED = 2;
  private static final double LOST = -0.5;
  private static final double NEIGHBOUR = 0.6;

  /** A pair of paragraphs by their places from 0; -1: there is none. */
  record Pair(int one, int other) {
    boolean whole() {
      return one >= 0 && other >= 0;
    }
  }

  private final List<List<Fact>> one;
  private final List<List<Fact>> other;

  Alignment(List<List<Fact>> one, List<List<Fact>> other) {
    this.one = one;
    this.other = other;
  }

  List<Pair> pairs() {
    double[][] best = best();
    List<Pair> pairs = new ArrayList<>();
    int i = 0;
    int j = 0;
    while (i < one.size() || j < other.size()) {
      if (i < one.size() && j < other.size() && best[i][j] == best[i + 1][j + 1] + score(one.get(i), other.get(j))) {
        pairs.add(new Pair(i++, j++));
      } else if (i < one.size() && best[i][j] == best[i + 1][j]) {
        pairs.add(new Pair(i++, -1));
      } else {
        pairs.add(new Pair(-1, j++));
      }
    }
    return joined(pairs);
  }

  private double[][] best() {
    double[][] best = new double[one.size() + 1][other.size() + 1];
    for (int i = one.size() - 1; i >= 0; i--) {
      for (int j = other.size() - 1; j >= 0; j--) {
        best[i][j] = Math.max(best[i + 1][j + 1] + score(one.get(i), other.get(j)), Math.max(best[i + 1][j], best[i][j + 1]));
      }
    }
    return best;
  }

  /** Single paragraphs that stand opposite each other, as many here as there, are one another's changed form. */
  private List<Pair> joined(List<Pair> pairs) {
    List<Pair> joined = new ArrayList<>();
    for (int at = 0; at < pairs.size();) {
      int end = at;
      while (end < pairs.size() && !pairs.get(end).whole()) {
        end++;
      }
      if (end == at) {
        joined.add(pairs.get(at++));
        continue;
      }
      joined.addAll(opposite(pairs.subList(at, end)));
      at = end;
    }
    return joined;
  }

  private List<Pair> opposite(List<Pair> singles) {
    List<Integer> here = singles.stream().map(Pair::one).filter(at -> at >= 0).toList();
    List<Integer> there = singles.stream().map(Pair::other).filter(at -> at >= 0).toList();
    boolean answer = here.size() == there.size()
        && IntStream.range(0, here.size()).noneMatch(at -> label(one.get(here.get(at)), other.get(there.get(at))) < 0);
    return answer ? IntStream.range(0, here.size()).mapToObj(at -> new Pair(here.get(at), there.get(at))).toList() : singles;
  }

  private static double score(List<Fact> one, List<Fact> other) {
    Matching matching = Matching.of(one, other);
    int lost = matching.one().size() + matching.other().size();
    return (one.size() - matching.one().size()) * SHARED + lost * LOST + label(one, other) + NEIGHBOUR;
  }

  private static double label(List<Fact> one, List<Fact> other) {
    String here = label(one);
    String there = label(other);
    return here == null && there == null ? 0 : here == null || there == null ? OTHER_LABEL / 2 : here.equals(there) ? SAME_LABEL : OTHER_LABEL;
  }

  /** The number with which the paragraph begins, or null. */
  private static String label(List<Fact> facts) {
    boolean labelled = !facts.isEmpty() && facts.getFirst().kind() == Kind.POINT && facts.getFirst().start() == 0;
    return labelled ? facts.getFirst().values().iterator().next() + facts.getFirst().unit() : null;
  }
}
