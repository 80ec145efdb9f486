package kenes.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kenes.base.Refused;
import kenes.base.Text;
import kenes.base.Week;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The edges of reading, checking, ordering and comparing rulebooks. */
class RulebookEdgesTest {
  private static final String BASIS = "basis: {source: law}";

  private static Rulebook rules(String yaml) {
    return RulebookFile.on(List.of(RulebookFile.read(Books.bytes(yaml))), Books.DAY);
  }

  private static String with(String rules) {
    return Books.COUNCIL + rules.indent(2);
  }

  @Test
  void theWeekIsFiveDaysUnlessTheRulebookSaysSix() {
    assertEquals(Week.FIVE_DAYS, rules(Books.COUNCIL).week());
    assertEquals(Week.SIX_DAYS, rules(with("working_week.days: {value: 6, " + BASIS + "}")).week());
    assertEquals(Week.FIVE_DAYS, rules(with("working_week.days: {value: 5, " + BASIS + "}")).week());
  }

  @Test
  void aMissingRuleIsNamed() {
    Rulebook empty = rules(Books.COUNCIL.substring(0, Books.COUNCIL.indexOf("  quorum:")).replace("rules:\n", "rules: {}\n"));
    assertEquals(RulesCode.NO_QUORUM_RULE, assertThrows(Refused.class, empty::quorum).code());
    Refused notice = assertThrows(Refused.class, () -> empty.notice("regular"));
    assertEquals(List.of(RulesCode.NO_NOTICE, List.of("regular")), List.of(notice.code(), notice.args()));
    Refused majority = assertThrows(Refused.class, () -> empty.majority("default"));
    assertEquals(List.of(RulesCode.NO_MAJORITY, List.of("default")), List.of(majority.code(), majority.args()));
  }

  @Test
  void aMinimumMayNotBeOverItsMaximum() {
    String title = "type: number, title: {kk: Ү, ru: К, en: C}, " + BASIS + "}";
    String rules = "own.club.minimum: {value: %d, " + title + "\nown.club.maximum: {value: %d, " + title;
    assertEquals(List.of(new Mistake(37, RulesCode.RULES_CONTRADICT, List.of("own.club.minimum", "own.club.maximum"))),
        Books.mistakes(with(rules.formatted(8, 7))));
    assertEquals(List.of(), Books.mistakes(with(rules.formatted(7, 7))));
    String words = "own.club.minimum: {value: true, " + title.replace("number", "flag") + "\nown.club.maximum: {value: 0, " + title;
    assertEquals(List.of(), Books.mistakes(with(words)), "what is no number is not compared");
  }

  @ParameterizedTest(name = "bound until {0} and from {1}, own from {2} to {3}: refused {4}")
  @CsvSource({",,2024-01-01,,true", "2024-12-31,,2025-01-01,,false", "2024-12-31,,2024-12-31,,true", ",2025-06-01,2024-01-01,2025-05-31,false",
      ",2025-06-01,2024-01-01,2025-06-01,true"})
  void aRuleBindsOnItsDays(String boundTo, String boundFrom, String from, String to, boolean refused) {
    String dates = (boundFrom == null ? "" : "valid_from: " + boundFrom + ", ") + (boundTo == null ? "" : "valid_to: " + boundTo + ", ");
    RulebookFile council = RulebookFile.read(Books.bytes(Books.changed("quorum: {", "quorum: {" + dates)));
    String own = "quorum: {value: {base: SEATS, at_least: 1/2}, valid_from: " + from + (to == null ? "" : ", valid_to: " + to) + ", basis: {source: own}}";
    List<Mistake> mistakes = RulebookFile.check(RulebookFile.read(Books.bytes(Books.regulation(own))), false, (code, day) -> java.util.Optional.of(council));
    assertEquals(refused ? List.of(RulesCode.RULE_BINDING) : List.of(), mistakes.stream().map(Mistake::code).toList());
  }

  @Test
  void aTermForASessionThatIsGovernedIsNoMistake() {
    String regular = Books.changed("languages: [kk, ru]\n", "sessions: [regular]\nlanguages: [kk, ru]\n");
    assertEquals(List.of(), Books.mistakes(regular));
    RulebookFile file = RulebookFile.read(Books.bytes(regular));
    assertTrue(file.governs("regular"));
    assertFalse(file.governs("training") || file.governs(null));
    assertTrue(Books.council().governs("regular") && Books.council().governs(null));
    String training = regular.replace("sessions: [regular]", "sessions: [training]");
    assertEquals(List.of("notice.regular", "notice.regular", "materials.regular"),
        Books.mistakes(training).stream().map(mistake -> mistake.args().getFirst()).toList());
  }

