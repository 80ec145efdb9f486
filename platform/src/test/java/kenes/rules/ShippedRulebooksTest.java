package kenes.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kenes.base.Term;
import kenes.base.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rulebooks that come with Kenes say what the law's tables say, on the days on which they say it. */
class ShippedRulebooksTest {
  /** A word of which one part is Latin and another Cyrillic: a slip of the keyboard that no reader sees and no search finds. */
  private static final Pattern MIXED = Pattern.compile("[A-Za-z]\\p{IsCyrillic}|\\p{IsCyrillic}[A-Za-z]");

  private static final List<RulebookFile> FILES = read();

  /** A dash means that no rule holds on that day. */
  @ParameterizedTest(name = "{0} {2} on {1}")
  @CsvSource(delimiter = '|', textBlock = """
      # domain 2.1 first session, 1.1 seats and office
      kz-maslikhat | 2023-01-01 | mandate.term                    | 5 YEARS
      kz-maslikhat | 2026-11-21 | mandate.filled                  | SEATS at least 3/4
      kz-maslikhat | 2026-11-21 | first_session.within            | 30 DAYS
      kz-maslikhat | 2026-11-21 | first_session.filled            | SEATS at least 3/4
      kz-maslikhat | 2026-11-21 | seats.maximum.oblast            | 50
      kz-maslikhat | 2026-11-21 | seats.maximum.city              | 30
      kz-maslikhat | 2026-11-21 | seats.maximum.district          | 25
      kz-maslikhat | 2026-11-21 | staff.minimum                   | 5
      # 2.2 sessions
      kz-maslikhat | 2026-11-21 | sessions.regular_per_year       | 4
      kz-maslikhat | 2026-11-21 | initiative.extraordinary        | IN_OFFICE at least 1/3
      kz-maslikhat | 2026-11-21 | extraordinary.within            | 5 WORKING_DAYS
      kz-maslikhat | 2022-12-31 | extraordinary.within            | 5 DAYS
      kz-maslikhat | 2023-09-09 | notice.regular                  | 10 DAYS
      kz-maslikhat | 2023-09-09 | notice.extraordinary            | 3 DAYS
      kz-maslikhat | 2026-11-21 | materials.regular               | 5 DAYS
      kz-maslikhat | 2026-11-21 | materials.extraordinary         | 3 DAYS
      kz-maslikhat | 2026-11-21 | quorum                          | SEATS at least 2/3
      kz-maslikhat | 2026-11-21 | break.maximum                   | 15 DAYS
      kz-maslikhat | 2026-11-21 | sittings.closed_notice          | 3 WORKING_DAYS
      kz-maslikhat | 2026-11-21 | initiative.close_session        | PRESENT at least 1/3
      kz-maslikhat | 2022-06-01 | chair.title                     | мәслихат хатшысы
      kz-maslikhat | 2023-01-01 | chair.title                     | мәслихат төрағасы
      # 2.4 what majority for what
      kz-maslikhat | 2026-11-21 | majority.default                | SEATS more than 1/2, CASTING_VOTE мәслихат төрағасы, OPEN ROLL_CALL SECRET
      kz-maslikhat | 2022-06-01 | majority.default                | SEATS more than 1/2, CASTING_VOTE мәслихат хатшысы, OPEN ROLL_CALL SECRET
      kz-maslikhat | 2026-11-21 | majority.elect_chair            | SEATS more than 1/2, NOT_ADOPTED, OPEN SECRET
      kz-maslikhat | 2026-11-21 | majority.elect_commission_chair | SEATS more than 1/2, NOT_ADOPTED, OPEN
      kz-maslikhat | 2026-11-21 | majority.close_session          | PRESENT more than 1/2, CASTING_VOTE мәслихат төрағасы, OPEN
      kz-maslikhat | 2026-11-21 | majority.end_mandate            | PRESENT more than 1/2, CASTING_VOTE мәслихат төрағасы, OPEN ROLL_CALL
      kz-maslikhat | 2026-11-21 | majority.sanction               | PRESENT more than 1/2, CASTING_VOTE мәслихат төрағасы, OPEN ROLL_CALL
      kz-maslikhat | 2026-11-21 | initiative.no_confidence        | SEATS at least 1/5
      kz-maslikhat | 2026-11-21 | majority.no_confidence          | SEATS more than 1/2, CASTING_VOTE мәслихат төрағасы, OPEN ROLL_CALL SECRET
      kz-maslikhat | 2026-11-21 | election.chair                  | SEATS more than 1/2, second round SEATS more than 1/2, REPEAT_VOTE, OPEN SECRET
      # 2.5 clocks
      kz-maslikhat | 2026-11-21 | no_confidence.signatures        | 10 WORKING_DAYS
      kz-maslikhat | 2026-11-21 | no_confidence.check             | 5 WORKING_DAYS
      kz-maslikhat | 2026-11-21 | no_confidence.session           | 1 MONTHS
      kz-maslikhat | 2026-11-21 | no_confidence.answer            | 10 WORKING_DAYS
      kz-maslikhat | 2026-11-21 | no_confidence.repeat_after      | 6 MONTHS
      kz-maslikhat | 2024-12-31 | consent.next_candidate          | 2 WORKING_DAYS
      kz-maslikhat | 2024-12-31 | consent.candidates_in_a_row     | 3
      kz-maslikhat | 2025-01-01 | consent.candidates_in_a_row     | -
      kz-maslikhat | 2026-11-21 | resignation.answer              | 1 MONTHS
      # 2.7 decisions, 2.11 joint decisions
      kz-maslikhat | 2026-11-21 | numbering.decision              | {term}С-{session}-{item}
      kz-maslikhat | 2026-11-21 | entry_into_force.normative      | 10 DAYS
      kz-maslikhat | 2026-11-21 | decisions.executive_opinion     | true
      kz-maslikhat | 2026-06-30 | decisions.joint_topics          | -
      # 2.8 to 2.10, 1.1, 1.3
      kz-maslikhat | 2026-11-21 | commissions.maximum             | 7
      kz-maslikhat | 2026-11-21 | groups.minimum.faction          | 3
      kz-maslikhat | 2026-11-21 | groups.minimum.deputies_group   | 5
      kz-maslikhat | 2026-11-21 | deputy.absences_in_a_row        | 3
      kz-maslikhat | 2026-11-21 | request.answer                  | 1 MONTHS
      kz-maslikhat | 2026-11-21 | reports.per_year.deputy         | 1
      kz-maslikhat | 2026-11-21 | reports.papers                  | 3 WEEKS
      kz-standing-commission | 2026-11-21 | quorum                | IN_OFFICE more than 1/2
      kz-standing-commission | 2026-11-21 | majority.default      | IN_OFFICE more than 1/2, CASTING_VOTE тұрақты комиссияның төрағасы, OPEN
      # 3 ready profiles
      kz-senate-council | 2026-06-30 | decisions.binding          | false
      kz-kurultai | 2026-07-01 | quorum                           | SEATS at least 2/3
      kz-kurultai | 2026-07-01 | seats.total                      | 145
      kz-kurultai | 2026-07-01 | majority.default                 | SEATS more than 1/2, CASTING_VOTE Құрылтай Төрағасы, OPEN
      kz-kurultai | 2026-07-01 | majority.constitutional_law      | SEATS at least 2/3, NOT_ADOPTED, OPEN
      kz-kurultai | 2026-07-01 | majority.override                | SEATS at least 2/3, NOT_ADOPTED, OPEN
      kz-kurultai | 2026-07-01 | majority.override_constitutional | SEATS at least 3/4, NOT_ADOPTED, OPEN
      kz-kurultai | 2026-07-01 | commissions.maximum              | 8
      kz-kurultai-committee | 2026-07-01 | quorum                 | IN_OFFICE at least 2/3
      kz-kurultai-committee | 2026-07-01 | sittings.per_month     | 2
      kz-kurultai-bureau | 2026-07-01 | quorum                    | IN_OFFICE at least 2/3
      kz-halyk-kenesi | 2026-07-01 | quorum                       | SEATS at least 2/3
      kz-halyk-kenesi | 2026-07-01 | quorum.elect_chair           | SEATS at least 3/4
      kz-halyk-kenesi | 2026-07-01 | majority.default             | PRESENT more than 1/2, NOT_ADOPTED, OPEN
      kz-halyk-kenesi | 2026-07-01 | majority.bill                | SEATS at least 2/3, NOT_ADOPTED, OPEN
      kz-halyk-kenesi | 2026-07-01 | majority.referendum          | SEATS at least 3/4, NOT_ADOPTED, OPEN
      kz-halyk-kenesi | 2026-07-01 | notice.regular               | 30 DAYS
      kz-halyk-kenesi-presidium | 2026-07-01 | majority.default   | PRESENT at least 2/3, NOT_ADOPTED, OPEN
      # 5.1, 5.3, 6: taken over from the country
      kz-maslikhat | 2026-11-21 | appeal.answer                   | 15 WORKING_DAYS
      kz-maslikhat | 2026-11-21 | appeal.extension                | 2 MONTHS
      kz-maslikhat | 2026-11-21 | appeal.forward                  | 3 WORKING_DAYS
      kz-senate-council | 2021-06-30 | appeal.answer              | -
      kz-maslikhat | 2024-04-03 | petition.answer.local           | -
      kz-maslikhat | 2024-04-04 | petition.answer.local           | 20 WORKING_DAYS
      kz-maslikhat | 2024-04-04 | petition.answer.central         | 40 WORKING_DAYS
      kz-maslikhat | 2024-04-04 | petition.signatures.local_council | 5000
      kz-maslikhat | 2024-04-04 | petition.signatures_percent.regional_council | 2
      kz-maslikhat | 2026-11-21 | instruction.reminders           | 10 5 3 1
      # other countries
      magdeburg | 2020-01-01 | majority.votes_cast                | VOTES_CAST more than 1/2, NOT_ADOPTED, OPEN ROLL_CALL
      us-senate | 2020-01-01 | majority.votes_cast                | VOTES_CAST more than 1/2, CASTING_VOTE АҚШ вице-президенті, ROLL_CALL OPEN
      us-senate | 2020-01-01 | majority.three_fifths_of_members   | SEATS at least 3/5, NOT_ADOPTED, ROLL_CALL OPEN
      us-house | 2020-01-01 | majority.two_thirds                 | VOTES_CAST at least 2/3, NOT_ADOPTED, ROLL_CALL OPEN
      us-house | 2020-01-01 | majority.three_fifths               | VOTES_CAST at least 3/5, NOT_ADOPTED, ROLL_CALL OPEN
      us-house | 2020-01-01 | election.speaker                    | VOTES_CAST more than 1/2, REPEAT_VOTE, ROLL_CALL
      municipal-council | 2026-11-21 | election.default           | plurality, LOT, SECRET
      demo-training | 2026-11-21 | notice.training                | 0 DAYS
      """)
  void saysWhatTheLawSays(String book, LocalDate day, String key, String expected) {
    assertEquals(expected, on(book, day).find(key).map(rule -> say(rule.value())).orElse("-"));
  }

