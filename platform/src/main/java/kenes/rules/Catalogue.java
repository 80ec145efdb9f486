package kenes.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import kenes.base.Text;

/**
 * Every rule that the platform knows by name, in the order in which people read them ({@code rules/catalogue.yaml}).
 * A name that ends in {@code .*} is a family; an open family lets a rulebook add members of its own.
 */
public final class Catalogue {
  private static final Catalogue SHIPPED = read();

  private final List<Section> sections;
  private final Map<String, Key> keys;
  private final Map<String, Integer> positions = new HashMap<>();

  private Catalogue(List<Section> sections, Map<String, Key> keys) {
    this.sections = sections;
    this.keys = keys;
    keys.keySet().forEach(name -> positions.put(name, positions.size()));
  }

  /** A chapter of rules. */
  public record Section(String code, Text title) {}

  /**
   * A rule by name.
   *
   * @param name for example {@code notice.regular}, or {@code notice.*} for an open family
   * @param required every rulebook, with what it extends, must say it
   * @param codes of a list: no others may stand in it; empty: any may
   */
  public record Key(String name, String section, RuleType type, boolean required, Text title, List<String> codes) {
    /** Whether it names a family, whose other members carry their own titles. */
    public boolean family() {
      return name.endsWith(".*");
    }
  }

  /** The catalogue that comes with Kenes. */
  public static Catalogue shipped() {
    return SHIPPED;
  }

  public List<Section> sections() {
    return sections;
  }

  public List<Key> keys() {
    return List.copyOf(keys.values());
  }

  /** The key itself, else the family that it belongs to. */
  public Optional<Key> find(String name) {
    int dot = name.indexOf('.');
    Key exact = keys.get(name);
    while (exact == null && dot > 0) {
      exact = keys.get(name.substring(0, dot) + ".*");
      dot = name.indexOf('.', dot + 1);
    }
    return name.endsWith("*") ? Optional.empty() : Optional.ofNullable(exact);
  }

  /** The keys that begin like this one; without any, the beginnings that there are. */
  List<String> alike(String name) {
    String beginning = beginning(name);
    List<String> found = keys.keySet().stream().filter(key -> beginning(key).equals(beginning)).toList();
    return found.isEmpty() ? keys.keySet().stream().map(Catalogue::beginning).distinct().toList() : found;
  }

  private static String beginning(String name) {
    return name.split("\\.", 2)[0];
  }

  /** Where the key stands among all; unknown ones last. */
  public int position(String name) {
    return find(name).map(key -> positions.get(key.name())).orElse(positions.size());
  }

  private static Catalogue read() {
    List<Mistake> mistakes = new ArrayList<>();
    try (InputStream file = Catalogue.class.getResourceAsStream("/rules/catalogue.yaml")) {
      YamlPart root = YamlPart.parse(file.readAllBytes(), mistakes).orElseThrow();
      List<Section> sections = root.parts("sections").stream()
          .map(part -> new Section(part.get("code", "…", code -> code).orElseThrow(), text(part))).toList();
      YamlPart keys = root.part("keys").orElseThrow();
      Map<String, Key> found = new LinkedHashMap<>();
      keys.keys().forEach(name -> keys.part(name).ifPresent(part -> found.put(name, key(name, part))));
      if (!mistakes.isEmpty()) {
        throw new IllegalStateException("the catalogue of rules: " + mistakes);
      }
      return new Catalogue(sections, found);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static Key key(String name, YamlPart part) {
    return new Key(name, part.get("section", "…", code -> code).orElseThrow(),
        part.find("type", "…", type -> RuleType.valueOf(type.toUpperCase(Locale.ROOT))).orElse(null),
        part.find("required", "true, false", Boolean::parseBoolean).orElse(false), text(part),
        part.find("codes", "…", codes -> List.of(codes.split(" "))).orElse(List.of()));
  }

  private static Text text(YamlPart part) {
    return Text.of(part.get("kk", "…", word -> word).orElseThrow(), part.get("ru", "…", word -> word).orElseThrow(),
        part.get("en", "…", word -> word).orElseThrow());
  }
}
