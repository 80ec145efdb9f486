package kenes.ops;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import kenes.journal.Json;
import kenes.routes.RouteSchema;
import kenes.routes.Routes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code kenes routes} as a person meets it. */
class RoutesCommandsTest {
  private static final String DECIDED = "{\"reference\":\"A1\",\"title\":\"Bridge\",\"consultations\":[{\"meeting\":\"m\",\"date\":\"2020-01-02T14:00:00+01:00\","
      + "\"role\":\"Beschlussfassung\",\"organization\":\"Stadtrat\",\"agendaItem\":\"1\",\"result\":\"abgelehnt\"}";

  private final StringWriter out = new StringWriter();
  private final StringWriter errors = new StringWriter();
  @TempDir Path folder;

  private int run(String... arguments) {
    out.getBuffer().setLength(0);
    errors.getBuffer().setLength(0);
    return new Cli(null, InstantSource.system(), Map.of(), new PrintWriter(out), new PrintWriter(errors)).run(arguments);
  }

  @Test
  void aGoodRoute() throws Exception {
    assertEquals(0, run("routes", "check", file("law.yaml", new String(Routes.shipped("kz-law-a"), StandardCharsets.UTF_8))));
    assertEquals("No mistakes. Steps: 24.\n", out.toString());
  }

  @Test
  void everyMistakeHasItsLineReasonAndCureInTheAskedLanguage() throws Exception {
    String motion = new String(Routes.shipped("municipal-motion"), StandardCharsets.UTF_8);
    String file = file("motion.yaml", motion.replace("start: [handed-in]", "start: [handed-out]"));
    assertEquals(1, run("routes", "check", file, "--lang", "ru"));
    String[] lines = out.toString().split("\n");
    assertTrue(lines[0].startsWith(file + ":" + (motion.substring(0, motion.indexOf("start:")).lines().count() + 1) + ": STEP_NAMED_UNKNOWN: Такого шага нет."), out.toString());
    assertTrue(lines[0].contains("handed-in, on-agenda"), out.toString());
    assertEquals("Ошибок: 1.", lines[1]);
    assertEquals(1, run("routes", "check", folder.resolve("none.yaml").toString()));
    assertTrue(errors.toString().contains("There is no file"), errors.toString());
  }

  @Test
  void papersThatCannotBeEnteredAreRefusedBeforeAnInstallationIsAsked() throws Exception {
    String papers = file("papers.jsonl", DECIDED + "]}\n{\"reference\": 5\n");
    assertEquals(2, run("routes", "enter", papers), "into whose record?");
    assertEquals(1, run("routes", "enter", papers, "--body", "KZ-TEST", "--lang", "ru"));
    assertTrue(errors.toString().startsWith("kenes: ") && errors.toString().contains(": 2."), errors.toString());
    assertEquals(1, run("routes", "stood", "--body", "KZ-TEST", "--on", "31.05.2022"));
    assertTrue(errors.toString().contains("2022-05-31"), errors.toString());
    assertEquals(1, run("routes", "stood", "--body", "KZ-TEST", "--on", "2022-05-31", "--data", folder.resolve("empty").toString()));
    assertTrue(errors.toString().contains("There is no Kenes in"), errors.toString());
  }

  @Test
  void theSchema() {
    assertEquals(0, run("routes", "schema"));
    assertEquals(Json.pretty(RouteSchema.document()) + "\n", out.toString());
  }

  @Test
  void everyStepThatBreaksTheRouteIsListed() throws Exception {
    String again = ",{\"meeting\":\"m\",\"date\":\"2020-02-02T14:00:00+01:00\",\"role\":\"Beratung\",\"organization\":\"Kulturausschuss\",\"agendaItem\":\"2\",\"result\":\"empfohlen\"}";
    String file = file("papers.jsonl", DECIDED + "]}\n" + DECIDED.replace("A1", "A2") + again + "]}\n");
    Path report = folder.resolve("report.jsonl");
    assertEquals(0, run("routes", "replay", file, "--report", report.toString()));
    String[] lines = out.toString().split("\n");
    assertEquals("Papers: 2. Steps: 3. Papers that keep to the route: 1. Steps that break it: 1.", lines[0]);
    assertEquals("1  AFTER_END: City council: rejected → Committee: recommended", lines[1]);
    assertEquals("A2, 2020-02-02, Kulturausschuss: Beratung: empfohlen", lines[2].strip());
    List<String> written = Files.readAllLines(report);
    assertEquals(1, written.size());
    assertTrue(written.getFirst().contains("\"paper\":\"A2\""), written::toString);
    assertEquals(1, run("routes", "replay", file, "--report", report.toString()), "a report is never overwritten");
  }

  @Test
  void aFileThatIsNone() throws Exception {
    assertEquals(1, run("routes", "replay", file("papers.jsonl", DECIDED + "]}\n{\"reference\":\"A2\"}\n")));
    assertTrue(errors.toString().contains("Line of the file: 2. Reason: consultations."), errors.toString());
    assertEquals(1, run("routes", "replay", file("other.jsonl", "no papers\n"), "--lang", "kk"));
    assertTrue(errors.toString().contains("Файл жолы: 1."), errors.toString());
  }

  private String file(String name, String content) throws Exception {
    return Files.writeString(folder.resolve(name), content).toString();
  }
}
