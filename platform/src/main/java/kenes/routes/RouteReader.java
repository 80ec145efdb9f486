package kenes.routes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import kenes.base.DateSpan;
import kenes.base.Digest;
import kenes.base.Refused;
import kenes.base.Text;
import kenes.rules.Mistake;
import kenes.rules.RulesCode;
import kenes.rules.YamlPart;

/**
 * Reads a route's text in the format {@code kenes-routes/1} and notes every mistake in it. What a format means never
 * changes: another meaning is another format with another reader, so that old records stay readable.
 */
final class RouteReader {
  static final String FORMAT = "kenes-routes/1";
  static final List<String> KEYS = List.of("format", "id", "version", "name", "valid_from", "valid_to", "calendar", "inferred", "sources",
      "basis", "carriers", "start", "steps", "successor");
  private static final String DATE = "2026-07-01";

  private final List<Mistake> mistakes;
  private final Map<String, Integer> lines = new HashMap<>();

  private RouteReader(List<Mistake> mistakes) {
    this.mistakes = mistakes;
  }

  /** What a text says, and what is wrong with it. @param route null when there are mistakes */
  record Reading(Route route, List<Mistake> mistakes) {
    Route orThrow() {
      if (route == null) {
        throw Refused.fields(mistakes.stream().map(Mistake::field).toList());
      }
      return route;
    }
  }

  /** Reads the text and checks it by itself. */
  static Reading read(byte[] yaml) {
    return read(yaml, (id, day) -> null);
  }

  /** Reads the text. @param routes the route with an id on a day, null: not known; {@code (id, day) -> null} looks at nothing else */
  static Reading read(byte[] yaml, Known routes) {
    List<Mistake> mistakes = new ArrayList<>();
    RouteReader reader = new RouteReader(mistakes);
    Route route = YamlPart.parse(yaml, mistakes).flatMap(root -> reader.route(root, Digest.of(yaml))).orElse(null);
    if (route != null && mistakes.isEmpty()) {
      new RouteChecks(route, reader.lines, mistakes).check(routes);
    }
    mistakes.sort(Comparator.comparingInt(Mistake::line));
    return new Reading(mistakes.isEmpty() ? route : null, List.copyOf(mistakes));
  }

  /** Where the route that takes another's place is sought. */
  @FunctionalInterface
  interface Known {
    /** Null: that is not looked at; empty: there is no such route. */
    Optional<Route> find(String id, LocalDate day);
  }

  private Optional<Route> route(YamlPart root, Digest digest) {
    if (!root.get("format", FORMAT, Function.identity()).orElse(FORMAT).equals(FORMAT)) {
      root.note(root.line("format"), RulesCode.YAML_FORMAT_UNKNOWN, FORMAT);
      return Optional.empty();
    }
    root.allow(KEYS);
    root.keys().forEach(key -> lines.put(key + ":", root.line(key)));
    Optional<String> id = root.get("id", RoutePart.NAMES, RoutePart::name);
    Optional<Integer> version = root.get("version", "1, 2, 3 …", RoutePart::number);
    Optional<Text> name = root.part("name").flatMap(RoutePart::text);
    DateSpan valid = span(root);
    RoutePart parts = new RoutePart(sources(root));
    Optional<Basis> basis = root.part("basis").flatMap(parts::basis);
    Map<String, Carrier> carriers = carriers(root);
    List<RouteStep> steps = basis.map(common -> steps(root, new StepReader(parts, carriers, common, lines))).orElse(List.of());
    Optional<Succession> successor = basis.flatMap(common -> root.findPart("successor").flatMap(part -> succession(part, parts, common)));
    if (id.isEmpty() || version.isEmpty() || name.isEmpty() || valid == null || basis.isEmpty()) {
      return Optional.empty();
    }
    carriers.keySet().stream().filter(carrier -> mistakes.isEmpty() && steps.stream().noneMatch(step -> step.carrier().id().equals(carrier)))
        .forEach(carrier -> root.note(lines.get(carrier + "@"), RoutesCode.CARRIER_UNUSED, carrier));
    return Optional.of(new Route(digest, id.get(), version.get(), valid, name.get(), basis.get(),
        root.find("inferred", "true, false", RoutePart::flag).orElse(false), root.find("calendar", "KZ", RoutePart::filled).orElse(null),
        root.list("start", RoutePart.NAMES, RoutePart::name), steps, successor));
  }

