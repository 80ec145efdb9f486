package kenes.ops;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands that need no database; the others run in the command's own story. */
class CliTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter errors = new StringWriter();
  @TempDir Path folder;

  private int run(String... arguments) {
    return new Cli(null, InstantSource.system(), Map.of(), new PrintWriter(out), new PrintWriter(errors)).run(arguments);
  }

  @ParameterizedTest
  @ValueSource(strings = {"demo", "init", "serve", "verify", "backup", "restore", "replay", "config", "generate"})
  void everyCommandExplainsItselfAndItsSettings(String command) {
    assertEquals(0, run(command, "--help"));
    assertTrue(out.toString().startsWith("Usage: kenes " + command), out.toString());
    assertTrue(out.toString().contains("--data"), out.toString());
    assertEquals("", errors.toString());
  }

  @Test
  void whatIsNotUnderstoodEndsWithTwoAndAHint() {
    for (List<String> wrong : List.of(List.of("backpu"), List.of("backup"), List.of("serve", "--prot", "1"), List.<String>of())) {
      assertEquals(2, run(wrong.toArray(String[]::new)), wrong.toString());
    }
    assertTrue(errors.toString().contains("Did you mean: kenes backup"), errors.toString());
  }

  @Test
  void whatTheOperatorCanCureIsOneLineThatEndsWithOne() {
    String nothingHere = folder.resolve("empty").toString();
    for (List<String> call : List.of(List.of("serve", "--data", nothingHere), List.of("verify", "--data", nothingHere), List.of("replay", "--data", nothingHere),
        List.of("generate", "--data", nothingHere, "--numbers", "12,120,1056"), List.of("generate", "--data", nothingHere, "--numbers", "12,11,0,0"),
        List.of("generate", "--data", nothingHere, "--numbers", "12,120,many,0"), List.of("generate", "--data", nothingHere, "--numbers", "1,1,0,0", "--scale", "1"),
        List.of("backup", "--data", nothingHere, "file.zip"), List.of("init", "--data", nothingHere), List.of("config", "--port", "x"))) {
      errors.getBuffer().setLength(0);
      assertEquals(1, run(call.toArray(String[]::new)), call.toString());
      assertTrue(errors.toString().matches("kenes: [^\\n]+\\R"), call + ": " + errors);
    }
    assertEquals(false, java.nio.file.Files.exists(folder.resolve("empty")), "nothing is made by a command that refuses");
  }
}
