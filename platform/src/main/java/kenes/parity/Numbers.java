package kenes.parity;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers in figures: grouped by blanks, points or commas, decimals with either, with scale words and units. */
final class Numbers {
  private static final Pattern NUMBER = Pattern.compile("\\d{1,3}(?:[\\p{Z}]\\d{3})+(?!\\d)(?:[.,]\\d+)?|\\d+(?:[.,:]\\d+)*");
  private static final Pattern GROUPED = Pattern.compile("\\d{1,3}(?:([.,])\\d{3})(?:\\1\\d{3})+|\\d{1,3}(?:([.,])\\d{3})+[.,]\\d+");
  private static final int LOOK_BACK = 40;

  private Numbers() {}

  static List<Fact> read(Language language, String text) {
    List<Fact> facts = new ArrayList<>();
    Matcher matcher = NUMBER.matcher(text);
    while (matcher.find()) {
      facts.add(fact(language, text, matcher.start(), matcher.end()));
    }
    return facts;
  }

  private static Fact fact(Language language, String text, int start, int end) {
    Matcher after = language.after.matcher(text).region(end, text.length());
    boolean followed = after.lookingAt();
    String scale = followed ? after.group(1) : null;
    String unit = followed && after.group(2) != null ? unit(language.unitsAfter, after.group(2)) : null;
    if (unit == null) {
      Matcher before = language.before.matcher(text.substring(Math.max(0, start - LOOK_BACK), start));
      unit = before.find() ? unit(language.unitsBefore, before.group(1)) : null;
    }
    int power = scale == null ? 0 : language.scales.get(key(language.scales, scale));
    return new Fact(kind(unit), values(text.substring(start, end), power), unit, start, end);
  }

  private static String unit(Map<String, String> units, String found) {
    return units.get(key(units, found));
  }

  private static String key(Map<String, ?> words, String found) {
    return words.keySet().stream().filter(word -> word.equals(found.toLowerCase(Locale.ROOT))).findFirst().orElseThrow();
  }

  private static Kind kind(String unit) {
    return switch (unit) {
      case null -> Kind.NUMBER;
      case "percent" -> Kind.PERCENT;
      case "amount" -> Kind.AMOUNT;
      default -> Kind.POINT;
    };
  }

  /** What the figures may mean: 1.234 is a decimal or one thousand two hundred and thirty-four. */
  static Set<String> values(String written, int power) {
    String figures = written.replaceAll("\\p{Z}", "");
    if (GROUPED.matcher(figures).matches()) {
      int last = Math.max(figures.lastIndexOf('.'), figures.lastIndexOf(','));
      boolean decimal = figures.indexOf(figures.charAt(last)) == last;
      String whole = decimal ? figures.substring(0, last) : figures;
      return Set.of(plain(whole.replaceAll("[.,]", "") + (decimal ? "." + figures.substring(last + 1) : ""), power));
    }
    String pointed = figures.replace(',', '.').replace(':', '.');
    if (!pointed.matches("\\d+(\\.\\d+)?")) {
      return Set.of(pointed);
    }
    Set<String> values = new HashSet<>(Set.of(plain(pointed, power)));
    if (pointed.matches("\\d{1,3}\\.\\d{3}")) {
      values.add(plain(pointed.replace(".", ""), power));
    }
    return values;
  }

  private static String plain(String number, int power) {
    return new BigDecimal(number).scaleByPowerOfTen(power).stripTrailingZeros().toPlainString();
  }
}
