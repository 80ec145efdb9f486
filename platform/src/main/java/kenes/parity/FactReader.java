package kenes.parity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Finds the facts of one paragraph. Whatever has been recognised is blanked, so that it is not taken twice. */
final class FactReader {
  private static final String BLANK = "[\\s\\p{Z}]";
  private static final Pattern REFERENCE = Pattern.compile(
      "№" + BLANK + "*(?=[\\p{L}/-]*\\d)([\\p{L}\\d]+(?:" + BLANK + "?[/-]" + BLANK + "?[\\p{L}\\d]+)*)|(?<![\\p{L}\\d])(\\d+/\\d+|\\d+(?:[/-]\\d+)+" + BLANK + "?-" + BLANK + "?[IVXІХ]+)(?![\\p{L}\\d])");
  private static final Pattern NUMERIC_DATE = Pattern.compile("(?<![\\d.])(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})(?![\\d.]\\d)");
  private static final Pattern ISO_DATE = Pattern.compile("(?<!\\d)(\\d{4})-(\\d{2})-(\\d{2})(?!\\d)");
  private static final Pattern SUBPOINT = Pattern.compile("(?<![(\\p{L}\\d.,/-])(\\d{1,3})\\)");
  private static final Pattern LABEL = Pattern.compile("^(\\d{1,3}(?:\\.\\d{1,3})*)\\.(?=" + BLANK + "|$)");
  private static final String WORD = "\\p{Lu}\\p{Ll}+(?:-\\p{Lu}\\p{Ll}+)?";
  private static final Pattern INITIALS_FIRST = Pattern.compile("(?<![\\p{L}.])(\\p{Lu})\\." + BLANK + "?(?:(\\p{Lu})\\." + BLANK + "?)?(" + WORD + ")");
  private static final Pattern SURNAME_FIRST = Pattern.compile("(?<!\\p{L})(" + WORD + ")" + BLANK + "(\\p{Lu})\\.(?:" + BLANK + "?(\\p{Lu})\\.)?");

  private final Language language;
  private final StringBuilder rest;
  private final List<Fact> facts = new ArrayList<>();

  private FactReader(Language language, String paragraph) {
    this.language = language;
    this.rest = new StringBuilder(paragraph);
  }

  /** In the order in which they stand. */
  static List<Fact> read(Language language, String paragraph) {
    FactReader reader = new FactReader(language, paragraph);
    reader.points();
    reader.dates();
    reader.references();
    reader.names();
    reader.facts.addAll(Numbers.read(language, reader.rest.toString()));
    reader.facts.sort(Comparator.comparing(Fact::start));
    return List.copyOf(reader.facts);
  }

  private void points() {
    each(LABEL, found -> new Fact(Kind.POINT, Set.of(found.group(1)), "point", found.start(), found.end()));
    each(SUBPOINT, found -> new Fact(Kind.POINT, Set.of(found.group(1)), "subpoint", found.start(), found.end()));
  }

  private void dates() {
    each(ISO_DATE, found -> date(found, found.group(1), Integer.parseInt(found.group(2)), found.group(3)));
    each(NUMERIC_DATE, found -> date(found, found.group(3), Integer.parseInt(found.group(2)), found.group(1)));
    for (Pattern form : language.dates) {
      Set<String> groups = form.namedGroups().keySet();
      each(form, found -> date(found, groups.contains("year") ? found.group("year") : "", month(found.group("month")),
          groups.contains("day") ? found.group("day") : ""));
    }
  }

  private int month(String word) {
    for (int month = 0; month < language.months.size(); month++) {
      if (language.months.get(month).matcher(word).matches()) {
        return month + 1;
      }
    }
    throw new IllegalStateException(word);
  }

  private static Fact date(MatchResult found, String year, int month, String day) {
    String value = year + "-" + month + "-" + (day.isEmpty() ? "" : Integer.parseInt(day));
    return new Fact(Kind.DATE, Set.of(value), null, found.start(), found.end());
  }

  private void references() {
    each(REFERENCE, found -> new Fact(Kind.REFERENCE, Set.of(Letters.reference(found.group(1) == null ? found.group(2) : found.group(1))),
        "reference", found.start(), found.end()));
  }

  private void names() {
    each(INITIALS_FIRST, found -> name(found, found.group(3), found.group(1), found.group(2)));
    each(SURNAME_FIRST, found -> name(found, found.group(1), found.group(2), found.group(3)));
    each(fullNames(language), this::fullName);
  }

  /** Surname, first name, patronymic. */
  private static Pattern fullNames(Language language) {
    return Pattern.compile("(?<!\\p{L})(" + WORD + ")" + BLANK + "(" + WORD + ")" + BLANK + "\\p{Lu}\\p{Ll}*(?:"
        + String.join("|", language.patronymics()) + ")\\p{L}*");
  }

  private Fact name(MatchResult found, String surname, String first, String second) {
    String initials = Letters.fold(first) + (second == null ? "" : Letters.fold(second));
    return new Fact(Kind.NAME, Letters.stems(surname, language.nameEndings()), initials.toUpperCase(Locale.ROOT), found.start(), found.end());
  }

  /** The patronymic is left out: the two languages form it differently. */
  private Fact fullName(MatchResult found) {
    return new Fact(Kind.NAME, Letters.stems(found.group(1), language.nameEndings()), Letters.fold(found.group(2)), found.start(), found.end());
  }

  private void each(Pattern pattern, Function<MatchResult, Fact> reading) {
    for (MatchResult found : pattern.matcher(rest.toString()).results().toList()) {
      facts.add(reading.apply(found));
      rest.replace(found.start(), found.end(), "\u0001".repeat(found.end() - found.start()));
    }
  }
}
