package kenes.base;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kenes.base.CalendarDay.Reason;
import kenes.base.CalendarException.Kind;
import org.junit.jupiter.api.Test;

/** Days off and terms, on a calendar small enough to check by hand. */
class WorkCalendarTest {
  private static final Week FIVE = Week.FIVE_DAYS;
  private static final Week SIX = Week.SIX_DAYS;
  private static final Text BASIS = Text.same("article 1");
  private static final Counting PLAIN = new Counting(false, false, BASIS, false);
  private static final Counting FULL = new Counting(true, true, BASIS, true);

  @Test
  void aDaySaysWhatItIsAndWhy() {
    WorkCalendar calendar = calendar(List.of(holiday("spring", "03-21", true)));
    assertEquals(new CalendarDay(day("2026-03-20"), Reason.WORKDAY, null, null, false, null), calendar.day(day("2026-03-20"), FIVE));
    assertEquals(new CalendarDay(day("2026-03-21"), Reason.HOLIDAY, Text.same("spring"), null, false, BASIS), calendar.day(day("2026-03-21"), FIVE));
    assertEquals(new CalendarDay(day("2026-03-22"), Reason.WEEKEND, null, null, false, null), calendar.day(day("2026-03-22"), FIVE));
    assertEquals(new CalendarDay(day("2026-03-23"), Reason.MOVED, Text.same("spring"), day("2026-03-21"), false, BASIS), calendar.day(day("2026-03-23"), FIVE));
    assertEquals(Map.of(Reason.WORKDAY, true, Reason.WEEKEND, false, Reason.HOLIDAY, false, Reason.MOVED, false, Reason.ORDERED_OFF, false,
        Reason.ORDERED_WORK, true), Stream.of(Reason.values()).collect(Collectors.toMap(reason -> reason,
        reason -> new CalendarDay(day("2026-01-01"), reason, null, null, false, null).isWorking())));
  }

  @Test
  void aSaturdayMovesOnlyInAFiveDayWeekASundayInBoth() {
    WorkCalendar saturday = calendar(List.of(holiday("spring", "03-21", true)));
    assertEquals("03-21 HOLIDAY, 03-23 MOVED", special(saturday, 2026, FIVE));
    assertEquals("03-21 HOLIDAY", special(saturday, 2026, SIX));
    WorkCalendar sunday = calendar(List.of(holiday("spring", "03-22", true)));
    assertEquals("03-22 HOLIDAY, 03-23 MOVED", special(sunday, 2026, FIVE));
    assertEquals("03-22 HOLIDAY, 03-23 MOVED", special(sunday, 2026, SIX));
    assertEquals("03-22 HOLIDAY", special(calendar(List.of(holiday("spring", "03-22", false))), 2026, FIVE));
    assertEquals("03-22 HOLIDAY", special(sunday, 2027, FIVE), "a Monday stays where it is");
  }

  @Test
  void movedDaysPassOverHolidaysDaysAlreadyTakenAndOrderedOnes() {
    List<Holiday> three = List.of(holiday("a", "03-21", true), holiday("b", "03-22", true), holiday("c", "03-23", true));
    assertEquals("03-21 HOLIDAY, 03-22 HOLIDAY, 03-23 HOLIDAY, 03-24 MOVED, 03-25 MOVED", special(calendar(three), 2026, FIVE));
    assertEquals(day("2026-03-21"), calendar(three).day(day("2026-03-24"), FIVE).other());
    assertEquals(day("2026-03-22"), calendar(three).day(day("2026-03-25"), FIVE).other());
    assertEquals("03-21 HOLIDAY, 03-22 HOLIDAY, 03-23 HOLIDAY, 03-24 MOVED", special(calendar(three), 2026, SIX));
    WorkCalendar ordered = calendar(List.of(holiday("a", "03-22", true)), off("2026-03-23", null));
    assertEquals("03-22 HOLIDAY, 03-23 ORDERED_OFF, 03-24 MOVED", special(ordered, 2026, FIVE));
    WorkCalendar given = calendar(List.of(holiday("a", "03-22", true)), off("2026-03-23", "2026-03-28"));
    assertEquals("03-22 HOLIDAY, 03-23 ORDERED_OFF, 03-24 MOVED, 03-28 ORDERED_WORK", special(given, 2026, FIVE));
    assertEquals("03-22 HOLIDAY, 03-23 MOVED", special(given, 2026, SIX), "a Saturday given for a Monday is nothing to those who work on Saturdays");
    WorkCalendar worked = calendar(List.of(holiday("a", "03-22", true)), worked("2026-03-23"));
    assertEquals("03-22 HOLIDAY, 03-23 ORDERED_WORK", special(worked, 2026, FIVE));
  }

