package kenes.meetings;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kenes.base.Text;

/**
 * An agenda as it stood after a change.
 *
 * @param version 1 for the agenda of the notice
 * @param index of the entry that made it
 * @param cause name of that act
 * @param reason of the change, or null
 */
public record AgendaVersion(int version, long index, Instant at, String cause, Text reason, List<Line> items) {
  /** @param closed to the public, this item alone */
  public record Line(UUID item, int position, Text title, boolean closed) {}

  /** What an item has met with. */
  public enum Kind { ADDED, WITHDRAWN, RETITLED, MOVED, CLOSED }

  /** @param before null for an item that was added @param now null for one that was withdrawn */
  public record Change(Kind kind, Line before, Line now) {}

  /** What this version says otherwise than an earlier one. */
  public List<Change> since(AgendaVersion earlier) {
    List<Change> changes = new ArrayList<>();
    earlier.items.stream().filter(line -> find(line.item()).isEmpty()).forEach(line -> changes.add(new Change(Kind.WITHDRAWN, line, null)));
    for (Line line : items) {
      Optional<Line> before = earlier.find(line.item());
      if (before.isEmpty()) {
        changes.add(new Change(Kind.ADDED, null, line));
        continue;
      }
      if (!before.get().title().equals(line.title())) {
        changes.add(new Change(Kind.RETITLED, before.get(), line));
      }
      if (before.get().position() != line.position()) {
        changes.add(new Change(Kind.MOVED, before.get(), line));
      }
      if (line.closed() && !before.get().closed()) {
        changes.add(new Change(Kind.CLOSED, before.get(), line));
      }
    }
    return changes;
  }

  private Optional<Line> find(UUID item) {
    return items.stream().filter(line -> line.item().equals(item)).findFirst();
  }
}
