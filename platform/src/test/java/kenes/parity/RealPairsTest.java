package kenes.parity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Decisions of councils as they were published in both languages: equal as they are, and every planted difference found. */
class RealPairsTest {
  private static final Path TEXTS = Path.of(System.getProperty("kenes.shared", "../shared"), "data/kz-maslikhat-decisions/texts");

  private record Decision(String name, String kk, String ru) {}

  @TestFactory
  Stream<DynamicTest> pairs() throws IOException {
    if (!Files.isDirectory(TEXTS)) {
      String missing = "SKIPPED: " + TEXTS + " is not there (-Dkenes.shared names the folder of shared data)";
      System.out.println(missing);
      abort(missing);
    }
    List<Decision> decisions;
    try (Stream<Path> files = Files.list(TEXTS)) {
      decisions = files.filter(file -> file.toString().endsWith(".kaz.txt")).sorted().map(RealPairsTest::read).toList();
    }
    assertEquals(6, decisions.size());
    return decisions.stream().map(decision -> DynamicTest.dynamicTest(decision.name(), () -> check(decision)));
  }

  private static void check(Decision decision) {
    assertEquals(List.of(), Parity.compare(decision.kk(), decision.ru()).differences());
    found(decision, Kind.PERCENT, ru -> ru.replaceFirst("(с 4 ?(?:\\([а-я]+\\) процентов|процентов|%)) (на|до) \\d", "$1 $2 7"));
    found(decision, Kind.DATE, ru -> ru.replaceFirst("с 1 января 2026", "с 1 января 2027"));
    found(decision, Kind.REFERENCE, ru -> ru.replaceFirst("№ (\\d)", "№ 9$1"));
    found(decision, Kind.NAME, ru -> ru.replaceFirst("(\\p{Lu}\\. )\\p{Lu}\\p{Ll}+( ©)", "$1Сагынтаев$2"));
    found(decision, Kind.POINT, ru -> ru.replaceFirst(" 2\\. Настоящее решение[^©]+(?=Председатель)", " "));
  }

  private static void found(Decision decision, Kind kind, UnaryOperator<String> plant) {
    String planted = plant.apply(decision.ru());
    assertTrue(!planted.equals(decision.ru()), () -> "nothing was planted: " + kind);
    List<Difference> differences = Parity.compare(decision.kk(), planted).differences();
    assertTrue(differences.stream().anyMatch(difference -> difference.kind() == kind), () -> kind + " was not found: " + differences);
  }

  private static Decision read(Path kk) {
    try {
      Path ru = kk.resolveSibling(kk.getFileName().toString().replace(".kaz.txt", ".txt"));
      return new Decision(ru.getFileName().toString(), Files.readString(kk), Files.readString(ru));
    } catch (IOException broken) {
      throw new java.io.UncheckedIOException(broken);
    }
  }
}
