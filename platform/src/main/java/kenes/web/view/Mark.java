package kenes.web.view;

import java.util.Locale;

/**
 * What a seat shows: a shape, a colour and a word, so that no one of them is needed alone. Fonts lack some of these
 * shapes, so they are drawn; {@link #path()} lies in a square from -10 to 10.
 */
public enum Mark {
  /** ● */
  FOR("M0-8A8 8 0 1 1 0 8A8 8 0 1 1 0-8Z", true),
  /** ▲ */
  AGAINST("M0-8.5L9 7.5H-9Z", true),
  /** ■ */
  ABSTAINED("M-7-7H7V7H-7Z", true),
  /** ○ */
  DID_NOT_VOTE("M0-7A7 7 0 1 1 0 7A7 7 0 1 1 0-7Z", false),
  /** – */
  ABSENT("M-7 0H7", false),
  /** ◇ */
  RECUSED("M0-8.5L8.5 0L0 8.5L-8.5 0Z", false),
  /** ◌ for imported votes whose source does not tell the two apart. */
  ABSENT_OR_DID_NOT_VOTE("M0-7A7 7 0 1 1 0 7A7 7 0 1 1 0-7Z", false),
  /** · */
  VACANT("M0-2.5A2.5 2.5 0 1 1 0 2.5A2.5 2.5 0 1 1 0-2.5Z", true),
  /** ◉ before a vote: registered as present. */
  PRESENT("M0-8A8 8 0 1 1 0 8A8 8 0 1 1 0-8ZM0-5.5A5.5 5.5 0 1 0 0 5.5A5.5 5.5 0 1 0 0-5.5ZM0-3A3 3 0 1 1 0 3A3 3 0 1 1 0-3Z", true),
  /** ✓ while a vote runs: has voted, the choice is not shown yet. */
  VOTED("M-8.5 1L-5.5-2L-2 1.5L5.5-6L8.5-3L-2 7.5Z", true);

  private final String path;
  private final boolean filled;

  Mark(String path, boolean filled) {
    this.path = path;
    this.filled = filled;
  }

  /** The drawing: an SVG path. */
  public String path() {
    return path;
  }

  /** The class in kenes.css that gives colour and line. */
  public String css() {
    return "mark mark-" + code() + (filled ? "" : " mark-line");
  }

  /** The word's key: {@code mark.for}. */
  public String key() {
    return "mark." + code();
  }

  private String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
