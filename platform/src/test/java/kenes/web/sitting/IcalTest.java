package kenes.web.sitting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** RFC 5545: line ends, folding, escapes. */
class IcalTest {
  private static String file(String title) {
    return new String(Ical.event("1@kenes", Instant.parse("2026-11-16T07:00:00Z")).time("DTSTART", Instant.parse("2026-12-01T05:00:00Z"))
        .text("SUMMARY", title).end(), StandardCharsets.UTF_8);
  }

  @Test
  void anEventIsWrittenLineByLine() {
    assertEquals(List.of("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Kenes//Sittings//KK", "METHOD:PUBLISH", "BEGIN:VEVENT", "UID:1@kenes",
        "DTSTAMP:20261116T070000Z", "DTSTART:20261201T050000Z", "SUMMARY:Сессия\\, № 1\\; A\\\\B\\nзал", "END:VEVENT", "END:VCALENDAR"),
        List.of(file("Сессия, № 1; A\\B\nзал").split("\r\n")));
  }

  @Test
  void aLongLineIsFoldedBetweenLettersAndReadsBackWhole() {
    String title = "Аудандық бюджетке өзгерістер мен толықтырулар енгізу туралы ".repeat(4).strip();
    String file = file(title);
    for (String line : file.split("\r\n")) {
      assertTrue(line.getBytes(StandardCharsets.UTF_8).length <= 75, line);
    }
    assertTrue(file.replace("\r\n ", "").contains("SUMMARY:" + title + "\r\n"), file);
  }
}
