package kenes.texts;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Cuts a text into paragraphs: at line breaks, and before each numbered point even where a page runs them together. */
public final class Paragraphs {
  private static final Pattern POINT = Pattern.compile("(?<=[.:;])[\\s\\p{Z}]+(?=\\d{1,3}(?:\\.[\\s\\p{Z}]+\\p{Lu}|\\)[\\s\\p{Z}]*\\p{L}))");

  private Paragraphs() {}

  /** The paragraphs in order, without blank ones and without blanks at their ends. */
  public static List<String> of(String text) {
    List<String> paragraphs = new ArrayList<>();
    for (String line : text.split("\\R|\\f")) {
      for (String part : POINT.split(line)) {
        add(paragraphs, part.strip());
      }
    }
    return paragraphs;
  }

  /** A line that goes on in small letters after an unfinished one belongs to it: the lines of a PDF end at its margin. */
  private static void add(List<String> paragraphs, String part) {
    if (part.isEmpty()) {
      return;
    }
    boolean goesOn = !paragraphs.isEmpty() && Character.isLowerCase(part.charAt(0)) && !paragraphs.getLast().matches("(?s).*[.;:!?]");
    if (goesOn) {
      paragraphs.set(paragraphs.size() - 1, paragraphs.getLast() + " " + part);
    } else {
      paragraphs.add(part);
    }
  }
}
