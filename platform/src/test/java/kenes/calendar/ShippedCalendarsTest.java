package kenes.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kenes.base.CalendarDay;
import kenes.base.CalendarDay.Reason;
import kenes.base.Deadline;
import kenes.base.Lang;
import kenes.base.Term;
import kenes.base.Week;
import kenes.base.WorkCalendar;
import org.junit.jupiter.api.Test;

/** The calendars that come with Kenes against published days and against vectors checked by hand. */
class ShippedCalendarsTest {
  private static final Week FIVE = Week.FIVE_DAYS;
  private static final WorkCalendar KZ = shipped("kz");

  @Test
  void vectorsOfTheCodeOnAdministrativeProcedure() {
    assertEquals("2026-02-23", due("2026-02-02", 15));
    assertEquals("2026-02-05", due("2026-02-02", 3));
    assertEquals("2026-11-02", due("2026-10-09", 15));
    assertEquals("2026-10-27", due("2026-10-05", 15));
    assertEquals("2026-03-26", due("2026-02-27", 15));
    Deadline march = KZ.count(day("2026-02-27"), Term.workingDays(15), FIVE, KZ.law().counting());
    assertEquals("2026-03-08 Халықаралық әйелдер күні, 2026-03-09 Халықаралық әйелдер күні, 2026-03-21 Наурыз мейрамы, 2026-03-22 Наурыз мейрамы, "
        + "2026-03-23 Наурыз мейрамы, 2026-03-24 Наурыз мейрамы, 2026-03-25 Наурыз мейрамы",
        march.skipped().stream().filter(day -> day.name() != null).map(day -> day.date() + " " + day.name().in(Lang.KK)).collect(Collectors.joining(", ")));
    assertEquals(day("2026-03-08"), march.skipped().stream().filter(day -> day.date().equals(day("2026-03-09"))).findFirst().orElseThrow().other());
  }

  @Test
  void workingDaysOfTheYears() {
    Map<Integer, Integer> five = new TreeMap<>();
    for (int year = 2024; year <= 2027; year++) {
      five.put(year, KZ.workingDays(year, FIVE));
    }
    assertEquals(Map.of(2024, 249, 2025, 246, 2026, 247, 2027, 247), five);
  }

  @Test
  void movedAndOrderedDaysOfTheYears() {
    assertEquals("01-03, 05-08, 12-18", days(2023, FIVE, Reason.MOVED));
    assertEquals("07-07", days(2023, FIVE, Reason.ORDERED_OFF));
    assertEquals("", days(2023, Week.SIX_DAYS, Reason.ORDERED_OFF), "the order was for five-day weeks");
    assertEquals("03-25, 07-08", days(2024, FIVE, Reason.MOVED));
    assertEquals("05-08", days(2024, FIVE, Reason.ORDERED_OFF));
    assertEquals("05-04", days(2024, FIVE, Reason.ORDERED_WORK));
    assertEquals("03-10, 03-24, 03-25, 07-07, 09-01, 10-27", days(2025, FIVE, Reason.MOVED));
    assertEquals("01-03", days(2025, FIVE, Reason.ORDERED_OFF));
    assertEquals("01-03", days(2025, Week.SIX_DAYS, Reason.ORDERED_OFF), "a Sunday was given, so those who work on Saturdays rested too");
    assertEquals("03-24, 07-07", days(2025, Week.SIX_DAYS, Reason.MOVED));
    assertEquals("03-09, 03-24, 03-25, 05-11, 10-26", days(2026, FIVE, Reason.MOVED));
    assertEquals("", days(2026, FIVE, Reason.ORDERED_OFF));
    assertEquals("01-04, 03-24, 05-03, 05-10", days(2027, FIVE, Reason.MOVED));
  }

  @Test
  void kurbanAitIsConfirmedUpTo2026AndPreliminaryAfter() {
    Map<String, Boolean> expected = Map.of("2023-06-28", false, "2024-06-16", false, "2025-06-06", false, "2026-05-27", false, "2027-05-16", true);
    expected.forEach((date, preliminary) -> {
      CalendarDay ait = KZ.day(day(date), FIVE);
      assertEquals(Reason.HOLIDAY, ait.reason(), date);
      assertEquals("Құрбан айттың бірінші күні", ait.name().in(Lang.KK));
      assertEquals(preliminary, ait.preliminary(), date);
    });
    assertTrue(KZ.count(day("2027-05-12"), Term.workingDays(5), FIVE, KZ.law().counting()).preliminary());
    assertFalse(KZ.count(day("2027-05-19"), Term.workingDays(5), FIVE, KZ.law().counting()).preliminary());
  }

