package kenes.web;

import java.util.Map;
import kenes.base.Lang;

/**
 * What was asked for: all that a cached page may depend on.
 *
 * @param lang the language of the page
 * @param path the address below the language, with its leading slash: {@code /b/KZ-10}; {@code /} is the first page
 * @param parameters what stands in the places of the route's pattern: {@code body} → {@code KZ-10}
 */
public record Address(Lang lang, String path, Map<String, String> parameters) {
  /** The parameter of this name. @throws IllegalArgumentException when the route's pattern has none */
  public String parameter(String name) {
    String value = parameters.get(name);
    if (value == null) {
      throw new IllegalArgumentException("no parameter " + name + " in the pattern of " + path);
    }
    return value;
  }
}
