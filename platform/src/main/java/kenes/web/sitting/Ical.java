package kenes.web.sitting;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** An event in an iCalendar file (RFC 5545): UTC times, escaped texts, lines folded at 75 octets. */
final class Ical {
  private static final DateTimeFormatter UTC = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
  private static final int LONGEST_LINE = 75;

  private final StringBuilder file = new StringBuilder();

  /** @param uid for ever the event's own @param stamp when the event was published */
  static Ical event(String uid, Instant stamp) {
    return new Ical().line("BEGIN:VCALENDAR").line("VERSION:2.0").line("PRODID:-//Kenes//Sittings//KK").line("METHOD:PUBLISH")
        .line("BEGIN:VEVENT").line("UID:" + uid).line("DTSTAMP:" + UTC.format(stamp));
  }

  Ical time(String name, Instant at) {
    return line(name + ":" + UTC.format(at));
  }

  Ical text(String name, String value) {
    return line(name + ":" + value.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\r", "").replace("\n", "\\n"));
  }

  /** A value that is no text: an address, a status. */
  Ical value(String name, String value) {
    return line(name + ":" + value.replaceAll("[\\r\\n]", ""));
  }

  byte[] end() {
    return line("END:VEVENT").line("END:VCALENDAR").file.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** Folds between characters: the octets of one letter stay on one line. */
  private Ical line(String line) {
    int octets = 0;
    for (int at = 0; at < line.length(); ) {
      String letter = Character.toString(line.codePointAt(at));
      int size = letter.getBytes(StandardCharsets.UTF_8).length;
      if (octets + size > LONGEST_LINE) {
        file.append("\r\n ");
        octets = 1;
      }
      file.append(letter);
      octets += size;
      at += letter.length();
    }
    file.append("\r\n");
    return this;
  }
}
