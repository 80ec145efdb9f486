package kenes.base;

import java.time.LocalDate;

/**
 * A day on which a country's calendar is not what its holidays and weekends say, by order or by a new law.
 *
 * @param instead with {@code OFF}: the day that is worked for it, or null; it counts only for weeks that rest on that day
 *     (a Saturday given for a Wednesday gives nothing to those who work on Saturdays). Null with the others
 * @param holiday with {@code ANNOUNCED}: the code of the holiday whose day was announced; null with the others
 * @param reason why, for readers
 * @param basis the act that orders it: title, number, date
 */
public record CalendarException(LocalDate date, Kind kind, LocalDate instead, String holiday, Text reason, Text basis) {
  /** A day is off, or is worked, or is the announced day of a holiday that goes by the moon. */
  public enum Kind { OFF, WORKED, ANNOUNCED }

  public CalendarException {
    if (kind != Kind.OFF && instead != null || (kind == Kind.ANNOUNCED) != (holiday != null)) {
      throw new IllegalArgumentException("an exception of kind " + kind + " instead of " + instead + " for holiday " + holiday);
    }
  }
}
