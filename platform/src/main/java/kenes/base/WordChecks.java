package kenes.base;

import java.time.LocalDate;

/**
 * The checks of words and days that commands of one module share, with that module's codes.
 *
 * @param missing nothing was written @param tooLong with the longest length @param tooShort a reason that says nothing, with the shortest length
 * @param dateMissing no day @param dateTooEarly with the day before which it may not be @param dateInFuture a day still to come
 * @param longest how long a reason may be, in characters
 */
public record WordChecks(Refused.Code missing, Refused.Code tooLong, Refused.Code tooShort, Refused.Code dateMissing, Refused.Code dateTooEarly,
    Refused.Code dateInFuture, int longest) {
  /** The shortest reason that says something, in characters. */
  public static final int SHORTEST_REASON = 10;

  /** Without blanks around it and with one kind of line end; null when nothing is left. */
  public static String strip(String words) {
    return words == null || words.isBlank() ? null : words.replace("\r\n", "\n").strip();
  }

  /** The words, stripped; notes them as wrong when they are missing or too long. */
  public String words(Fields fields, String name, String words, int longest) {
    String given = optional(fields, name, words, longest);
    fields.refuseIf(given == null, name, missing);
    return given;
  }

  /** The words, stripped, or null; notes them as wrong when they are too long. */
  public String optional(Fields fields, String name, String words, int longest) {
    String given = strip(words);
    fields.refuseIf(given != null && given.length() > longest, name, tooLong, longest);
    return given;
  }

  /** A reason that goes on record. */
  public String reason(Fields fields, String name, String words) {
    String given = words(fields, name, words, longest);
    fields.refuseIf(given != null && given.length() < SHORTEST_REASON, name, tooShort, SHORTEST_REASON);
    return given;
  }

  /** Notes a day that is missing, before what must come first, or still to come. */
  public void day(Fields fields, String name, LocalDate day, LocalDate notBefore, LocalDate today) {
    fields.refuseIf(day == null, name, dateMissing)
        .refuseIf(day != null && day.isBefore(notBefore), name, dateTooEarly, notBefore)
        .refuseIf(day != null && day.isAfter(today), name, dateInFuture);
  }
}
