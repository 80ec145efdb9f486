package kenes.calendar;

import static kenes.kit.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kenes.accounts.AccountsCode;
import kenes.accounts.Caller;
import kenes.base.CalendarDay.Reason;
import kenes.base.CalendarException.Kind;
import kenes.base.Lang;
import kenes.base.Refused;
import kenes.base.Term;
import kenes.base.Text;
import kenes.base.Week;
import kenes.base.WorkCalendar;
import kenes.calendar.Calendars.NewException;
import kenes.kit.ReplayCheck;
import kenes.kit.TestCouncil;
import kenes.kit.TestKenes;
import kenes.rules.Rules;
import kenes.meetings.Convening;
import org.junit.jupiter.api.Test;

/** What an administrator does with the calendars of an installation. */
class CalendarStoryTest {
  private static final Text WHY = Text.of("Демалыс күні ауыстырылды", "Перенос дня отдыха", "A day of rest was transferred");
  private static final Text ORDER = Text.of("Бұйрық", "Приказ", "Order");
  private static final Week FIVE = Week.FIVE_DAYS;

  @Test
  void aDayIsTransferredAndTheTransferWithdrawn() {
    try (TestKenes kenes = TestKenes.seeded()) {
      Caller administrator = new TestCouncil(kenes, "KZ-TEST", 3, 2).administrator();
      assertEquals(List.of("KZ"), kenes.db.read(kenes.calendars::listCountries));
      WorkCalendar before = calendar(kenes);
      assertSame(before, calendar(kenes), "an unchanged calendar is not made again");
      UUID set = kenes.calendars.setException(administrator, kenes.key(), off("2026-12-18", "2026-12-19"))
          .act(CalendarAct.ExceptionSet.class).exception();
      assertEquals(Reason.ORDERED_OFF, calendar(kenes).day(day("2026-12-18"), FIVE).reason());
      assertEquals(Reason.ORDERED_WORK, calendar(kenes).day(day("2026-12-19"), FIVE).reason());
      assertTrue(calendar(kenes).isWorking(day("2026-12-18"), Week.SIX_DAYS), "a Saturday is worked in a six-day week anyhow");
      assertEquals(before.workingDays(2026, FIVE), calendar(kenes).workingDays(2026, FIVE));
      kenes.calendars.withdrawException(administrator, kenes.key(), "KZ", set);
      assertTrue(calendar(kenes).isWorking(day("2026-12-18"), FIVE));
      RecordedException found = kenes.db.read(tx -> kenes.calendars.listExceptions(tx, "KZ")).getFirst();
      assertEquals(set, found.id());
      assertFalse(found.isInForce());
      assertEquals(WHY, found.exception().reason());
      assertEquals(ORDER, found.exception().basis());
      kenes.calendars.setException(administrator, kenes.key(), off("2026-12-18", null));
      assertFalse(calendar(kenes).isWorking(day("2026-12-18"), Week.SIX_DAYS), "set again, for everybody");
      ReplayCheck.assertReplays(kenes);
    }
  }

  @Test
  void theDayOfKurbanAitIsAnnounced() {
    try (TestKenes kenes = TestKenes.seeded()) {
      assertTrue(calendar(kenes).day(day("2027-05-16"), FIVE).preliminary());
      assertTrue(calendar(kenes).count(day("2027-05-11"), Term.workingDays(5), FIVE, calendar(kenes).law().counting()).preliminary());
      kenes.calendars.setException(Caller.installation(), kenes.key(), announced("2027-05-17"));
      assertEquals(Reason.WEEKEND, calendar(kenes).day(day("2027-05-16"), FIVE).reason());
      assertEquals(Reason.HOLIDAY, calendar(kenes).day(day("2027-05-17"), FIVE).reason());
      assertEquals("Құрбан айттың бірінші күні", calendar(kenes).day(day("2027-05-17"), FIVE).name().exact(Lang.KK));
      assertFalse(calendar(kenes).count(day("2027-05-11"), Term.workingDays(5), FIVE, calendar(kenes).law().counting()).preliminary());
      assertEquals(246, calendar(kenes).workingDays(2027, FIVE));
      ReplayCheck.assertReplays(kenes);
    }
  }

  @Test
  void anotherFileTakesThePlaceOfTheOneBefore() {
    try (TestKenes kenes = TestKenes.seeded()) {
      kenes.calendars.setException(Caller.installation(), kenes.key(), off("2026-12-18", "2026-12-19"));
      kenes.calendars.load(Caller.installation(), kenes.key(), text().replace("kind: STATE, date: 12-16", "kind: STATE, date: 12-17").getBytes(StandardCharsets.UTF_8));
      assertTrue(calendar(kenes).isWorking(day("2026-12-16"), FIVE));
      assertEquals(Reason.HOLIDAY, calendar(kenes).day(day("2026-12-17"), FIVE).reason());
      assertEquals(Reason.ORDERED_OFF, calendar(kenes).day(day("2026-12-18"), FIVE).reason(), "exceptions stay");
      kenes.calendars.load(Caller.installation(), kenes.key(), Calendars.shipped("de-st"));
      assertEquals(List.of("DE-ST", "KZ"), kenes.db.read(kenes.calendars::listCountries));
      assertEquals(Reason.HOLIDAY, kenes.db.read(tx -> kenes.calendars.get(tx, "DE-ST")).day(day("2026-10-31"), FIVE).reason());
      ReplayCheck.assertReplays(kenes);
    }
  }

