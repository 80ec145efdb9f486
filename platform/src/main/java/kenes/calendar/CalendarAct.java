package kenes.calendar;

import java.time.LocalDate;
import java.util.UUID;
import kenes.base.CalendarException;
import kenes.base.Digest;
import kenes.base.Text;
import kenes.journal.Act;

/** All acts of the calendars; they stand in the registry's journal. A calendar's file is kept by digest and never changes. */
public sealed interface CalendarAct extends Act {
  /** From now on this file is the country's calendar, in place of the one before. Exceptions stay. */
  record CalendarLoaded(String country, Digest content, Text title) implements CalendarAct {}

  /**
   * A day is not what the file says.
   *
   * @param instead with {@code OFF}: the day that is worked for it, or null
   * @param holiday with {@code ANNOUNCED}: the code of the holiday in the file; null with the others
   * @param reason why, for readers; in three languages, as is {@code basis}, the act that orders it
   */
  record ExceptionSet(UUID exception, String country, LocalDate date, CalendarException.Kind kind, LocalDate instead, String holiday,
      Text reason, Text basis) implements CalendarAct {}

  /** The exception no longer holds. */
  record ExceptionWithdrawn(UUID exception, String country) implements CalendarAct {}
}
