package kenes.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import kenes.base.Term;
import kenes.base.Text;
import kenes.base.Words;

/** Rules in words. */
public final class RuleWords {
  private RuleWords() {}

  /** What a rule says: “at least 2/3 of all seats”, “15 working days”. */
  public static String value(Words w, Rule rule) {
    return switch (rule.value()) {
      case RuleValue.Amount amount -> w.number(amount.number());
      case RuleValue.Amounts amounts -> amounts.numbers().stream().map(w::number).collect(Collectors.joining(", "));
      case RuleValue.Flag flag -> w.text(flag.yes() ? "portal.rule.yes" : "portal.rule.no");
      case RuleValue.Template template -> template.template().text();
      case RuleValue.Duration duration -> before(rule.key()) ? before(w, duration.term()) : term(w, duration.term());
      case RuleValue.Durations durations -> durations.terms().stream().map(term -> term(w, term)).collect(Collectors.joining(", "));
      case RuleValue.Share share -> threshold(w, share.threshold());
      case RuleValue.Items items -> items.items().stream().map(item -> item.title().in(w.lang())).collect(Collectors.joining("; "));
      case RuleValue.Majority majority -> majority(w, majority.rule());
      case RuleValue.Election election -> election(w, election.rule());
    };
  }

  /** A length of time: “5 working days”. */
  public static String term(Words w, Term term) {
    return w.text("portal.rule.term." + code(term.unit()), term.amount());
  }

  /** How long before: “at least 10 calendar days before”. */
  public static String before(Words w, Term term) {
    return term.amount() == 0 ? w.text("portal.rule.before.none") : w.text("portal.rule.before." + code(term.unit()), term.amount());
  }

  /** “more than half of all seats”, and what ties, abstentions, weights and groups do. */
  public static String majority(Words w, MajorityRule rule) {
    List<String> parts = new ArrayList<>(List.of(threshold(w, rule.threshold())));
    if (rule.abstentions() != Abstentions.AS_THE_BASE_SAYS) {
      parts.add(w.text("portal.rule.abstentions." + code(rule.abstentions())));
    }
    if (rule.weights() != null) {
      parts.add(w.text("portal.rule.weights", rule.weights()));
    }
    if (rule.eachGroup() != null) {
      parts.add(groups(w, rule.eachGroup()));
    }
    tie(w, rule.tie(), rule.castingVote(), parts);
    methods(w, rule.methods(), parts);
    return String.join("; ", parts);
  }

  /** “the most votes”, or a threshold, and how the second round goes. */
  public static String election(Words w, ElectionRule rule) {
    List<String> parts = new ArrayList<>(List.of(candidate(w, rule.threshold())));
    if (rule.secondRound()) {
      parts.add(w.text("portal.rule.second-round", candidate(w, rule.second())));
    }
    if (rule.againstAll()) {
      parts.add(w.text("portal.rule.against-all"));
    }
    tie(w, rule.tie(), rule.castingVote(), parts);
    methods(w, rule.methods(), parts);
    return String.join("; ", parts);
  }

  /** “more than half of all seats”; fractions other than a half in figures. */
  public static String threshold(Words w, Threshold threshold) {
    String of = code(threshold.base());
    if (threshold.moreThanHalf()) {
      return w.text("portal.rule.more-than-half." + of);
    }
    return w.text((threshold.strict() ? "portal.rule.more-than." : "portal.rule.at-least.") + of, threshold.fraction().toString());
  }

  /** What becomes of a rule: what it said, what it says, and by which article. */
  public static List<String> change(Words w, RulebookDiff.Change change) {
    return switch (change.kind()) {
      case ADDED -> List.of(w.text("rules.diff.added", value(w, change.after())), basis(w, change.after()));
      case REMOVED -> List.of(w.text("rules.diff.removed", value(w, change.before())));
      case CHANGED -> List.of(w.text("rules.diff.before", value(w, change.before())), w.text("rules.diff.after", value(w, change.after())),
          basis(w, change.after()));
      case BASIS_CHANGED -> List.of(w.text("rules.diff.same", value(w, change.after())), basis(w, change.after()));
    };
  }

  private static String basis(Words w, Rule rule) {
    return w.text(rule.inferred() ? "rules.diff.basis-inferred" : "rules.diff.basis", rule.basis().in(w.lang()));
  }

  private static String candidate(Words w, Threshold threshold) {
    return threshold == null ? w.text("portal.rule.plurality") : threshold(w, threshold);
  }

  private static String groups(Words w, GroupRule rule) {
    String within = threshold(w, rule.within());
    return rule.groups().whole() ? w.text("portal.rule.each-group", rule.grouping(), within)
        : w.text(rule.groupsStrict() ? "portal.rule.groups-more" : "portal.rule.groups-least", rule.grouping(), within, rule.groups().toString());
  }

  private static void tie(Words w, Tie tie, Text who, List<String> parts) {
    if (tie != Tie.NOT_ADOPTED) {
      parts.add(w.text("portal.rule.tie." + code(tie), who == null ? null : who.in(w.lang())));
    }
  }

  private static void methods(Words w, List<Method> methods, List<String> parts) {
    if (!methods.isEmpty()) {
      parts.add(w.text("portal.rule.methods", methods.stream().map(method -> w.text("portal.rule.method." + code(method))).collect(Collectors.joining(", "))));
    }
  }

  private static boolean before(String key) {
    return key.startsWith("notice.") || key.startsWith("materials.");
  }

  private static String code(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
