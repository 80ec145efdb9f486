package kenes.rules;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How the number of a decision is made up: {@code {term}С-{session}-{item}} gives {@code 8С-24-2}. Everything outside
 * the braces is kept letter by letter: bodies mix Latin and Cyrillic letters in their numbers, and the number is theirs.
 */
public record NumberTemplate(String text) {
  /** What can stand in braces; {@code _roman} writes the number in Roman figures, {@code _2} with two figures: 07, of a year the last two. */
  public static final List<String> PLACES = List.of("term", "term_roman", "term_2", "session", "session_roman", "item", "item_2",
      "decision", "request", "year", "year_2");

  private static final Pattern PLACE = Pattern.compile("\\{([^{}]*)}");
  private static final TreeMap<Integer, String> ROMAN = new TreeMap<>(Map.ofEntries(Map.entry(1000, "M"), Map.entry(900, "CM"),
      Map.entry(500, "D"), Map.entry(400, "CD"), Map.entry(100, "C"), Map.entry(90, "XC"), Map.entry(50, "L"), Map.entry(40, "XL"),
      Map.entry(10, "X"), Map.entry(9, "IX"), Map.entry(5, "V"), Map.entry(4, "IV"), Map.entry(1, "I")));

  /** @throws IllegalArgumentException for an unknown place, a stray brace, or a template without the session's item, the decision or the request */
  public NumberTemplate {
    Matcher place = PLACE.matcher(text);
    while (place.find()) {
      if (!PLACES.contains(place.group(1))) {
        throw new IllegalArgumentException("no place " + place.group(1));
      }
    }
    String rest = PLACE.matcher(text).replaceAll("");
    if (rest.contains("{") || rest.contains("}")) {
      throw new IllegalArgumentException("a stray brace");
    }
    if (!text.contains("{item") && !text.contains("{decision}") && !text.contains("{request}")) {
      throw new IllegalArgumentException("every decision would have the same number");
    }
  }

  /**
   * The number of one decision.
   *
   * @param term number of the convocation, from 1
   * @param session number of the session in the term, from 1
   * @param item number of the item in the session, from 1
   * @param running number of the decision, or of the deputy's request, in its run, from 1
   */
  public String number(int term, int session, int item, int running, int year) {
    return PLACE.matcher(text).replaceAll(place -> Matcher.quoteReplacement(switch (place.group(1)) {
      case "term" -> String.valueOf(term);
      case "term_roman" -> roman(term);
      case "term_2" -> two(term);
      case "session" -> String.valueOf(session);
      case "session_roman" -> roman(session);
      case "item" -> String.valueOf(item);
      case "item_2" -> two(item);
      case "decision", "request" -> String.valueOf(running);
      case "year" -> String.valueOf(year);
      case "year_2" -> two(year % 100);
      default -> throw new IllegalStateException(place.group());
    }));
  }

  private static String two(int number) {
    return number < 10 ? "0" + number : String.valueOf(number);
  }

  private static String roman(int number) {
    if (number < 1 || number > 3999) {
      throw new IllegalArgumentException("no Roman number for " + number);
    }
    int value = ROMAN.floorKey(number);
    return ROMAN.get(value) + (number == value ? "" : roman(number - value));
  }
}