  private static Map<String, RoutePart.Source> sources(YamlPart root) {
    Map<String, RoutePart.Source> sources = new LinkedHashMap<>();
    root.findPart("sources").ifPresent(part -> part.keys().forEach(key -> part.part(key).flatMap(RoutePart::source)
        .ifPresent(source -> sources.put(key, source))));
    return sources;
  }

  private Map<String, Carrier> carriers(YamlPart root) {
    Map<String, Carrier> carriers = new LinkedHashMap<>();
    root.part("carriers").ifPresent(part -> part.keys().forEach(key -> {
      lines.put(key + "@", part.line(key));
      part.part(key).flatMap(carrier -> carrier(key, carrier)).ifPresent(carrier -> carriers.put(key, carrier));
    }));
    return carriers;
  }

  private static Optional<Carrier> carrier(String id, YamlPart part) {
    part.allow(List.of("kind", "name", "bodies", "body_kind", "level"));
    Optional<Carrier.Kind> kind = part.get("kind", names(Carrier.Kind.values()), Carrier.Kind::valueOf);
    Optional<Text> name = part.part("name").flatMap(RoutePart::text);
    List<String> bodies = part.list("bodies", "KZ-KURULTAI", RoutePart::filled);
    String bodyKind = part.find("body_kind", "maslikhat, parliament", RoutePart::filled).orElse(null);
    String level = part.find("level", "national, oblast, district", RoutePart::filled).orElse(null);
    if (kind.filter(Carrier.Kind.BODY::equals).isPresent() && bodies.isEmpty() && bodyKind == null && level == null) {
      part.note(part.line(), RulesCode.YAML_KEY_MISSING, "bodies | body_kind | level");
    }
    return kind.isPresent() && name.isPresent() ? Optional.of(new Carrier(id, kind.get(), name.get(), Set.copyOf(bodies), bodyKind, level)) : Optional.empty();
  }

  private static List<RouteStep> steps(YamlPart root, StepReader reader) {
    return root.part("steps").map(part -> part.keys().stream().map(key -> reader.read(part, key)).filter(Objects::nonNull).toList()).orElse(List.of());
  }

  private Optional<Succession> succession(YamlPart part, RoutePart parts, Basis common) {
    part.allow(List.of("route", "basis", "steps", "ended"));
    Map<String, String> steps = new LinkedHashMap<>();
    Map<String, Text> ended = new LinkedHashMap<>();
    part.findPart("steps").ifPresent(mapping -> mapping.keys().forEach(from -> {
      lines.put(from + "→", mapping.line(from));
      mapping.find(from, RoutePart.NAMES, RoutePart::name).ifPresent(to -> steps.put(from, to));
    }));
    part.findPart("ended").ifPresent(mapping -> mapping.keys().forEach(from -> {
      lines.put(from + "→", mapping.line(from));
      mapping.part(from).flatMap(RoutePart::text).ifPresent(reason -> ended.put(from, reason));
    }));
    Basis basis = part.findPart("basis").flatMap(parts::basis).orElse(common);
    return part.get("route", RoutePart.NAMES, RoutePart::name).map(route -> new Succession(route, steps, ended, basis));
  }

  private static DateSpan span(YamlPart root) {
    Optional<LocalDate> from = root.get("valid_from", DATE, LocalDate::parse);
    LocalDate to = root.find("valid_to", DATE, LocalDate::parse).orElse(null);
    if (from.isPresent() && to != null && to.isBefore(from.get())) {
      root.note(root.line("valid_to"), RoutesCode.ROUTE_DATES_REVERSED, from.get(), to);
      return null;
    }
    return from.map(first -> new DateSpan(first, to)).orElse(null);
  }

  static String names(Enum<?>[] values) {
    return Arrays.stream(values).map(Enum::name).collect(Collectors.joining(", "));
  }
}
