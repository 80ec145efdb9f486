package kenes.meetings;

import static kenes.kit.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kenes.base.Text;
import kenes.kit.ReplayCheck;
import kenes.kit.TestCouncil;
import kenes.kit.TestKenes;
import kenes.meetings.WorkPlans.NewLine;
import kenes.meetings.WorkPlans.Publish;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A district maslikhat's real plan of work for 2019, in Kazakh and Russian: it fits, and its one fault is found. */
class RealWorkPlanTest {
  private static final Path FILE = Path.of(System.getProperty("kenes.shared", "../shared"), "data/kz-maslikhat-enbekshikazakh/info.jsonl");
  private static final Pattern ROW = Pattern.compile("<tr>(.*?)</tr>", Pattern.DOTALL);
  private static final Pattern CELL = Pattern.compile("<td.*?>(.*?)</td>", Pattern.DOTALL);

  /** A row of the plan as printed. */
  private record Printed(int number, String title) {}

  @BeforeAll
  static void textsAreThere() {
    if (!Files.exists(FILE)) {
      String missing = "SKIPPED: " + FILE + " is not there (-Dkenes.shared names the folder of shared data)";
      System.out.println(missing);
      assumeTrue(false, missing);
    }
  }

  private static List<Printed> read(String field) throws IOException {
    for (String line : Files.readAllLines(FILE)) {
      JsonNode page = new ObjectMapper().readTree(line);
      if (page.get("id").asInt() == 25) {
        return ROW.matcher(page.get(field).asText()).results().map(row -> cells(row.group(1))).filter(cells -> cells.size() > 1 && cells.getFirst().matches("\\d+"))
            .map(cells -> new Printed(Integer.parseInt(cells.getFirst()), cells.get(1))).toList();
      }
    }
    throw new IOException("no plan in " + FILE);
  }

  private static List<String> cells(String row) {
    List<String> cells = new ArrayList<>();
    Matcher cell = CELL.matcher(row);
    while (cell.find()) {
      cells.add(cell.group(1).replaceAll("<[^>]*>", " ").replaceAll("&[a-z]+;", " ").replaceAll("\\s+", " ").strip());
    }
    return cells;
  }

  @Test
  void theRealPlanFitsAndItsNumberUsedTwiceIsFound() throws IOException {
    List<Printed> kazakh = read("content_kz");
    List<Printed> russian = read("content_ru");
    assertTrue(kazakh.size() >= 30, () -> "rows: " + kazakh.size());
    List<NewLine> lines = new ArrayList<>();
    for (int index = 0; index < Math.min(kazakh.size(), russian.size()); index++) {
      PlanTerm term = new PlanTerm(PlanTerm.Unit.QUARTER, LocalDate.of(2026, Math.min(index / 5, 3) * 3 + 1, 1));
      lines.add(new NewLine(null, kazakh.get(index).number(), index < 19 ? PlanSection.SESSION : PlanSection.ORGANIZATION,
          Text.of(kazakh.get(index).title(), russian.get(index).title(), null), term, null, index < 19 ? "default" : null));
    }
    try (TestKenes kenes = TestKenes.seeded()) {
      TestCouncil council = new TestCouncil(kenes, "KZ-TEST", 3, 3);
      assertRefused(kenes, WorkPlanCode.PLAN_NUMBER_TAKEN, "lines[15].number", () -> kenes.workPlans.publishWorkPlan(council.secretary(), "KZ-TEST", kenes.key(),
          new Publish(null, 2026, 0, lines, null, null)));
      List<NewLine> numbered = new ArrayList<>();
      lines.forEach(line -> numbered.add(new NewLine(null, numbered.size() + 1, line.section(), line.title(), line.term(), null, line.decisionKind())));
      kenes.workPlans.publishWorkPlan(council.secretary(), "KZ-TEST", kenes.key(), new Publish(null, 2026, 0, numbered, null, null));
      WorkPlan kept = kenes.db.read(tx -> kenes.workPlans.find(tx, "KZ-TEST", null, 2026)).orElseThrow();
      assertEquals(numbered.stream().map(NewLine::title).toList(), kept.lines().stream().map(WorkPlanAct.Line::title).toList());
      ReplayCheck.assertReplays(kenes);
    }
  }
}
