package kenes.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import kenes.base.Lang;
import kenes.base.Refused;
import kenes.base.Term;
import kenes.base.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A rulebook says what its text says; every mistake is told with its line, all of them at once. */
class RulebookReaderTest {
  private final Rulebook rules = RulebookFile.on(List.of(Books.council()), Books.DAY);

  @Test
  void everyTypeOfRule() {
    assertEquals(new Threshold(Base.SEATS, new Fraction(2, 3), false), rules.quorum().threshold());
    assertEquals("Заң, 1-бап", rules.quorum().legalBasis().exact(Lang.KK));
    assertEquals("https://example.org/law", rules.quorum().link());
    assertEquals(Term.days(10), rules.notice("regular").term());
    assertEquals(new RuleValue.Amount(7), value("commissions.maximum"));
    assertEquals(new RuleValue.Flag(true), value("sittings.open"));
    assertEquals(new RuleValue.Durations(List.of(Term.days(10), new Term(1, Term.Unit.MONTHS))), value("instruction.presets"));
    assertEquals(new RuleValue.Amounts(List.of(10, 5)), value("instruction.reminders"));
    assertEquals(new RuleValue.Items(List.of(new RuleValue.Item("REPRIMAND", Text.of("мінеу", "порицание", "reprimand")))), value("deputy.sanctions"));
    assertEquals(new RuleValue.Template(new NumberTemplate("{term}С-{session}-{item}")), value("numbering.decision"));
    assertEquals(new RuleValue.Flag(false), value("own.anthem"));
    assertEquals("Anthem", rules.find("own.anthem").orElseThrow().title().en());
    assertEquals(List.of(Lang.KK, Lang.RU), rules.languages());
    assertEquals("KZ", rules.calendar());
  }

  @Test
  void majorities() {
    MajorityRule plain = rules.majority("default");
    assertEquals(new Threshold(Base.SEATS, new Fraction(1, 2), true), plain.threshold());
    assertEquals(Tie.CASTING_VOTE, plain.tie());
    assertEquals("the chair", plain.castingVote().en());
    assertEquals(Abstentions.AS_THE_BASE_SAYS, plain.abstentions());
    assertEquals(List.of(), plain.methods());
    assertNull(plain.eachGroup());
    MajorityRule charter = rules.majority("constitution");
    assertEquals(new Threshold(Base.IN_OFFICE, new Fraction(3, 5), false), charter.threshold());
    assertEquals(Abstentions.AGAINST, charter.abstentions());
    assertEquals(Tie.NOT_ADOPTED, charter.tie());
    assertEquals("population", charter.weights());
    assertEquals(List.of(Method.OPEN, Method.ROLL_CALL), charter.methods());
    assertEquals(new GroupRule("region", new Threshold(Base.PRESENT, new Fraction(1, 2), true), new Fraction(2, 3), false), charter.eachGroup());
    assertEquals("Charter", charter.title().en());
    assertEquals(Set.of("default", "constitution"), rules.majorities().keySet());
    assertEquals(RulesCode.NO_MAJORITY, assertThrows(Refused.class, () -> rules.majority("budget")).code());
  }

  @Test
  void elections() {
    ElectionRule election = rules.elections().get("default");
    assertEquals(new Threshold(Base.PRESENT, new Fraction(1, 2), true), election.threshold());
    assertTrue(election.againstAll() && election.secondRound());
    assertEquals(new Threshold(Base.VOTES_CAST, new Fraction(1, 2), true), election.second());
    assertEquals(Tie.LOT, election.tie());
    String plurality = Books.changed("{base: PRESENT, more_than: 1/2, against_all: true, second_round: BEST_TWO, second: {base: VOTES_CAST, more_than: 1/2}, tie: LOT, methods: [SECRET]}", "{tie: LOT}");
    ElectionRule most = RulebookFile.on(List.of(RulebookFile.read(Books.bytes(plurality))), Books.DAY).elections().get("default");
    assertNull(most.threshold());
    assertFalse(most.secondRound() || most.againstAll());
  }

