package kenes.rules;

import java.util.List;
import java.util.Optional;
import kenes.base.Text;

/** Reads what a majority or an election says. */
final class MajorityReader {
  private final String key;
  private final Text title;
  private final Text basis;
  private final String link;

  MajorityReader(String key, Text title, Text basis, String link) {
    this.key = key;
    this.title = title;
    this.basis = basis;
    this.link = link;
  }

  Optional<MajorityRule> majority(YamlPart part) {
    part.allow(List.of("base", "more_than", "at_least", "abstentions", "tie", "casting_vote", "methods", "weights", "each_group"));
    Optional<Threshold> threshold = ThresholdReader.threshold(part);
    Optional<Abstentions> abstentions = choice(part, "abstentions", Abstentions.class, Abstentions.AS_THE_BASE_SAYS);
    Optional<Tie> tie = choice(part, "tie", Tie.class, Tie.NOT_ADOPTED);
    Text castingVote = castingVote(part, tie);
    GroupRule groups = part.findPart("each_group").flatMap(MajorityReader::groups).orElse(null);
    if (threshold.isEmpty() || abstentions.isEmpty() || tie.isEmpty() || undecided(tie.get(), castingVote)) {
      return Optional.empty();
    }
    if (tie.get() != Tie.NOT_ADOPTED && !threshold.get().moreThanHalf()) {
      part.note(part.line("tie"), RulesCode.RULE_UNREACHABLE, key, "tie");
    }
    return Optional.of(new MajorityRule(lastPart(), title, threshold.get(), abstentions.get(), tie.get(), castingVote, methods(part),
        part.find("weights", "population", value -> RulebookReader.matching(value, "[a-z][a-z_]*")).orElse(null), groups, basis, link));
  }

  Optional<ElectionRule> election(YamlPart part) {
    part.allow(List.of("base", "more_than", "at_least", "against_all", "second_round", "second", "tie", "casting_vote", "methods"));
    boolean plurality = ThresholdReader.KEYS.stream().noneMatch(part::has);
    Optional<Threshold> threshold = plurality ? Optional.empty() : ThresholdReader.threshold(part);
    boolean second = part.find("second_round", "BEST_TWO", value -> RulebookReader.matching(value, "BEST_TWO")).isPresent();
    Threshold secondThreshold = part.findPart("second").flatMap(one -> ThresholdReader.threshold(one.allow(ThresholdReader.KEYS))).orElse(null);
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
    Optional<String> grouping = part.get("grouping", "region", value -> RulebookReader.matching(value, "[a-z][a-z_]*"));
    Optional<Threshold> within = ThresholdReader.threshold(part);
    Optional<YamlPart> share = part.findPart("groups").map(one -> one.allow(ThresholdReader.FRACTIONS));
    Optional<Fraction> fraction = share.isEmpty() ? Optional.of(new Fraction(1, 1)) : share.flatMap(ThresholdReader::fraction);
    boolean strict = share.map(ThresholdReader::strict).orElse(false);
    return grouping.isPresent() && within.isPresent() && fraction.isPresent()
        ? Optional.of(new GroupRule(grouping.get(), within.get(), fraction.get(), strict)) : Optional.empty();
  }

  private static List<Method> methods(YamlPart part) {
    return part.list("methods", ThresholdReader.names(Method.class), Method::valueOf);
  }

  private static <E extends Enum<E>> Optional<E> choice(YamlPart part, String name, Class<E> type, E otherwise) {
    return part.has(name) ? part.find(name, ThresholdReader.names(type), value -> Enum.valueOf(type, value)) : Optional.of(otherwise);
  }

  /** The kind of decision, or what is elected: what follows the family's name. */
  private String lastPart() {
    return key.substring(key.indexOf('.') + 1);
  }
}
