package kenes.meetings;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What has become of a line of a plan, as the record of sittings shows it.
 *
 * @param item of an agenda, where the line is or was on one, else null
 * @param meeting that item's sitting, or null
 */
public record PlanFate(WorkPlanAct.Line line, State state, AgendaItem item, Meeting meeting) {
  /** What can be said of a line. */
  public enum State {
    /** A sitting has dealt with it. */
    DONE,
    /** On the agenda of a sitting that is not over. */
    SCHEDULED,
    /** Its last day has passed, and no sitting has dealt with it. */
    OVERDUE,
    /** Its time has begun. */
    DUE,
    /** Its time has not begun. */
    AHEAD,
    /** Work that no sitting deals with: the record says nothing of it. */
    UNFOLLOWED
  }

  /** An item that came from the line, with its sitting. */
  record Link(AgendaItem item, Meeting meeting) {}

  /** @param links every item that came from this line and was not withdrawn */
  static PlanFate of(WorkPlanAct.Line line, List<Link> links, LocalDate today) {
    Optional<Link> done = links.stream().filter(link -> link.item().closedAt() != null).min(Comparator.comparing(link -> link.item().closedAt()));
    if (done.isPresent()) {
      return new PlanFate(line, State.DONE, done.get().item(), done.get().meeting());
    }
    Optional<Link> coming = links.stream().filter(link -> link.meeting().closedAt() == null).min(Comparator.comparing(link -> link.meeting().startsAt()));
    if (coming.isPresent()) {
      return new PlanFate(line, State.SCHEDULED, coming.get().item(), coming.get().meeting());
    }
    return new PlanFate(line, waiting(line, today), null, null);
  }

  private static State waiting(WorkPlanAct.Line line, LocalDate today) {
    if (!line.section().forSession()) {
      return State.UNFOLLOWED;
    }
    return line.term().last().isBefore(today) ? State.OVERDUE : line.term().first().isAfter(today) ? State.AHEAD : State.DUE;
  }

  /** Whether it waits for an agenda. */
  public boolean waits() {
    return state == State.OVERDUE || state == State.DUE || state == State.AHEAD;
  }

  /** The legal day on which the sitting dealt with it, or will sit; null while it is on no agenda. */
  public LocalDate day(ZoneId zone) {
    return meeting == null ? null : LocalDate.ofInstant(item.closedAt() == null ? meeting.startsAt() : item.closedAt(), zone);
  }
}
