package kenes.ops;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import kenes.rules.Rules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code kenes rules check} and {@code diff} as a person meets them. */
class RulesCommandsTest {
  private static final String OWN = """
      format: kenes-rules/2
      code: own-regulation
      title: {kk: Регламент, ru: Регламент, en: Regulation}
      extends: kz-maslikhat
      valid_from: 2024-01-01
      sources: {own: {title: {kk: Регламент, ru: Регламент, en: Regulation}}}
      rules:
        commissions.maximum: {value: 4, basis: {source: own}}
      """;

  private final StringWriter out = new StringWriter();
  private final StringWriter errors = new StringWriter();
  @TempDir Path folder;

  private int run(String... arguments) {
    out.getBuffer().setLength(0);
    return new Cli(null, InstantSource.system(), Map.of(), new PrintWriter(out), new PrintWriter(errors)).run(arguments);
  }

  @Test
  void aGoodRulebook() throws Exception {
    assertEquals(0, run("rules", "check", file(OWN)));
    assertEquals("No mistakes. Rules: 1.\n", out.toString());
  }

  @Test
  void everyMistakeHasItsLineReasonAndCureInTheAskedLanguage() throws Exception {
    String file = file(OWN.replace("value: 4", "value: four").replace("extends", "extend"));
    assertEquals(1, run("rules", "check", file, "--lang", "ru"));
    String[] lines = out.toString().split("\n");
    assertTrue(lines[0].startsWith(file + ":4: YAML_KEY_UNKNOWN: "), out.toString());
    assertTrue(lines[1].startsWith(file + ":8: YAML_VALUE_WRONG: "), out.toString());
    assertTrue(lines[1].contains("0, 1, 2"), out.toString());
    assertEquals("Ошибок: 2.", lines[2]);
  }

  @Test
  void whatChangesForWhom() throws Exception {
    String model = file("model.yaml", new String(Rules.shipped("kz-maslikhat"), StandardCharsets.UTF_8));
    assertEquals(0, run("rules", "diff", model, file(OWN)));
    assertTrue(out.toString().startsWith("Regulation. Applies to: own-regulation.\nSince 1 January 2024:\n"), out.toString());
    assertTrue(out.toString().contains("(commissions.maximum)\n    Before: 7\n    After: 4\n    Legal basis: Regulation\n"), out.toString());
    assertEquals(0, run("rules", "diff", file(OWN), file(OWN), "--lang", "kk"));
    assertTrue(out.toString().endsWith("Өзгеріс жоқ.\n"), out.toString());
  }

  @Test
  void whatCannotBeDoneIsOneLine() throws Exception {
    assertEquals(1, run("rules", "check", folder.resolve("none.yaml").toString()));
    assertEquals(1, run("rules", "check", file(OWN), "--lang", "de"));
    assertEquals(1, run("rules", "diff", file("broken.yaml", "a: ["), file(OWN)));
    assertEquals(3, errors.toString().lines().filter(line -> line.startsWith("kenes: ")).count(), errors.toString());
    assertEquals(2, run("rules"));
    assertEquals(2, run("rules", "chek"));
  }

  private String file(String yaml) throws Exception {
    return file("own.yaml", yaml);
  }

  private String file(String name, String yaml) throws Exception {
    return Files.writeString(folder.resolve(name), yaml).toString();
  }
}
