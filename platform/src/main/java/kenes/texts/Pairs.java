package kenes.texts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which removed paragraph became which added one: in order, so that as many words as possible are the same. */
final class Pairs {
  /** Paragraphs with fewer common words, in hundredths, are two different ones. */
  private static final int ALIKE = 40;
  /** A larger stretch is not searched: the whole of it is shown as removed and added. */
  private static final int LARGEST = 250_000;

  /** Positions in the two lists. */
  record Pair(int one, int other) {}

  private Pairs() {}

  static List<Pair> of(List<String> before, List<String> after) {
    if ((long) before.size() * after.size() > LARGEST) {
      return List.of();
    }
    List<Map<String, Integer>> one = before.stream().map(Pairs::words).toList();
    List<Map<String, Integer>> other = after.stream().map(Pairs::words).toList();
    int[][] alike = new int[one.size()][other.size()];
    int[][] best = new int[one.size() + 1][other.size() + 1];
    for (int i = one.size() - 1; i >= 0; i--) {
      for (int j = other.size() - 1; j >= 0; j--) {
        alike[i][j] = alike(one.get(i), other.get(j));
        int paired = alike[i][j] < ALIKE ? 0 : alike[i][j] + best[i + 1][j + 1];
        best[i][j] = Math.max(paired, Math.max(best[i + 1][j], best[i][j + 1]));
      }
    }
    return trace(alike, best);
  }

  private static List<Pair> trace(int[][] alike, int[][] best) {
    List<Pair> pairs = new ArrayList<>();
    int i = 0;
    int j = 0;
    while (i < best.length - 1 && j < best[0].length - 1) {
      if (alike[i][j] >= ALIKE && best[i][j] == alike[i][j] + best[i + 1][j + 1]) {
        pairs.add(new Pair(i++, j++));
      } else if (best[i][j] == best[i + 1][j]) {
        i++;
      } else {
        j++;
      }
    }
    return pairs;
  }

  /** Twice the common words by all words of both, in hundredths. */
  private static int alike(Map<String, Integer> one, Map<String, Integer> other) {
    int common = one.entrySet().stream().mapToInt(word -> Math.min(word.getValue(), other.getOrDefault(word.getKey(), 0))).sum();
    int all = count(one) + count(other);
    return all == 0 ? 0 : 200 * common / all;
  }

  private static int count(Map<String, Integer> words) {
    return words.values().stream().mapToInt(Integer::intValue).sum();
  }

  private static Map<String, Integer> words(String paragraph) {
    Map<String, Integer> words = new HashMap<>();
    WordMarks.tokens(paragraph).stream().filter(token -> !token.isBlank()).forEach(token -> words.merge(token, 1, Integer::sum));
    return words;
  }
}
