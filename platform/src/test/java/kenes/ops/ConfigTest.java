package kenes.ops;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigTest {
  @TempDir Path data;

  private Config read(Map<Setting, String> commandLine, Map<String, String> environment) {
    Map<Setting, String> all = new java.util.EnumMap<>(Setting.class);
    all.put(Setting.DATA, data.toString());
    all.putAll(commandLine);
    return Config.read(all, environment);
  }

  @Test
  void theNearestPlaceWins() throws IOException {
    assertEquals(8080, read(Map.of(), Map.of()).port());
    Files.writeString(data.resolve("kenes.properties"), "port = 8001\nhost = 0.0.0.0\n");
    assertEquals(8001, read(Map.of(), Map.of()).port());
    assertEquals(8002, read(Map.of(), Map.of("KENES_PORT", "8002")).port());
    Config config = read(Map.of(Setting.PORT, "8003"), Map.of("KENES_PORT", "8002"));
    assertEquals(8003, config.port());
    assertEquals("0.0.0.0", config.host());
    assertEquals("--port", config.value(Setting.PORT).source());
    assertEquals(data.resolve("kenes.properties").toString(), config.value(Setting.HOST).source());
    assertEquals("http://localhost:8003", config.publicUrl(8003));
  }

  @Test
  void aWrongValueIsRefusedWithItsPlaceAndWhatIsAllowed() throws IOException {
    Map<Setting, String> wrong = Map.of(Setting.PORT, "80800", Setting.PUBLIC_URL, "council.example/", Setting.ORIGIN, "with space",
        Setting.DATABASE_URL, "postgres://x", Setting.CHECKPOINT_INTERVAL, "0", Setting.UPLOAD_LIMIT, "-1");
    wrong.forEach((setting, value) -> {
      OperatorError refused = assertThrows(OperatorError.class, () -> read(Map.of(), Map.of(setting.variable(), value)), setting.option());
      assertTrue(refused.getMessage().startsWith(setting.variable() + " sets " + setting.option()) && refused.getMessage().endsWith(setting.allowed()), refused.getMessage());
    });
    Files.writeString(data.resolve("kenes.properties"), "prot = 8001\n");
    assertTrue(assertThrows(OperatorError.class, () -> read(Map.of(), Map.of())).getMessage().contains("'prot'"));
  }

  @Test
  void theDefaultsAreAllowedAndThePasswordIsNeverShown() {
    for (Setting setting : Setting.values()) {
      setting.check(setting.standard(), "default");
    }
    String page = ConfigPage.current(read(Map.of(), Map.of("KENES_DATABASE_PASSWORD", "hunter2hunter2")));
    assertFalse(page.contains("hunter2"));
    assertTrue(page.contains("database-password = (set, not shown)   (from KENES_DATABASE_PASSWORD)"), page);
  }

  @Test
  void theCommittedDocumentIsTheGeneratedOne() throws IOException {
    assertEquals(ConfigPage.document(), Files.readString(Path.of("../docs/configuration.md")), "write it anew: ./kenes config --document > docs/configuration.md");
  }
}
