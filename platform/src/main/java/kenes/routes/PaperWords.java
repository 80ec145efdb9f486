package kenes.routes;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** How a source's words become steps of a route: who dealt with the paper, then what came of it. It comes with the route. */
public final class PaperWords {
  private final Map<String, String> organizations;
  private final String others;
  private final Map<String, String> roles;
  private final Map<String, String> results;
  private final String nothing;
  private final Map<String, Set<String>> allowed;

  private PaperWords(Map<?, ?> file) {
    organizations = strings(file.get("organizations"));
    others = file.get("others").toString();
    roles = strings(file.get("roles"));
    results = strings(file.get("results"));
    nothing = file.get("nothing").toString();
    allowed = ((Map<?, ?>) file.get("allowed")).entrySet().stream().collect(Collectors.toMap(one -> one.getKey().toString(),
        one -> ((List<?>) one.getValue()).stream().map(Object::toString).collect(Collectors.toSet())));
  }

  /** The words that come with a shipped route. @param route its name: {@link Routes#PAPERS} */
  public static PaperWords shipped(String route) {
    try (InputStream file = PaperWords.class.getResourceAsStream("/routes/words/" + route + ".yaml")) {
      if (file == null) {
        throw new IllegalArgumentException("no words for the route " + route);
      }
      return new PaperWords((Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(new String(file.readAllBytes(), StandardCharsets.UTF_8)));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /**
   * The step that a consultation was: council-decided. A result that the organization was not asked for, and a word that
   * is not known, make a step that no route has: “council: Beschlussfassung: empfohlen”.
   */
  public String step(Paper.Consultation one) {
    String carrier = organizations.getOrDefault(one.organization(), others);
    String result = one.result() == null ? nothing : results.get(one.result());
    Set<String> asked = allowed.getOrDefault(roles.getOrDefault(one.role(), ""), Set.of());
    return result != null && asked.contains(result) ? carrier + "-" + result : carrier + ": " + one.role() + ": " + one.result();
  }

  private static Map<String, String> strings(Object mapping) {
    return ((Map<?, ?>) mapping).entrySet().stream().collect(Collectors.toMap(one -> one.getKey().toString(), one -> one.getValue().toString()));
  }
}