  @Test
  void noticeInWorkingDaysIsCountedInTheCalendar() {
    try (TestKenes kenes = TestKenes.seeded()) {
      String council = new TestCouncil(kenes, "KZ-TEST", 3, 2).code();
      String regulation = new String(Rules.shipped("demo-training"), StandardCharsets.UTF_8)
          .replace("sessions: [training]", "sessions: [regular]\ncalendar: KZ\napplies_to: KZ-TEST")
          .replace("notice.training", "notice.regular").replace("{days: 0}", "{working_days: 5}");
      kenes.rules.load(Caller.installation(), council, kenes.key(), regulation.getBytes(StandardCharsets.UTF_8));
      Instant sitting = Instant.parse("2026-12-21T05:00:00Z");
      assertEquals(8, required(kenes, council, sitting), "14, 15, 17, 18 and 21 December are worked: notice until the 13th");
      kenes.calendars.setException(Caller.installation(), kenes.key(), off("2026-12-18", null));
      assertEquals(11, required(kenes, council, sitting), "a day off more: notice until the 10th");
      ReplayCheck.assertReplays(kenes);
    }
  }

  private static int required(TestKenes kenes, String council, Instant sitting) {
    return kenes.db.read(tx -> kenes.convening.findNotice(tx, council, new Convening.Convene("regular", null, null, null, null, sitting, List.of()), "notice.regular")).orElseThrow().daysRequired();
  }

  @Test
  void aSittingIsDatedByTheClockOfItsPlaceAndTime() {
    try (TestKenes kenes = TestKenes.seeded()) {
      Instant lateEvening = Instant.parse("2024-02-14T18:30:00Z");
      Map<String, String> dates = Map.of("KZ-10", "2024-02-15", "KZ-39", "2024-02-15", "KZ-27", "2024-02-14");
      dates.forEach((body, date) -> assertEquals(day(date), kenes.db.read(tx -> LocalDate.ofInstant(lateEvening, kenes.register.zone(tx, body))), body));
      Instant yearLater = Instant.parse("2025-02-14T18:30:00Z");
      dates.keySet().forEach(body -> assertEquals(day("2025-02-14"),
          kenes.db.read(tx -> LocalDate.ofInstant(yearLater, kenes.register.zone(tx, body))), body));
    }
  }