  @Test
  void aRuleHoldsOnItsDays() {
    RulebookFile file = Books.council();
    assertEquals(Term.days(14), RulebookFile.on(List.of(file), LocalDate.of(2022, 12, 31)).notice("regular").term());
    assertEquals(Term.days(10), RulebookFile.on(List.of(file), LocalDate.of(2023, 1, 1)).notice("regular").term());
    Rule inferred = RulebookFile.on(List.of(file), LocalDate.of(2023, 1, 1)).find("notice.regular").orElseThrow();
    assertTrue(inferred.inferred());
    assertEquals("inferred", inferred.note().en());
    assertFalse(RulebookFile.on(List.of(file), LocalDate.of(2022, 1, 1)).find("notice.regular").orElseThrow().inferred());
  }

  @Test
  void whatARulebookLeavesOpenComesFromTheOneItExtends() {
    RulebookFile own = RulebookFile.read(Books.bytes(Books.regulation("commissions.maximum: {value: 5, valid_to: 2025-12-31, basis: {source: own}}")));
    Rulebook then = RulebookFile.on(List.of(own, Books.council()), LocalDate.of(2025, 12, 31));
    assertEquals(new RuleValue.Amount(5), then.find("commissions.maximum").orElseThrow().value());
    assertEquals("regulation", then.find("commissions.maximum").orElseThrow().origin());
    assertEquals("council", then.find("quorum").orElseThrow().origin());
    assertEquals(new RuleValue.Amount(7), RulebookFile.on(List.of(own, Books.council()), Books.DAY).find("commissions.maximum").orElseThrow().value());
    assertEquals(List.of(Lang.KK, Lang.RU), then.languages());
    assertEquals("Regulation", then.title().en());
  }

  @Test
  void frozenRulesStandByThemselvesAndStayTheSame() {
    RulebookFile own = RulebookFile.read(Books.bytes(Books.regulation("commissions.maximum: {value: 5, basis: {source: own}}")));
    Rulebook before = RulebookFile.on(List.of(own, Books.council()), Books.DAY);
    byte[] frozen = RulebookWriter.write(before);
    RulebookFile file = RulebookFile.read(frozen);
    Rulebook after = RulebookFile.on(List.of(file), file.valid().from());
    assertEquals(before.rules().keySet(), after.rules().keySet());
    before.rules().forEach((key, rule) -> {
      Rule read = after.find(key).orElseThrow();
      assertEquals(new Rule(key, rule.type(), rule.title(), rule.value(), rule.valid(), rule.source(), rule.article(), rule.link(), rule.note(), rule.inferred(),
          rule.binding(), rule.origin(), read.line()), read);
    });
    assertEquals(before.languages(), after.languages());
    assertEquals(before.calendar(), after.calendar());
    assertEquals(new String(frozen, java.nio.charset.StandardCharsets.UTF_8), new String(RulebookWriter.write(after), java.nio.charset.StandardCharsets.UTF_8));
  }

  @Test
  void rulesForOtherSessionsAreNotTakenOverAndNotFrozen() {
    RulebookFile own = RulebookFile.read(Books.bytes(Books.regulation("notice.training: {value: {days: 0}, basis: {source: own}}").replace("valid_from", "sessions: [training]\nvalid_from")));
    Rulebook training = RulebookFile.on(List.of(own, Books.council()), Books.DAY);
    assertEquals(Set.of("training"), training.notices().keySet());
    assertEquals(new Fraction(2, 3), training.quorum().threshold().fraction());
    assertEquals(training.rules().keySet(), RulebookFile.read(RulebookWriter.write(training)).rules().keySet());
  }