  @Test
  void aHolidayAtTheEndOfTheYearMovesIntoTheNext() {
    WorkCalendar calendar = calendar(List.of(holiday("last", "12-31", true), holiday("first", "01-01", true)));
    assertEquals("01-01 HOLIDAY, 01-02 MOVED, 12-31 HOLIDAY", special(calendar, 2023, SIX));
    assertEquals("01-01 HOLIDAY, 01-02 MOVED, 12-31 HOLIDAY", special(calendar, 2024, FIVE), "Sunday 31 December 2023 over Monday 1 January");
    WorkCalendar given = calendar(List.of(), off("2026-12-31", "2027-01-09"));
    assertEquals("12-31 ORDERED_OFF", special(given, 2026, FIVE));
    assertEquals("01-09 ORDERED_WORK", special(given, 2027, FIVE));
    assertEquals("", special(given, 2027, SIX));
    WorkCalendar holiday = calendar(List.of(holiday("first", "01-01", true)), off("2026-12-31", "2027-01-01"));
    assertEquals("01-01 HOLIDAY, 12-31 ORDERED_OFF", special(holiday, 2026, FIVE), "a holiday of the next year was given for it");
    assertEquals("01-01 ORDERED_WORK", special(holiday, 2027, FIVE));
    assertEquals("", special(given, 2026, SIX));
  }

  @Test
  void aTransferNamesBothDays() {
    WorkCalendar calendar = calendar(List.of(), off("2026-05-08", "2026-05-16"), worked("2026-05-23"));
    assertEquals(new CalendarDay(day("2026-05-08"), Reason.ORDERED_OFF, Text.same("why"), day("2026-05-16"), false, Text.same("order")),
        calendar.day(day("2026-05-08"), FIVE));
    assertEquals(new CalendarDay(day("2026-05-16"), Reason.ORDERED_WORK, Text.same("why"), day("2026-05-08"), false, Text.same("order")),
        calendar.day(day("2026-05-16"), FIVE));
    assertEquals(new CalendarDay(day("2026-05-23"), Reason.ORDERED_WORK, Text.same("why"), null, false, Text.same("order")),
        calendar.day(day("2026-05-23"), FIVE));
    assertEquals("", special(calendar(List.of(), off("2026-05-08", "2026-05-13")), 2026, FIVE), "a Wednesday was worked anyhow");
  }

  @Test
  void aDayOfTheMoonIsPreliminaryUntilAnnounced() {
    Holiday ait = new Holiday("ait", Text.same("ait"), Holiday.Kind.DAY_OFF, HolidayDate.of("hijri 12-10"), false, new DateSpan(null, null), BASIS);
    assertEquals(new CalendarDay(day("2026-05-27"), Reason.HOLIDAY, Text.same("ait"), null, true, BASIS), calendar(List.of(ait)).day(day("2026-05-27"), FIVE));
    for (String announced : List.of("2026-05-24", "2026-05-27", "2026-05-30")) {
      WorkCalendar calendar = calendar(List.of(ait), announced(announced));
      assertEquals(new CalendarDay(day(announced), Reason.HOLIDAY, Text.same("ait"), null, false, Text.same("order")), calendar.day(day(announced), FIVE));
      assertEquals(1, calendar.specialDays(2026, FIVE).size());
      assertTrue(calendar.day(day("2027-05-16"), FIVE).preliminary(), "another year's stays preliminary");
    }
    assertEquals("05-27 HOLIDAY", special(calendar(List.of(ait), announced("2026-05-31")), 2026, FIVE), "too far away to be this one");
    WorkCalendar twice = calendar(List.of(holiday("may", "05-27", true), ait));
    assertEquals(new CalendarDay(day("2026-05-27"), Reason.HOLIDAY, Text.same("may"), null, true, BASIS), twice.day(day("2026-05-27"), FIVE));
    WorkCalendar reversed = calendar(List.of(ait, holiday("may", "05-27", true)));
    assertEquals(new CalendarDay(day("2026-05-27"), Reason.HOLIDAY, Text.same("ait"), null, true, BASIS), reversed.day(day("2026-05-27"), FIVE));
  }

