package kenes.routes;

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
import java.util.stream.Stream;
import kenes.journal.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The schema that editors use says the same as the reader, as far as a schema can. */
class RouteSchemaTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private final JsonSchema schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7).getSchema(Json.pretty(RouteSchema.document()));

  @Test
  void thePublishedSchemaIsThePrintedOne() throws Exception {
    assertEquals(Json.pretty(RouteSchema.document()) + "\n", Files.readString(Path.of("../docs/routes.schema.json")),
        "write it anew with: kenes routes schema > docs/routes.schema.json");
  }

  @Test
  void everyGoodRouteFits() {
    assertEquals(Set.of(), faults(Roads.MOTION));
    Stream.concat(Routes.SHIPPED.stream(), Stream.of(Routes.PAPERS))
        .forEach(name -> assertEquals(Set.of(), faults(new String(Routes.shipped(name), StandardCharsets.UTF_8)), name));
  }

  @ParameterizedTest
  @ValueSource(strings = {"version: 1|version: one", "id: our-motions|id: Our", "kind: OUTSIDE|kind: ELSEWHERE", "end: DONE|end: FINE", "needs: [TEXT_KK_RU]|needs: [STAMP]",
      "working_days: 5|working_days: soon", "working_days: 5|working_days: 5, weeks: 1", "then: dropped|grace: 3", "start: [handed-in]|start: []", "{to: done}|{tu: done}", "calendar: KZ|calender: KZ",
      "kind: WITHDRAW|kind: FORGET", "basis: {source: charter, |basis: {"})
  void whatTheReaderRefusesTheSchemaRefuses(String change) {
    String[] parts = change.split("\\|");
    String yaml = Roads.changed(parts[0], parts[1]);
    assertFalse(Roads.mistakes(yaml).isEmpty());
    assertFalse(faults(yaml).isEmpty());
  }

  private Set<?> faults(String yaml) {
    Object document = new Load(LoadSettings.builder().setAllowDuplicateKeys(true).build()).loadFromString(yaml);
    return schema.validate(MAPPER.valueToTree(document));
  }
}
