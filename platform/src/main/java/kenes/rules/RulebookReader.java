package kenes.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kenes.base.DateSpan;
import kenes.base.Lang;
import kenes.base.Refused;
import kenes.base.Text;

/**
 * Reads a rulebook's text in the format {@code kenes-rules/2} and notes every mistake in it. What a format means never
 * changes: another meaning is another format with another reader, so that old records stay readable.
 */
final class RulebookReader {
  static final String FORMAT = "kenes-rules/2";
  static final List<String> KEYS = List.of("format", "code", "title", "extends", "applies_to", "valid_from", "valid_to", "sessions",
      "languages", "calendar", "sources", "rules");
  static final List<String> RULE_KEYS = List.of("value", "type", "title", "basis", "valid_from", "valid_to", "note", "inferred",
      "binding", "origin");
  private static final String DATE = "2023-01-01";
  private static final String CODE = "[a-z][a-z0-9-]*";
  private static final String RULE_NAME = "[a-z][a-z0-9_]*(\\.[a-z0-9_]+)*";

  private final List<Mistake> mistakes;
  private final Map<String, RulebookFile.Source> sources = new LinkedHashMap<>();

  private RulebookReader(List<Mistake> mistakes) {
    this.mistakes = mistakes;
  }

  /** What a text says, and what is wrong with it. @param file null when there are mistakes */
  record Reading(RulebookFile file, List<Mistake> mistakes) {
    RulebookFile orThrow() {
      if (file == null) {
        throw Refused.fields(mistakes.stream().map(Mistake::field).toList());
      }
      return file;
    }
  }

  /** Reads the text; its own consistency is checked, what it extends is not looked at. */
  static Reading read(byte[] yaml) {
    List<Mistake> mistakes = new ArrayList<>();
    RulebookFile file = YamlPart.parse(yaml, mistakes).flatMap(root -> new RulebookReader(mistakes).rulebook(root)).orElse(null);
    if (file != null) {
      new RulebookChecks(file, mistakes).check();
    }
    mistakes.sort(Comparator.comparingInt(Mistake::line));
    return new Reading(mistakes.isEmpty() ? file : null, List.copyOf(mistakes));
  }

  private Optional<RulebookFile> rulebook(YamlPart root) {
    if (!root.get("format", FORMAT, format -> format).orElse(FORMAT).equals(FORMAT)) {
      root.note(root.line("format"), RulesCode.YAML_FORMAT_UNKNOWN, FORMAT);
      return Optional.empty();
    }
    root.allow(KEYS);
    Optional<String> code = root.get("code", "a-z, 0-9, -", value -> matching(value, CODE));
    Optional<Text> title = root.part("title").flatMap(RulebookReader::text);
    Optional<String> extended = root.find("extends", "a-z, 0-9, -", value -> matching(value, CODE));
    DateSpan valid = span(root, null);
    List<Lang> languages = root.list("languages", "kk, ru, en", value -> Lang.find(value).orElseThrow());
    root.findPart("sources").ifPresent(part -> part.keys().forEach(name -> part.part(name).ifPresent(source -> source(name, source))));
    if (code.isEmpty() || title.isEmpty() || valid == null) {
      return Optional.empty();
    }
    Map<String, List<Rule>> rules = new LinkedHashMap<>();
    root.part("rules").ifPresent(part -> part.keys().forEach(key -> rules(key, part, valid, code.get())
        .ifPresent(versions -> rules.put(key, versions))));
    return Optional.of(new RulebookFile(code.get(), title.get(), extended.orElse(null),
        root.find("applies_to", "maslikhat", RulebookReader::filled).orElse(null), valid,
        Set.copyOf(root.list("sessions", "regular, extraordinary", value -> matching(value, "[a-z][a-z_]*"))), languages,
        root.find("calendar", "KZ", RulebookReader::filled).orElse(null), Map.copyOf(sources), rules));
  }

  private void source(String name, YamlPart part) {
    part.allow(List.of("title", "link"));
    part.part("title").flatMap(RulebookReader::text).ifPresent(title ->
        sources.put(name, new RulebookFile.Source(title, part.find("link", "https://…", RulebookReader::address).orElse(null))));
  }

