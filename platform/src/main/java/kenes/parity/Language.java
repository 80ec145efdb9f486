package kenes.parity;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How one language writes facts, read from its file. */
final class Language {
  static final Language KK = new Language("kk");
  static final Language RU = new Language("ru");
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
  private static final String WORDS = "(?:[\\s\\p{Z}]*\\([^()\\d]{1,80}\\))?[\\s\\p{Z}]*[-–]?[\\s\\p{Z}]*";

  private final Properties data;
  final List<Pattern> months = new ArrayList<>();
  /** With the groups day, month, year; some lack one. */
  final List<Pattern> dates = new ArrayList<>();
  /** Stems of the words for thousands, millions, to the power of ten. */
  final Map<String, Integer> scales = new LinkedHashMap<>();
  /** Stems of units, longest first. */
  final Map<String, String> unitsAfter;
  final Map<String, String> unitsBefore;
  /** What may follow a number: group 1 a scale, group 2 a unit. */
  final Pattern after;
  /** What may stand before a number: group 1 a unit. */
  final Pattern before;

  private Language(String code) {
    data = load(code);
    list("months").forEach(month -> months.add(Pattern.compile(month + "\\p{L}*", FLAGS)));
    String month = "(?:" + String.join("|", list("months")) + ")";
    for (int form = 1; form <= 3; form++) {
      dates.add(Pattern.compile("(?<!\\d)" + data.getProperty("date." + form).replace("\\s", "[\\s\\p{Z}]").replace("{month}", month), FLAGS));
    }
    for (int power = 3; power <= 9; power += 3) {
      for (String word : list("scale." + power)) {
        scales.put(word, power);
      }
    }
    unitsAfter = units("after.");
    unitsBefore = units("before.");
    after = Pattern.compile(WORDS + "(?:" + any(scales) + "\\p{L}*" + WORDS + ")?(?:" + any(unitsAfter) + ")?", FLAGS);
    before = Pattern.compile("(?<!\\p{L})" + any(unitsBefore) + "\\p{L}*[\\s\\p{Z}]*(?:№[\\s\\p{Z}]*)?$", FLAGS);
  }

  List<String> nameEndings() {
    return list("name.endings");
  }

  List<String> patronymics() {
    return list("name.patronymics");
  }

  private Map<String, String> units(String prefix) {
    Map<String, String> units = new LinkedHashMap<>();
    data.stringPropertyNames().stream().filter(name -> name.startsWith(prefix))
        .forEach(name -> list(name).forEach(stem -> units.put(stem, name.substring(prefix.length()))));
    return units.entrySet().stream().sorted(Comparator.comparing(unit -> -unit.getKey().length()))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, LinkedHashMap::new));
  }

  /** A group of any of these stems; one that nothing matches when there are none. */
  private static String any(Map<String, ?> stems) {
    return stems.isEmpty() ? "((?!))" : "(" + stems.keySet().stream().map(Pattern::quote).collect(Collectors.joining("|")) + ")";
  }

  private List<String> list(String key) {
    return data.getProperty(key) == null ? List.of() : List.of(data.getProperty(key).split(" "));
  }

  static Properties load(String name) {
    try (var in = new InputStreamReader(Language.class.getResourceAsStream("/parity/" + name + ".properties"), StandardCharsets.UTF_8)) {
      Properties properties = new Properties();
      properties.load(in);
      return properties;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
