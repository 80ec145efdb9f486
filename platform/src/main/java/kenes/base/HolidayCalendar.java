package kenes.base;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A country's calendar as its file says it.
 *
 * @param country ISO 3166 code of the country, or of a part of it: KZ, DE-ST
 * @param from the first day about which the file is complete
 * @param rest on which days each kind of week rests; both kinds are there
 * @param legalBasis the law that most of its holidays are from
 * @param holidays where two fall on one day, the earlier in this list gives the name
 * @param exceptions dated exceptions known when the file was written
 */
public record HolidayCalendar(String country, Text title, LocalDate from, Map<Week, Set<DayOfWeek>> rest, Counting counting,
    Text legalBasis, List<Holiday> holidays, List<CalendarException> exceptions) {
  private static final int YEARS = 50;

  /** The last day about which anybody may ask: nobody knows the law half a century ahead. */
  public LocalDate last() {
    return from.plusYears(YEARS);
  }
}
