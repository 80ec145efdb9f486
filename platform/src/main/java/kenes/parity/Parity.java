package kenes.parity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kenes.texts.Paragraphs;

/** The comparison of the Kazakh and the Russian text of one paper. */
public final class Parity {
  /**
   * Two paragraphs that answer each other.
   *
   * @param kk number of the paragraph from 1; 0 where there is none
   * @param kkText the paragraph, or an empty text
   * @param differences in the order of the Kazakh text
   */
  public record Row(int kk, String kkText, int ru, String ruText, List<Difference> differences) {}

  /**
   * What was compared.
   *
   * @param rows every paragraph of both texts
   * @param facts how many facts the Kazakh text has; 0 in both texts: nothing could be compared
   */
  public record Report(List<Row> rows, int facts) {
    /** All differences, in the order of the Kazakh text. */
    public List<Difference> differences() {
      return rows.stream().flatMap(row -> row.differences().stream()).toList();
    }
  }

  private final List<String> kk;
  private final List<String> ru;
  private final List<List<Fact>> kkFacts;
  private final List<List<Fact>> ruFacts;

  private Parity(List<String> kk, List<String> ru) {
    this.kk = kk;
    this.ru = ru;
    this.kkFacts = kk.stream().map(paragraph -> FactReader.read(Language.KK, paragraph)).toList();
    this.ruFacts = ru.stream().map(paragraph -> FactReader.read(Language.RU, paragraph)).toList();
  }

  /** Compares two texts; the order of facts within a paragraph does not matter. */
  public static Report compare(String kk, String ru) {
    List<String> left = Paragraphs.of(kk);
    List<String> right = Paragraphs.of(ru);
    boolean tooMany = (long) left.size() * right.size() > Alignment.MOST_PAIRS;
    return (tooMany ? new Parity(List.of(String.join("\n", left)), List.of(String.join("\n", right))) : new Parity(left, right)).report();
  }

  private Report report() {
    List<Alignment.Pair> pairs = new Alignment(kkFacts, ruFacts).pairs();
    List<Matching> left = new ArrayList<>(pairs.stream().map(pair -> Matching.of(facts(kkFacts, pair.one()), facts(ruFacts, pair.other()))).toList());
    settleNeighbours(pairs, left);
    List<Row> rows = new ArrayList<>();
    for (int at = 0; at < pairs.size(); at++) {
      Alignment.Pair pair = pairs.get(at);
      rows.add(new Row(pair.one() + 1, text(kk, pair.one()), pair.other() + 1, text(ru, pair.other()), differences(pair, left.get(at))));
    }
    return new Report(List.copyOf(rows), kkFacts.stream().mapToInt(List::size).sum());
  }

  /** One language may cut a paragraph in two: facts of a paragraph without an answer may stand in the pair beside it. */
  private static void settleNeighbours(List<Alignment.Pair> pairs, List<Matching> left) {
    for (int at = 0; at < pairs.size(); at++) {
      for (int beside : new int[] {at - 1, at + 1}) {
        if (beside >= 0 && beside < pairs.size() && !pairs.get(at).whole()) {
          Matching mine = left.get(at);
          Matching theirs = left.get(beside);
          Matching forth = Matching.of(mine.one(), theirs.other());
          Matching back = Matching.of(theirs.one(), mine.other());
          left.set(at, new Matching(forth.one(), back.other()));
          left.set(beside, new Matching(back.one(), forth.other()));
        }
      }
    }
  }

  /** Facts of one kind that stand opposite each other are one difference. */
  private List<Difference> differences(Alignment.Pair pair, Matching left) {
    List<Fact> others = new ArrayList<>(left.other());
    List<Difference> differences = new ArrayList<>();
    for (Fact fact : left.one()) {
      Optional<Fact> other = Stream.concat(others.stream().filter(one -> one.kind() == fact.kind()),
          others.stream().filter(one -> related(one, fact))).findFirst();
      other.ifPresent(others::remove);
      differences.add(new Difference(fact.kind(), Optional.of(place(kk, pair.one(), fact)), other.map(found -> place(ru, pair.other(), found))));
    }
    others.forEach(fact -> differences.add(new Difference(fact.kind(), Optional.empty(), Optional.of(place(ru, pair.other(), fact)))));
    differences.sort(Comparator.comparing(difference -> difference.kk().or(difference::ru).orElseThrow().start()));
    return List.copyOf(differences);
  }

  /** The same figures with another unit: "article 5" and "point 5". */
  private static boolean related(Fact one, Fact other) {
    return !java.util.Collections.disjoint(one.values(), other.values());
  }

  private static Difference.Place place(List<String> text, int paragraph, Fact fact) {
    return new Difference.Place(paragraph + 1, fact.start(), fact.end(), text.get(paragraph).substring(fact.start(), fact.end()));
  }

  private static List<Fact> facts(List<List<Fact>> facts, int at) {
    return at < 0 ? List.of() : facts.get(at);
  }

  private static String text(List<String> text, int at) {
    return at < 0 ? "" : text.get(at);
  }
}
