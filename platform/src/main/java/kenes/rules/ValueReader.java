package kenes.rules;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import kenes.base.Term;
import kenes.base.Text;

/** Reads what one version of a rule says. */
final class ValueReader {
  private final String key;
  private final Text title;
  private final Text basis;
  private final String link;

  ValueReader(String key, Text title, Text basis, String link) {
    this.key = key;
    this.title = title;
    this.basis = basis;
    this.link = link;
  }

  Optional<RuleValue> read(RuleType type, YamlPart rule) {
    return switch (type) {
      case NUMBER -> rule.get("value", "0, 1, 2 …", ValueReader::number).map(RuleValue.Amount::new);
      case FLAG -> rule.get("value", "true, false", RulebookReader::bool).map(RuleValue.Flag::new);
      case TEMPLATE -> rule.get("value", NumberTemplate.PLACES.stream().map(place -> "{" + place + "}").collect(Collectors.joining(" ")),
          NumberTemplate::new).map(RuleValue.Template::new);
      case TERM -> rule.part("value").flatMap(ValueReader::term).map(RuleValue.Duration::new);
      case SHARE -> rule.part("value").flatMap(this::share).map(RuleValue.Share::new);
      case NUMBERS -> filled(rule, rule.list("value", "0, 1, 2 …", ValueReader::number)).map(RuleValue.Amounts::new);
      case TERMS -> filled(rule, rule.parts("value").stream().map(ValueReader::term).flatMap(Optional::stream).toList()).map(RuleValue.Durations::new);
      case LIST -> filled(rule, rule.parts("value").stream().map(ValueReader::item).flatMap(Optional::stream).toList()).map(RuleValue.Items::new);
      case MAJORITY -> rule.part("value").flatMap(new MajorityReader(key, title, basis, link)::majority).map(RuleValue.Majority::new);
      case ELECTION -> rule.part("value").flatMap(new MajorityReader(key, title, basis, link)::election).map(RuleValue.Election::new);
    };
  }

  /** A quorum counts seats or members: who has come is what it judges. */
  private Optional<Threshold> share(YamlPart part) {
    Optional<Threshold> threshold = ThresholdReader.threshold(part.allow(ThresholdReader.KEYS));
    boolean quorum = key.equals("quorum") || key.startsWith("quorum.");
    if (quorum && threshold.filter(one -> one.base() != Base.SEATS && one.base() != Base.IN_OFFICE).isPresent()) {
      part.note(part.line("base"), RulesCode.YAML_VALUE_WRONG, "base", Base.SEATS + ", " + Base.IN_OFFICE);
      return Optional.empty();
    }
    return threshold;
  }

  /** A list must be there and say something. */
  private static <T> Optional<List<T>> filled(YamlPart rule, List<T> values) {
    if (!rule.has("value")) {
      rule.note(rule.line(), RulesCode.YAML_KEY_MISSING, "value");
    } else if (values.isEmpty()) {
      rule.note(rule.line("value"), RulesCode.YAML_VALUE_WRONG, "value", "[…]");
    }
    return values.isEmpty() ? Optional.empty() : Optional.of(values);
  }

  private static Optional<Term> term(YamlPart part) {
    List<String> units = Arrays.stream(Term.Unit.values()).map(unit -> unit.name().toLowerCase(Locale.ROOT)).toList();
    part.allow(units);
    List<String> named = part.keys().stream().filter(units::contains).toList();
    if (named.size() != 1) {
      part.note(part.line(), RulesCode.YAML_KEY_MISSING, String.join(" | ", units));
      return Optional.empty();
    }
    return part.get(named.getFirst(), "0, 1, 2 …", ValueReader::number)
        .map(amount -> new Term(amount, Term.Unit.valueOf(named.getFirst().toUpperCase(Locale.ROOT))));
  }

  private static Optional<RuleValue.Item> item(YamlPart part) {
    part.allow(List.of("code", "kk", "ru", "en"));
    Optional<String> code = part.get("code", "A-Z, 0-9, _", value -> RulebookReader.matching(value, "[A-Z][A-Z0-9_]*"));
    Optional<Text> words = RulebookReader.words(part);
    return code.isPresent() && words.isPresent() ? Optional.of(new RuleValue.Item(code.get(), words.get())) : Optional.empty();
  }

  private static int number(String value) {
    int number = Integer.parseInt(value);
    if (number < 0 || number > 1_000_000 || value.length() > String.valueOf(1_000_000).length()) {
      throw new IllegalArgumentException(value);
    }
    return number;
  }
}
