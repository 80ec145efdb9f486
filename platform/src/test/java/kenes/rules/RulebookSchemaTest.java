package kenes.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import kenes.journal.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The schema that editors use says the same as the reader, as far as a schema can. */
class RulebookSchemaTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private final JsonSchema schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7).getSchema(Json.pretty(RulebookSchema.document()));

  @Test
  void thePublishedSchemaIsThePrintedOne() throws Exception {
    Path published = Path.of("../docs/rulebook.schema.json");
    assertEquals(Json.pretty(RulebookSchema.document()) + "\n", Files.readString(published), "write it anew with: kenes rules schema > docs/rulebook.schema.json");
  }

  @Test
  void everyGoodRulebookFits() {
    assertEquals(Set.of(), faults(Books.COUNCIL));
    for (String name : Shelf.models()) {
      assertEquals(Set.of(), faults(new String(Rules.shipped(name), StandardCharsets.UTF_8)), name);
    }
    assertEquals(Set.of(), faults(new String(RulebookWriter.write(RulebookFile.on(java.util.List.of(Books.council()), Books.DAY)), StandardCharsets.UTF_8)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"base: SEATS|base: CHAIRS", "at_least: 2/3|at_least: some", "quorum:|quorums:", "value: 7|value: seven", "value: {days: 14}|value: {days: 14, weeks: 2}",
      "tie: LOT|tie: CHANCE", "code: REPRIMAND|code: reprimand", "{source: law, article|{article", "languages: [kk|languages: [de", "calendar: KZ|calender: KZ", "majority.constitution|majority.Constitution"})
  void whatTheReaderRefusesTheSchemaRefuses(String change) {
    String[] parts = change.split("\\|");
    String yaml = Books.changed(parts[0], parts[1]);
    assertFalse(Books.mistakes(yaml).isEmpty());
    assertFalse(faults(yaml).isEmpty());
  }

  private Set<?> faults(String yaml) {
    Object document = new Load(LoadSettings.builder().setAllowDuplicateKeys(true).build()).loadFromString(yaml);
    return schema.validate(MAPPER.valueToTree(document));
  }
}
