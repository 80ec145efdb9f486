package kenes.arch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** DECISIONS.md names every library and plugin of the poms with its version, and no other. */
class DependenciesTest {
  private static final List<Path> POMS = List.of(Path.of("../pom.xml"), Path.of("../ledger/pom.xml"), Path.of("../schema/pom.xml"), Path.of("pom.xml"));
  /** What only fixes versions of others. */
  private static final Set<String> NO_LIBRARIES = Set.of("junit-bom", "jackson-bom", "vertx-stack-depchain");

  @Test
  void everyArtifactStandsInTheTable() throws IOException {
    Set<String> used = new TreeSet<>();
    for (Path pom : POMS) {
      used.addAll(artifacts(Files.readString(pom)));
    }
    assertTrue(used.contains("vertx-web"), used::toString);
    Set<String> named = table().flatMap(row -> found("`([^`]+)`", row.split("\\|")[1])).collect(Collectors.toCollection(TreeSet::new));
    assertEquals(used, named);
  }

  @Test
  void everyVersionStandsInTheTable() throws IOException {
    Set<String> used = new TreeSet<>();
    for (Path pom : POMS) {
      String text = Files.readString(pom);
      found("<version\\.[^>]+>([^<]+)<", text).forEach(used::add);
      found("</artifactId>\\s*<version>([^<$]+)</version>", text).forEach(used::add);
    }
    used.remove("0.1.0");
    Set<String> named = table().flatMap(row -> Stream.of(row.split("\\|")[2].strip().split(", "))).collect(Collectors.toCollection(TreeSet::new));
    assertEquals(used, named);
  }

  @Test
  void librariesAndPluginsAreFoundInAPom() {
    assertEquals(Set.of("one", "two"), artifacts("""
        <artifactId>self</artifactId><dependency><groupId>a</groupId><artifactId>one</artifactId><exclusions><exclusion><groupId>x</groupId>\
        <artifactId>not</artifactId></exclusion></exclusions></dependency><dependency><groupId>kenes</groupId><artifactId>ledger</artifactId></dependency>\
        <plugin><groupId>b</groupId><artifactId>two</artifactId></plugin>"""));
  }

  private static Set<String> artifacts(String pom) {
    return found("<(?:dependency|plugin)>\\s*<groupId>(?!kenes<)[^<]+</groupId>\\s*<artifactId>([^<]+)<", pom)
        .filter(artifact -> !NO_LIBRARIES.contains(artifact)).collect(Collectors.toCollection(TreeSet::new));
  }

  private static Stream<String> table() throws IOException {
    String decisions = Files.readString(Path.of("../DECISIONS.md"));
    return decisions.substring(decisions.indexOf("## Dependencies")).lines().filter(line -> line.startsWith("| `"));
  }

  private static Stream<String> found(String pattern, String text) {
    return Pattern.compile(pattern).matcher(text).results().map(match -> match.group(1));
  }
}
