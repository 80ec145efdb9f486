package kenes.decisions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kenes.base.Lang;
import kenes.journal.Json;
import kenes.rules.NumberTemplate;
import org.junit.jupiter.api.Test;

/**
 * The numbers of 166 real decisions of November 2025 come out of their bodies' templates, and the days on which they
 * enter into force out of their own sentences.
 */
class RealDecisionsTest {
  private static final Path FOLDER = Path.of(System.getProperty("kenes.shared", "../../shared"), "data/kz-maslikhat-decisions");
  private static final Pattern REFERENCE = Pattern.compile("Решение (?<body>.+) от \\d{1,2} \\S+ (?<year>\\d{4}) года № (?<number>.+)");
  private static final Map<String, String> PLACES = Map.of("term", "(?<term>\\d)", "term_roman", "(?<termroman>[IVX]+)", "term_2", "(?<term2>\\d\\d)",
      "session", "(?<session>\\d+)", "item", "(?<item>\\d+)", "item_2", "(?<item2>\\d\\d)", "decision", "(?<decision>\\d+)", "year_2", "(?<year2>\\d\\d)");
  /** The source has cut these numbers off: nothing can make them whole. */
  private static final Map<String, String> CUT = Map.of(
      "Аккольского районного маслихата Акмолинской области", "С",
      "Атбасарского районного маслихата Акмолинской области", "8С",
      "Коксуского районного маслихата области Жетісу", "49",
      "маслихата района Тереңкөл Павлодарской области", "2");
  private static final int TERM = 8;

  @Test
  void everyNumberComesOutOfItsBodysTemplate() throws IOException {
    Map<String, String> templates = templates();
    List<String> faults = new ArrayList<>();
    int letterByLetter = 0;
    int misspelled = 0;
    List<JsonNode> rows = rows("mapped-rates.json");
    for (JsonNode row : rows) {
      Matcher reference = matched(row.get("decision_ref").asText());
      String body = reference.group("body");
      String written = reference.group("number");
      if (written.equals(CUT.get(body))) {
        continue;
      }
      String made = made(templates.get(body), tidy(written), Integer.parseInt(reference.group("year")));
      letterByLetter += made.equals(written) ? 1 : 0;
      misspelled += !made.equals(written) && made.equals(tidy(written)) ? 1 : 0;
      if (!made.equals(tidy(written))) {
        faults.add(body + ": " + written + " against " + made);
      }
    }
    assertEquals(List.of(), faults);
    assertEquals(166, rows.size());
    assertEquals(List.of(149, 13, 4), List.of(letterByLetter, misspelled, CUT.size()));
  }

  @Test
  void aWrongTemplateIsFound() {
    assertEquals("51/272-VIII", made("{session}/{decision}-{term_roman}", "51/272-VIII", 2025));
    assertTrue(made("{decision}/{session}-{term_roman}", "51/272-VIII", 2025).startsWith("session 272"), "the session and the decision changed places");
    assertTrue(made("{session}/{decision}-{term_roman}", "51/272-VII", 2025).startsWith("term 7"), "another convocation");
    assertTrue(made("{session}-{item}", "51/2", 2025).startsWith("no "), "another separator");
    assertTrue(made("{session}/{item_2}", "38/7", 2025).startsWith("no "), "one figure where the body writes two");
    assertTrue(made("{term}С-{session}/{item}-{year_2}", "8С-46/9-24", 2025).startsWith("year 24"), "another year");
    assertTrue(made(null, "51/272-VIII", 2025).startsWith("no template"));
  }

  @Test
  void numbersThatPeopleMixUpAreTheSame() throws IOException {
    assertEquals(NumberKey.of("33/3-VIII"), NumberKey.of("33/3- VIII"));
    assertEquals(NumberKey.of("31/524-VIII"), NumberKey.of("31/524-VIІІ"));
    assertEquals("8c-24-2", NumberKey.of("8С-24-2"));
    Map<String, List<String>> keys = new TreeMap<>();
    for (JsonNode row : rows("mapped-rates.json")) {
      Matcher reference = matched(row.get("decision_ref").asText());
      keys.computeIfAbsent(reference.group("body") + " " + NumberKey.of(reference.group("number")), body -> new ArrayList<>()).add(row.toString());
    }
    assertEquals(166, keys.size(), "two decisions of one body would have one address");
  }

