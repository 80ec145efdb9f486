package kenes.base;

import java.time.LocalDate;
import java.util.List;

/**
 * When a term is over, with everything that its explanation needs.
 *
 * @param from day 0: the day of receipt, or the next working day where that was a day off
 * @param end the term's own last day, before it is rolled to a working day
 * @param due the last day on which the thing is in time
 * @param skipped every day that was not counted, in order: days off before day 0, days off inside a term of working
 *     days, days off at the end of any other term
 * @param lastDayOfMonth true: the last month has no such number, so the term ended on its last day
 * @param preliminary true: the day may yet change, as a holiday by the moon that has not been announced lies inside
 */
public record Deadline(LocalDate received, LocalDate from, Term term, Week week, LocalDate end, LocalDate due, List<CalendarDay> skipped,
    boolean lastDayOfMonth, boolean preliminary, Counting counting) {
  /** Whether the count began later, because receipt fell on a day off. */
  public boolean startedLater() {
    return !from.equals(received);
  }

  /** Whether the end fell on a day off and was rolled to the next working day. */
  public boolean rolled() {
    return !due.equals(end);
  }
}
