package kenes.rules;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the JSON Schemas of rulebooks and routes are put together from. */
public final class SchemaParts {
  private SchemaParts() {}

  /** A text that says something. */
  public static Map<String, Object> words() {
    return map("type", "string", "minLength", 1);
  }

  /** What the schema defines under this name. */
  public static Map<String, Object> reference(String definition) {
    return map("$ref", "#/definitions/" + definition);
  }

  /** An object of these properties and no others. */
  public static Map<String, Object> object(List<String> required, Object... properties) {
    Map<String, Object> object = map("type", "object", "additionalProperties", false, "properties", map(properties));
    if (!required.isEmpty()) {
      object.put("required", required);
    }
    return object;
  }

  /** Names and values in turn, in their order. */
  public static Map<String, Object> map(Object... pairs) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int at = 0; at < pairs.length; at += 2) {
      map.put((String) pairs[at], pairs[at + 1]);
    }
    return map;
  }
}
