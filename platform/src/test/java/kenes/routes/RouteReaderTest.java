package kenes.routes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kenes.base.Refused;
import kenes.base.Term;
import kenes.base.Text;
import kenes.rules.Mistake;
import kenes.rules.RulesCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the format kenes-routes/1 says, and what is told about every way of getting it wrong. */
class RouteReaderTest {
  @Test
  void whatTheTextSays() {
    Route route = Roads.motion();
    assertEquals("our-motions", route.id());
    assertEquals(List.of("handed-in", "read", "adopted", "done", "dropped"), route.steps().stream().map(RouteStep::id).toList());
    assertEquals(new Basis(Text.of("Жарғы", "Устав", "Charter"), Text.of("1-бап", "статья 1", "article 1"), "https://example.org/charter", true), route.basis());
    assertEquals("Жарғы, 1-бап", route.basis().text().kk());
    assertTrue(route.hasInferred());
    RouteStep read = route.get("read");
    assertEquals(Term.workingDays(5), read.due().orElseThrow().term());
    assertEquals("dropped", read.due().orElseThrow().then().orElseThrow());
    assertEquals(0, read.due().orElseThrow().grace());
    assertEquals(3, RouteReader.read(Roads.bytes(Roads.changed("then: dropped", "then: dropped, grace: 3"))).orThrow().get("read").due().orElseThrow().grace());
    assertEquals(Transition.Kind.PASS, read.findNext("adopted").orElseThrow().kind());
    assertEquals(Set.of(Need.DECISION), read.findNext("adopted").orElseThrow().needs());
    assertEquals(Set.of("KZ-KURULTAI"), read.carrier().bodies());
    assertEquals(Ending.DONE, route.get("done").ending().orElseThrow());
    assertEquals(List.of(false, true, true, true), List.of(route.first().tells(Optional.empty()), route.get("handed-in").tells(read.findNext("handed-in")), read.tells(Optional.empty()),
        route.get("adopted").tells(read.findNext("adopted"))), "of what other bodies do, and of what is sent back");
    assertFalse(RouteReader.read(Roads.bytes(Roads.changed("en: Read}\n", "en: Read}\n    tell: false\n"))).orThrow().get("read").tells(Optional.empty()), "the route says so");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      start: [handed-in]                 | start: []                              | NO_START                 | 15
      start: [handed-in]                 | start: [handed-out]                    | STEP_NAMED_UNKNOWN       | 15
      - {to: adopted, needs: [DECISION]} | - {to: adopt}                          | STEP_NAMED_UNKNOWN       | 24
      '- {to: adopted, needs: [DECISION]}' | '- {to: dropped, kind: REJECT}'       | TRANSITION_TWICE         | 26
      'mayor, next: [{to: done}]}'       | 'mayor, next: [{to: done}, {to: done}]}' | TRANSITION_TWICE       | 27
      start: [handed-in]                 | start: [adopted]                       | STEP_UNREACHABLE         | 17
      'mayor, next: [{to: done}]}'       | 'mayor}'                               | DEAD_END                 | 27
      'mayor, next: [{to: done}]}'       | 'mayor, next: [{to: adopted, kind: CONTINUE}]}' | END_UNREACHABLE | 27
      'mayor, next: [{to: done}]}'       | 'mayor, next: [{to: read}, {to: done}]}' | CIRCULAR               | 24
      kind: CONTINUE                     | kind: PASS                             | CIRCULAR                 | 23
      handed-in, kind: RETURN, needs: [REASONS] | handed-in                       | CIRCULAR                 | 17
      - {to: adopted, needs: [DECISION]} | - {to: adopted, kind: CONTINUE}        | CONTINUE_CHANGES_CARRIER | 24
      handed-in, kind: RETURN}]}         | handed-in}]}                           | END_GOES_ON              | 29
      then: dropped                      | then: done                             | DUE_LEADS_NOWHERE        | 21
      then: dropped                      | then: read                             | DUE_LEADS_BACK           | 21
      then: dropped                      | then: handed-in                        | DUE_LEADS_BACK           | 21
      then: dropped                      | then: adopted                          | DUE_SKIPS_NEEDS          | 21
      'carrier: before, end: LAPSED'     | 'carrier: before, needs: [REASONS], end: LAPSED' | DUE_SKIPS_NEEDS | 21
      calendar: KZ\\n                    | ''                                     | CALENDAR_MISSING         | 20
      'start: ['                         | '  spare: {kind: HOME, name: {kk: а, ru: б, en: c}}\\nstart: [' | CARRIER_UNUSED | 15
      valid_to: 2026-12-31               | valid_to: 2026-06-30                   | ROUTE_DATES_REVERSED     | 6
      """)
  void aMistakeIsToldWithItsLine(String from, String to, RoutesCode code, int line) {
    assertMistake(from, to, code.name(), line);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      kenes-routes/1                 | kenes-routes/9                    | YAML_FORMAT_UNKNOWN | 1
      version: 1                     | version: 0                        | YAML_VALUE_WRONG    | 3
      id: our-motions                | id: Our motions                   | YAML_VALUE_WRONG    | 2
      'name: {kk: Қаралды, '         | 'name: {'                         | YAML_KEY_MISSING    | 19
      en: Motion}                    | en: ''}                           | YAML_VALUE_WRONG    | 4
      'name: {kk: Ұсыныс, ru: Предложение, en: Motion}\\n' | ''          | YAML_KEY_MISSING    | 1
      done: {name                    | adopted: {name                    | YAML_KEY_TWICE      | 28
      carrier: council               | carrier: senate                   | YAML_VALUE_WRONG    | 20
      kind: WITHDRAW                 | kind: FORGET                      | YAML_VALUE_WRONG    | 17
      needs: [TEXT_KK_RU]            | needs: [STAMP]                    | YAML_VALUE_WRONG    | 17
      end: DONE                      | end: FINE                         | YAML_VALUE_WRONG    | 28
      working_days: 5                | working_days: soon                | YAML_VALUE_WRONG    | 21
      working_days: 5                | 'working_days: 5, weeks: 1'       | YAML_KEY_MISSING    | 21
      working_days: 5                | wdays: 5                          | YAML_KEY_UNKNOWN    | 21
      'then: dropped'                | 'grace: 3'                        | YAML_KEY_UNKNOWN    | 21
      'then: dropped'                | 'then: dropped, grace: long'      | YAML_VALUE_WRONG    | 21
      kind: OUTSIDE                  | kind: ELSEWHERE                   | YAML_VALUE_WRONG    | 13
      ', bodies: [KZ-KURULTAI]'      | ''                                | YAML_KEY_MISSING    | 12
      'basis: {source: charter'      | 'basis: {source: rumour'          | YAML_VALUE_WRONG    | 9
      valid_from: 2026-07-01         | valid_from: 1 July                | YAML_VALUE_WRONG    | 5
      inferred: true                 | inferred: maybe                   | YAML_VALUE_WRONG    | 9
      """)
  void theFormOfTheTextIsToldLikeThatOfARulebook(String from, String to, RulesCode code, int line) {
    assertMistake(from, to, code.name(), line);
  }

  private static void assertMistake(String from, String to, String code, int line) {
    List<Mistake> mistakes = Roads.mistakes(Roads.changed(from.replace("\\n", "\n"), to.replace("\\n", "\n")));
    assertFalse(mistakes.isEmpty(), "nothing is said about " + to);
    assertEquals(code, mistakes.getFirst().code().name(), mistakes::toString);
    assertEquals(line, mistakes.getFirst().line(), mistakes::toString);
  }

  @Test
  void aRouteWithoutAnEnd() {
    String endless = Roads.MOTION.replace("carrier: mayor, end: DONE}", "carrier: mayor, next: [{to: done, kind: CONTINUE}]}")
        .replace("carrier: before, end: LAPSED, next", "carrier: before, next");
    assertTrue(codes(endless).contains("NO_END"), () -> codes(endless).toString());
  }

  @Test
  void aStepFromWhichNoEndIsReached() {
    String stuck = Roads.MOTION.replace("carrier: mayor, end: DONE}", "carrier: mayor, next: [{to: done, kind: CONTINUE}]}");
    assertEquals(Set.of("END_UNREACHABLE"), Set.copyOf(codes(stuck)));
    assertEquals(List.of("adopted", "done"), Roads.mistakes(stuck).stream().map(mistake -> mistake.args().getFirst()).toList());
  }

  @Test
  void aCircleIsToldOnceWithItsSteps() {
    String circle = Roads.changed("mayor, next: [{to: done}]}", "mayor, next: [{to: read}, {to: done}]}");
    assertEquals(List.of("CIRCULAR"), codes(circle).stream().distinct().toList());
    assertTrue(Roads.mistakes(circle).stream().anyMatch(mistake -> mistake.args().getFirst().equals("read → adopted → read")), () -> Roads.mistakes(circle).toString());
  }

  @Test
  void theRouteThatTakesItsPlace() {
    String successor = "successor:\n  route: our-motions\n  steps: {handed-in: handed-in, read: read, adopted: adopted, done: done}\n"
        + "  ended: {dropped: {kk: бітті, ru: завершено, en: it is over}}\n";
    String whole = Roads.MOTION + successor;
    assertEquals(List.of(), codes(whole));
    assertEquals(List.of("SUCCESSOR_WITHOUT_END"), codes(whole.replace("valid_to: 2026-12-31\n", "")));
    assertEquals(List.of("SUCCESSOR_UNKNOWN"), codes(whole.replace("route: our-motions", "route: their-motions")));
    assertEquals(List.of("STEP_NOT_MAPPED"), codes(whole.replace(", done: done}", "}")));
    assertEquals(List.of("SUCCESSOR_STEP_UNKNOWN"), codes(whole.replace("done: done}", "done: gone}")));
    assertEquals(List.of("STEP_NAMED_UNKNOWN"), codes(whole.replace("{handed-in: handed-in", "{thrown-in: read, handed-in: handed-in")));
  }

  @Test
  void everyMistakeIsToldAtOnceInTheOrderOfTheLines() {
    String yaml = Roads.changed("version: 1", "version: one").replace("end: DONE", "end: FINE").replace("kind: LAPSE}", "kind: SLIP}");
    assertEquals(List.of(3, 26, 28), Roads.mistakes(yaml).stream().map(Mistake::line).toList());
    Refused refused = assertThrows(Refused.class, () -> RouteReader.read(Roads.bytes(yaml)).orThrow());
    assertEquals(3, refused.fields().size());
    assertEquals("yaml", refused.fields().getFirst().name());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "just words", "- a\n- b", "a: [", "a: &x [1]\nb: *x", "format: kenes-routes/1"})
  void noRouteAtAll(String yaml) {
    assertFalse(Roads.mistakes(yaml).isEmpty());
  }

  private static List<String> codes(String yaml) {
    return Roads.mistakes(yaml).stream().map(mistake -> mistake.code().name()).collect(Collectors.toList());
  }

  @Test
  void everyRefusalOfATextIsTried() {
    Set<String> untried = Arrays.stream(RoutesCode.values()).map(Enum::name).collect(Collectors.toSet());
    untried.removeAll(Set.of("NO_START", "STEP_NAMED_UNKNOWN", "STEP_UNREACHABLE", "NO_END", "END_UNREACHABLE", "END_GOES_ON", "DEAD_END", "CIRCULAR",
        "CONTINUE_CHANGES_CARRIER", "TRANSITION_TWICE", "DUE_LEADS_NOWHERE", "DUE_LEADS_BACK", "DUE_SKIPS_NEEDS", "CALENDAR_MISSING", "CARRIER_UNUSED", "ROUTE_DATES_REVERSED",
        "SUCCESSOR_WITHOUT_END", "SUCCESSOR_UNKNOWN", "STEP_NOT_MAPPED", "SUCCESSOR_STEP_UNKNOWN"));
    assertEquals(Set.of("VERSION_OVERLAPS", "VERSION_TAKEN", "NO_ROUTE", "PAPER_UNREADABLE", "PAPER_TAKEN", "UNKNOWN_STEP", "NOT_A_START", "NOT_ALLOWED_FROM",
        "AFTER_END", "NEED_MISSING", "CARRIER_BODY_UNKNOWN", "CARRIER_LACKS_RIGHT", "BEFORE_PREVIOUS", "ROUTE_NOT_IN_FORCE"), untried, "a new refusal needs a test here or in RoutesStoryTest, WalkTest");
  }
}
