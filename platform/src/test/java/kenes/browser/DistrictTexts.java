package kenes.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import kenes.base.Text;

/** What a real district maslikhat published about its 45th session and its plan of work for 2019, in both languages. */
final class DistrictTexts {
  private static final Path FOLDER = Path.of(System.getProperty("kenes.shared", "../shared"), "data/kz-maslikhat-enbekshikazakh");
  private static final int SESSION_45 = 13;
  private static final int PLAN_2019 = 25;
  /** What stands in quotation marks of either kind. */
  private static final Pattern QUOTED = Pattern.compile("«([^»]+)»|\"([^\"]+)\"");
  private static final Pattern ROW = Pattern.compile("<tr>(.*?)</tr>", Pattern.DOTALL);
  private static final Pattern CELL = Pattern.compile("<td.*?>(.*?)</td>", Pattern.DOTALL);

  /** A line of the plan. @param number as printed */
  record Planned(int number, Text title) {}

  private DistrictTexts() {}

  /** Skips the calling test with a line where the shared data is not there. */
  static void areThere() {
    if (!Files.exists(FOLDER)) {
      String missing = "SKIPPED: " + FOLDER + " is not there (-Dkenes.shared names the folder of shared data)";
      System.out.println(missing);
      assumeTrue(false, missing);
    }
  }

  /** The three things on the agenda: the revision commission's report, the report of the finance office (a line of the plan), the decision. */
  static List<Text> agenda() throws IOException {
    JsonNode session = page("session.jsonl", SESSION_45);
    List<String> kazakh = quoted(session.get("text_kz").asText());
    List<String> russian = quoted(session.get("text_ru").asText());
    List<Text> agenda = IntStream.range(0, Math.min(kazakh.size(), russian.size())).mapToObj(item -> Text.of(kazakh.get(item), russian.get(item), null)).toList();
    assertEquals(3, agenda.size(), "things on the agenda");
    return agenda;
  }

  /** Quoted titles, without the law that is quoted too. */
  private static List<String> quoted(String text) {
    return QUOTED.matcher(text).results().map(found -> found.group(1) == null ? found.group(2) : found.group(1)).map(String::strip)
        .filter(title -> !title.matches("(?s).*(өзін-өзі басқару туралы|самоуправлении в Республике Казахстан)")).toList();
  }

  /** What a session considers in the second quarter. */
  static List<Planned> planOfTheSecondQuarter() throws IOException {
    JsonNode plan = page("info.jsonl", PLAN_2019);
    List<Planned> kazakh = rows(plan.get("content_kz").asText());
    List<Planned> russian = rows(plan.get("content_ru").asText());
    return IntStream.range(5, 10).mapToObj(row -> new Planned(kazakh.get(row).number(), Text.of(kazakh.get(row).title().kk(), russian.get(row).title().kk(), null))).toList();
  }

  /** The rows of the table, each in one language; who reports is left out: those people are real. */
  private static List<Planned> rows(String html) {
    List<Planned> rows = new ArrayList<>();
    Matcher row = ROW.matcher(html);
    while (row.find()) {
      List<String> cells = CELL.matcher(row.group(1)).results().map(cell -> plain(cell.group(1))).toList();
      if (cells.size() > 1 && cells.getFirst().matches("\\d+")) {
        String title = cells.get(1).split("Баяндамашы|Докладчик")[0].strip();
        rows.add(new Planned(Integer.parseInt(cells.getFirst()), Text.of(title, null, null)));
      }
    }
    return rows;
  }

  private static String plain(String html) {
    return html.replaceAll("<[^>]*>", " ").replace("&laquo;", "«").replace("&raquo;", "»").replaceAll("&[a-z]+;", " ").replaceAll("\\s+", " ").strip();
  }

  private static JsonNode page(String file, int id) throws IOException {
    for (String line : Files.readAllLines(FOLDER.resolve(file))) {
      JsonNode page = new ObjectMapper().readTree(line);
      if (page.get("id").asInt() == id) {
        return page;
      }
    }
    throw new IOException("no page " + id + " in " + file);
  }
}