  /** What must be registered and published is taken as published on the day itself: the dates of publication are not in the data. */
  @Test
  void entriesIntoForceComeOutOfTheSentences() throws IOException {
    Map<String, LocalDate> from = validFrom();
    Map<String, EntryRule> said = new TreeMap<>();
    try (Stream<Path> texts = Files.list(FOLDER.resolve("texts"))) {
      for (Path text : texts.sorted().toList()) {
        Lang lang = text.toString().endsWith(".kaz.txt") ? Lang.KK : Lang.RU;
        said.put(text.getFileName().toString(), EntrySentence.find(lang, Files.readString(text)).orElseThrow(() -> new AssertionError("nothing found in " + text)));
      }
    }
    assertEquals(13, said.size());
    LocalDate newYear = LocalDate.of(2026, 1, 1);
    said.forEach((name, rule) -> {
      String document = name.substring(0, name.indexOf('.'));
      EntryRule expected = document.equals("G25GB00533M") ? EntryRule.afterPublication(10).covering(newYear) : EntryRule.on(newYear);
      assertEquals(expected, rule, name);
      LocalDate published = LocalDate.of(2025, 12, 5);
      EntryIntoForce entry = EntryIntoForce.of(rule, new EntryIntoForce.Facts(LocalDate.of(2025, 11, 27), LocalDate.of(2025, 11, 27), true,
          LocalDate.of(2025, 12, 3), true, published));
      assertEquals(rule.kind() == EntryRule.Kind.DATE ? newYear : LocalDate.of(2025, 12, 16), entry.from(), name);
      LocalDate valid = rule.relationsFrom() == null ? entry.from() : rule.relationsFrom();
      assertEquals(from.get(document), valid, name);
    });
  }

  /** By document: the day in force as read from it, where a reader could tell, else the first day of the rate that was taken from it. */
  private static Map<String, LocalDate> validFrom() throws IOException {
    Map<String, LocalDate> from = new HashMap<>();
    rows("extracted-rates.json").stream().filter(row -> !row.get("in_force_from").isNull())
        .forEach(row -> from.put(row.get("document_id").asText(), LocalDate.parse(row.get("in_force_from").asText())));
    for (String line : Files.readAllLines(FOLDER.resolve("rates.csv"))) {
      Matcher row = Pattern.compile(",(\\d{4}-\\d\\d-\\d\\d),\\d{4}-\\d\\d-\\d\\d,.*/rus/docs/(\\w+),").matcher(line);
      if (row.find()) {
        from.putIfAbsent(row.group(2), LocalDate.parse(row.group(1)));
      }
    }
    return from;
  }

  private static String made(String template, String written, int year) {
    if (template == null) {
      return "no template";
    }
    Matcher found = Pattern.compile(Pattern.compile("\\{(\\w+)}").matcher(Pattern.quote(template)).replaceAll(place ->
        Matcher.quoteReplacement("\\E" + PLACES.get(place.group(1)) + "\\Q"))).matcher(written);
    if (!found.matches()) {
      return "no " + template + " in " + written;
    }
    int term = value(found, "term", value(found, "term2", found.pattern().pattern().contains("termroman") ? roman(found.group("termroman")) : TERM));
    int session = value(found, "session", 30);
    int shortYear = value(found, "year2", year % 100);
    if (term != TERM) {
      return "term " + term;
    }
    if (session < 12 || session > 63) {
      return "session " + session;
    }
    if (shortYear != year % 100) {
      return "year " + shortYear;
    }
    return new NumberTemplate(template).number(term, session, value(found, "item", value(found, "item2", 1)), value(found, "decision", 1), year);
  }

  private static int value(Matcher found, String group, int otherwise) {
    return found.pattern().pattern().contains("<" + group + ">") ? Integer.parseInt(found.group(group)) : otherwise;
  }

  private static int roman(String figures) {
    return List.of("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X").indexOf(figures) + 1;
  }

  /** The misspellings that the source has: a blank beside a separator, and Cyrillic letters in the Roman number of the convocation. */
  private static String tidy(String written) {
    return written.replaceAll("(?<=[-/])\\s+|\\s+(?=[-/])", "").replace('І', 'I');
  }

  private static Matcher matched(String reference) {
    Matcher matcher = REFERENCE.matcher(reference);
    assertTrue(matcher.matches(), reference);
    return matcher;
  }

  private static Map<String, String> templates() throws IOException {
    Map<String, String> templates = new HashMap<>();
    try (var in = RealDecisionsTest.class.getResourceAsStream("/decisions/templates.csv")) {
      new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.startsWith("#")).map(line -> line.split(";"))
          .forEach(columns -> templates.put(columns[0], columns[1]));
    }
    return templates;
  }

  private static List<JsonNode> rows(String file) throws IOException {
    assumeTrue(Files.exists(FOLDER), () -> "skipped: no " + FOLDER);
    List<JsonNode> rows = new ArrayList<>();
    Json.parse(Files.readAllBytes(FOLDER.resolve(file))).get("rows").forEach(rows::add);
    return rows;
  }
}
