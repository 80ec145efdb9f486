package kenes.routes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import kenes.accounts.Caller;
import kenes.base.Digest;
import kenes.kit.TestCouncil;
import kenes.kit.TestKenes;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The papers of the city council of Magdeburg (CC0), all of them, on the route that was declared for them. */
class RealPapersTest {
  private static final Path FILE = Path.of(System.getProperty("kenes.shared", "../shared"), "data/magdeburg-papers-route/papers-until-2024-06.jsonl.gz");
  private static final LocalDate FIRST = LocalDate.of(2019, 1, 1);
  private static final int DAYS = 2100;
  private static final int BATCH = 500;
  private static final PaperWalk WALK = new PaperWalk(RouteShelf.get(Routes.PAPERS), PaperWords.shipped(Routes.PAPERS));
  private static List<Paper> papers;

  @BeforeAll
  static void read() throws IOException {
    if (!Files.isRegularFile(FILE)) {
      String missing = "SKIPPED: " + FILE + " is not there (-Dkenes.shared names the folder of shared data)";
      System.err.println(missing);
      assumeTrue("true".equals(System.getenv("CI")), missing);
    }
    papers = PaperFile.read(FILE);
  }

  /** What breaks the route that was declared before anything was walked; the numbers are facts about the city's record. */
  @Test
  void whatBreaksTheRoute() {
    Map<String, Integer> kinds = new TreeMap<>();
    List<PaperWalk.Walked> walked = papers.stream().map(WALK::walk).toList();
    walked.forEach(paper -> paper.walk().breaches().forEach(breach -> kinds.merge(breach.code().name(), 1, Integer::sum)));
    assertEquals(7_990, walked.size());
    assertEquals(22_222, walked.stream().mapToInt(paper -> paper.walk().taken().size()).sum());
    assertEquals(Map.of("AFTER_END", 353, "NOT_ALLOWED_FROM", 101, "UNKNOWN_STEP", 256), kinds);
    assertEquals(557, walked.stream().filter(paper -> !paper.walk().breaches().isEmpty()).count());
  }

  @Test
  void theJournalRebuildsEveryPaperAndKnowsWhereItStoodOnAnyDay() throws IOException {
    Map<String, JsonNode> source = source();
    try (TestKenes kenes = TestKenes.seeded()) {
      String body = new TestCouncil(kenes, "KZ-TEST", 3, 2).code();
      kenes.routes.adopt(Caller.installation(), kenes.key(), Routes.shipped(Routes.PAPERS));
      Digest route = Digest.of(Routes.shipped(Routes.PAPERS));
      for (int from = 0; from < papers.size(); from += BATCH) {
        kenes.histories.enter(Caller.importing("magdeburg"), body, kenes.key(), route, papers.subList(from, Math.min(from + BATCH, papers.size())));
      }
      List<History> recorded = kenes.db.read(tx -> kenes.histories.rebuild(tx, body));
      assertEquals(recorded.stream().sorted(Comparator.comparing(History::paper)).toList(),
          kenes.db.read(tx -> kenes.histories.list(tx, body)).stream().sorted(Comparator.comparing(History::paper)).toList(), "the table is not what the journal says");
      assertEquals(List.of(), differences(source, recorded));
      assertFalse(differences(source, with(recorded, 100, true)).isEmpty(), "a dropped step is not seen");
      assertFalse(differences(source, with(recorded, 100, false)).isEmpty(), "a swapped step is not seen");
      Random random = new Random(20_261_122);
      for (History history : recorded) {
        for (int time = 0; time < 5; time++) {
          LocalDate day = FIRST.plusDays(random.nextInt(DAYS));
          assertEquals(stood(source.get(history.paper()), day), history.at(day).map(step -> step.organization() + " " + step.result()).orElse("nowhere"),
              () -> history.paper() + " on " + day);
        }
      }
    }
  }

  /** In a real history that keeps to the route, a step dropped and two steps swapped break it. */
  @Test
  void aDroppedAndASwappedStepBreakTheRoute() {
    Paper referred = papers.stream().filter(paper -> {
      PaperWalk.Walked walked = WALK.walk(paper);
      return walked.walk().breaches().isEmpty() && walked.steps().stream().map(PaperStep::step).toList()
          .equals(List.of("council-referred", "committee-recommended", "council-decided"));
    }).findFirst().orElseThrow();
    assertEquals(List.of(RoutesCode.NOT_ALLOWED_FROM), codes(new Paper(referred.reference(), null, List.of(referred.consultations().get(0), referred.consultations().get(2)))));
    List<Paper.Consultation> swapped = new ArrayList<>(referred.consultations());
    Collections.swap(swapped, 1, 2);
    assertNotEquals(List.of(), codes(new Paper(referred.reference(), null, swapped)));
  }

  private static List<RoutesCode> codes(Paper paper) {
    return WALK.walk(paper).walk().breaches().stream().map(Breach::code).toList();
  }

  /** The histories with one paper of several steps spoiled. */
  private static List<History> with(List<History> histories, int from, boolean dropped) {
    List<History> spoiled = new ArrayList<>(histories);
    for (int at = from; at < spoiled.size(); at++) {
      History history = spoiled.get(at);
      if (history.steps().size() > 1 && !history.steps().get(0).equals(history.steps().get(1))) {
        List<PaperStep> steps = new ArrayList<>(history.steps());
        if (dropped) {
          steps.removeFirst();
        } else {
          Collections.swap(steps, 0, 1);
        }
        spoiled.set(at, new History(history.paper(), history.title(), history.route(), steps));
        return spoiled;
      }
    }
    throw new IllegalStateException("no paper of several steps");
  }

  /** The source read without anything of ours. */
  private static Map<String, JsonNode> source() throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    Map<String, JsonNode> source = new LinkedHashMap<>();
    try (BufferedReader lines = new BufferedReader(new InputStreamReader(new GZIPInputStream(Files.newInputStream(FILE)), StandardCharsets.UTF_8))) {
      for (String line : lines.lines().toList()) {
        JsonNode paper = mapper.readTree(line);
        source.put(paper.get("reference").asText(), paper);
      }
    }
    return source;
  }

  private static List<String> differences(Map<String, JsonNode> source, List<History> recorded) {
    Map<String, History> known = recorded.stream().collect(Collectors.toMap(History::paper, history -> history));
    List<String> differences = new ArrayList<>();
    source.forEach((reference, paper) -> {
      List<String> written = new ArrayList<>();
      paper.get("consultations").forEach(one -> written.add(String.join("|", text(one, "meeting"), text(one, "date"), text(one, "role"), text(one, "organization"),
          text(one, "agendaItem"), text(one, "result"))));
      List<String> rebuilt = known.get(reference).source().consultations().stream().map(one -> String.join("|", String.valueOf(one.meeting()), one.date(), one.role(),
          one.organization(), String.valueOf(one.agendaItem()), String.valueOf(one.result()))).toList();
      if (!written.equals(rebuilt)) {
        differences.add(reference + ": " + written + " / " + rebuilt);
      }
    });
    return differences;
  }

  /** Who had dealt with the paper last on that day, and with what result, by the source alone. */
  private static String stood(JsonNode paper, LocalDate day) {
    String stood = "nowhere";
    for (JsonNode one : paper.get("consultations")) {
      if (one.get("date").asText().substring(0, 10).compareTo(day.toString()) <= 0) {
        stood = text(one, "organization") + " " + text(one, "result");
      }
    }
    return stood;
  }

  private static String text(JsonNode one, String name) {
    return one.get(name).isNull() ? "null" : one.get(name).asText();
  }
}