  @Test
  void everyFileReadsAndNothingThatABodyNeedsIsMissing() {
    for (RulebookFile file : FILES) {
      assertEquals(List.of(), RulebookFile.check(file, file.appliesTo() != null, ShippedRulebooksTest::find), file.code());
    }
  }

  @Test
  void theDeputysReportSpeaksOfPetitionsSinceTheyExist() {
    assertFalse(codes("reports.deputy_contents", LocalDate.of(2024, 4, 3)).contains("PETITIONS"));
    assertTrue(codes("reports.deputy_contents", LocalDate.of(2024, 4, 4)).contains("PETITIONS"));
    assertTrue(codes("decisions.joint_topics", LocalDate.of(2026, 7, 1)).contains("BORDERS"));
  }

  @Test
  void decisionsAreNumberedAsTheBodiesNumberThem() {
    assertEquals("8С-24-2", number("numbering.decision", 24, 2, 0));
    assertEquals("5-34", number("numbering.pattern_session_decision", 5, 1, 34));
    assertEquals("51/272-VIII", number("numbering.pattern_with_term", 51, 1, 272));
    assertEquals("1/8-VІІІ", number("numbering.pattern_cyrillic_term", 1, 1, 8), "Latin V, Cyrillic І");
  }

  @Test
  void everythingInferredSaysWhy() {
    FILES.forEach(file -> file.rules().values().forEach(versions -> versions.stream().filter(Rule::inferred)
        .forEach(rule -> assertFalse(rule.note() == null, file.code() + " " + rule.key()))));
  }

