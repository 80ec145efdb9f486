package kenes.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import kenes.base.Lang;
import kenes.base.Refused;
import org.junit.jupiter.api.Test;

/** The shipped rulebooks say what the law says, thresholds are exact, and a wrong text is refused with its line. */
class RulebookTest {
  @Test
  void moreThanHalfIsNotHalf() {
    Threshold half = new Threshold(Base.IN_OFFICE, new Fraction(1, 2), true);
    assertEquals(4, half.needed(6));
    assertEquals(11, half.needed(21));
    assertEquals(16, half.needed(30));
    assertEquals(1, half.needed(1));
    assertEquals(1, half.needed(0));
  }

  @Test
  void twoThirdsAreNotRoundedDown() {
    Threshold thirds = new Threshold(Base.SEATS, new Fraction(2, 3), false);
    assertEquals(14, thirds.needed(21));
    assertEquals(14, thirds.needed(20));
    assertEquals(20, thirds.needed(30));
    assertEquals(2, thirds.needed(2));
    assertEquals(0, thirds.needed(0));
  }

  @Test
  void maslikhats() {
    Rulebook rulebook = RulebookReader.read(Rules.shipped("kz-maslikhat"));
    assertEquals(Base.SEATS, rulebook.quorum().threshold().base());
    assertEquals(14, rulebook.quorum().threshold().needed(21));
    assertEquals(10, rulebook.notice("regular").days());
    assertEquals(3, rulebook.notice("extraordinary").days());
    assertEquals("notice.regular", rulebook.notice("regular").key());
    assertEquals(Base.SEATS, rulebook.majority("default").threshold().base());
    assertEquals(16, rulebook.majority("default").threshold().needed(30));
    assertEquals(Base.PRESENT, rulebook.majority("present").threshold().base());
    assertTrue(rulebook.majority("default").legalBasis().exact(Lang.KK).endsWith("Заңының 11-бабының 3-тармағы"));
    assertEquals("https://zan.gov.kz/client/#!/doc/7966/rus/01.03.2023", rulebook.quorum().link());
    assertTrue(rulebook.governs("regular") && rulebook.governs(null) && rulebook.governs("training"));
    assertEquals(RulesCode.NO_NOTICE, assertThrows(Refused.class, () -> rulebook.notice("training")).code());
    assertEquals(RulesCode.NO_MAJORITY, assertThrows(Refused.class, () -> rulebook.majority("votes_cast")).code());
  }

  @Test
  void trainingHasNoTermOfNoticeAndGovernsTrainingOnly() {
    Rulebook rulebook = RulebookReader.read(Rules.shipped("demo-training"));
    assertEquals(0, rulebook.notice("training").days());
    assertEquals(Set.of("default", "present", "votes_cast"), rulebook.majorities().keySet());
    assertTrue(rulebook.governs("training"));
    assertFalse(rulebook.governs("regular"));
    assertFalse(rulebook.governs(null));
  }

  @Test
  void magdeburgIsMarkedAsNotRead() {
    Rulebook rulebook = RulebookReader.read(Rules.shipped("magdeburg"));
    assertEquals(Base.VOTES_CAST, rulebook.majority("default").threshold().base());
    assertEquals(29, rulebook.quorum().threshold().needed(57));
    for (String rule : List.of("quorum", "notice.regular", "majorities.default", "majorities.votes_cast")) {
      assertTrue(rulebook.findRemark(rule).orElseThrow().inferred(), rule);
    }
  }

  @Test
  void wrongTextsAreRefusedWithTheirLine() {
    assertRefused(RulesCode.YAML_BROKEN, 13, kazakhstan().replace("  at_least: 2/3", "  at_least: [2/3"));
    assertRefused(RulesCode.YAML_FORMAT_UNKNOWN, 3, kazakhstan().replace("kenes-rules/1", "kenes-rules/2"));
    assertRefused(RulesCode.YAML_KEY_UNKNOWN, 11, kazakhstan().replace("  base: SEATS\n  at_least", "  basis: SEATS\n  at_least"));
    assertRefused(RulesCode.YAML_KEY_MISSING, 11, kazakhstan().replace("  base: SEATS\n  at_least", "  at_least"));
    assertRefused(RulesCode.YAML_KEY_MISSING, 5, kazakhstan().replaceFirst("  ru: [^\n]*\n", ""));
    assertRefused(RulesCode.YAML_KEY_MISSING, 1, "format: kenes-rules/1\ntitle: {kk: а, ru: б, en: c}\n");
    assertRefused(RulesCode.YAML_VALUE_WRONG, 11, kazakhstan().replace("  base: SEATS\n  at_least", "  base: CHAIRS\n  at_least"));
    for (String fraction : List.of("3/2", "0/3", "2", "two thirds", "2/3/4", "1/0", "99999999999/99999999999")) {
      assertRefused(RulesCode.YAML_VALUE_WRONG, 12, kazakhstan().replace("2/3", fraction));
    }
    assertRefused(RulesCode.YAML_VALUE_WRONG, 20, kazakhstan().replace("days: 10", "days: -1"));
    assertRefused(RulesCode.YAML_BROKEN, 12, kazakhstan().replace("  base: SEATS\n  at_least", "  base: SEATS\n  base: SEATS\n  at_least"));
    assertRefused(RulesCode.YAML_VALUE_WRONG, 3, kazakhstan().replace("[kk, ru]", "[kk, de]"));
    assertRefused(RulesCode.YAML_KEY_MISSING, 1, "");
    assertRefused(RulesCode.YAML_VALUE_WRONG, 1, "just words");
  }

  private static String kazakhstan() {
    return new String(Rules.shipped("kz-maslikhat"), StandardCharsets.UTF_8);
  }

  private static void assertRefused(RulesCode code, int line, String yaml) {
    Refused refused = assertThrows(Refused.class, () -> RulebookReader.read(yaml.getBytes(StandardCharsets.UTF_8)), yaml);
    assertEquals(code, refused.code(), refused::getMessage);
    assertEquals(line, refused.args().getFirst(), refused::getMessage);
    assertEquals("yaml", refused.fields().getFirst().name());
  }
}