  @Test
  void whatCannotBeRecordedChangesNothing() {
    try (TestKenes kenes = TestKenes.seeded()) {
      TestCouncil council = new TestCouncil(kenes, "KZ-TEST", 3, 2);
      NewException good = off("2026-12-18", "2026-12-19");
      UUID set = kenes.calendars.setException(Caller.installation(), kenes.key(), off("2026-11-20", "2026-11-21")).act(CalendarAct.ExceptionSet.class).exception();
      assertRefused(kenes, AccountsCode.NOT_ALLOWED, () -> set(kenes, council.secretary(), good));
      assertRefused(kenes, AccountsCode.NOT_SIGNED_IN, () -> set(kenes, Caller.anonymous(), good));
      assertRefused(kenes, AccountsCode.NOT_ALLOWED, () -> kenes.calendars.withdrawException(council.chair(), kenes.key(), "KZ", set));
      assertRefused(kenes, AccountsCode.NOT_ALLOWED, () -> kenes.calendars.load(council.chair(), kenes.key(), Calendars.shipped("kz")));
      assertRefused(kenes, CalendarCode.NO_CALENDAR, () -> set(kenes, council.administrator(), new NewException("XX", good.date(), Kind.OFF, null, null, WHY, ORDER)));
      assertRefused(kenes, CalendarCode.NO_EXCEPTION, () -> kenes.calendars.withdrawException(council.administrator(), kenes.key(), "KZ", UUID.randomUUID()));
      assertRefused(kenes, CalendarCode.NO_EXCEPTION, () -> kenes.calendars.withdrawException(council.administrator(), kenes.key(), "DE-ST", set));
      Map<NewException, CalendarCode> wrong = Map.ofEntries(
          Map.entry(of(null, Kind.OFF, null, null, WHY, ORDER), CalendarCode.DATE_MISSING),
          Map.entry(of("2022-12-31", Kind.OFF, null, null, WHY, ORDER), CalendarCode.DATE_OUTSIDE),
          Map.entry(of("2073-01-02", Kind.OFF, null, null, WHY, ORDER), CalendarCode.DATE_OUTSIDE),
          Map.entry(of("2026-12-18", Kind.OFF, "2022-12-31", null, WHY, ORDER), CalendarCode.DATE_OUTSIDE),
          Map.entry(of("2026-12-18", null, null, null, WHY, ORDER), CalendarCode.KIND_MISSING),
          Map.entry(of("2026-12-19", Kind.WORKED, "2026-12-18", null, WHY, ORDER), CalendarCode.NOT_ASKED),
          Map.entry(of("2026-12-18", Kind.OFF, null, "kurban-ait", WHY, ORDER), CalendarCode.NOT_ASKED),
          Map.entry(of("2027-05-17", Kind.ANNOUNCED, null, null, WHY, ORDER), CalendarCode.HOLIDAY_MISSING),
          Map.entry(of("2027-05-17", Kind.ANNOUNCED, null, "victory", WHY, ORDER), CalendarCode.HOLIDAY_MISSING),
          Map.entry(of("2027-05-20", Kind.ANNOUNCED, null, "kurban-ait", WHY, ORDER), CalendarCode.HOLIDAY_FAR_AWAY),
          Map.entry(of("2027-05-12", Kind.ANNOUNCED, null, "kurban-ait", WHY, ORDER), CalendarCode.HOLIDAY_FAR_AWAY),
          Map.entry(of("2026-12-18", Kind.OFF, null, null, Text.of("Себебі", "Причина", null), ORDER), CalendarCode.WORDS_MISSING),
          Map.entry(of("2026-12-18", Kind.OFF, null, null, WHY, null), CalendarCode.WORDS_MISSING),
          Map.entry(of("2026-11-20", Kind.OFF, null, null, WHY, ORDER), CalendarCode.DATE_TAKEN),
          Map.entry(of("2026-11-21", Kind.OFF, null, null, WHY, ORDER), CalendarCode.DATE_TAKEN),
          Map.entry(of("2026-12-18", Kind.OFF, "2026-11-21", null, WHY, ORDER), CalendarCode.DATE_TAKEN),
          Map.entry(of("2024-05-08", Kind.WORKED, null, null, WHY, ORDER), CalendarCode.DATE_TAKEN),
          Map.entry(of("2026-12-20", Kind.OFF, null, null, WHY, ORDER), CalendarCode.CHANGES_NOTHING),
          Map.entry(of("2026-12-18", Kind.WORKED, null, null, WHY, ORDER), CalendarCode.CHANGES_NOTHING),
          Map.entry(of("2026-12-18", Kind.OFF, "2026-12-17", null, WHY, ORDER), CalendarCode.INSTEAD_IS_WORKED));
      wrong.forEach((input, code) -> assertRefused(kenes, code, () -> set(kenes, council.administrator(), input)));
      for (String near : List.of("2027-05-13", "2027-05-19")) {
        set(kenes, council.administrator(), announced(near));
        UUID last = kenes.db.read(tx -> kenes.calendars.listExceptions(tx, "KZ")).getFirst().id();
        kenes.calendars.withdrawException(council.administrator(), kenes.key(), "KZ", last);
      }
      set(kenes, council.administrator(), of("2023-01-01", Kind.WORKED, null, null, WHY, ORDER));
      set(kenes, council.administrator(), of("2073-01-01", Kind.WORKED, null, null, WHY, ORDER));
      ReplayCheck.assertReplays(kenes);
    }
  }

  @Test
  void allThatIsWrongIsToldAtOnce() {
    try (TestKenes kenes = TestKenes.seeded()) {
      Refused refused = assertThrows(Refused.class, () -> set(kenes, Caller.installation(), of(null, null, null, null, null, Text.of(null, "Приказ", null))));
      assertEquals(List.of("kind", "date", "reason.kk", "reason.ru", "reason.en", "basis.kk", "basis.en"),
          refused.fields().stream().map(Refused.Field::name).toList());
    }
  }

  private static String text() {
    return new String(Calendars.shipped("kz"), StandardCharsets.UTF_8);
  }

  private static WorkCalendar calendar(TestKenes kenes) {
    return kenes.db.read(tx -> kenes.calendars.get(tx, "KZ"));
  }

  private static void set(TestKenes kenes, Caller caller, NewException input) {
    kenes.calendars.setException(caller, kenes.key(), input);
  }

  private static NewException off(String date, String instead) {
    return of(date, Kind.OFF, instead, null, WHY, ORDER);
  }

  private static NewException announced(String date) {
    return of(date, Kind.ANNOUNCED, null, "kurban-ait", WHY, ORDER);
  }

  private static NewException of(String date, Kind kind, String instead, String holiday, Text reason, Text basis) {
    return new NewException("KZ", date == null ? null : day(date), kind, instead == null ? null : day(instead), holiday, reason, basis);
  }

  private static LocalDate day(String written) {
    return LocalDate.parse(written);
  }
}