  @Test
  void versionsMayStandInAnyOrder() {
    String yaml = with("""
        staff.minimum:
          - {value: 2, valid_from: 2023-01-01, basis: {source: law}}
          - {value: 1, valid_to: 2022-12-31, basis: {source: law}}""");
    assertEquals(List.of(1, 2), RulebookFile.read(Books.bytes(yaml)).rules().get("staff.minimum").stream()
        .map(rule -> ((RuleValue.Amount) rule.value()).number()).toList());
  }

  @Test
  void mistakesAreToldInTheOrderOfTheLines() {
    List<Mistake> mistakes = Books.mistakes(Books.changed("calendar: KZ", "calendar: ''").replace("{base: SEATS, at", "{base: CHAIRS, at"));
    assertEquals(List.of(7, 12), mistakes.stream().map(Mistake::line).toList());
  }

  /** What is replaced, by what, and all that the mistake says: the line, the key, what is allowed there. */
  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      {base: SEATS, at_least: 2/3}  | {base: CHAIRS, at_least: 2/3} | 12 | rules.quorum.value.base, SEATS, IN_OFFICE, PRESENT, TAKING_PART, VOTES_CAST
      {base: SEATS, at_least: 2/3}  | 5                             | 12 | rules.quorum.value, key: value
      code: council\\n              | code: [council]\\n            | 2  | code, …
      {term}С-{session}-{item}      | {term}                        | 34 | rules.numbering.decision.value, {term} {term_roman} {term_2} {session} {session_roman} {item} {item_2} {decision} {request} {year} {year_2}
      tie: LOT                      | tie: CHANCE                   | 28 | rules.election.default.value.tie, NOT_ADOPTED, ADOPTED, CASTING_VOTE, REPEAT_VOTE, LOT
      second_round: BEST_TWO        | second_round: ALL             | 28 | rules.election.default.value.second_round, BEST_TWO
      {value: 7,                    | {value: 1000001,              | 29 | rules.commissions.maximum.value, 0, 1, 2 …
      {value: 7,                    | {value: 00000007,             | 29 | rules.commissions.maximum.value, 0, 1, 2 …
      [10, 5]                       | [10, [5]]                     | 32 | rules.instruction.reminders.value, …
      [10, 5]                       | []                            | 32 | value, […]
      languages: [kk, ru]           | languages: [kk, ru]\\nsessions: [Regular] | 7 | sessions, regular, extraordinary
      sittings.open:                | sittings.opens:               | 30 | sittings.opens, sittings.per_month
      quorum: {value                | quora: {value                 | 12 | quora
      """)
  void aMistakeSaysWhatIsAllowed(String from, String to, int line, String words) {
    List<Mistake> mistakes = Books.mistakes(Books.changed(from.replace("\\n", "\n"), to.replace("\\n", "\n")));
    assertFalse(mistakes.isEmpty(), "nothing is said about " + to);
    String said = String.join(", ", mistakes.getFirst().args().stream().map(String::valueOf).toList());
    assertTrue(said.startsWith(words), said);
    assertEquals(line, mistakes.getFirst().line());
  }

  @Test
  void theSmallestAndTheLargestNumber() {
    assertEquals(new RuleValue.Amount(0), rules(Books.changed("{value: 7,", "{value: 0,")).find("commissions.maximum").orElseThrow().value());
    assertEquals(new RuleValue.Amount(1_000_000), rules(Books.changed("{value: 7,", "{value: 1000000,")).find("commissions.maximum").orElseThrow().value());
    assertFalse(Books.mistakes(Books.changed("{value: 7,", "{value: -1,")).isEmpty());
  }

  @Test
  void aListThatIsMissingIsNamed() {
    List<Mistake> mistakes = Books.mistakes(Books.changed("{value: [10, 5], basis", "{basis"));
    assertEquals(List.of(new Mistake(32, RulesCode.YAML_KEY_MISSING, List.of("value"))), mistakes);
  }

  @Test
  void theKindOfDecisionIsTheKeyOfItsMajority() {
    assertEquals("constitution", rules(Books.COUNCIL).majority("constitution").key());
    assertEquals("default", rules(Books.COUNCIL).elections().get("default").key());
    assertEquals(Text.of("Жарғы", "Устав", "Charter"), rules(Books.COUNCIL).find("majority.constitution").orElseThrow().title());
    Rule known = rules(Books.COUNCIL).find("majority.default").orElseThrow();
    assertEquals(Catalogue.shipped().find("majority.default").orElseThrow().title(), known.title());
  }

  @Test
  void rulesStandInTheCataloguesOrderAndOwnOnesByName() {
    List<String> keys = List.copyOf(rules(with("own.zeal: {type: flag, title: {kk: З, ru: З, en: Z}, value: true, " + BASIS + "}\n"
        + "own.bell: {type: flag, title: {kk: Қ, ru: К, en: B}, value: true, " + BASIS + "}\nstaff.minimum: {value: 1, " + BASIS + "}")).rules().keySet());
    List<String> sorted = new ArrayList<>(keys);
    sorted.sort(java.util.Comparator.comparingInt((String key) -> Catalogue.shipped().position(key)).thenComparing(key -> key));
    assertEquals(sorted, keys);
    assertEquals(List.of("own.anthem", "own.bell", "own.zeal"), keys.subList(keys.size() - 3, keys.size()));
    assertTrue(keys.indexOf("staff.minimum") < keys.indexOf("commissions.maximum"));
  }

  @Test
  void frozenRulesNameTheirActsAndOnlyTitlesOfTheirOwn() {
    String frozen = new String(RulebookWriter.write(rules(Books.COUNCIL)), StandardCharsets.UTF_8);
    assertTrue(frozen.contains("\n  s1:\n") && frozen.contains("\n  s2:\n"), frozen);
    assertEquals(1 + 2 + 2, count("title:", frozen), "the book's, those of two acts, of the charter and of the anthem: " + frozen);
    assertEquals(1, count("type:", frozen), frozen);
  }

  private static int count(String pattern, String text) {
    return (int) java.util.regex.Pattern.compile(pattern).matcher(text).results().count();
  }

  @Test
  void whatIsComparedWithWhat() {
    RulebookFile early = RulebookFile.read(Books.bytes(with("staff.minimum: {value: 1, " + BASIS + "}").replace("valid_from: 2020-01-01\n", "valid_from: 2020-01-01\nvalid_to: 2021-12-31\n")
        .replaceFirst("(?s)  notice.regular:.*?  materials.regular[^\n]*\n", "")));
    RulebookFile late = RulebookFile.read(Books.bytes(with("staff.minimum: {value: 2, valid_to: 2022-06-30, " + BASIS + "}").replace("valid_from: 2020-01-01\n", "valid_from: 2022-01-01\n")
        .replaceFirst("(?s)  notice.regular:.*?  materials.regular[^\n]*\n", "")));
    assertEquals(List.of("2022-01-01 staff.minimum CHANGED", "2022-07-01 staff.minimum REMOVED"), told(RulebookDiff.between(List.of(early), List.of(late))));
    RulebookFile young = RulebookFile.read(Books.bytes(with("staff.minimum: {value: 1, " + BASIS + "}").replace("valid_from: 2020-01-01\n", "valid_from: 2024-01-01\n")
        .replace("    - value: {days: 14}\n      valid_to: 2022-12-31\n      basis: {source: law}\n", "")));
    assertEquals(List.of("2024-01-01 staff.minimum REMOVED"), told(RulebookDiff.between(List.of(young), List.of(Books.council()))), "from the day on which both hold");
  }

  private static List<String> told(List<RulebookDiff.Change> changes) {
    return changes.stream().map(change -> change.from() + " " + change.key() + " " + change.kind()).toList();
  }

  @Test
  void differencesStandInTheCataloguesOrder() {
    RulebookFile more = RulebookFile.read(Books.bytes(with("own.zeal: {type: flag, title: {kk: З, ru: З, en: Z}, value: true, " + BASIS + "}\n"
        + "own.bell: {type: flag, title: {kk: Қ, ru: К, en: B}, value: true, " + BASIS + "}\nstaff.minimum: {value: 1, " + BASIS + "}")));
    assertEquals(List.of("staff.minimum", "own.bell", "own.zeal"),
        RulebookDiff.between(List.of(Books.council()), List.of(more)).stream().map(RulebookDiff.Change::key).toList());
  }

  @Test
  void differencesOfOwnRulesStandByName() {
    String rule = ": {type: flag, title: {kk: Т, ru: Т, en: T}, value: true, " + BASIS + "}";
    assertEquals(List.of("own.bell", "own.zeal"), RulebookDiff.between(List.of(RulebookFile.read(Books.bytes(with("own.zeal" + rule)))),
        List.of(RulebookFile.read(Books.bytes(with("own.bell" + rule))))).stream().map(RulebookDiff.Change::key).toList());
  }

  @Test
  void theCatalogueFindsKeysAndFamilies() {
    Catalogue catalogue = Catalogue.shipped();
    assertEquals("majority.default", catalogue.find("majority.default").orElseThrow().name());
    assertEquals("own.*", catalogue.find("own.a.b").orElseThrow().name());
    assertEquals(java.util.Optional.empty(), catalogue.find("own.*"));
    assertEquals(java.util.Optional.empty(), catalogue.find("own"));
    assertEquals(java.util.Optional.empty(), catalogue.find(".own"));
    assertTrue(catalogue.alike("quorum.x").stream().allMatch(key -> key.equals("quorum") || key.startsWith("quorum.")) && catalogue.alike("quorum.x").contains("quorum"));
    assertTrue(catalogue.alike("nothing").containsAll(List.of("quorum", "majority", "own")));
    assertEquals("body", catalogue.sections().getFirst().code());
    assertEquals(LocalDate.of(2026, 6, 1), rules(Books.COUNCIL).date());
  }
}
