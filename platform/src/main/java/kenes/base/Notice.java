package kenes.base;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Until when notice of an event may be given.
 *
 * @param event the day of the event, for example of a sitting
 * @param latest the last lawful day of notice
 * @param skipped days off after {@code latest} that a term of working days does not count, in order
 * @param preliminary true: the day may yet change, as a holiday by the moon that has not been announced lies inside
 */
public record Notice(LocalDate event, Term term, Week week, LocalDate latest, List<CalendarDay> skipped, boolean preliminary) {
  /** Whether notice on this day is in time. */
  public boolean isMet(LocalDate given) {
    return !given.isAfter(latest);
  }

  /** By how much notice on this day is short: working days for a term of working days, else days; 0 when it is in time. */
  public Term shortBy(LocalDate given) {
    int days = Math.max(0, Math.toIntExact(ChronoUnit.DAYS.between(latest, given)));
    if (term.unit() != Term.Unit.WORKING_DAYS) {
      return Term.days(days);
    }
    return Term.workingDays(days - (int) skipped.stream().filter(day -> !day.date().isAfter(given)).count());
  }
}