  @Test
  void aHolidayHoldsFromItsFirstDayToItsLast() {
    WorkCalendar calendar = calendar(List.of(new Holiday("old", Text.same("old"), Holiday.Kind.STATE, HolidayDate.of("08-31"), true,
        new DateSpan(day("2024-08-31"), day("2025-08-31")), BASIS)));
    assertEquals("", special(calendar, 2023, FIVE));
    assertEquals("08-31 HOLIDAY, 09-02 MOVED", special(calendar, 2024, FIVE));
    assertEquals("08-31 HOLIDAY, 09-01 MOVED", special(calendar, 2025, FIVE));
    assertEquals("", special(calendar, 2026, FIVE));
  }

  @Test
  void datesOfHolidays() {
    assertEquals(List.of(day("2028-02-29")), HolidayDate.of("02-29").in(2028));
    assertEquals(List.of(), HolidayDate.of("02-29").in(2027));
    assertEquals(List.of(day("2006-01-10"), day("2006-12-31")), HolidayDate.of("hijri 12-10").in(2006));
    assertEquals(List.of(), HolidayDate.of("hijri 12-10").in(1800));
    assertEquals(List.of(), HolidayDate.of("hijri 12-10").in(1882));
    assertEquals(1, HolidayDate.of("hijri 12-10").in(1883).size(), "the tables begin with the year 1300, late in 1882");
    assertEquals(List.of(), HolidayDate.of("hijri 12-10").in(2300));
    assertEquals(1, HolidayDate.of("hijri 12-10").in(2174).size());
    assertEquals(List.of(day("1883-10-12")), HolidayDate.of("hijri 12-10").in(1883), "the first year of the tables");
    Map<Integer, String> easter = Map.of(1818, "03-22", 1886, "04-25", 1943, "04-25", 1954, "04-18", 1981, "04-19", 2000, "04-23", 2008, "03-23",
        2024, "03-31", 2038, "04-25", 2049, "04-18");
    easter.forEach((year, expected) -> assertEquals(List.of(day(year + "-" + expected)), HolidayDate.of("easter +0").in(year)));
    for (int year = 1583; year <= 4099; year++) {
      assertEquals(List.of(oudinsEaster(year)), HolidayDate.of("easter +0").in(year));
    }
    assertEquals(List.of(day("2026-04-03")), HolidayDate.of("easter -2").in(2026));
    assertEquals(List.of(day("2026-05-14")), HolidayDate.of("easter +39").in(2026));
    assertEquals(List.of(day("2026-11-26")), HolidayDate.of("4 THURSDAY 11").in(2026));
    assertEquals(List.of(day("2026-05-25")), HolidayDate.of("-1 MONDAY 05").in(2026));
    for (String broken : List.of("", "3-21", "13-01", "02-30", "hijri 13-01", "hijri 12-30", "easter 1", "5 MONDAY 05", "1 SOMEDAY 05", "1 MONDAY 13", "null")) {
      assertThrows(IllegalArgumentException.class, () -> HolidayDate.of(broken), broken);
    }
  }

  @Test
  void aDayOfTheMoonMayBeAnnouncedAcrossTheNewYear() {
    Holiday moon = new Holiday("ait", Text.same("ait"), Holiday.Kind.DAY_OFF, HolidayDate.of("hijri 07-23"), false, new DateSpan(null, null), BASIS);
    assertEquals("01-01 HOLIDAY, 12-21 HOLIDAY", special(calendar(List.of(moon)), 2027, FIVE));
    assertEquals("01-12 HOLIDAY, 12-31 HOLIDAY", special(calendar(List.of(moon), announced("2026-12-31")), 2026, FIVE));
  }

