package kenes.rules;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import kenes.base.Refused;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * A mapping in a YAML text that knows its lines. What is wrong is noted in the list of mistakes, and the value is
 * absent, so that a reader goes on and tells every mistake at once.
 */
public final class YamlPart {
  private final String path;
  private final int line;
  private final Map<String, Node> values = new LinkedHashMap<>();
  private final Map<String, Integer> lines = new HashMap<>();
  private final List<Mistake> mistakes;

  private YamlPart(String path, MappingNode node, List<Mistake> mistakes) {
    this.path = path;
    this.line = line(node);
    this.mistakes = mistakes;
    for (NodeTuple tuple : node.getValue()) {
      scalar(tuple.getKeyNode(), path).ifPresent(name -> {
        lines.putIfAbsent(name, line(tuple.getKeyNode()));
        if (values.put(name, tuple.getValueNode()) != null) {
          note(line(tuple.getKeyNode()), RulesCode.YAML_KEY_TWICE, name);
        }
      });
    }
  }

  /** The text's outermost mapping; empty, with the mistake noted, when there is none. */
  public static Optional<YamlPart> parse(byte[] yaml, List<Mistake> mistakes) {
    try {
      // A rulebook is written by a few people and read by many: anchors and aliases, which can blow a text up, have no use in it.
      LoadSettings settings = LoadSettings.builder().setAllowDuplicateKeys(true).setMaxAliasesForCollections(0).build();
      Optional<Node> root = new Compose(settings).composeString(new String(yaml, StandardCharsets.UTF_8));
      if (root.isEmpty()) {
        mistakes.add(new Mistake(1, RulesCode.YAML_KEY_MISSING, List.of("format")));
        return Optional.empty();
      }
      if (root.get() instanceof MappingNode mapping) {
        return Optional.of(new YamlPart("", mapping, mistakes));
      }
      mistakes.add(new Mistake(line(root.get()), RulesCode.YAML_VALUE_WRONG, List.of("format", "key: value")));
    } catch (MarkedYamlEngineException broken) {
      mistakes.add(new Mistake(broken.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1), RulesCode.YAML_BROKEN,
          List.of(String.valueOf(broken.getProblem()))));
    } catch (YamlEngineException broken) {
      mistakes.add(new Mistake(1, RulesCode.YAML_BROKEN, List.of(String.valueOf(broken.getMessage()))));
    }
    return Optional.empty();
  }

  public int line() {
    return line;
  }

  /** The line of this key, or of the mapping when the key is not there. */
  public int line(String name) {
    return lines.getOrDefault(name, line);
  }

  public List<String> keys() {
    return List.copyOf(values.keySet());
  }

  public boolean has(String name) {
    return values.containsKey(name);
  }

  public void note(int at, Refused.Code code, Object... args) {
    mistakes.add(new Mistake(at, code, List.of(args)));
  }

  /** Notes every key but these. */
  public YamlPart allow(Collection<String> allowed) {
    values.forEach((name, node) -> {
      if (!allowed.contains(name)) {
        note(line(name), RulesCode.YAML_KEY_UNKNOWN, name, String.join(", ", allowed));
      }
    });
    return this;
  }

  /** A mapping that must be there. */
  public Optional<YamlPart> part(String name) {
    return require(name) ? findPart(name) : Optional.empty();
  }

  public Optional<YamlPart> findPart(String name) {
    return Optional.ofNullable(values.get(name)).flatMap(node -> mapping(node, name));
  }

  /** The mappings of a list; a single mapping counts as a list of one. */
  public List<YamlPart> parts(String name) {
    return nodes(name).stream().map(node -> mapping(node, name)).flatMap(Optional::stream).toList();
  }

  /** A value that must be there, read by {@code read}; when that fails, the mistake says what is allowed. */
  public <T> Optional<T> get(String name, String allowed, Function<String, T> read) {
    return require(name) ? find(name, allowed, read) : Optional.empty();
  }

  public <T> Optional<T> find(String name, String allowed, Function<String, T> read) {
    return Optional.ofNullable(values.get(name)).flatMap(node -> read(node, name, allowed, read));
  }

  /** The values of a list; a single value counts as a list of one. */
  public <T> List<T> list(String name, String allowed, Function<String, T> read) {
    return nodes(name).stream().map(node -> read(node, name, allowed, read)).flatMap(Optional::stream).toList();
  }

  private <T> Optional<T> read(Node node, String name, String allowed, Function<String, T> read) {
    return scalar(node, name).flatMap(value -> {
      try {
        return Optional.of(read.apply(value));
      } catch (RuntimeException unreadable) {
        wrong(node, name, allowed);
        return Optional.empty();
      }
    });
  }

  private List<Node> nodes(String name) {
    Node node = values.get(name);
    List<Node> found = new ArrayList<>();
    if (node instanceof SequenceNode sequence) {
      found.addAll(sequence.getValue());
    } else if (node != null) {
      found.add(node);
    }
    return found;
  }

  private Optional<YamlPart> mapping(Node node, String name) {
    if (node instanceof MappingNode mapping) {
      return Optional.of(new YamlPart(inside(name), mapping, mistakes));
    }
    wrong(node, name, "key: value");
    return Optional.empty();
  }

  private boolean require(String name) {
    if (!values.containsKey(name)) {
      note(line, RulesCode.YAML_KEY_MISSING, inside(name));
    }
    return values.containsKey(name);
  }

  private Optional<String> scalar(Node node, String name) {
    if (node instanceof ScalarNode scalar) {
      return Optional.of(scalar.getValue());
    }
    wrong(node, name, "…");
    return Optional.empty();
  }

  private void wrong(Node node, String name, String allowed) {
    note(line(node), RulesCode.YAML_VALUE_WRONG, inside(name), allowed);
  }

  private String inside(String name) {
    return path.isEmpty() ? name : path + "." + name;
  }

  private static int line(Node node) {
    return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
  }
}