  @Test
  void theConstitutionsHaveTheirOwnDays() {
    assertEquals(Reason.HOLIDAY, KZ.day(day("2024-08-30"), FIVE).reason());
    assertTrue(KZ.isWorking(day("2026-08-31"), FIVE));
    assertTrue(KZ.isWorking(day("2026-03-16"), FIVE), "15 March 2026, a Sunday, moved nothing");
    assertEquals("Конституция күні", KZ.day(day("2027-03-15"), FIVE).name().in(Lang.KK));
    assertEquals("Республика күні", KZ.day(day("2025-10-25"), FIVE).name().in(Lang.KK));
    assertEquals("Қазақстан Республикасы күні", KZ.day(day("2026-10-25"), FIVE).name().in(Lang.KK));
  }

  @Test
  void thePublishedCalendarOf2024And2025Agrees() throws IOException {
    Map<LocalDate, Boolean> working = new TreeMap<>();
    for (String line : shared("language-dev/calendar.tsv")) {
      String[] cells = line.split("\t");
      working.put(day(cells[0]), cells[2].equals("working"));
    }
    assertTrue(working.size() > 40, "the file is cut short");
    for (int year = 2024; year <= 2025; year++) {
      Map<LocalDate, Boolean> ours = KZ.specialDays(year, FIVE).stream().collect(Collectors.toMap(CalendarDay::date, CalendarDay::isWorking));
      int asked = year;
      assertEquals(working.entrySet().stream().filter(entry -> entry.getKey().getYear() == asked)
          .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)), ours);
    }
  }

  @Test
  void anotherLibrarysDaysDifferOnlyWhereItIsWrong() throws IOException {
    Set<LocalDate> theirs = shared("kz-holidays-iso/kz-holidays-2024-2028-generated.csv").stream().map(line -> day(line.split(",")[0]))
        .collect(Collectors.toCollection(TreeSet::new));
    Set<LocalDate> ours = new TreeSet<>();
    for (int year = 2024; year <= 2028; year++) {
      KZ.specialDays(year, FIVE).stream().filter(day -> Set.of(Reason.HOLIDAY, Reason.MOVED).contains(day.reason())).forEach(day -> ours.add(day.date()));
    }
    Set<LocalDate> differing = new TreeSet<>(theirs);
    differing.removeAll(ours);
    ours.stream().filter(date -> !theirs.contains(date)).forEach(differing::add);
    assertEquals(List.of("2026-03-15", "2026-03-16", "2026-03-25", "2027-03-24"), differing.stream().map(LocalDate::toString).toList());
  }

  @Test
  void anotherCountryIsOnlyAnotherFile() {
    WorkCalendar land = shipped("de-st");
    assertEquals("01-01, 01-06, 04-03, 04-06, 05-01, 05-14, 05-25, 10-03, 10-31, 12-25, 12-26",
        land.specialDays(2026, FIVE).stream().map(day -> day.date().toString().substring(5)).collect(Collectors.joining(", ")));
    assertEquals(253, land.workingDays(2026, FIVE));
  }

  @Test
  void theClockOfAlmatyWentBackOnTheFirstOfMarch2024() {
    ZoneId almaty = ZoneId.of("Asia/Almaty");
    assertEquals(ZoneOffset.ofHours(6), almaty.getRules().getOffset(Instant.parse("2024-02-29T17:59:59Z")));
    assertEquals(ZoneOffset.ofHours(5), almaty.getRules().getOffset(Instant.parse("2024-02-29T18:00:00Z")));
    assertEquals(day("2024-02-15"), LocalDate.ofInstant(Instant.parse("2024-02-14T18:30:00Z"), almaty), "half past midnight by the clock of that winter");
    assertEquals(day("2025-02-14"), LocalDate.ofInstant(Instant.parse("2025-02-14T18:30:00Z"), almaty), "half past eleven a year later");
    assertEquals(ZoneOffset.ofHours(5), ZoneId.of("Asia/Oral").getRules().getOffset(Instant.parse("2024-02-01T00:00:00Z")));
    assertEquals(ZoneOffset.ofHours(5), ZoneId.of("Asia/Qostanay").getRules().getOffset(Instant.parse("2024-03-02T00:00:00Z")));
  }

  private static WorkCalendar shipped(String country) {
    return new WorkCalendar(CalendarReader.read(Calendars.shipped(country)), List.of());
  }

  private static String due(String received, int workingDays) {
    return KZ.count(day(received), Term.workingDays(workingDays), FIVE, KZ.law().counting()).due().toString();
  }

  private static String days(int year, Week week, Reason reason) {
    return KZ.specialDays(year, week).stream().filter(day -> day.reason() == reason).map(day -> day.date().toString().substring(5))
        .collect(Collectors.joining(", "));
  }

  private static LocalDate day(String written) {
    return LocalDate.parse(written);
  }

  /** The lines of a shared file without its heading. */
  private static List<String> shared(String name) throws IOException {
    Path file = Path.of(System.getProperty("kenes.shared", "../shared")).resolve("data").resolve(name);
    if (!Files.isRegularFile(file)) {
      String missing = "SKIPPED: " + name + " is not there (-Dkenes.shared names the folder of shared data)";
      System.err.println(missing);
      assumeTrue("true".equals(System.getenv("CI")), missing);
    }
    return Files.readAllLines(file).stream().skip(1).toList();
  }
}
