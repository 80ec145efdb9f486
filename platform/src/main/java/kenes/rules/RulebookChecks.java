package kenes.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kenes.base.Term;

/** What no single line shows: days with two rules or none, rules that can never apply, rules that contradict each other. */
final class RulebookChecks {
  private static final String MAXIMUM = ".maximum";

  private final RulebookFile file;
  private final List<Mistake> mistakes;

  RulebookChecks(RulebookFile file, List<Mistake> mistakes) {
    this.file = file;
    this.mistakes = mistakes;
  }

  /** What the text shows by itself. */
  void check() {
    file.rules().forEach((key, versions) -> {
      inside(key, versions);
      seamless(key, versions);
      sessionKind(key, versions);
      codes(key, versions);
    });
    if (mistakes.isEmpty()) {
      List<RulebookFile> alone = List.of(file);
      RulebookFile.days(alone).forEach(day -> consistent(RulebookFile.on(alone, day)));
    }
  }

  /**
   * What shows only together with the rulebooks that it extends: a rule that must be there on every day, a rule
   * that may not be replaced, a contradiction between own and taken-over rules.
   *
   * @param chain the file first, then what it extends
   * @param governs whether it governs a body's sittings, so that nothing may be missing
   */
  void checkWith(List<RulebookFile> chain, boolean governs) {
    chain.stream().skip(1).forEach(above -> above.rules().forEach((key, versions) -> versions.stream().filter(Rule::binding)
        .forEach(bound -> file.rules().getOrDefault(key, List.of()).stream().filter(own -> overlap(own, bound))
            .forEach(own -> note(own.line(), RulesCode.RULE_BINDING, key, bound.origin())))));
    if (governs) {
      complete(chain);
    }
    RulebookFile.days(chain).forEach(day -> consistent(RulebookFile.on(chain, day)));
    calendar(RulebookFile.on(chain, file.valid().from()));
  }

  /** Working days can only be counted in a calendar. */
  private void calendar(Rulebook rules) {
    if (rules.calendar() == null) {
      rules.rules().values().stream().filter(rule -> rule.value() instanceof RuleValue.Duration(Term term) && term.unit() == Term.Unit.WORKING_DAYS)
          .findFirst().ifPresent(rule -> note(own(rule), RulesCode.YAML_KEY_MISSING, "calendar"));
    }
  }

  private void inside(String key, List<Rule> versions) {
    for (Rule rule : versions) {
      boolean tooEarly = rule.valid().to() != null && rule.valid().to().isBefore(file.valid().from());
      boolean tooLate = file.valid().to() != null && rule.valid().from().isAfter(file.valid().to());
      if (tooEarly || tooLate) {
        note(rule.line(), RulesCode.RULE_UNREACHABLE, key, "valid_from");
      }
    }
  }

  /** Between two versions of a rule every day has exactly one. */
  private void seamless(String key, List<Rule> versions) {
    for (int next = 1; next < versions.size(); next++) {
      Rule before = versions.get(next - 1);
      Rule after = versions.get(next);
      LocalDate end = before.valid().to();
      if (end == null || !end.isBefore(after.valid().from())) {
        note(after.line(), RulesCode.DATES_OVERLAP, key, after.valid().from().toString(), before.line());
      } else if (end.plusDays(1).isBefore(after.valid().from())) {
        note(after.line(), RulesCode.DATES_GAP, key, end.plusDays(1).toString(), after.valid().from().minusDays(1).toString());
      }
    }
  }

  /** A term for a kind of session that the rulebook does not govern. */
  private void sessionKind(String key, List<Rule> versions) {
    versions.stream().filter(rule -> !file.concerns(rule)).forEach(rule -> note(rule.line(), RulesCode.RULE_UNREACHABLE, key, "sessions"));
  }

  /** A list whose codes mean something to the platform holds no others. */
  private void codes(String key, List<Rule> versions) {
    List<String> known = Catalogue.shipped().find(key).map(Catalogue.Key::codes).orElse(List.of());
    versions.stream().filter(rule -> !known.isEmpty() && rule.value() instanceof RuleValue.Items items
        && !items.items().stream().allMatch(item -> known.contains(item.code())))
        .forEach(rule -> note(rule.line(), RulesCode.YAML_VALUE_WRONG, "code", String.join(" | ", known)));
  }

  /** Every day of the rulebook has the rules without which no sitting can be held. */
  private void complete(List<RulebookFile> chain) {
    Catalogue.shipped().keys().stream().filter(Catalogue.Key::required).forEach(key ->
        RulebookFile.days(chain).stream().filter(day -> RulebookFile.on(chain, day).find(key.name()).isEmpty()).findFirst()
            .ifPresent(day -> note(1, RulesCode.RULE_MISSING, key.name(), day.toString())));
  }

  private void consistent(Rulebook rules) {
    rules.rules().forEach((key, rule) -> {
      if (key.endsWith(MAXIMUM)) {
        String least = key.substring(0, key.length() - MAXIMUM.length()) + ".minimum";
        rules.find(least).filter(minimum -> number(minimum) > number(rule)).ifPresent(minimum -> contradiction(minimum, rule));
      }
      if (key.startsWith("materials.") && rule.type() == RuleType.TERM) {
        String notice = "notice." + key.substring("materials.".length());
        rules.find(notice).filter(before -> longer(rule, before)).ifPresent(before -> contradiction(before, rule));
        if (rules.find(notice).isEmpty()) {
          once(own(rule), RulesCode.RULE_UNREACHABLE, key, notice);
        }
      }
    });
  }

  private static long number(Rule rule) {
    return rule.value() instanceof RuleValue.Amount amount ? amount.number() : 0;
  }

  /** Papers cannot be due before the sitting is announced; only like units are compared. */
  private static boolean longer(Rule materials, Rule notice) {
    return materials.value() instanceof RuleValue.Duration(Term papers) && notice.value() instanceof RuleValue.Duration(Term announced)
        && papers.unit() == announced.unit() && papers.amount() > announced.amount();
  }

  private void contradiction(Rule one, Rule other) {
    Rule own = other.origin().equals(file.code()) ? other : one;
    once(own(own), RulesCode.RULES_CONTRADICT, one.key(), other.key());
  }

  private int own(Rule rule) {
    return rule.origin().equals(file.code()) ? rule.line() : 1;
  }

  private static boolean overlap(Rule one, Rule other) {
    return (one.valid().to() == null || !one.valid().to().isBefore(other.valid().from()))
        && (other.valid().to() == null || !other.valid().to().isBefore(one.valid().from()));
  }

  private void note(int line, RulesCode code, Object... args) {
    mistakes.add(new Mistake(line, code, List.of(args)));
  }

  private void once(int line, RulesCode code, Object... args) {
    Mistake mistake = new Mistake(line, code, new ArrayList<>(List.of(args)));
    if (!mistakes.contains(mistake)) {
      mistakes.add(mistake);
    }
  }
}
