package kenes.documents;

/**
 * Something in a file that its reader does not see, or that must not be published.
 *
 * @param count how often
 * @param detail the sheet's name, the author: as it stands in the file; a private person's number only by its first digits; may be empty
 */
public record Finding(Kind kind, int count, String detail) {
  /** Whether a paper may be published in spite of it. */
  public enum Severity {
    /** Only with a reason that goes on record. */
    BLOCKING,
    /** It is shown, and can be taken out. */
    NOTICE
  }

  /** What can be found. */
  public enum Kind {
    TRACKED_CHANGES(Severity.BLOCKING), COMMENTS(Severity.BLOCKING), HIDDEN_TEXT(Severity.BLOCKING), HIDDEN_SHEETS(Severity.BLOCKING),
    /** Rows or columns of a sheet. */
    HIDDEN_ROWS(Severity.BLOCKING),
    /** Numbers that identify private persons. */
    PERSONAL_NUMBERS(Severity.BLOCKING),
    ATTACHED_FILES(Severity.BLOCKING), SCRIPTS(Severity.BLOCKING), AUTHOR(Severity.NOTICE), COMPANY(Severity.NOTICE), LAST_SAVED_BY(Severity.NOTICE);

    private final Severity severity;

    Kind(Severity severity) {
      this.severity = severity;
    }

    public Severity severity() {
      return severity;
    }
  }

  public boolean blocks() {
    return kind.severity() == Severity.BLOCKING;
  }
}
