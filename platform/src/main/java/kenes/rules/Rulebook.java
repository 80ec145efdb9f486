package kenes.rules;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import kenes.base.Lang;
import kenes.base.Refused;
import kenes.base.Text;
import kenes.base.Week;

/**
 * All rules that hold for a kind of body, or for one body, on one day: its own and what it takes over from the
 * rulebooks that it extends. A sitting freezes one.
 *
 * @param code of the rulebook that stands first
 * @param date the day
 * @param sessions the kinds of session that it governs; empty: every kind
 * @param languages in which official texts must be there: every title, place and question
 * @param calendar code of the working-day calendar, or null where no rule needs one
 * @param rules by key, in the catalogue's order
 */
public record Rulebook(String code, Text title, LocalDate date, Set<String> sessions, List<Lang> languages, String calendar,
    Map<String, Rule> rules) {
  private static final String MAJORITY = "majority.";
  private static final String ELECTION = "election.";
  private static final String NOTICE = "notice.";

  public Optional<Rule> find(String key) {
    return Optional.ofNullable(rules.get(key));
  }

  /** The working week in which terms are counted: five days unless the rule {@code working_week.days} says six. */
  public Week week() {
    return find("working_week.days").filter(rule -> rule.value().equals(new RuleValue.Amount(6))).isPresent() ? Week.SIX_DAYS : Week.FIVE_DAYS;
  }

  /** How many must be present for a sitting to be competent. @throws Refused {@code NO_QUORUM_RULE} */
  public QuorumRule quorum() {
    return quorum(find("quorum").orElseThrow(() -> new Refused(RulesCode.NO_QUORUM_RULE)));
  }

  /** How many of each organization must be present at a joint sitting; empty: all of them are counted together. */
  public Optional<QuorumRule> findJointQuorum() {
    return find(QuorumRule.JOINT).map(Rulebook::quorum);
  }

  private static QuorumRule quorum(Rule rule) {
    return new QuorumRule(rule.key(), ((RuleValue.Share) rule.value()).threshold(), rule.basis(), rule.link());
  }

  /** The majorities by kind of decision, {@code default} among them. */
  public Map<String, MajorityRule> majorities() {
    return family(MAJORITY, RuleType.MAJORITY, rule -> ((RuleValue.Majority) rule.value()).rule());
  }

  /** The elections by what is elected. */
  public Map<String, ElectionRule> elections() {
    return family(ELECTION, RuleType.ELECTION, rule -> ((RuleValue.Election) rule.value()).rule());
  }

  /** The terms of notice by kind of session. */
  public Map<String, NoticeRule> notices() {
    return family(NOTICE, RuleType.TERM, rule -> new NoticeRule(rule.key(), ((RuleValue.Duration) rule.value()).term(), rule.basis(), rule.link()));
  }

  /** The majority for this kind of decision. @throws Refused {@code NO_MAJORITY} */
  public MajorityRule majority(String decisionKind) {
    return Optional.ofNullable(majorities().get(decisionKind))
        .orElseThrow(() -> new Refused(RulesCode.NO_MAJORITY, String.valueOf(decisionKind)));
  }

  /** The term of notice for this kind of session. @throws Refused {@code NO_NOTICE} */
  public NoticeRule notice(String sessionKind) {
    return Optional.ofNullable(notices().get(sessionKind))
        .orElseThrow(() -> new Refused(RulesCode.NO_NOTICE, String.valueOf(sessionKind)));
  }

  private <T> Map<String, T> family(String prefix, RuleType type, Function<Rule, T> value) {
    Map<String, T> found = new LinkedHashMap<>();
    rules.forEach((key, rule) -> {
      if (key.startsWith(prefix) && rule.type() == type) {
        found.put(key.substring(prefix.length()), value.apply(rule));
      }
    });
    return found;
  }
}
