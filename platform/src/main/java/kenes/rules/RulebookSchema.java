package kenes.rules;

import static kenes.rules.SchemaParts.map;
import static kenes.rules.SchemaParts.object;
import static kenes.rules.SchemaParts.reference;
import static kenes.rules.SchemaParts.words;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import kenes.base.Term;

/**
 * The JSON Schema (draft 7, which editors complete best) of rulebooks, made from the catalogue: an editor offers every
 * key with its meaning. What a schema cannot say (dates, contradictions, what is extended) is for {@code kenes rules check}.
 */
public final class RulebookSchema {
  private static final String CODE = "^[a-z][a-z0-9-]*$";

  private RulebookSchema() {}

  /** The schema as plain maps and lists, in the order in which people read it. */
  public static Map<String, Object> document() {
    Map<String, Object> definitions = new LinkedHashMap<>();
    definitions.put("text", text());
    definitions.put("date", map("type", "string", "pattern", "^\\d{4}-\\d{2}-\\d{2}$"));
    definitions.put("fraction", map("type", "string", "pattern", "^[0-9]+/[0-9]+$", "examples", List.of("1/2", "2/3")));
    Arrays.stream(RuleType.values()).forEach(type -> definitions.put("value_" + code(type), value(type)));
    Arrays.stream(RuleType.values()).forEach(type -> definitions.put("rule_" + code(type), rule(type)));
    definitions.put("rule_any", any());
    return map("$schema", "http://json-schema.org/draft-07/schema#", "title", "Kenes rulebook " + RulebookReader.FORMAT,
        "type", "object", "additionalProperties", false, "required", List.of("format", "code", "title", "valid_from", "rules"),
        "properties", properties(), "definitions", definitions);
  }

  private static Map<String, Object> properties() {
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("format", map("const", RulebookReader.FORMAT));
    properties.put("code", map("type", "string", "pattern", CODE, "description", "The name by which other rulebooks extend this one."));
    properties.put("title", reference("text"));
    properties.put("extends", map("type", "string", "pattern", CODE, "description", "Code of the rulebook whose rules hold where this one says nothing."));
    properties.put("applies_to", map("type", "string", "description", "The kind of body, or the code of one body; absent: a model only to be extended."));
    properties.put("valid_from", reference("date"));
    properties.put("valid_to", reference("date"));
    properties.put("sessions", list(map("type", "string", "pattern", "^[a-z][a-z_]*$")));
    properties.put("languages", list(map("enum", List.of("kk", "ru", "en"))));
    properties.put("calendar", map("type", "string", "description", "Code of the working-day calendar."));
    properties.put("sources", map("type", "object", "description", "Acts of law by a short name.", "additionalProperties",
        object(List.of("title"), "title", reference("text"), "link", map("type", "string", "pattern", "^https?://\\S+$"))));
    properties.put("rules", rules());
    return properties;
  }

  private static Map<String, Object> rules() {
    Map<String, Object> named = new LinkedHashMap<>();
    Map<String, Object> families = new LinkedHashMap<>();
    Catalogue.shipped().keys().forEach(key -> {
      Map<String, Object> rule = map("title", key.title().en(), "description", key.title().kk() + " / " + key.title().ru(),
          "oneOf", versions(key.type() == null ? "rule_any" : "rule_" + code(key.type())));
      if (key.family()) {
        // A named member stands among the properties; the family's pattern leaves it out.
        families.put(pattern(key.name()), rule);
      } else {
        named.put(key.name(), rule);
      }
    });
    return map("type", "object", "properties", named, "patternProperties", families, "additionalProperties", false);
  }

  /** Every member of the family that has no line of its own. */
  private static String pattern(String family) {
    String prefix = family.substring(0, family.length() - 1);
    List<String> members = Catalogue.shipped().keys().stream().map(Catalogue.Key::name)
        .filter(name -> name.startsWith(prefix) && !name.equals(family)).map(name -> name.substring(prefix.length())).toList();
    String others = members.isEmpty() ? "" : "(?!(" + String.join("|", members.stream()
        .map(name -> name.endsWith(".*") ? literal(name.substring(0, name.length() - 1)) : literal(name) + "$").toList()) + "))";
    return "^" + literal(prefix) + others + "[a-z0-9_]+(\\.[a-z0-9_]+)*$";
  }

