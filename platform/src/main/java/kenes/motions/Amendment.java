package kenes.motions;

import java.time.Instant;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import kenes.base.Text;

/**
 * A proposal to change the draft.
 *
 * @param draft the version that it changes
 * @param number 1-based among the amendments to the item
 * @param authors who propose it, the mover first
 * @param reason in the languages in which it was given
 * @param index of its tabling in the body's journal
 * @param withdrawn taken back by its author
 */
public record Amendment(UUID id, UUID item, UUID draft, int number, List<UUID> authors, Text reason, List<Change> changes,
    Instant at, long index, boolean withdrawn) {

  /** The paragraphs of the draft on which both cannot be adopted; empty when both can. */
  public SortedSet<Integer> collisionsWith(Amendment other) {
    SortedSet<Integer> places = new TreeSet<>();
    changes.forEach(one -> other.changes.stream().filter(one::collidesWith).forEach(two -> places.add(one.paragraph())));
    return places;
  }

  /** The first paragraph that it touches. */
  public int firstParagraph() {
    return changes.stream().mapToInt(Change::paragraph).min().orElse(0);
  }

  /** What it does, in words that do not depend on how the draft was numbered. */
  List<String> substance(Wording draft) {
    return substance(changes, draft);
  }

  static List<String> substance(List<Change> changes, Wording draft) {
    return changes.stream().map(change -> change.kind() + "\n"
        + (change.paragraph() == 0 ? "" : Change.folded(draft.paragraph(change.paragraph()))) + Change.folded(change.text())).sorted().toList();
  }
}
