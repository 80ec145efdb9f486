package kenes.routes;

import static kenes.rules.SchemaParts.map;
import static kenes.rules.SchemaParts.object;
import static kenes.rules.SchemaParts.reference;
import static kenes.rules.SchemaParts.words;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The JSON Schema (draft 7, which editors complete best) of routes. What a schema cannot say (circles, ends, days) is for
 * {@code kenes routes check}.
 */
public final class RouteSchema {
  private static final String NAME = "^[a-z][a-z0-9-]*$";

  private RouteSchema() {}

  /** The schema as plain maps and lists, in the order in which people read it. */
  public static Map<String, Object> document() {
    Map<String, Object> definitions = map("text", object(List.of("kk", "ru", "en"), "kk", words(), "ru", words(), "en", words()),
        "date", map("type", "string", "pattern", "^\\d{4}-\\d{2}-\\d{2}$"), "name", map("type", "string", "pattern", NAME),
        "basis", object(List.of("source"), "source", words(), "article", reference("text"),
            "inferred", described(map("type", "boolean"), "Concluded or recalled, not read in the act.")),
        "needs", some(map("enum", names(Need.values()))), "carrier", carrier(), "due", due(), "transition", transition(), "step", step(), "successor", successor());
    return map("$schema", "http://json-schema.org/draft-07/schema#", "title", "Kenes route " + RouteReader.FORMAT, "type", "object",
        "additionalProperties", false, "required", List.of("format", "id", "version", "name", "valid_from", "basis", "carriers", "start", "steps"),
        "properties", properties(), "definitions", definitions);
  }

  private static Map<String, Object> properties() {
    return map("format", map("const", RouteReader.FORMAT), "id", described(map("type", "string", "pattern", NAME), "The same for all versions."),
        "version", map("type", "integer", "minimum", 1), "name", reference("text"), "valid_from", reference("date"), "valid_to", reference("date"),
        "calendar", described(words(), "Code of the working-day calendar by which terms are counted."),
        "inferred", described(map("type", "boolean"), "The whole route was concluded, not read in an act."),
        "sources", described(each(words(), object(List.of("title"), "title", reference("text"), "link", map("type", "string", "pattern", "^https?://\\S+$"))),
            "Acts of law by a short name."),
        "basis", reference("basis"), "carriers", each(reference("name"), reference("carrier")), "start", some(reference("name")),
        "steps", each(reference("name"), reference("step")), "successor", reference("successor"));
  }

  private static Map<String, Object> carrier() {
    return object(List.of("kind", "name"), "kind", map("enum", names(Carrier.Kind.values())), "name", reference("text"),
        "bodies", described(some(words()), "Codes of bodies."), "body_kind", words(), "level", words());
  }

  private static Map<String, Object> due() {
    Object[] units = RoutePart.units().stream().flatMap(unit -> Stream.of(unit, map("type", "integer", "minimum", 1, "maximum", 9999))).toArray();
    Object[] others = {"basis", reference("basis"), "then", described(reference("name"), "The step that follows by itself when the term is over."),
        "grace", described(map("type", "integer", "minimum", 1, "maximum", 9999), "For how many days after the term what was done within it may still arrive before that step follows.")};
    Map<String, Object> due = object(List.of(), Stream.of(units, others).flatMap(Arrays::stream).toArray());
    due.put("dependencies", map("grace", List.of("then")));
    due.put("oneOf", RoutePart.units().stream().map(unit -> map("required", List.of(unit))).toList());
    return due;
  }

  private static Map<String, Object> transition() {
    return object(List.of("to"), "to", reference("name"), "kind", map("enum", names(Transition.Kind.values())), "needs", reference("needs"), "basis", reference("basis"));
  }

  private static Map<String, Object> step() {
    return object(List.of("name", "carrier"), "name", reference("text"), "carrier", words(), "due", reference("due"), "needs", reference("needs"),
        "basis", reference("basis"), "end", map("enum", names(Ending.values())), "next", some(reference("transition")), "tell", map("type", "boolean"));
  }

  private static Map<String, Object> successor() {
    return object(List.of("route"), "route", reference("name"), "basis", reference("basis"),
        "steps", described(each(reference("name"), reference("name")), "Each step that goes on, and the step of the other route at which it does."),
        "ended", described(each(reference("name"), reference("text")), "Each step that does not go on, and why."));
  }

  /** One, or a list of at least one. */
  private static Map<String, Object> some(Map<String, Object> one) {
    return map("oneOf", List.of(one, map("type", "array", "minItems", 1, "items", one)));
  }

  private static Map<String, Object> each(Map<String, Object> names, Map<String, Object> values) {
    return map("type", "object", "propertyNames", names, "additionalProperties", values);
  }

  private static List<String> names(Enum<?>[] values) {
    return Arrays.stream(values).map(Enum::name).toList();
  }

  private static Map<String, Object> described(Map<String, Object> schema, String description) {
    schema.put("description", description);
    return schema;
  }
}
