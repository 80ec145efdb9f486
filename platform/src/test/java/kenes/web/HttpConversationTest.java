package kenes.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds every conversation of src/test/http with the real server. */
class HttpConversationTest {
  private static TestSite site;

  @BeforeAll
  static void start() {
    site = new TestSite();
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  static Stream<String> conversations() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("src/test/http"))) {
      return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".http")).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("conversations")
  void isHeldAsWritten(String file) throws IOException {
    List<String> lines = Files.readAllLines(Path.of("src/test/http", file));
    assertEquals(List.of(), new HttpConversation(site.port).hold(lines));
  }

  @Test
  void plantedFaultsAreFound() throws IOException {
    List<String> failures = new HttpConversation(site.port).hold(List.of("GET /health", "status == 201",
        "header x-content-type-options ~ ^sniff", "body !~ ok", "nonsense"));
    assertEquals(List.of(2, 3, 4, 5), failures.stream().map(line -> Integer.valueOf(line.substring(0, line.indexOf(':')))).toList());
  }
}
