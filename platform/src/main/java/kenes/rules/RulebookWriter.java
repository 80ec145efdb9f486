package kenes.rules;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kenes.base.DateSpan;
import kenes.base.Lang;
import kenes.base.Term;
import kenes.base.Text;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;

/** Writes the rules of one day as a rulebook that stands by itself: what a sitting freezes. The same rules give the same bytes. */
final class RulebookWriter {
  private static final DumpSettings SETTINGS = DumpSettings.builder().setDefaultFlowStyle(FlowStyle.BLOCK).setUseUnicodeEncoding(true)
      .setDereferenceAliases(true).setWidth(160).setMultiLineFlow(false).build();

  private final Map<Source, String> sources = new LinkedHashMap<>();

  private record Source(Text title, String link) {}

  private RulebookWriter() {}

  static byte[] write(Rulebook rulebook) {
    return new Dump(SETTINGS).dumpToString(new RulebookWriter().rulebook(rulebook)).getBytes(StandardCharsets.UTF_8);
  }

  private Map<String, Object> rulebook(Rulebook book) {
    Map<String, Object> rules = new LinkedHashMap<>();
    book.rules().forEach((key, rule) -> rules.put(key, rule(rule)));
    Map<String, Object> acts = new LinkedHashMap<>();
    sources.forEach((source, name) -> acts.put(name, map("title", text(source.title()), "link", source.link())));
    return map("format", RulebookReader.FORMAT, "code", book.code(), "title", text(book.title()), "valid_from", book.date().toString(),
        "sessions", book.sessions().stream().sorted().toList(), "languages", book.languages().stream().map(Lang::code).toList(),
        "calendar", book.calendar(), "sources", acts, "rules", rules);
  }

  private Map<String, Object> rule(Rule rule) {
    boolean named = Catalogue.shipped().find(rule.key()).filter(key -> key.name().equals(rule.key()) && key.title().equals(rule.title())).isPresent();
    boolean typed = Catalogue.shipped().find(rule.key()).filter(key -> key.type() != null).isPresent();
    DateSpan valid = rule.valid();
    return map("title", named ? null : text(rule.title()), "type", typed ? null : code(rule.type()), "value", value(rule.value()),
        "basis", map("source", sources.computeIfAbsent(new Source(rule.source(), rule.link()), source -> "s" + (sources.size() + 1)),
            "article", text(rule.article())),
        "valid_from", valid.from().toString(), "valid_to", valid.to() == null ? null : valid.to().toString(), "note", text(rule.note()),
        "inferred", rule.inferred() ? true : null, "binding", rule.binding() ? true : null, "origin", rule.origin());
  }

  /** What a rule says, as plain maps, lists and words: equal exactly when the rules say the same. */
  static Object value(RuleValue value) {
    return switch (value) {
      case RuleValue.Amount amount -> amount.number();
      case RuleValue.Amounts amounts -> amounts.numbers();
      case RuleValue.Flag flag -> flag.yes();
      case RuleValue.Template template -> template.template().text();
      case RuleValue.Duration duration -> term(duration.term());
      case RuleValue.Durations durations -> durations.terms().stream().map(RulebookWriter::term).toList();
      case RuleValue.Share share -> threshold(share.threshold(), Map.of());
      case RuleValue.Items items -> items.items().stream().map(item -> with(map("code", item.code()), text(item.title()))).toList();
      case RuleValue.Majority majority -> majority(majority.rule());
      case RuleValue.Election election -> election(election.rule());
    };
  }

  private static Map<String, Object> majority(MajorityRule rule) {
    GroupRule groups = rule.eachGroup();
    return threshold(rule.threshold(), map("abstentions", rule.abstentions().name(), "tie", rule.tie().name(),
        "casting_vote", text(rule.castingVote()), "methods", names(rule.methods()), "weights", rule.weights(),
        "each_group", groups == null ? null : threshold(groups.within(), map("grouping", groups.grouping(),
            "groups", fraction(groups.groups(), groups.groupsStrict())))));
  }

  private static Map<String, Object> election(ElectionRule rule) {
    return threshold(rule.threshold(), map("against_all", rule.againstAll() ? true : null, "second_round", rule.secondRound() ? "BEST_TWO" : null,
        "second", rule.second() == null ? null : threshold(rule.second(), Map.of()), "tie", rule.tie().name(),
        "casting_vote", text(rule.castingVote()), "methods", names(rule.methods())));
  }

  /** @param threshold null for a plurality */
  private static Map<String, Object> threshold(Threshold threshold, Map<String, Object> more) {
    return threshold == null ? more : with(with(map("base", threshold.base().name()), fraction(threshold.fraction(), threshold.strict())), more);
  }

  private static Map<String, Object> fraction(Fraction fraction, boolean strict) {
    return map(strict ? "more_than" : "at_least", fraction.toString());
  }

  private static Map<String, Object> term(Term term) {
    return map(term.unit().code(), term.amount());
  }

  private static List<String> names(List<Method> methods) {
    return methods.stream().map(Method::name).toList();
  }

  private static Map<String, Object> text(Text text) {
    return text == null ? null : map("kk", text.kk(), "ru", text.ru(), "en", text.en());
  }

  private static String code(RuleType type) {
    return type.name().toLowerCase(Locale.ROOT);
  }

  private static Map<String, Object> with(Map<String, Object> first, Map<String, Object> second) {
    Map<String, Object> all = new LinkedHashMap<>(first);
    all.putAll(second);
    return all;
  }

  /** Names and values in turn; absent and empty values are left out. */
  private static Map<String, Object> map(Object... pairs) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int at = 0; at < pairs.length; at += 2) {
      Object value = pairs[at + 1];
      if (value != null && !(value instanceof List<?> list && list.isEmpty())) {
        map.put((String) pairs[at], value);
      }
    }
    return map;
  }
}