  @Test
  void theCatalogueHasNoKeyThatNobodyUses() {
    Set<String> used = new HashSet<>();
    FILES.forEach(file -> used.addAll(file.rules().keySet()));
    assertEquals(List.of(), Catalogue.shipped().keys().stream().filter(key -> !key.family()).map(Catalogue.Key::name)
        .filter(key -> !used.contains(key)).toList());
  }

  @Test
  void noWordMixesTwoAlphabets() {
    assertTrue(MIXED.matcher("мәслихaт").find(), "a planted Latin a");
    List<String> slips = new ArrayList<>();
    for (RulebookFile file : FILES) {
      for (Rule rule : file.rules().values().stream().flatMap(List::stream).toList()) {
        words(rule).filter(text -> MIXED.matcher(text.kk().replace("VІІІ", "")).find() || MIXED.matcher(text.ru().replace("VІІІ", "")).find())
            .forEach(text -> slips.add(file.code() + " " + rule.key() + " " + text.kk()));
      }
    }
    assertEquals(List.of(), slips);
  }

  @Test
  void theRegulationOnThePageForLawyersIsWhole() throws IOException {
    String page = Files.readString(Path.of("../docs/rules.md"));
    Matcher example = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL).matcher(page);
    assertTrue(example.find(), "docs/rules.md has an example");
    RulebookFile own = RulebookFile.read(example.group(1).getBytes(StandardCharsets.UTF_8));
    assertEquals(List.of(), RulebookFile.check(own, true, ShippedRulebooksTest::find));
    LocalDate day = LocalDate.of(2026, 7, 1);
    Rulebook rules = RulebookFile.on(chain(own, day), day);
    assertEquals("12 DAYS", say(rules.find("notice.regular").orElseThrow().value()));
    assertEquals("SEATS at least 2/3", say(rules.find("quorum").orElseThrow().value()), "taken over from kz-maslikhat");
    assertEquals("15 WORKING_DAYS", say(rules.find("appeal.answer").orElseThrow().value()), "taken over from kz");
    for (RulebookFile file : FILES) {
      assertTrue(file.code().startsWith("demo") || page.contains("`" + file.code() + "`"), "the page names " + file.code());
    }
  }

  private static Stream<Text> words(Rule rule) {
    Stream<Text> own = Stream.of(rule.title(), rule.basis(), rule.note()).filter(text -> text != null);
    return rule.value() instanceof RuleValue.Items(List<RuleValue.Item> items) ? Stream.concat(own, items.stream().map(RuleValue.Item::title)) : own;
  }

  private static List<String> codes(String key, LocalDate day) {
    return ((RuleValue.Items) on("kz-maslikhat", day).find(key).orElseThrow().value()).items().stream().map(RuleValue.Item::code).toList();
  }

  private static String number(String key, int session, int item, int decision) {
    Rule rule = on("kz-maslikhat", LocalDate.of(2026, 3, 3)).find(key).orElseThrow();
    return ((RuleValue.Template) rule.value()).template().number(8, session, item, decision, 2026);
  }

  private static Rulebook on(String code, LocalDate day) {
    return RulebookFile.on(chain(find(code, day).orElseThrow(), day), day);
  }

  private static List<RulebookFile> chain(RulebookFile first, LocalDate day) {
    List<RulebookFile> chain = new ArrayList<>(List.of(first));
    while (chain.getLast().extended() != null) {
      chain.add(find(chain.getLast().extended(), day).orElseThrow());
    }
    return chain;
  }

  private static Optional<RulebookFile> find(String code, LocalDate day) {
    return FILES.stream().filter(file -> file.code().equals(code) && file.valid().contains(day)).findFirst();
  }

  /** Every rulebook in the folder, whether a new installation loads it or not. */
  private static List<RulebookFile> read() {
    try (Stream<Path> folder = Files.list(Path.of(Catalogue.class.getResource("/rules").toURI()))) {
      List<RulebookFile> files = new ArrayList<>();
      for (Path path : folder.filter(one -> one.toString().endsWith(".yaml") && !one.endsWith("catalogue.yaml")).sorted().toList()) {
        files.add(RulebookFile.read(Files.readAllBytes(path)));
      }
      return files;
    } catch (IOException | URISyntaxException broken) {
      throw new AssertionError(broken);
    }
  }

  private static String say(RuleValue value) {
    return switch (value) {
      case RuleValue.Amount(int number) -> String.valueOf(number);
      case RuleValue.Amounts(List<Integer> numbers) -> numbers.stream().map(String::valueOf).collect(Collectors.joining(" "));
      case RuleValue.Flag(boolean yes) -> String.valueOf(yes);
      case RuleValue.Template(NumberTemplate template) -> template.text();
      case RuleValue.Duration(Term term) -> term.amount() + " " + term.unit();
      case RuleValue.Durations(List<Term> terms) -> terms.toString();
      case RuleValue.Share(Threshold threshold) -> say(threshold);
      case RuleValue.Items(List<RuleValue.Item> items) -> items.stream().map(item -> item.title().kk()).collect(Collectors.joining("; "));
      case RuleValue.Majority(MajorityRule rule) -> say(rule.threshold()) + ", " + say(rule.tie(), rule.castingVote()) + say(rule.methods());
      case RuleValue.Election(ElectionRule rule) -> (rule.threshold() == null ? "plurality" : say(rule.threshold()))
          + (rule.secondRound() ? ", second round " + (rule.second() == null ? "plurality" : say(rule.second())) : "") + ", "
          + say(rule.tie(), rule.castingVote()) + say(rule.methods());
    };
  }

  private static String say(Threshold threshold) {
    return threshold.base() + (threshold.strict() ? " more than " : " at least ") + threshold.fraction().numerator() + "/" + threshold.fraction().denominator();
  }

  private static String say(Tie tie, Text castingVote) {
    return castingVote == null ? tie.toString() : tie + " " + castingVote.kk();
  }

  private static String say(List<Method> methods) {
    return methods.isEmpty() ? "" : ", " + methods.stream().map(Method::name).collect(Collectors.joining(" "));
  }
}
