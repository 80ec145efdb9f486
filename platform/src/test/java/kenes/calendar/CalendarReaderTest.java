package kenes.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import kenes.base.HolidayCalendar;
import kenes.base.Refused;
import kenes.base.Text;
import org.junit.jupiter.api.Test;

/** What is wrong in a calendar's file, and where. */
class CalendarReaderTest {
  @Test
  void aFaultyFileIsRefusedWithThePlace() {
    Map<String, String> faults = Map.ofEntries(
        Map.entry("format: kenes-calendar/1|format: kenes-calendar/2", "format: kenes-calendar/1"),
        Map.entry("country: KZ|country: kz", "country: KZ, DE-ST"),
        Map.entry("from: 2023-01-01|from: soon", "from: 2027-01-01"),
        Map.entry("SIX_DAYS: [SUNDAY]|SEVEN_DAYS: [SUNDAY]", "rest: FIVE_DAYS: [SATURDAY, SUNDAY], SIX_DAYS: [SUNDAY]"),
        Map.entry("SIX_DAYS: [SUNDAY]|SIX_DAYS: []", "rest: FIVE_DAYS: [SATURDAY, SUNDAY], SIX_DAYS: [SUNDAY]"),
        Map.entry("date: 05-09, moves: true|date: 05-32, moves: true", "holidays[10].date: 03-21, hijri 12-10, easter +39, 4 THURSDAY 11, -1 MONDAY 05"),
        Map.entry("date: 05-09, moves: true|date: 05-09, moves: sometimes", "holidays[10].moves: true, false"),
        Map.entry("date: 05-09, moves: true|date: 05-09, moves: true, rolls: true", "holidays[10].rolls: …"),
        Map.entry("en: Victory Day|de: Tag des Sieges", "holidays[10].name.de: …"),
        Map.entry(", en: Victory Day|", "holidays[10].name: kk, ru, en"),
        Map.entry("code: victory|code: Victory Day", "holidays[10].code: kurban-ait"),
        Map.entry("kind: DAY_OFF, date: hijri|kind: FEAST, date: hijri", "holidays[16].kind: NATIONAL, STATE, DAY_OFF; OFF, WORKED, ANNOUNCED"),
        Map.entry("valid_to: 2025-12-31|valid_from: 2026-01-01, valid_to: 2025-12-31", "holidays[13].valid_to: ≥ valid_from"),
        Map.entry("- date: 2024-05-08|- date: 2023-07-01", "exceptions[2].date: 2027-01-01"),
        Map.entry("holiday: kurban-ait|holiday: victory", "exceptions[0].holiday: kurban-ait"),
        Map.entry("country: KZ\n|", "country: KZ, DE-ST"),
        Map.entry("from: 2023-01-01\n|", "from: 2027-01-01"),
        Map.entry(", en: Working-day calendar of the Republic of Kazakhstan|", "title: kk, ru, en"),
        Map.entry("  en: \"Law of the Republic|  #", "legal_basis: kk, ru, en"),
        Map.entry("    en: \"Constitutional Law|    #", "counting.legal_basis: kk, ru, en"),
        Map.entry("counting:|# counting", "legal_basis.ends_on_working_day: true, false"),
        Map.entry("SIX_DAYS: [SUNDAY]|SIX_DAYS: [MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY, SUNDAY]",
            "rest: FIVE_DAYS: [SATURDAY, SUNDAY], SIX_DAYS: [SUNDAY]"),
        Map.entry("kind: STATE, date: 05-09|date: 05-09", "holidays[10].kind: NATIONAL, STATE, DAY_OFF"),
        Map.entry("date: 05-09, moves: true|date: 05-09, moves: true, legal_basis: {kk: a}", "holidays[10].legal_basis: kk, ru, en"),
        Map.entry("    kind: OFF\n|", "exceptions[1]: kind: OFF (instead), kind: WORKED, kind: ANNOUNCED (holiday)"),
        Map.entry("    kind: ANNOUNCED\n    holiday: kurban-ait\n|", "exceptions[0].kind: OFF, WORKED, ANNOUNCED"),
        Map.entry("name: {kk: Жеңіс күні, ru: День Победы, en: Victory Day}|name: {}", "holidays[10].name: kk, ru, en"),
        Map.entry(", en: A day of rest was transferred|", "exceptions[1].reason: kk, ru, en"),
        Map.entry("    date: 08-30\n|", "holidays[12].date: 03-21, hijri 12-10, easter +39, 4 THURSDAY 11, -1 MONDAY 05"),
        Map.entry(", en: Statement of the Spiritual Administration of Muslims of Kazakhstan|", "exceptions[0].basis: kk, ru, en"));
    faults.forEach((change, place) -> {
      String[] parts = change.split("\\|", -1);
      assertTrue(text().contains(parts[0]), parts[0]);
      int at = parts[0].startsWith("valid_to") ? text().indexOf(parts[0], text().indexOf("code: republic")) : text().indexOf(parts[0]);
      String faulty = text().substring(0, at) + parts[1] + text().substring(at + parts[0].length());
      Refused refused = assertThrows(Refused.class, () -> CalendarReader.read(faulty.getBytes(StandardCharsets.UTF_8)), change);
      assertEquals(CalendarCode.FILE_WRONG, refused.code(), change);
      assertEquals(place, refused.args().get(0) + ": " + refused.args().get(1), change);
    });
    Refused broken = assertThrows(Refused.class, () -> CalendarReader.read("format: kenes-calendar/1\ntitle: [".getBytes(StandardCharsets.UTF_8)));
    assertEquals(CalendarCode.FILE_BROKEN, broken.code());
    assertEquals(2, broken.args().getFirst());
    assertEquals(CalendarCode.FILE_WRONG, assertThrows(Refused.class, () -> CalendarReader.read("hello".getBytes(StandardCharsets.UTF_8))).code());
    assertEquals(CalendarCode.FILE_WRONG, assertThrows(Refused.class, () -> CalendarReader.read("format: kenes-calendar/1".getBytes(StandardCharsets.UTF_8))).code());
  }

  private static String text() {
    return new String(Calendars.shipped("kz"), StandardCharsets.UTF_8);
  }

  @Test
  void aFileMayLackExceptionsAndGiveAHolidayItsOwnBasis() {
    String plain = text().substring(0, text().indexOf("exceptions:")).replace("date: 05-09, moves: true",
        "date: 05-09, moves: true, valid_from: 2026-05-09, valid_to: 2026-05-09, legal_basis: {kk: a, ru: b, en: c}");
    HolidayCalendar read = CalendarReader.read(plain.getBytes(StandardCharsets.UTF_8));
    assertEquals(List.of(), read.exceptions());
    assertEquals(Text.of("a", "b", "c"), read.holidays().get(10).legalBasis());
    assertEquals(read.legalBasis(), read.holidays().get(9).legalBasis());
    for (String missing : List.of("counting", "holidays")) {
      String cut = plain.substring(0, plain.indexOf(missing + ":")) + (missing.equals("counting") ? plain.substring(plain.indexOf("holidays:")) : "");
      Refused refused = assertThrows(Refused.class, () -> CalendarReader.read(cut.getBytes(StandardCharsets.UTF_8)));
      assertEquals(missing, refused.args().getFirst());
    }
  }
}
