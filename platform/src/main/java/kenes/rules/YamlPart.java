package kenes.rules;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
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

/** A mapping in a YAML text that knows its lines, so that every refusal can name one. */
final class YamlPart {
  private final String key;
  private final int line;
  private final Map<String, Node> values = new LinkedHashMap<>();

  private YamlPart(String key, Node node) {
    this.key = key;
    this.line = line(node);
    if (!(node instanceof MappingNode mapping)) {
      throw wrong(line, key, "key: value");
    }
    for (NodeTuple tuple : mapping.getValue()) {
      String name = scalar(tuple.getKeyNode(), key).getValue();
      if (values.put(name, tuple.getValueNode()) != null) {
        throw refused(RulesCode.YAML_BROKEN, line(tuple.getKeyNode()), "duplicate key " + name);
      }
    }
  }

  static YamlPart parse(byte[] yaml) {
    try {
      Node root = new Compose(LoadSettings.builder().build()).composeString(new String(yaml, StandardCharsets.UTF_8))
          .orElseThrow(() -> refused(RulesCode.YAML_KEY_MISSING, 1, "format"));
      return new YamlPart("format", root);
    } catch (MarkedYamlEngineException broken) {
      throw refused(RulesCode.YAML_BROKEN, broken.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1),
          String.valueOf(broken.getProblem()));
    } catch (YamlEngineException broken) {
      throw refused(RulesCode.YAML_BROKEN, 1, String.valueOf(broken.getMessage()));
    }
  }

  int line() {
    return line;
  }

  List<String> keys() {
    return List.copyOf(values.keySet());
  }

  /** Refuses every key but these. */
  YamlPart allow(List<String> allowed) {
    values.forEach((name, node) -> {
      if (!allowed.contains(name)) {
        throw refused(RulesCode.YAML_KEY_UNKNOWN, line(node), name, String.join(", ", allowed));
      }
    });
    return this;
  }

  YamlPart part(String name) {
    return new YamlPart(name, require(name));
  }

  Optional<YamlPart> findPart(String name) {
    return values.containsKey(name) ? Optional.of(part(name)) : Optional.empty();
  }

  Optional<String> find(String name) {
    return Optional.ofNullable(values.get(name)).map(node -> scalar(node, name).getValue());
  }

  /** A required value, read by {@code read}; when that fails, the refusal says what is allowed. */
  <T> T get(String name, String allowed, Function<String, T> read) {
    require(name);
    return find(name, allowed, read).orElseThrow();
  }

  <T> Optional<T> find(String name, String allowed, Function<String, T> read) {
    return find(name).map(value -> {
      try {
        return read.apply(value);
      } catch (RuntimeException unreadable) {
        throw wrong(line(values.get(name)), name, allowed);
      }
    });
  }

  List<String> list(String name) {
    List<String> found = new ArrayList<>();
    Node node = values.get(name);
    if (node instanceof SequenceNode sequence) {
      sequence.getValue().forEach(item -> found.add(scalar(item, name).getValue()));
    } else if (node != null) {
      throw wrong(line(node), name, "[…, …]");
    }
    return found;
  }

  private Node require(String name) {
    if (!values.containsKey(name)) {
      throw refused(RulesCode.YAML_KEY_MISSING, line, key.equals("format") ? name : key + "." + name);
    }
    return values.get(name);
  }

  private static ScalarNode scalar(Node node, String key) {
    if (node instanceof ScalarNode scalar) {
      return scalar;
    }
    throw wrong(line(node), key, "…");
  }

  private static int line(Node node) {
    return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
  }

  private static Refused wrong(int line, String key, String allowed) {
    return refused(RulesCode.YAML_VALUE_WRONG, line, key, allowed);
  }

  private static Refused refused(RulesCode code, Object... args) {
    return Refused.field("yaml", code, args);
  }
}
