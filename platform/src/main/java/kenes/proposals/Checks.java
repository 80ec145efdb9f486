package kenes.proposals;

import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import kenes.base.Fields;
import kenes.base.Text;

/** The checks that the commands share. */
final class Checks {
  static final int LONGEST_LINE = 500;
  static final int LONGEST_WORDS = 5000;
  static final int SHORTEST_REASON = 10;

  private Checks() {}

  static String strip(String words) {
    return words == null || words.isBlank() ? null : words.replace("\r\n", "\n").strip();
  }

  /** The words, stripped; notes them as wrong when they are missing or too long. */
  static String words(Fields fields, String name, String words, int longest) {
    String given = optional(fields, name, words, longest);
    fields.refuseIf(given == null, name, ProposalsCode.FIELD_MISSING);
    return given;
  }

  /** The words, stripped, or null; notes them as wrong when they are too long. */
  static String optional(Fields fields, String name, String words, int longest) {
    String given = strip(words);
    fields.refuseIf(given != null && given.length() > longest, name, ProposalsCode.TEXT_TOO_LONG, longest);
    return given;
  }

  /** Public words in one or several languages, none too long; notes what is wrong, also private data in them. */
  static Text text(Fields fields, String name, Text given) {
    fields.refuseIf(given == null, name, ProposalsCode.FIELD_MISSING);
    if (given != null) {
      for (String words : Stream.of(given.kk(), given.ru(), given.en()).filter(Objects::nonNull).toList()) {
        Papers.open(fields, name, optional(fields, name, words, LONGEST_LINE));
      }
    }
    return given;
  }

  /** A reason that goes on record. */
  static String reason(Fields fields, String name, String words) {
    String given = words(fields, name, words, LONGEST_WORDS);
    fields.refuseIf(given != null && given.length() < SHORTEST_REASON, name, ProposalsCode.REASON_TOO_SHORT, SHORTEST_REASON);
    return given;
  }

  /** Notes a day that is missing, before what must come first, or still to come. */
  static void day(Fields fields, String name, LocalDate day, LocalDate notBefore, LocalDate today) {
    fields.refuseIf(day == null, name, ProposalsCode.DATE_MISSING)
        .refuseIf(day != null && day.isBefore(notBefore), name, ProposalsCode.DATE_TOO_EARLY, notBefore)
        .refuseIf(day != null && day.isAfter(today), name, ProposalsCode.DATE_IN_FUTURE);
  }

  /** Notes a public address that is none. */
  static String address(Fields fields, String name, String url) {
    String given = optional(fields, name, url, LONGEST_LINE);
    fields.refuseIf(given != null && !given.matches("https?://\\S+"), name, ProposalsCode.URL_WRONG);
    return given;
  }
}
