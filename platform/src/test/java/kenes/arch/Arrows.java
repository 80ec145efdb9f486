package kenes.arch;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The arrows of arrows.txt, and what breaks them. */
final class Arrows {
  /** Jars of ours by their package. Generated templates belong to the web. */
  private static final Map<String, String> OTHER = Map.of("kenes.schema", "[schema]", "kenes.ledger", "[ledger]", "kenes.templates", "web");

  private final Map<String, Set<String>> allowed = new LinkedHashMap<>();

  static Arrows read() {
    try (InputStream file = Arrows.class.getResourceAsStream("/arrows.txt")) {
      return new Arrows(new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().toList());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  Arrows(List<String> lines) {
    for (String line : lines) {
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      List<String> words = Arrays.asList(line.strip().split("\\s+"));
      Set<String> reach = new LinkedHashSet<>(List.of(words.getFirst()));
      for (String used : words.subList(1, words.size())) {
        if (!used.startsWith("[") && !allowed.containsKey(used)) {
          throw new IllegalArgumentException(words.getFirst() + " uses " + used + ", which no line above names");
        }
        reach.add(used);
        reach.addAll(allowed.getOrDefault(used, Set.of()));
      }
      allowed.put(words.getFirst(), reach);
    }
  }

  Set<String> packages() {
    return allowed.keySet();
  }

  /** Every use that no arrow allows, as "from uses to (class → class)". */
  Set<String> violations(JavaClasses classes) {
    Set<String> found = new TreeSet<>(Comparator.naturalOrder());
    for (JavaClass user : classes) {
      String from = module(user);
      if (from == null || from.startsWith("[")) {
        continue;
      }
      if (!allowed.containsKey(from)) {
        found.add(from + " has no line in arrows.txt (" + user.getName() + ")");
        continue;
      }
      for (Dependency dependency : user.getDirectDependenciesFromSelf()) {
        String to = module(dependency.getTargetClass().getBaseComponentType());
        if (to != null && !allowed.get(from).contains(to)) {
          found.add(from + " uses " + to + " (" + user.getName() + " → " + dependency.getTargetClass().getName() + ")");
        }
      }
    }
    return found;
  }

  /** The first package below kenes; null outside kenes and for kenes itself (Main, where objects meet). */
  private static String module(JavaClass type) {
    String name = type.getPackageName();
    for (Map.Entry<String, String> other : OTHER.entrySet()) {
      if (name.equals(other.getKey()) || name.startsWith(other.getKey() + ".")) {
        return other.getValue();
      }
    }
    if (name.startsWith("kenes.arch.planted.")) {
      name = "kenes." + name.substring("kenes.arch.planted.".length());
    }
    return name.startsWith("kenes.") ? name.split("\\.")[1] : null;
  }
}
