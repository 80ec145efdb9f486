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
  void aMailServerNeedsWhatBelongsToIt() {
    assertTrue(read(Map.of(), Map.of()).mail().isEmpty());
    Map<String, String> mail = Map.of("KENES_MAIL_SERVER", "mail.council.example:587", "KENES_MAIL_FROM", "kenes@council.example");
    assertEquals("mail.council.example:587 STARTTLS kenes@council.example", read(Map.of(), mail).mail().orElseThrow().toString());
    assertMail("mail-from", Map.of(Setting.MAIL_FROM, ""), mail);
    assertMail("mail-password", Map.of(Setting.MAIL_USER, "kenes"), mail);
    assertMail("unprotected", Map.of(Setting.MAIL_USER, "kenes", Setting.MAIL_PASSWORD, "hunter2hunter2", Setting.MAIL_SECURITY, "none"), mail);
    assertMail("host:port", Map.of(Setting.MAIL_SERVER, "mail.council.example"), mail);
    assertMail("e-mail address", Map.of(Setting.MAIL_FROM, "kenes"), mail);
    Config whole = read(Map.of(Setting.MAIL_USER, "kenes", Setting.MAIL_PASSWORD, "hunter2hunter2"), mail);
    assertFalse((ConfigPage.current(whole) + whole.mail().orElseThrow()).contains("hunter2"));
  }

  private void assertMail(String said, Map<Setting, String> commandLine, Map<String, String> environment) {
    String refused = assertThrows(OperatorError.class, () -> read(commandLine, environment)).getMessage();
    assertTrue(refused.contains(said) && !refused.contains("hunter2"), refused);
  }

  @Test
  void theCommittedDocumentIsTheGeneratedOne() throws IOException {
    assertEquals(ConfigPage.document(), Files.readString(Path.of("../docs/configuration.md")), "write it anew: ./kenes config --document > docs/configuration.md");
  }
}