  /** Beside the anonymous algorithm that Meeus prints (Astronomical Algorithms, chapter 8), for every year in which both hold. */
  @Test
  void easterOfEveryYear() {
    for (int year = 1583; year <= 4099; year++) {
      int golden = year % 19;
      int century = year / 100;
      int moon = (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
      int weekday = (32 + 2 * (century % 4) + 2 * (year % 100 / 4) - moon - year % 100 % 4) % 7;
      int late = moon + weekday - 7 * ((golden + 11 * moon + 22 * weekday) / 451) + 114;
      assertEquals(List.of(LocalDate.of(year, late / 31, late % 31 + 1)), HolidayDate.of("easter +0").in(year));
    }
  }

  @Test
  void workingDaysAreCountedFromTheDayAfterReceipt() {
    WorkCalendar calendar = calendar(List.of(holiday("spring", "03-21", true)));
    Deadline deadline = calendar.count(day("2026-03-19"), Term.workingDays(3), FIVE, PLAIN);
    assertEquals(day("2026-03-25"), deadline.due());
    assertEquals("03-21 HOLIDAY, 03-22 WEEKEND, 03-23 MOVED", words(deadline.skipped()));
    assertEquals(day("2026-03-19"), deadline.from());
    assertFalse(deadline.startedLater() || deadline.rolled() || deadline.lastDayOfMonth() || deadline.preliminary());
    assertEquals(day("2026-03-24"), calendar.count(day("2026-03-19"), Term.workingDays(3), SIX, PLAIN).due());
    assertEquals(day("2026-03-21"), calendar.count(day("2026-03-21"), Term.workingDays(0), FIVE, PLAIN).due());
    Deadline rolled = calendar.count(day("2026-03-21"), new Term(0, Term.Unit.WORKING_DAYS), FIVE, new Counting(false, true, BASIS, false));
    assertEquals(day("2026-03-24"), rolled.due());
    assertTrue(rolled.rolled());
  }

  @Test
  void whatComesOnADayOffCountsAsComeOnTheNextWorkingDay() {
    WorkCalendar calendar = calendar(List.of(holiday("spring", "03-21", true)));
    Deadline later = calendar.count(day("2026-03-21"), Term.workingDays(1), FIVE, FULL);
    assertEquals(day("2026-03-24"), later.from());
    assertEquals(day("2026-03-25"), later.due());
    assertTrue(later.startedLater());
    assertFalse(later.rolled());
    assertEquals("03-21 HOLIDAY, 03-22 WEEKEND, 03-23 MOVED", words(later.skipped()));
    Deadline same = calendar.count(day("2026-03-21"), Term.workingDays(1), FIVE, PLAIN);
    assertEquals(day("2026-03-24"), same.due());
    assertEquals("03-22 WEEKEND, 03-23 MOVED", words(same.skipped()));
    assertEquals(FULL, later.counting());
  }

  @Test
  void monthsAndYearsEndOnTheSameNumberOrTheMonthsLastDay() {
    WorkCalendar calendar = calendar(List.of());
    assertEquals(day("2026-02-15"), calendar.count(day("2026-01-15"), new Term(1, Term.Unit.MONTHS), FIVE, PLAIN).due());
    Deadline last = calendar.count(day("2026-01-31"), new Term(1, Term.Unit.MONTHS), FIVE, PLAIN);
    assertEquals(day("2026-02-28"), last.due());
    assertTrue(last.lastDayOfMonth());
    Deadline rolled = calendar.count(day("2026-01-31"), new Term(1, Term.Unit.MONTHS), FIVE, new Counting(false, true, BASIS, false));
    assertEquals(day("2026-02-28"), rolled.end());
    assertEquals(day("2026-03-02"), rolled.due());
    assertEquals("02-28 WEEKEND, 03-01 WEEKEND", words(rolled.skipped()));
    assertTrue(rolled.rolled());
    Deadline leap = calendar.count(day("2024-02-29"), new Term(1, Term.Unit.YEARS), FIVE, PLAIN);
    assertEquals(day("2025-02-28"), leap.due());
    assertTrue(leap.lastDayOfMonth());
    assertFalse(calendar.count(day("2026-02-28"), new Term(5, Term.Unit.YEARS), FIVE, PLAIN).lastDayOfMonth());
    assertEquals(day("2026-02-05"), calendar.count(day("2026-01-15"), new Term(3, Term.Unit.WEEKS), FIVE, PLAIN).due());
    Deadline days = calendar.count(day("2026-01-15"), Term.days(17), FIVE, FULL);
    assertEquals(day("2026-02-01"), days.end());
    assertEquals(day("2026-02-02"), days.due());
    assertFalse(days.lastDayOfMonth());
    assertFalse(calendar.count(day("2026-01-15"), new Term(3, Term.Unit.WEEKS), FIVE, PLAIN).lastDayOfMonth());
  }

  @Test
  void aDeadlineNearAnUnannouncedDayIsPreliminary() {
    Holiday ait = new Holiday("ait", Text.same("ait"), Holiday.Kind.DAY_OFF, HolidayDate.of("hijri 12-10"), false, new DateSpan(null, null), BASIS);
    WorkCalendar calendar = calendar(List.of(ait));
    LocalDate moon = day("2026-05-27");
    assertTrue(calendar.count(moon.minusDays(2), Term.workingDays(5), FIVE, PLAIN).preliminary());
    assertTrue(calendar.count(moon.minusDays(2), Term.workingDays(1), FIVE, PLAIN).preliminary(), "a day earlier would be the last day");
    assertFalse(calendar.count(moon.minusDays(5), Term.workingDays(1), FIVE, PLAIN).preliminary());
    assertTrue(calendar.count(moon.plusDays(1), Term.workingDays(1), FIVE, PLAIN).preliminary());
    assertFalse(calendar.count(moon.plusDays(2), Term.workingDays(1), FIVE, PLAIN).preliminary());
    assertFalse(calendar.count(moon.minusDays(5), Term.days(10), FIVE, FULL).preliminary(), "a term of days passes over it");
    assertTrue(calendar.count(moon.minusDays(10), Term.days(10), FIVE, FULL).preliminary());
    assertTrue(calendar.count(moon, Term.days(10), FIVE, FULL).preliminary());
    assertFalse(calendar.count(moon.minusDays(10), Term.days(10), FIVE, PLAIN).preliminary(), "nothing is rolled");
    assertFalse(calendar(List.of(ait), announced("2026-05-27")).count(moon.minusDays(2), Term.workingDays(5), FIVE, PLAIN).preliminary());
    assertTrue(calendar.notice(moon.plusDays(2), Term.workingDays(3), FIVE).preliminary());
    assertFalse(calendar.notice(moon.plusDays(2), Term.days(3), FIVE).preliminary());
  }

  @Test
  void noticeIsCountedBackwards() {
    WorkCalendar calendar = calendar(List.of(holiday("spring", "03-21", true)));
    Notice days = calendar.notice(day("2026-03-27"), Term.days(10), FIVE);
    assertEquals(day("2026-03-17"), days.latest());
    assertEquals(List.of(), days.skipped());
    assertTrue(days.isMet(day("2026-03-17")));
    assertFalse(days.isMet(day("2026-03-18")));
    assertEquals(Term.days(0), days.shortBy(day("2026-03-01")));
    assertEquals(Term.days(2), days.shortBy(day("2026-03-19")));
    Notice working = calendar.notice(day("2026-03-27"), Term.workingDays(5), FIVE);
    assertEquals(day("2026-03-19"), working.latest(), "20, 24, 25, 26, 27 March");
    assertEquals("03-21 HOLIDAY, 03-22 WEEKEND, 03-23 MOVED", words(working.skipped()));
    assertEquals(Term.workingDays(0), working.shortBy(day("2026-03-19")));
    assertEquals(Term.workingDays(1), working.shortBy(day("2026-03-22")));
    assertEquals(Term.workingDays(2), working.shortBy(day("2026-03-24")));
    assertEquals(day("2026-01-31"), calendar.notice(day("2026-02-28"), new Term(1, Term.Unit.MONTHS), FIVE).latest());
    assertEquals(day("2026-02-13"), calendar.notice(day("2026-02-27"), new Term(2, Term.Unit.WEEKS), FIVE).latest());
    assertEquals(day("2024-02-29"), calendar.notice(day("2025-02-28"), new Term(1, Term.Unit.YEARS), FIVE).latest());
    assertEquals(day("2026-03-27"), calendar.notice(day("2026-03-27"), Term.workingDays(0), FIVE).latest());
    assertEquals("03-21 HOLIDAY, 03-22 WEEKEND", words(calendar.notice(day("2026-03-22"), Term.workingDays(1), FIVE).skipped()));
  }

  @Test
  void anExceptionSaysOnlyWhatItsKindCan() {
    assertThrows(IllegalArgumentException.class, () -> new CalendarException(day("2026-01-05"), Kind.WORKED, day("2026-01-06"), null, BASIS, BASIS));
    assertThrows(IllegalArgumentException.class, () -> new CalendarException(day("2026-01-05"), Kind.ANNOUNCED, null, null, BASIS, BASIS));
    assertThrows(IllegalArgumentException.class, () -> new CalendarException(day("2026-01-05"), Kind.OFF, null, "ait", BASIS, BASIS));
    assertThrows(IllegalArgumentException.class, () -> new Term(-1, Term.Unit.DAYS));
    assertThrows(IllegalArgumentException.class, () -> new Term(1, null));
    assertEquals(List.of("days", "working_days", "weeks", "months", "years"), Stream.of(Term.Unit.values()).map(Term.Unit::code).toList());
    assertEquals(List.of("five_days", "six_days"), Stream.of(Week.values()).map(Week::code).toList());
  }

  @Test
  void aYearHasAsManyWorkingDaysAsItsWeeksLeave() {
    WorkCalendar calendar = calendar(List.of(holiday("spring", "03-21", true)));
    assertEquals(IntStream.rangeClosed(1, 365).mapToObj(number -> LocalDate.ofYearDay(2026, number))
        .filter(date -> date.getDayOfWeek().getValue() < 6).count() - 1, calendar.workingDays(2026, FIVE));
    assertEquals(313 - 1, calendar.workingDays(2026, SIX));
    assertEquals(1, calendar(List.of(), worked("2026-03-22")).exceptions().size());
    assertEquals("de", calendar.law().country());
    assertEquals(day("2070-01-01"), calendar.law().last());
    assertEquals(new Counting(true, false, BASIS, false), PLAIN.startingOnWorkingDay(true));
    assertEquals(new Counting(false, true, BASIS, true), FULL.startingOnWorkingDay(false));
  }

  /** The other well-known algorithm, as J.-M. Oudin gave it in 1940. */
  private static LocalDate oudinsEaster(int year) {
    int century = year / 100;
    int golden = year % 19;
    int moon = Math.floorMod(century - century / 4 - (century - (century - 17) / 25) / 3 + 19 * golden + 15, 30);
    moon -= moon / 28 * (1 - moon / 28 * (29 / (moon + 1)) * ((21 - golden) / 11));
    int weekday = Math.floorMod(year + year / 4 + moon + 2 - century + century / 4, 7);
    return LocalDate.of(year, 3, 28).plusDays(moon - weekday);
  }

  static WorkCalendar calendar(List<Holiday> holidays, CalendarException... recorded) {
    return new WorkCalendar(new HolidayCalendar("de", Text.same("test"), day("2020-01-01"), Map.of(FIVE, Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY),
        SIX, Set.of(DayOfWeek.SUNDAY)), PLAIN, BASIS, holidays, List.of()), List.of(recorded));
  }

  static Holiday holiday(String code, String date, boolean moves) {
    return new Holiday(code, Text.same(code), Holiday.Kind.STATE, HolidayDate.of(date), moves, new DateSpan(null, null), BASIS);
  }

  static CalendarException off(String date, String instead) {
    return new CalendarException(day(date), Kind.OFF, instead == null ? null : day(instead), null, Text.same("why"), Text.same("order"));
  }

  private static CalendarException worked(String date) {
    return new CalendarException(day(date), Kind.WORKED, null, null, Text.same("why"), Text.same("order"));
  }

  private static CalendarException announced(String date) {
    return new CalendarException(day(date), Kind.ANNOUNCED, null, "ait", Text.same("why"), Text.same("order"));
  }

  private static LocalDate day(String written) {
    return LocalDate.parse(written);
  }

  private static String special(WorkCalendar calendar, int year, Week week) {
    return words(calendar.specialDays(year, week));
  }

  private static String words(List<CalendarDay> days) {
    return days.stream().map(day -> day.date().toString().substring(5) + " " + day.reason()).collect(Collectors.joining(", "));
  }
}
