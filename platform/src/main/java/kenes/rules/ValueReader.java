package kenes.rules;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import kenes.base.Term;
import kenes.base.Text;

/** Reads what one version of a rule says. */
final class ValueReader {
  private static final String FRACTION = "1/2, 2/3";

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
      case MAJORITY -> rule.part("value").flatMap(this::majority).map(RuleValue.Majority::new);
      case ELECTION -> rule.part("value").flatMap(this::election).map(RuleValue.Election::new);
    };
  }

  /** A quorum counts seats or members: who has come is what it judges. */
  private Optional<Threshold> share(YamlPart part) {
    Optional<Threshold> threshold = threshold(part.allow(List.of("base", "more_than", "at_least")));
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
    Optional<String> code = part.get("code", "A-Z, 0-9, _", value -> matching(value, "[A-Z][A-Z0-9_]*"));
    Optional<Text> words = RulebookReader.words(part);
    return code.isPresent() && words.isPresent() ? Optional.of(new RuleValue.Item(code.get(), words.get())) : Optional.empty();
  }

  private Optional<MajorityRule> majority(YamlPart part) {
    part.allow(List.of("base", "more_than", "at_least", "abstentions", "tie", "casting_vote", "methods", "weights", "each_group"));
    Optional<Threshold> threshold = threshold(part);
    Optional<Abstentions> abstentions = choice(part, "abstentions", Abstentions.class, Abstentions.AS_THE_BASE_SAYS);
    Optional<Tie> tie = choice(part, "tie", Tie.class, Tie.NOT_ADOPTED);
    Text castingVote = castingVote(part, tie);
    GroupRule groups = part.findPart("each_group").flatMap(ValueReader::groups).orElse(null);
    if (threshold.isEmpty() || abstentions.isEmpty() || tie.isEmpty() || undecided(tie.get(), castingVote)) {
      return Optional.empty();
    }
    if (tie.get() != Tie.NOT_ADOPTED && !threshold.get().moreThanHalf()) {
      part.note(part.line("tie"), RulesCode.RULE_UNREACHABLE, key, "tie");
    }
    return Optional.of(new MajorityRule(lastPart(), title, threshold.get(), abstentions.get(), tie.get(), castingVote, methods(part),
        part.find("weights", "population", value -> matching(value, "[a-z][a-z_]*")).orElse(null), groups, basis, link));
  }

  private Optional<ElectionRule> election(YamlPart part) {
    part.allow(List.of("base", "more_than", "at_least", "against_all", "second_round", "second", "tie", "casting_vote", "methods"));
    boolean plurality = List.of("base", "more_than", "at_least").stream().noneMatch(part::has);
    Optional<Threshold> threshold = plurality ? Optional.empty() : threshold(part);
    boolean second = part.find("second_round", "BEST_TWO", value -> matching(value, "BEST_TWO")).isPresent();
    Threshold secondThreshold = part.findPart("second").flatMap(one -> threshold(one.allow(List.of("base", "more_than", "at_least")))).orElse(null);
    Optional<Tie> tie = choice(part, "tie", Tie.class, Tie.REPEAT_VOTE);
    Text castingVote = castingVote(part, tie);
    boolean unreachable = unreachable(part, "tie", tie.filter(one -> one == Tie.ADOPTED).isPresent())
        | unreachable(part, "second", part.has("second") && !second) | unreachable(part, "second_round", second && plurality);
    if (unreachable || tie.isEmpty() || !plurality && threshold.isEmpty() || undecided(tie.get(), castingVote)) {
      return Optional.empty();
    }
    return Optional.of(new ElectionRule(lastPart(), title, threshold.orElse(null), RulebookReader.flag(part, "against_all"), second,
        secondThreshold, tie.get(), castingVote, methods(part), basis, link));
  }

  private boolean unreachable(YamlPart part, String name, boolean so) {
    if (so) {
      part.note(part.line(name), RulesCode.RULE_UNREACHABLE, key, name);
    }
    return so;
  }

  /** Somebody must have the casting vote; that nobody is named has been noted. */
  private static boolean undecided(Tie tie, Text castingVote) {
    return tie == Tie.CASTING_VOTE && castingVote == null;
  }

  /** Who decides a tie: named exactly where a casting vote decides. */
  private Text castingVote(YamlPart part, Optional<Tie> tie) {
    boolean casting = tie.filter(one -> one == Tie.CASTING_VOTE).isPresent();
    if (casting) {
      return part.part("casting_vote").flatMap(RulebookReader::text).orElse(null);
    }
    if (part.has("casting_vote")) {
      part.note(part.line("casting_vote"), RulesCode.RULE_UNREACHABLE, key, "casting_vote");
    }
    return null;
  }

  private static Optional<GroupRule> groups(YamlPart part) {
    part.allow(List.of("grouping", "base", "more_than", "at_least", "groups"));
    Optional<String> grouping = part.get("grouping", "region", value -> matching(value, "[a-z][a-z_]*"));
    Optional<Threshold> within = threshold(part);
    Optional<YamlPart> share = part.findPart("groups").map(one -> one.allow(List.of("more_than", "at_least")));
    Optional<Fraction> fraction = share.isEmpty() ? Optional.of(new Fraction(1, 1)) : share.flatMap(ValueReader::fraction);
    boolean strict = share.map(ValueReader::strict).orElse(false);
    return grouping.isPresent() && within.isPresent() && fraction.isPresent()
        ? Optional.of(new GroupRule(grouping.get(), within.get(), fraction.get(), strict)) : Optional.empty();
  }

  private static List<Method> methods(YamlPart part) {
    return part.list("methods", names(Method.class), Method::valueOf);
  }

  private static Optional<Threshold> threshold(YamlPart part) {
    Optional<Base> base = part.get("base", names(Base.class), Base::valueOf);
    Optional<Fraction> fraction = fraction(part);
    return base.isPresent() && fraction.isPresent() ? Optional.of(new Threshold(base.get(), fraction.get(), strict(part))) : Optional.empty();
  }

  /** A fraction stands under {@code more_than} or under {@code at_least}, so that nobody has to guess which it is. */
  private static Optional<Fraction> fraction(YamlPart part) {
    if (part.has("more_than") && part.has("at_least")) {
      part.note(part.line("at_least"), RulesCode.YAML_KEY_UNKNOWN, "at_least", "more_than");
      return Optional.empty();
    }
    if (!part.has("more_than") && !part.has("at_least")) {
      part.note(part.line(), RulesCode.YAML_KEY_MISSING, "more_than | at_least");
      return Optional.empty();
    }
    Optional<Fraction> fraction = part.get(strict(part) ? "more_than" : "at_least", FRACTION, Fraction::parse);
    if (strict(part) && fraction.filter(one -> one.numerator() == one.denominator()).isPresent()) {
      part.note(part.line("more_than"), RulesCode.YAML_VALUE_WRONG, "more_than", FRACTION);
      return Optional.empty();
    }
    return fraction;
  }

  private static boolean strict(YamlPart part) {
    return !part.has("at_least");
  }

  private static <E extends Enum<E>> Optional<E> choice(YamlPart part, String name, Class<E> type, E otherwise) {
    return part.has(name) ? part.find(name, names(type), value -> Enum.valueOf(type, value)) : Optional.of(otherwise);
  }

  private static <E extends Enum<E>> String names(Class<E> type) {
    return Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "));
  }

  /** The kind of decision, or what is elected: what follows the family's name. */
  private String lastPart() {
    return key.substring(key.indexOf('.') + 1);
  }

  private static int number(String value) {
    int number = Integer.parseInt(value);
    if (number < 0 || number > 1_000_000 || value.length() > String.valueOf(1_000_000).length()) {
      throw new IllegalArgumentException(value);
    }
    return number;
  }

  private static String matching(String value, String pattern) {
    if (!value.matches(pattern)) {
      throw new IllegalArgumentException(value);
    }
    return value;
  }
}
