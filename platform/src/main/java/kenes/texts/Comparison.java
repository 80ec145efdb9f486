package kenes.texts;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import kenes.texts.Piece.Mark;

/**
 * Two versions of a text, paragraph by paragraph. Runs of blanks count as one. A paragraph that only moved is shown as
 * removed in one place and added in the other.
 *
 * @param rows every paragraph of both versions, in reading order
 */
public record Comparison(List<Row> rows) {
  /** Compares two texts, cut by {@link Paragraphs}. */
  public static Comparison of(String before, String after) {
    return of(Paragraphs.of(before), Paragraphs.of(after));
  }

  /** Compares two texts that are cut already. */
  public static Comparison of(List<String> before, List<String> after) {
    return new Comparing(tidy(before), tidy(after)).comparison();
  }

  /** Whether both versions say the same. */
  public boolean same() {
    return changes().isEmpty();
  }

  /** The paragraphs that differ. */
  public List<Row> changes() {
    return rows.stream().filter(row -> row.kind() != Row.Kind.SAME).toList();
  }

  /**
   * Numbers of the paragraphs of the earlier version that the later one changes or removes. Where it adds a paragraph,
   * the number of the one before it, 0 at the beginning: two versions that add in one place get in each other's way.
   */
  public SortedSet<Integer> touched() {
    SortedSet<Integer> touched = new TreeSet<>();
    int last = 0;
    for (Row row : rows) {
      last = Math.max(last, row.before());
      if (row.kind() != Row.Kind.SAME) {
        touched.add(last);
      }
    }
    return touched;
  }

  private static List<String> tidy(List<String> paragraphs) {
    return paragraphs.stream().map(paragraph -> paragraph.replaceAll("[\\s\\p{Z}]+", " ").strip()).toList();
  }

  /** The walk through both versions at once. */
  private static final class Comparing {
    private final List<String> before;
    private final List<String> after;
    private final List<Row> rows = new ArrayList<>();
    private int at;
    private int other;

    Comparing(List<String> before, List<String> after) {
      this.before = before;
      this.after = after;
    }

    Comparison comparison() {
      for (Stretch stretch : Stretch.of(before, after)) {
        keptUntil(stretch.from());
        changed(stretch);
      }
      keptUntil(before.size());
      return new Comparison(List.copyOf(rows));
    }

    private void keptUntil(int end) {
      while (at < end) {
        add(at, other, List.of(new Piece(Mark.KEPT, after.get(other))));
      }
    }

    /** Paragraphs that answer each other are compared word by word; the others are gone or new. */
    private void changed(Stretch stretch) {
      for (Pairs.Pair pair : Pairs.of(before.subList(stretch.from(), stretch.to()), after.subList(stretch.otherFrom(), stretch.otherTo()))) {
        goneUntil(stretch.from() + pair.one());
        newUntil(stretch.otherFrom() + pair.other());
        add(at, other, WordMarks.of(before.get(at), after.get(other)));
      }
      goneUntil(stretch.to());
      newUntil(stretch.otherTo());
    }

    private void goneUntil(int end) {
      while (at < end) {
        rows.add(new Row(at + 1, 0, List.of(new Piece(Mark.REMOVED, before.get(at++)))));
      }
    }

    private void newUntil(int end) {
      while (other < end) {
        rows.add(new Row(0, other + 1, List.of(new Piece(Mark.ADDED, after.get(other++)))));
      }
    }

    private void add(int one, int two, List<Piece> pieces) {
      rows.add(new Row(one + 1, two + 1, pieces));
      at++;
      other++;
    }
  }
}
