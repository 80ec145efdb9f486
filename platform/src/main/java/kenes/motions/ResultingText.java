package kenes.motions;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kenes.base.Text;

/** The draft with amendments applied, line by line, with where each line comes from. */
public record ResultingText(List<Line> lines) {
  /**
   * A paragraph of the result.
   *
   * @param paragraph its number in the draft; 0 for one that was put in
   * @param by the amendment that gave it its words; null where they are the draft's
   */
  public record Line(int paragraph, Text text, UUID by) {}

  /**
   * Every number in an amendment is one of the draft, so the order makes no difference unless two collide: then the later one
   * in the list wins. What is put in at one place stands in the order of the amendments' numbers.
   *
   * @param amendments in the order of adoption
   * @param fallen paragraphs that were voted on apart and not adopted
   */
  static ResultingText of(Wording draft, List<Amendment> amendments, Set<Integer> fallen) {
    List<Line> lines = new ArrayList<>();
    insert(lines, 0, amendments);
    for (int number = 1; number <= draft.size(); number++) {
      if (!fallen.contains(number)) {
        lines.addAll(kept(draft, number, amendments));
      }
      insert(lines, number, amendments);
    }
    return new ResultingText(List.copyOf(lines));
  }

  private static List<Line> kept(Wording draft, int number, List<Amendment> amendments) {
    Line line = new Line(number, draft.paragraph(number), null);
    for (Amendment amendment : amendments) {
      for (Change change : amendment.changes()) {
        if (change.paragraph() == number && change.kind() != Change.Kind.INSERT) {
          line = new Line(number, change.text(), amendment.id());
        }
      }
    }
    return line.text() == null ? List.of() : List.of(line);
  }

  /** The same words put in by two amendments are put in once. */
  private static void insert(List<Line> lines, int after, Collection<Amendment> amendments) {
    List<Text> put = new ArrayList<>();
    amendments.stream().sorted(Comparator.comparingInt(Amendment::number)).forEach(amendment -> {
      List<Text> earlier = List.copyOf(put);
      amendment.changes().stream().filter(change -> change.kind() == Change.Kind.INSERT && change.paragraph() == after)
          .filter(change -> !earlier.contains(change.text())).forEach(change -> {
            put.add(change.text());
            lines.add(new Line(0, change.text(), amendment.id()));
          });
    });
  }

  /** As a text of its own, numbered anew. */
  public Wording wording() {
    return new Wording(lines.stream().map(Line::text).toList());
  }
}
