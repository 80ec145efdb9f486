package kenes.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rulebooks that extend each other: what is missing, what binds, what contradicts, what changes. */
class RulebookChainTest {
  @Test
  void aBindingRuleIsNotReplaced() {
    List<Mistake> mistakes = Books.mistakesOfRegulation("quorum: {value: {base: SEATS, at_least: 1/2}, basis: {source: own}}");
    assertEquals(List.of(new Mistake(9, RulesCode.RULE_BINDING, List.of("quorum", "council"))), mistakes);
    assertEquals(List.of(), Books.mistakesOfRegulation("commissions.maximum: {value: 5, basis: {source: own}}"));
  }

  @Test
  void ownRulesDoNotContradictThoseTakenOver() {
    assertEquals(List.of(new Mistake(9, RulesCode.RULES_CONTRADICT, List.of("notice.regular", "materials.regular"))),
        Books.mistakesOfRegulation("notice.regular: {value: {days: 3}, basis: {source: own}}"));
    assertEquals(List.of(new Mistake(9, RulesCode.RULE_UNREACHABLE, List.of("materials.extraordinary", "notice.extraordinary"))),
        Books.mistakesOfRegulation("materials.extraordinary: {value: {days: 3}, basis: {source: own}}"));
  }

  @Test
  void whatIsExtendedMustBeKnown() {
    RulebookFile own = RulebookFile.read(Books.bytes(Books.regulation("{}").replace("rules:\n  {}", "rules: {}")));
    assertEquals(List.of(new Mistake(1, RulesCode.PARENT_UNKNOWN, List.of("council", "2024-01-01"))),
        RulebookFile.check(own, true, (code, day) -> java.util.Optional.empty()));
    assertEquals(List.of(new Mistake(1, RulesCode.EXTENDS_ITSELF, List.of("council"))),
        RulebookFile.check(own, true, (code, day) -> java.util.Optional.of(RulebookFile.read(Books.bytes(
            Books.changed("code: council\n", "code: council\nextends: council\n"))))));
  }

  @Test
  void whatEveryBodyNeedsMayNotBeMissing() {
    String without = Books.COUNCIL.lines().filter(line -> !line.startsWith("  quorum:")).reduce("", (all, line) -> all + line + "\n");
    RulebookFile file = RulebookFile.read(Books.bytes(without));
    assertEquals(List.of(new Mistake(1, RulesCode.RULE_MISSING, List.of("quorum", "2020-01-01"))), RulebookFile.check(file, true, Books::find));
    assertEquals(List.of(), RulebookFile.check(file, false, Books::find));
    RulebookFile late = RulebookFile.read(Books.bytes(Books.changed("quorum: {", "quorum: {valid_from: 2021-03-01, ")));
    assertEquals(List.of(new Mistake(1, RulesCode.RULE_MISSING, List.of("quorum", "2020-01-01"))), RulebookFile.check(late, true, Books::find));
    RulebookFile ends = RulebookFile.read(Books.bytes(Books.changed("quorum: {", "quorum: {valid_to: 2021-02-28, ")));
    assertEquals(List.of(new Mistake(1, RulesCode.RULE_MISSING, List.of("quorum", "2021-03-01"))), RulebookFile.check(ends, true, Books::find));
  }

  @Test
  void workingDaysNeedACalendar() {
    RulebookFile file = RulebookFile.read(Books.bytes(Books.changed("calendar: KZ\n", "").replace("{value: {days: 5}", "{value: {working_days: 5}")));
    assertEquals(List.of(new Mistake(21, RulesCode.YAML_KEY_MISSING, List.of("calendar"))), RulebookFile.check(file, true, Books::find));
  }

  @Test
  void whatChangesAndWhen() {
    RulebookFile council = Books.council();
    RulebookFile own = RulebookFile.read(Books.bytes(Books.regulation("""
        commissions.maximum: {value: 5, basis: {source: own}}
        sittings.open: {value: true, basis: {source: own}}
        own.motto: {type: flag, title: {kk: Ұран, ru: Девиз, en: Motto}, value: true, basis: {source: own}}
        deputy.absences_in_a_row: {value: 2, valid_from: 2025-01-01, basis: {source: own}}""")));
    List<RulebookDiff.Change> changes = RulebookDiff.between(List.of(council), List.of(own, council));
    assertEquals(List.of("2024-01-01 sittings.open BASIS_CHANGED", "2024-01-01 commissions.maximum CHANGED", "2024-01-01 own.motto ADDED",
        "2025-01-01 deputy.absences_in_a_row ADDED"), changes.stream().map(RulebookChainTest::told).toList());
    assertEquals(List.of("2024-01-01 sittings.open BASIS_CHANGED", "2024-01-01 commissions.maximum CHANGED", "2024-01-01 own.motto REMOVED",
            "2025-01-01 deputy.absences_in_a_row REMOVED"),
        RulebookDiff.between(List.of(own, council), List.of(council)).stream().map(RulebookChainTest::told).toList());
    assertEquals(List.of(), RulebookDiff.between(List.of(council), List.of(council)), "what both change on the same day is no difference");
    RulebookFile ended = RulebookFile.read(Books.bytes(Books.changed("valid_from: 2020-01-01\n", "valid_from: 2020-01-01\nvalid_to: 2021-12-31\n")
        .replaceFirst("(?s)notice.regular:.*?materials", "notice.regular: {value: {days: 14}, basis: {source: law}}\n  materials")));
    RulebookFile next = RulebookFile.read(Books.bytes(Books.changed("valid_from: 2020-01-01\n", "valid_from: 2022-01-01\n")));
    assertEquals(List.of("2023-01-01 notice.regular CHANGED"), RulebookDiff.between(List.of(ended), List.of(next)).stream().map(RulebookChainTest::told).toList());
  }

  private static String told(RulebookDiff.Change change) {
    return change.from() + " " + change.key() + " " + change.kind();
  }

  @Test
  void filesInTheSameFolderAreExtendedBeforeTheShippedOnes(@TempDir Path folder) throws Exception {
    Files.writeString(folder.resolve("council.yaml"), Books.COUNCIL);
    Files.writeString(folder.resolve("broken.yaml"), "code: [");
    Path own = Files.writeString(folder.resolve("own.yaml"), Books.regulation("commissions.maximum: {value: 5, basis: {source: own}}"));
    Shelf shelf = Shelf.shipped().beside(own);
    assertEquals(List.of(), shelf.mistakes(Files.readAllBytes(own)));
    assertEquals(List.of("regulation", "council"), shelf.chain(Files.readAllBytes(own)).stream().map(RulebookFile::code).toList());
    assertEquals(List.of(RulesCode.PARENT_UNKNOWN), Shelf.shipped().mistakes(Files.readAllBytes(own)).stream().map(Mistake::code).toList());
    assertEquals(List.of(), shelf.find("council", LocalDate.of(2019, 12, 31)).stream().toList());
  }
}