  private Optional<List<Rule>> rules(String key, YamlPart rules, DateSpan valid, String code) {
    Optional<Catalogue.Key> known = Catalogue.shipped().find(key);
    if (!key.matches(RULE_NAME) || known.isEmpty()) {
      rules.note(rules.line(key), RulesCode.RULE_UNKNOWN, key, String.join(", ", Catalogue.shipped().alike(key)));
      return Optional.empty();
    }
    List<Rule> versions = new ArrayList<>();
    rules.parts(key).forEach(part -> version(key, known.get(), part, valid, code).ifPresent(versions::add));
    versions.sort(Comparator.comparing(rule -> rule.valid().from()));
    return Optional.of(List.copyOf(versions));
  }

  private Optional<Rule> version(String key, Catalogue.Key known, YamlPart part, DateSpan valid, String code) {
    part.allow(RULE_KEYS);
    Optional<Text> own = part.findPart("title").flatMap(RulebookReader::text);
    boolean named = known.name().equals(key);
    if (!named && own.isEmpty()) {
      part.note(part.line(), RulesCode.RULE_WITHOUT_TITLE, key);
    }
    Optional<RuleType> type = known.type() != null ? Optional.of(known.type())
        : part.get("type", "number, flag, term, share, list, …", value -> RuleType.valueOf(value.toUpperCase(Locale.ROOT)));
    DateSpan days = span(part, valid);
    Optional<YamlPart> basisPart = part.part("basis").map(one -> one.allow(List.of("source", "article")));
    Optional<RulebookFile.Source> source = basisPart.flatMap(basis -> basis.get("source", String.join(", ", sources.keySet()), name ->
        Optional.ofNullable(sources.get(name)).orElseThrow()));
    Text article = basisPart.flatMap(basis -> basis.findPart("article")).flatMap(RulebookReader::text).orElse(null);
    if (type.isEmpty() || days == null || source.isEmpty()) {
      return Optional.empty();
    }
    Text basis = Rule.joined(source.get().title(), article);
    String link = source.get().link();
    Optional<RuleValue> value = new ValueReader(key, own.orElse(known.title()), basis, link).read(type.get(), part);
    return value.map(said -> new Rule(key, type.get(), own.orElse(named ? known.title() : null), said, days, source.get().title(), article, link,
        part.findPart("note").flatMap(RulebookReader::text).orElse(null), flag(part, "inferred"), flag(part, "binding"),
        part.find("origin", "a-z, 0-9, -", origin -> matching(origin, CODE)).orElse(code), part.line()));
  }

  /** The days named; what is not named comes from {@code otherwise}, or, without that, must be there. */
  private static DateSpan span(YamlPart part, DateSpan otherwise) {
    Optional<LocalDate> from = otherwise == null ? part.get("valid_from", DATE, LocalDate::parse)
        : Optional.of(part.find("valid_from", DATE, LocalDate::parse).orElse(otherwise.from()));
    LocalDate to = part.find("valid_to", DATE, LocalDate::parse).orElse(otherwise == null ? null : otherwise.to());
    if (from.isPresent() && to != null && to.isBefore(from.get())) {
      part.note(part.line("valid_to"), RulesCode.DATES_REVERSED, from.get().toString(), to.toString());
      return null;
    }
    return from.map(first -> new DateSpan(first, to)).orElse(null);
  }

  /** A text in all three languages. */
  static Optional<Text> text(YamlPart part) {
    part.allow(List.of("kk", "ru", "en"));
    return words(part);
  }

  /** The three languages among other keys. */
  static Optional<Text> words(YamlPart part) {
    List<Optional<String>> found = List.of("kk", "ru", "en").stream().map(lang -> part.get(lang, "…", RulebookReader::filled)).toList();
    return found.stream().allMatch(Optional::isPresent)
        ? Optional.of(Text.of(found.get(0).get(), found.get(1).get(), found.get(2).get())) : Optional.empty();
  }

  static boolean flag(YamlPart part, String name) {
    return part.find(name, "true, false", RulebookReader::bool).orElse(false);
  }

  static boolean bool(String value) {
    return switch (value) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new IllegalArgumentException(value);
    };
  }

  private static String filled(String value) {
    return matching(value.strip(), "(?s).+");
  }

  private static String address(String value) {
    return matching(value, "https?://\\S+");
  }

  static String matching(String value, String pattern) {
    if (!value.matches(pattern)) {
      throw new IllegalArgumentException(value);
    }
    return value;
  }
}
