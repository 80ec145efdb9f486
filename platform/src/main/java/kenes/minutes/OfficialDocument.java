package kenes.minutes;

import kenes.print.Document;
import kenes.print.Metadata;

/**
 * A document of a sitting in one language.
 *
 * @param path of its page below the language; the files have the same with {@code .pdf} and {@code .docx}
 * @param document what it says
 * @param metadata what its files say about themselves
 */
public record OfficialDocument(Kind kind, String path, Document document, Metadata metadata) {
  public enum Kind {
    MINUTES,
    /** Who voted how in one vote by name. */
    ROLL_CALL,
    /** Of the minutes, for one decision. */
    EXTRACT,
    /** That a deputy was at the sitting. */
    ATTENDANCE
  }
}
