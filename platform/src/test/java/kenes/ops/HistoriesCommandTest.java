package kenes.ops;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kenes.journal.Installation;
import kenes.journal.SigningKey;
import kenes.kit.TestCouncil;
import kenes.kit.TestKenes;
import kenes.schema.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code kenes routes enter} and {@code kenes routes stood} as an operator meets them: from a file into a body's record and back out of it. */
class HistoriesCommandTest {
  private static final String BODY = "KZ-TEST";
  private static final String REJECTED = paper("A1", step("2020-01-02", "Beschlussfassung", "Stadtrat", "abgelehnt"));
  private static final String GOES_ON = paper("A2", step("2020-01-02", "Beschlussfassung", "Stadtrat", "abgelehnt") + "," + step("2020-02-02", "Beratung", "Kulturausschuss", "empfohlen"));
  private static final String LATER = paper("A3", step("2021-03-04", "Beratung", "Kulturausschuss", "empfohlen"));

  private final StringWriter out = new StringWriter();
  private final StringWriter errors = new StringWriter();
  private final TestDatabase database = TestDatabase.fresh();
  private final TestKenes kenes = TestKenes.beside(database.application());
  @TempDir Path folder;

  private static String step(String day, String role, String organization, String result) {
    return "{\"meeting\":\"m\",\"date\":\"" + day + "T14:00:00+01:00\",\"role\":\"" + role + "\",\"organization\":\"" + organization + "\",\"agendaItem\":\"1\",\"result\":\"" + result + "\"}";
  }

  private static String paper(String reference, String steps) {
    return "{\"reference\":\"" + reference + "\",\"title\":\"Brücke\",\"consultations\":[" + steps + "]}\n";
  }

  @BeforeEach
  void oneCouncil() {
    kenes.seed();
    SigningKey key = SigningKey.create(folder, "council.example");
    kenes.db.change(tx -> new Installation("council.example", TestKenes.REGISTRY, false, key.verifier().vkey(), null, kenes.clock.instant()).insert(tx));
    new TestCouncil(kenes, BODY, 3, 2);
  }

  @AfterEach
  void close() {
    kenes.close();
    database.close();
  }

  /** Nothing but the histories is asked of the assembled platform. */
  private Assembly assembly() {
    return (Assembly) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {Assembly.class}, (proxy, method, arguments) -> kenes.histories);
  }

  private List<String> run(int ends, String... arguments) {
    out.getBuffer().setLength(0);
    errors.getBuffer().setLength(0);
    Map<String, String> environment = Map.of(Setting.DATABASE_URL.variable(), database.owner().jdbcUrl(), Setting.DATABASE_USER.variable(), database.owner().user(),
        Setting.DATABASE_PASSWORD.variable(), database.owner().password());
    String[] all = Stream.concat(Stream.of("routes"), Stream.of(arguments)).toArray(String[]::new);
    assertEquals(ends, new Cli(assembly(), kenes.clock, environment, new PrintWriter(out), new PrintWriter(errors)).run(all), () -> out + "" + errors);
    return out.toString().lines().toList();
  }

  private String file(String... papers) throws Exception {
    return Files.writeString(folder.resolve("papers.jsonl"), String.join("", papers)).toString();
  }

  @Test
  void papersAreEnteredOnceAndReadBackEqual() throws Exception {
    List<String> first = run(0, "enter", file(REJECTED, GOES_ON), "--body", BODY);
    assertEquals(List.of("2 of 2 done.", "Papers: 2. Entered now: 2. Entered before: 0. Steps: 3. Steps that break the route: 1.", "Rebuilt from the journal and equal to the file: 2. Different: 0."), first);
    List<String> second = run(0, "enter", file(REJECTED, GOES_ON, LATER), "--body", BODY);
    assertEquals("Papers: 3. Entered now: 1. Entered before: 2. Steps: 4. Steps that break the route: 1.", second.get(1));
  }

  @Test
  void aFileThatSaysOtherwiseThanTheRecordIsNamedAndEndsWithOne() throws Exception {
    run(0, "enter", file(REJECTED, GOES_ON), "--body", BODY);
    List<String> lines = run(1, "enter", file(REJECTED, GOES_ON.replace("empfohlen", "abgelehnt")), "--body", BODY);
    assertEquals(List.of("The record differs from the file: A2", "Rebuilt from the journal and equal to the file: 1. Different: 1."), lines.subList(2, 4));
    assertEquals("A2  2020-02-02  Kulturausschuss: empfohlen  [AFTER_END]", run(0, "stood", "--body", BODY, "--on", "2020-12-31", "--paper", "A2").getFirst(), "the record keeps what was entered first");
  }

  @Test
  void whereEachPaperStoodIsToldByItsStepsUpToThatDay() throws Exception {
    run(0, "enter", file(REJECTED, GOES_ON, LATER), "--body", BODY);
    assertEquals(List.of("A1  not begun", "A2  not begun", "A3  not begun", "1 January 2020: 0 of 3 papers had begun."), run(0, "stood", "--body", BODY, "--on", "2020-01-01"));
    assertEquals(List.of("A1  2020-01-02  Stadtrat: abgelehnt", "A2  2020-01-02  Stadtrat: abgelehnt", "A3  not begun", "1 February 2020: 2 of 3 papers had begun."),
        run(0, "stood", "--body", BODY, "--on", "2020-02-01"));
    run(1, "stood", "--body", BODY, "--on", "2020-02-01", "--paper", "A9");
    assertTrue(errors.toString().contains("has no paper A9"), errors.toString());
  }
}