  private static String literal(String name) {
    return name.replace(".", "\\.");
  }

  private static List<Object> versions(String definition) {
    return List.of(reference(definition), map("type", "array", "minItems", 1, "items", reference(definition)));
  }

  private static Map<String, Object> rule(RuleType type) {
    return object(List.of("value", "basis"), versionKeys(reference("value_" + code(type)), map("enum", List.of(code(type)))));
  }

  /** A rule of a family without a type names its type itself. */
  private static Map<String, Object> any() {
    return map("oneOf", Arrays.stream(RuleType.values()).map(type -> object(List.of("title", "type", "value", "basis"),
        versionKeys(reference("value_" + code(type)), map("const", code(type))))).toList());
  }

  private static Object[] versionKeys(Object value, Object type) {
    return new Object[] {"title", reference("text"), "type", type, "value", value,
      "basis", object(List.of("source"), "source", map("type", "string"), "article", reference("text")),
      "valid_from", reference("date"), "valid_to", reference("date"), "note", reference("text"),
      "inferred", map("type", "boolean", "description", "Concluded or recalled, not read in the law."),
      "binding", map("type", "boolean", "description", "Rulebooks that extend this one may not replace the rule."),
      "origin", map("type", "string", "pattern", CODE)};
  }

  private static Object value(RuleType type) {
    return switch (type) {
      case NUMBER -> number();
      case NUMBERS -> list(number());
      case FLAG -> map("type", "boolean");
      case TEMPLATE -> map("type", "string", "description", "Places: " + String.join(", ", NumberTemplate.PLACES), "examples", List.of("{term}С-{session}-{item}"));
      case TERM -> term();
      case TERMS -> list(term());
      case SHARE -> threshold(List.of("base"));
      case LIST -> list(object(List.of("code", "kk", "ru", "en"), "code", map("type", "string", "pattern", "^[A-Z][A-Z0-9_]*$"),
          "kk", words(), "ru", words(), "en", words()));
      case MAJORITY -> threshold(List.of("base"), "abstentions", names(Abstentions.values()), "tie", names(Tie.values()),
          "casting_vote", reference("text"), "methods", list(names(Method.values())), "weights", map("type", "string"),
          "each_group", threshold(List.of("grouping", "base"), "grouping", map("type", "string"),
              "groups", object(List.of(), "more_than", reference("fraction"), "at_least", reference("fraction"))));
      case ELECTION -> threshold(List.of(), "against_all", map("type", "boolean"), "second_round", map("enum", List.of("BEST_TWO")),
          "second", threshold(List.of("base")), "tie", names(Tie.values()), "casting_vote", reference("text"), "methods", list(names(Method.values())));
    };
  }

  private static Map<String, Object> threshold(List<String> required, Object... more) {
    Object[] own = {"base", names(Base.values()), "more_than", reference("fraction"), "at_least", reference("fraction")};
    return object(required, Stream.of(own, more).flatMap(Arrays::stream).toArray());
  }

  private static Map<String, Object> term() {
    Object[] units = Arrays.stream(Term.Unit.values()).flatMap(unit -> Stream.of(unit.code(), number())).toArray();
    Map<String, Object> term = object(List.of(), units);
    term.put("minProperties", 1);
    term.put("maxProperties", 1);
    return term;
  }

  private static Map<String, Object> text() {
    return object(List.of("kk", "ru", "en"), "kk", words(), "ru", words(), "en", words());
  }

  private static Map<String, Object> number() {
    return map("type", "integer", "minimum", 0);
  }

  private static Map<String, Object> names(Enum<?>[] values) {
    return map("enum", Arrays.stream(values).map(Enum::name).toList());
  }

  private static Map<String, Object> list(Object items) {
    return map("type", "array", "minItems", 1, "items", items);
  }

  private static String code(RuleType type) {
    return type.name().toLowerCase(Locale.ROOT);
  }
}
