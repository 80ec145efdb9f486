package kenes.decisions;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kenes.base.Refused;
import kenes.base.Text;
import kenes.calendar.Calendars;
import kenes.db.Tx;
import kenes.rules.NumberTemplate;
import kenes.rules.RuleValue;
import kenes.rules.Rulebook;

/** What a sitting's frozen rulebook says of decisions. A missing rule: nobody asks for it. */
final class Terms {
  private final Rulebook rulebook;

  Terms(Rulebook rulebook) {
    this.rulebook = rulebook;
  }

  /** The kinds of decisions by their effect; none where the rulebook does not tell them apart. */
  static List<RuleValue.Item> kinds(Rulebook rulebook) {
    return items(rulebook, "decisions.classes");
  }

  /** Where decisions of this kind are officially published; none: they need not be. */
  static List<RuleValue.Item> places(Rulebook rulebook, String kind) {
    return items(rulebook, "publication.places." + kind);
  }

  private static List<RuleValue.Item> items(Rulebook rulebook, String key) {
    return rulebook.find(key).map(rule -> ((RuleValue.Items) rule.value()).items()).orElse(List.of());
  }

  /** @param code as in the rulebook's list, in any case; null only where there is no list. @throws Refused {@code KIND_UNKNOWN} */
  DecisionsAct.Kind kind(String code) {
    List<RuleValue.Item> kinds = kinds(rulebook);
    if (kinds.isEmpty() && code == null) {
      return new DecisionsAct.Kind(null, null, null, false);
    }
    RuleValue.Item kind = kinds.stream().filter(one -> one.code().equalsIgnoreCase(code)).findFirst()
        .orElseThrow(() -> Refused.field("kind", DecisionsCode.KIND_UNKNOWN));
    String name = kind.code().toLowerCase(Locale.ROOT);
    Text registrar = items(rulebook, "registration.by." + name).stream().findFirst().map(RuleValue.Item::title).orElse(null);
    return new DecisionsAct.Kind(name, kind.title(), registrar, !places(rulebook, name).isEmpty());
  }

  /** The rule where the decision itself says nothing; null where the body only recommends. */
  EntryRule entry(DecisionsAct.Kind kind) {
    if (rulebook.find("decisions.binding").filter(rule -> !((RuleValue.Flag) rule.value()).yes()).isPresent()) {
      return null;
    }
    int days = rulebook.find("entry_into_force." + kind.code()).map(rule -> ((RuleValue.Duration) rule.value()).term().amount()).orElse(0);
    return new EntryRule(kind.publication() ? EntryRule.Kind.PUBLICATION : EntryRule.Kind.ADOPTION, null, days, null);
  }

  Optional<NumberTemplate> template() {
    return rulebook.find("numbering.decision").or(() -> rulebook.find("numbering.resolution")).map(rule -> ((RuleValue.Template) rule.value()).template());
  }

  /** TERM, YEAR or SESSION: when the running number begins anew. */
  String run() {
    return items(rulebook, "numbering.running").stream().findFirst().map(RuleValue.Item::code).orElse("TERM");
  }

  /** Whether a number stands once for ever, not only once in its convocation or year. */
  boolean onceForEver() {
    return rulebook.find("numbering.once").map(rule -> ((RuleValue.Flag) rule.value()).yes()).orElse(false);
  }

  /** The last day of this term, from the day; null without the rule or its calendar. */
  LocalDate due(Tx tx, Calendars calendars, String key, LocalDate from) {
    return rulebook.find(key).flatMap(rule -> calendars.find(tx, rulebook.calendar())
        .map(calendar -> calendar.count(from, ((RuleValue.Duration) rule.value()).term(), rulebook.week(), calendar.law().counting()).due())).orElse(null);
  }
}
