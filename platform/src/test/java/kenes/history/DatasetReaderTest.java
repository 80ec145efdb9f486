package kenes.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import kenes.base.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatasetReaderTest {
  private static final Pattern BLOCK = Pattern.compile("(?ms)^```(?:yaml|csv)\n(.*?)^```");

  @Test
  void everyMistakeIsToldAtOnceWithItsLine() {
    Refused refused = assertThrows(Refused.class, () -> read("""
        format: kenes-dataset/2
        votes: {file: a.csv, date: day, colour: red}
        ballots: {written_as: CIRCLES, by: ID}
        rule: {field: kind, values: {x: half}}
        options: {PERHAPS: [x]}
        """));
    List<String> told = refused.fields().stream().map(field -> field.code().name() + " " + field.args().getFirst()).sorted().toList();
    assertTrue(told.containsAll(List.of("YAML_FORMAT_UNKNOWN 1", "YAML_KEY_MISSING 1", "YAML_KEY_MISSING 2", "YAML_KEY_UNKNOWN 2",
        "YAML_VALUE_WRONG 3", "YAML_VALUE_WRONG 4", "YAML_KEY_UNKNOWN 5")), told::toString);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {"title: Invented Town|title: ' '", "by: ID|by: FACE", "field: tally|fields: tally", "value: 5|value: five",
      "carried: ADOPTED|carried: PASSED", "is: ELECTED|is: BEST", "ballots: {written_as: OPTIONS, field: votes, by: ID}|ballots: {written_as: OPTIONS, by: ID}",
      "options: {FOR|options: {AYE", "AGAINST: [\"no\"]|AGAINST: [\"yes\"]", "begins: WRONG|starts: WRONG", "seats: {value: 5}|members: {file: list.csv}", "rulebook: {value: rules.yaml}|rulebook: rules.yaml",
      "votes: {file: votes.jsonl|votes: {separator: ';;', file: votes.jsonl"})
  void aWrongDescriptorIsRefused(String right, String wrong) {
    assertTrue(Town.DESCRIPTOR.contains(right));
    assertThrows(Refused.class, () -> read(Town.DESCRIPTOR.replace(right, wrong)));
  }

  @Test
  void aRightOneIsNot() {
    assertEquals("Invented Town", read(Town.DESCRIPTOR).title());
  }

  @Test
  void theExampleOfTheManualIsJudged(@TempDir Path folder) throws IOException {
    List<String> blocks = BLOCK.matcher(Files.readString(Path.of("../docs/history.md"))).results().map(block -> block.group(1)).toList();
    List<String> names = List.of("dataset.yaml", "rules.yaml", "votes.csv");
    assertEquals(names.size(), blocks.size());
    for (int index = 0; index < names.size(); index++) {
      Files.writeString(folder.resolve(names.get(index)), blocks.get(index));
    }
    Judged judged = Judged.folder(folder);
    assertEquals(List.of("2026-02-10 1 AGREES", "2026-02-10 2 AGREES", "2026-02-10 3 DISAGREES", "2026-02-10 4 NO_DECISION"), judged.comparisons());
    assertEquals(3, judged.vote("2026-02-10 2").outcome().needed());
    assertEquals(0, judged.summary.problems());
  }

  @Test
  void aRulebookWithMistakesIsRefusedBeforeAnyVote(@TempDir Path folder) throws IOException {
    Town.write(folder, Town.DESCRIPTOR, Town.vote("1", "{}", ""));
    Files.writeString(folder.resolve("rules.yaml"), Town.RULES.replace("more_than: 1/2", "more_than: 3/2"));
    assertThrows(Refused.class, () -> Judged.folder(folder));
  }

  @Test
  void aFolderWithoutDescriptorIsKnownByItsFiles(@TempDir Path folder) throws IOException {
    assertTrue(Datasets.find(folder).isEmpty());
    for (String name : List.of("rollcalls-120.jsonl.gz", "votes-120.jsonl", "expected-outcomes.csv.gz")) {
      assertTrue(Datasets.find(folder).isEmpty());
      Files.write(folder.resolve(name), new byte[0]);
    }
    assertEquals(Optional.of("people.json*"), Datasets.findMissingMembers(folder, Datasets.find(folder).orElseThrow()));
  }

  private static Dataset read(String yaml) {
    return DatasetReader.read(yaml.getBytes(StandardCharsets.UTF_8));
  }
}
