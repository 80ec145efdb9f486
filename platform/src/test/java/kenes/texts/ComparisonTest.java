package kenes.texts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** A reader sees what became of each paragraph and of each word in it, and nothing is lost on the way. */
class ComparisonTest {
  private static final String BUDGET = """
      Аудандық мәслихат ШЕШТІ:
      1. 2026 – 2028 жылдарға арналған аудандық бюджет бекітілсін.
      2. Жергілікті атқарушы органның резерві 12 000 мың теңге сомасында бекітілсін.
      3. Осы шешім 2026 жылғы 1 қаңтардан бастап қолданысқа енгізіледі.""";

  @Test
  void wordsThatChangedAreMarkedInTheirParagraph() {
    Comparison comparison = Comparison.of(BUDGET, BUDGET.replace("12 000 мың теңге", "15 500 мың теңге"));
    assertEquals("SAME SAME CHANGED SAME", kinds(comparison));
    assertEquals("2. Жергілікті атқарушы органның резерві [-12 000-][+15 500+] мың теңге сомасында бекітілсін.", marked(comparison.changes().getFirst()));
    assertEquals(Set.of(3), comparison.touched());
  }

  @Test
  void aParagraphThatIsNewOrGoneIsNotCalledChanged() {
    Comparison comparison = Comparison.of(BUDGET, BUDGET.replace("1. 2026 – 2028 жылдарға арналған аудандық бюджет бекітілсін.\n", "")
        + "\n4. Мектептер салуға қосымша қаражат бөлінсін.");
    assertEquals("SAME REMOVED SAME SAME ADDED", kinds(comparison));
    assertEquals(List.of(2, 0), comparison.changes().stream().map(Row::before).toList());
    assertEquals(List.of(0, 4), comparison.changes().stream().map(Row::after).toList());
    assertEquals(Set.of(2, 4), comparison.touched());
  }

  @Test
  void ofSeveralParagraphsThoseThatAreAlikeAreCompared() {
    Comparison comparison = Comparison.of("A b c d e.\nF g h i j.\nK.", "Совсем другое\nA b c d x.\nF g h i y.");
    assertEquals("ADDED CHANGED CHANGED REMOVED", kinds(comparison));
    assertEquals("F g h i [-j-][+y+].", marked(comparison.rows().get(2)));
  }

  @Test
  void aPhraseIsReplacedAsAWhole() {
    Comparison comparison = Comparison.of("Контроль за исполнением возложить на комиссию по бюджету города Алатау.", "Контроль за исполнением возложить на заместителя акима города Алатау.");
    assertEquals("Контроль за исполнением возложить на [-комиссию по бюджету-][+заместителя акима+] города Алатау.", marked(comparison.rows().getFirst()));
  }

  @Test
  void blanksAndLineEndsAreNoChange() {
    assertTrue(Comparison.of("1. Бір  екі\u00a0үш.\r\n\r\n2. Төрт.", "1. Бір екі үш.\n2. Төрт.\n").same());
    assertTrue(Comparison.of("", "").rows().isEmpty());
    assertEquals("ADDED", kinds(Comparison.of("", "Жаңа.")));
    assertEquals(Set.of(0), Comparison.of("", "Жаңа.").touched());
  }

  @Test
  void twoTextsWithNothingInCommonTakeNoMinutes() {
    String one = IntStream.range(0, 3000).mapToObj(n -> "бір " + n + " екі.").collect(Collectors.joining("\n"));
    String other = IntStream.range(0, 3000).mapToObj(n -> "раз " + n + " два;").collect(Collectors.joining("\n"));
    Comparison comparison = assertTimeoutPreemptively(Duration.ofSeconds(20), () -> Comparison.of(one, other));
    assertEquals(6000, comparison.rows().size());
  }

  @Property
  void bothVersionsCanBeReadBackFromTheRows(@ForAll @Size(max = 12) List<@IntRange(max = 5) Integer> one, @ForAll @Size(max = 12) List<@IntRange(max = 5) Integer> other) {
    List<String> before = paragraphs(one);
    List<String> after = paragraphs(other);
    Comparison comparison = Comparison.of(before, after);
    assertEquals(before, comparison.rows().stream().filter(row -> row.before() > 0).map(Row::textBefore).toList());
    assertEquals(after, comparison.rows().stream().filter(row -> row.after() > 0).map(Row::textAfter).toList());
    assertEquals(before.equals(after), comparison.same());
  }

  /** Paragraphs that share words with one another. */
  private static List<String> paragraphs(List<Integer> seeds) {
    return seeds.stream().map(seed -> "1) the " + seed + " words, that " + "are ".repeat(seed) + (seed % 2 == 0 ? "even" : "odd") + ".").toList();
  }

  private static String kinds(Comparison comparison) {
    return comparison.rows().stream().map(row -> row.kind().name()).collect(Collectors.joining(" "));
  }

  private static String marked(Row row) {
    return row.pieces().stream().map(piece -> switch (piece.mark()) {
      case KEPT -> piece.text();
      case REMOVED -> "[-" + piece.text() + "-]";
      case ADDED -> "[+" + piece.text() + "+]";
    }).collect(Collectors.joining());
  }
}
