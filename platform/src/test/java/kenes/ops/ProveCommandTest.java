package kenes.ops;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code kenes rules prove}, without a database or a data folder. */
class ProveCommandTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter errors = new StringWriter();
  @TempDir Path folder;

  @BeforeEach
  void aCouncilOfThree() throws IOException {
    Files.writeString(folder.resolve("dataset.yaml"), """
        format: kenes-dataset/1
        title: Invented Town
        votes: {file: votes.csv, id: [id], date: day}
        published: {outcome: {field: result, values: {carried: ADOPTED, lost: NOT_ADOPTED}}}
        printed: {columns: {pro: FOR, contra: AGAINST}}
        rulebook: {value: municipal-council}
        rule: {value: majority.default}
        seats: {value: 3}
        present: {value: 3}
        in_office: {value: 3}
        options: {FOR: [pro], AGAINST: [contra]}
        """);
  }

  private int run(String... arguments) {
    return new Cli(null, InstantSource.system(), Map.of(), new PrintWriter(out), new PrintWriter(errors)).run(arguments);
  }

  private void votes(String second) throws IOException {
    Files.writeString(folder.resolve("votes.csv"), "id,day,result,pro,contra\n1,2026-02-10,carried,3,0\n" + second + "\n");
  }

  @Test
  void agreementEndsWithNoughtAndDisagreementWithOne() throws IOException {
    votes("2,2026-02-10,lost,1,2");
    assertEquals(0, run("rules", "prove", folder.toString()), () -> out + "" + errors);
    assertTrue(out.toString().contains("All outcomes agree."), out.toString());
    votes("2,2026-02-10,carried,1,2");
    Path report = folder.resolve("report.jsonl");
    assertEquals(1, run("rules", "prove", folder.toString(), "--lang", "kk", "--report", report.toString()), () -> out + "" + errors);
    assertTrue(out.toString().contains("Сәйкес келмейді: 2 (votes.csv, жол: 3)"), out.toString());
    List<String> lines = Files.readAllLines(report);
    assertEquals(2, lines.size());
    assertTrue(lines.get(1).contains("\"comparison\":\"DISAGREES\",\"published\":\"ADOPTED\",\"computed\":{\"decision\":\"NOT_ADOPTED\""), lines.get(1));
    assertEquals(1, run("rules", "prove", folder.toString(), "--report", report.toString()));
    assertTrue(errors.toString().contains("would overwrite"), errors.toString());
    assertEquals(lines, Files.readAllLines(report));
  }

  @Test
  void whatTheOperatorCanCureIsOneLine() throws IOException {
    votes("2,2026-02-10,lost,1,2");
    Path empty = Files.createDirectory(folder.resolve("empty"));
    for (List<String> call : List.of(List.of(folder.resolve("nowhere").toString()), List.of(empty.toString()),
        List.of(empty.toString(), "--dataset", folder.resolve("dataset.yaml").toString()), List.of(folder.toString(), "--dataset", "nothing.yaml"),
        List.of(folder.toString(), "--lang", "xx"))) {
      errors.getBuffer().setLength(0);
      assertEquals(1, run(Stream.concat(Stream.of("rules", "prove"), call.stream()).toArray(String[]::new)), call.toString());
      assertTrue(errors.toString().matches("kenes: [^\\n]+\\R"), call + ": " + errors);
    }
    Files.writeString(folder.resolve("dataset.yaml"), "format: kenes-dataset/1\nshape: round\n");
    assertEquals(1, run("rules", "prove", folder.toString()));
    assertTrue(out.toString().contains("shape"), out.toString());
  }

  @Test
  void theGroupExplainsItself() {
    assertEquals(2, run("rules"));
    assertTrue(errors.toString().startsWith("Usage: kenes rules"), errors.toString());
    assertEquals(0, run("rules", "prove", "--help"));
    assertTrue(out.toString().contains("FOLDER") && out.toString().contains("--report"), out.toString());
  }
}