  /** Planted mistakes: what is replaced, by what, the code, the line. */
  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      format: kenes-rules/2                 | format: kenes-rules/1                  | YAML_FORMAT_UNKNOWN | 1
      code: council\\n                      | code: The Council\\n                   | YAML_VALUE_WRONG    | 2
      code: council\\n                      | ''                                     | YAML_KEY_MISSING    | 1
      ru: Совет, en: Council}               | en: Council}                           | YAML_KEY_MISSING    | 3
      valid_from: 2020-01-01                | valid_from: 01.01.2020                 | YAML_VALUE_WRONG    | 5
      languages: [kk, ru]                   | languages: [kk, de]                    | YAML_VALUE_WRONG    | 6
      calendar: KZ                          | calender: KZ                           | YAML_KEY_UNKNOWN    | 7
      https://example.org/law               | example.org                            | YAML_VALUE_WRONG    | 9
      {base: SEATS, at_least: 2/3}          | {base: CHAIRS, at_least: 2/3}          | YAML_VALUE_WRONG    | 12
      {base: SEATS, at_least: 2/3}          | {base: SEATS, at_least: 4/3}           | YAML_VALUE_WRONG    | 12
      {base: SEATS, at_least: 2/3}          | {base: SEATS, at_least: 0/3}           | YAML_VALUE_WRONG    | 12
      {base: SEATS, at_least: 2/3}          | {base: SEATS, at_least: two thirds}    | YAML_VALUE_WRONG    | 12
      {base: SEATS, at_least: 2/3}          | {base: SEATS, more_than: 1/1}          | YAML_VALUE_WRONG    | 12
      {base: SEATS, at_least: 2/3}          | {base: SEATS}                          | YAML_KEY_MISSING    | 12
      {base: SEATS, at_least: 2/3}          | {at_least: 2/3}                        | YAML_KEY_MISSING    | 12
      {base: SEATS, at_least: 2/3}          | {base: PRESENT, at_least: 2/3}         | YAML_VALUE_WRONG    | 12
      {base: SEATS, at_least: 2/3}          | {base: SEATS, at_least: 2/3, more_than: 1/2} | YAML_KEY_UNKNOWN | 12
      {base: SEATS, at_least: 2/3}          | {base: SEATS, at_least: [2/3           | YAML_BROKEN         | 12
      value: {days: 14}                     | value: {fortnights: 1}                 | YAML_KEY_UNKNOWN    | 14
      value: {days: 14}                     | value: {days: 14, weeks: 2}            | YAML_KEY_MISSING    | 14
      value: {days: 14}                     | value: {days: -1}                      | YAML_VALUE_WRONG    | 14
      valid_to: 2022-12-31                  | valid_to: 2022-12-30                   | DATES_GAP           | 17
      valid_to: 2022-12-31                  | valid_to: 2023-01-01                   | DATES_OVERLAP       | 17
      valid_to: 2022-12-31                  | valid_to: 2019-12-31                   | DATES_REVERSED      | 15
      materials.regular: {value: {days: 5}  | materials.regular: {value: {days: 11}  | RULES_CONTRADICT    | 22
      notice.regular:                       | notices.regular:                       | RULE_UNKNOWN        | 13
      tie: CASTING_VOTE, casting_vote: {kk: төраға, ru: председатель, en: the chair} | tie: CASTING_VOTE | YAML_KEY_MISSING | 23
      tie: CASTING_VOTE, casting_vote       | casting_vote                           | RULE_UNREACHABLE    | 23
      tie: CASTING_VOTE                     | tie: CHAIR                             | YAML_VALUE_WRONG    | 23
      abstentions: AGAINST                  | abstentions: IGNORED                   | YAML_VALUE_WRONG    | 26
      abstentions: AGAINST                  | tie: LOT                               | RULE_UNREACHABLE    | 26
      second_round: BEST_TWO, second        | second                                 | RULE_UNREACHABLE    | 28
      tie: LOT                              | tie: ADOPTED                           | RULE_UNREACHABLE    | 28
      {value: 7,                            | {value: seven,                         | YAML_VALUE_WRONG    | 29
      {value: 7,                            | {value: 7, valid_from: 2030-01-01, valid_to: 2029-01-01, | DATES_REVERSED | 29
      {value: true, basis: {source: law}}   | {value: yes, basis: {source: law}}     | YAML_VALUE_WRONG    | 30
      {value: true, basis: {source: law}}   | {value: true, basis: {source: bill}}   | YAML_VALUE_WRONG    | 30
      {value: true, basis: {source: law}}   | {value: true}                          | YAML_KEY_MISSING    | 30
      [{days: 10}, {months: 1}]             | []                                     | YAML_VALUE_WRONG    | 31
      code: REPRIMAND                       | code: reprimand                        | YAML_VALUE_WRONG    | 33
      {term}С-{session}-{item}              | {term}С-{sitting}-{item}               | YAML_VALUE_WRONG    | 34
      {term}С-{session}-{item}              | {term}С-{session}                      | YAML_VALUE_WRONG    | 34
      'type: flag, title: {kk: Әнұран, ru: Гимн, en: Anthem}' | type: flag           | RULE_WITHOUT_TITLE  | 35
      'type: flag, '                        | ''                                     | YAML_KEY_MISSING    | 35
      'title: {kk: Жарғы, ru: Устав, en: Charter}\\n' | inferred: false\\n         | RULE_WITHOUT_TITLE  | 25
      """)
  void aMistakeIsToldWithItsLine(String from, String to, RulesCode code, int line) {
    List<Mistake> mistakes = Books.mistakes(Books.changed(from.replace("\\n", "\n"), to.replace("\\n", "\n")));
    assertFalse(mistakes.isEmpty(), "nothing is said about " + to);
    assertEquals(code, mistakes.getFirst().code(), mistakes::toString);
    assertEquals(line, mistakes.getFirst().line(), mistakes::toString);
  }

  @Test
  void aListWhoseCodesThePlatformActsOnHoldsNoOthers() {
    String policy = "  floor.policy: {value: [{code: POINT_OF_ORDER, kk: а, ru: б, en: c}], basis: {source: law}}\n";
    assertEquals(List.of(), Books.mistakes(Books.COUNCIL + policy));
    Mistake mistake = Books.mistakes(Books.COUNCIL + policy.replace("POINT_OF_ORDER", "LOUDEST")).getFirst();
    assertEquals(RulesCode.YAML_VALUE_WRONG, mistake.code());
    assertTrue(mistake.args().getLast().toString().contains("POINT_OF_ORDER"), mistake::toString);
  }

  @Test
  void everyMistakeIsToldAtOnceInTheOrderOfTheLines() {
    String yaml = Books.changed("{base: SEATS, at_least: 2/3}", "{base: CHAIRS, at_least: 5/3}").replace("value: 7", "value: seven");
    List<Mistake> mistakes = Books.mistakes(yaml);
    assertEquals(List.of(12, 12, 29), mistakes.stream().map(Mistake::line).toList(), mistakes::toString);
    Refused refused = assertThrows(Refused.class, () -> RulebookFile.read(Books.bytes(yaml)));
    assertEquals(3, refused.fields().size());
    assertEquals("yaml", refused.fields().getFirst().name());
    assertEquals(12, refused.fields().getFirst().args().getFirst());
  }

  @Test
  void aKeyTwice() {
    Mistake mistake = Books.mistakes(Books.COUNCIL + "  commissions.maximum: {value: 8, basis: {source: law}}\n").getFirst();
    assertEquals(RulesCode.YAML_KEY_TWICE, mistake.code());
    assertEquals("commissions.maximum", mistake.args().getFirst());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "just words", "- a\n- b", "a: [", "a: &x [1]\nb: *x"})
  void noRulebookAtAll(String yaml) {
    assertFalse(Books.mistakes(yaml).isEmpty());
  }

  @Test
  void aRuleOutsideTheDaysOfTheRulebook() {
    String yaml = Books.changed("valid_from: 2020-01-01\n", "valid_from: 2020-01-01\nvalid_to: 2024-12-31\n")
        .replace("{value: 7,", "{value: 7, valid_from: 2025-01-01, valid_to: 2026-01-01,");
    assertEquals(List.of(RulesCode.RULE_UNREACHABLE), Books.mistakes(yaml).stream().map(Mistake::code).toList());
    String early = Books.changed("{value: 7,", "{value: 7, valid_from: 2018-01-01, valid_to: 2019-12-31,");
    assertEquals(List.of(RulesCode.RULE_UNREACHABLE), Books.mistakes(early).stream().map(Mistake::code).toList());
    assertEquals(List.of(), Books.mistakes(Books.changed("{value: 7,", "{value: 7, valid_from: 2018-01-01, valid_to: 2020-01-01,")));
  }

  @Test
  void aTermForASessionThatTheRulebookDoesNotGovern() {
    String yaml = Books.changed("languages: [kk, ru]\n", "sessions: [training]\nlanguages: [kk, ru]\n");
    assertEquals(Set.of(RulesCode.RULE_UNREACHABLE), Set.copyOf(Books.mistakes(yaml).stream().map(Mistake::code).toList()));
  }

  private RuleValue value(String key) {
    return rules.find(key).orElseThrow().value();
  }
}
