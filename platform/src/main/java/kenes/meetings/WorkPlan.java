package kenes.meetings;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kenes.base.Text;

/**
 * A version of a plan of work for a year.
 *
 * @param organization a commission, or null for the body as a whole
 * @param index of the entry that put it on record
 * @param adoption by which decision it was adopted, or null while it is only put forward
 * @param reason why the plan was changed; null for version 1
 * @param lines by number
 */
public record WorkPlan(String body, UUID plan, UUID organization, int year, int version, long index, Instant at, Text adoption, Text reason,
    List<WorkPlanAct.Line> lines) {
  /** What a line has met with. */
  public enum Kind { ADDED, REMOVED, RETITLED, RESCHEDULED, CHANGED }

  /** @param before null for a line that was added @param now null for one that was removed */
  public record Change(Kind kind, WorkPlanAct.Line before, WorkPlanAct.Line now) {}

  public Optional<WorkPlanAct.Line> find(UUID item) {
    return lines.stream().filter(line -> line.item().equals(item)).findFirst();
  }

  /** What this version says otherwise than an earlier one: what was removed first, then by number. */
  public List<Change> since(WorkPlan earlier) {
    List<Change> changes = new ArrayList<>();
    earlier.lines.stream().filter(line -> find(line.item()).isEmpty()).forEach(line -> changes.add(new Change(Kind.REMOVED, line, null)));
    for (WorkPlanAct.Line now : lines) {
      Optional<WorkPlanAct.Line> before = earlier.find(now.item());
      if (before.isEmpty()) {
        changes.add(new Change(Kind.ADDED, null, now));
      } else if (!before.get().equals(now)) {
        changes.addAll(changes(before.get(), now));
      }
    }
    return changes;
  }

  private static List<Change> changes(WorkPlanAct.Line before, WorkPlanAct.Line now) {
    List<Change> changes = new ArrayList<>();
    if (!before.title().equals(now.title())) {
      changes.add(new Change(Kind.RETITLED, before, now));
    }
    if (!before.term().equals(now.term())) {
      changes.add(new Change(Kind.RESCHEDULED, before, now));
    }
    if (changes.isEmpty()) {
      changes.add(new Change(Kind.CHANGED, before, now));
    }
    return changes;
  }
}
