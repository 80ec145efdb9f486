package kenes.base;

import java.time.LocalDate;

/**
 * What a day is, and why.
 *
 * @param name of the holiday, or the reason of the exception; null for an ordinary day
 * @param other {@code MOVED}: the holiday's own day; {@code ORDERED_OFF}: the day worked for it, {@code ORDERED_WORK}:
 *     the day off given for it, either may be null; null with the others
 * @param preliminary true: the holiday goes by the moon and its day has not been announced
 * @param basis article or order; null for an ordinary day
 */
public record CalendarDay(LocalDate date, Reason reason, Text name, LocalDate other, boolean preliminary, Text basis) {
  /** Why a day is off or worked. */
  public enum Reason {
    WORKDAY(true), WEEKEND(false), HOLIDAY(false), MOVED(false), ORDERED_OFF(false), ORDERED_WORK(true);

    private final boolean working;

    Reason(boolean working) {
      this.working = working;
    }
  }

  public boolean isWorking() {
    return reason.working;
  }
}
