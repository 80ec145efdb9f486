package kenes.routes;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kenes.base.Term;
import kenes.base.Text;
import kenes.rules.RulesCode;
import kenes.rules.YamlPart;

/** Reads the small parts that stand at many places of a route's text. @param sources acts of law by a short name */
record RoutePart(Map<String, Source> sources) {
  static final String NAMES = "a-z, 0-9, -";

  /** An act of law, or another ground. */
  record Source(Text title, String link) {}

  static Optional<Source> source(YamlPart part) {
    part.allow(List.of("title", "link"));
    String link = part.find("link", "https://…", value -> matching(value, "https?://\\S+")).orElse(null);
    return part.part("title").flatMap(RoutePart::text).map(title -> new Source(title, link));
  }

  Optional<Basis> basis(YamlPart part) {
    part.allow(List.of("source", "article", "inferred"));
    Optional<Source> source = part.get("source", String.join(", ", sources.keySet()), name -> Optional.ofNullable(sources.get(name)).orElseThrow());
    Optional<Text> article = part.findPart("article").flatMap(RoutePart::text);
    boolean inferred = part.find("inferred", "true, false", RoutePart::flag).orElse(false);
    return source.map(act -> new Basis(act.title(), article.orElse(null), act.link(), inferred));
  }

  /** A term among other keys: exactly one of the units. */
  static Optional<Term> term(YamlPart part) {
    List<String> named = part.keys().stream().filter(units()::contains).toList();
    if (named.size() != 1) {
      part.note(part.line(), RulesCode.YAML_KEY_MISSING, String.join(" | ", units()));
      return Optional.empty();
    }
    return part.get(named.getFirst(), "1, 2, 3 …", RoutePart::number)
        .map(amount -> new Term(amount, Term.Unit.valueOf(named.getFirst().toUpperCase(java.util.Locale.ROOT))));
  }

  static List<String> units() {
    return Arrays.stream(Term.Unit.values()).map(Term.Unit::code).toList();
  }

  /** A text in all three languages. */
  static Optional<Text> text(YamlPart part) {
    part.allow(List.of("kk", "ru", "en"));
    List<Optional<String>> found = Stream.of("kk", "ru", "en").map(lang -> part.get(lang, "…", RoutePart::filled)).toList();
    return found.stream().allMatch(Optional::isPresent)
        ? Optional.of(Text.of(found.get(0).get(), found.get(1).get(), found.get(2).get())) : Optional.empty();
  }

  static boolean flag(String value) {
    return switch (value) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new IllegalArgumentException(value);
    };
  }

  static int number(String value) {
    return Integer.parseInt(matching(value, "[1-9][0-9]{0,3}"));
  }

  static String name(String value) {
    return matching(value, "[a-z][a-z0-9-]*");
  }

  static String filled(String value) {
    return matching(value.strip(), "(?s).+");
  }

  private static String matching(String value, String pattern) {
    if (!value.matches(pattern)) {
      throw new IllegalArgumentException(value);
    }
    return value;
  }
}
