package kenes.web.portal;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kenes.base.Digest;
import kenes.base.Words;
import kenes.db.Tx;
import kenes.meetings.Meetings;
import kenes.register.Body;
import kenes.rules.LoadedRulebook;
import kenes.rules.Rule;
import kenes.rules.RuleWords;
import kenes.rules.Rules;

/** The first of the rules that govern a body's sessions on a date, in words. */
final class RulesInForce {
  /** What a reader asks first; everything else stands on the page of all rules. */
  private static final Set<String> FIRST = Set.of("quorum", "notice.regular", "notice.extraordinary", "notice.training", "majority.default");

  private final Rules rules;
  private final Tx tx;
  private final Words w;

  RulesInForce(Rules rules, Tx tx, Words w) {
    this.rules = rules;
    this.tx = tx;
    this.w = w;
  }

  /** Sessions in general first, then exercises where other rules govern them. */
  List<RulesView> of(Body body, LocalDate date) {
    Map<Digest, LoadedRulebook> found = new LinkedHashMap<>();
    rules.findInForce(tx, body.code(), body.kind(), null, date).ifPresent(loaded -> found.putIfAbsent(loaded.content(), loaded));
    rules.findInForce(tx, body.code(), body.kind(), Meetings.TRAINING, date)
        .ifPresent(loaded -> found.putIfAbsent(loaded.content(), loaded));
    return found.values().stream().map(loaded -> rulebook(loaded, date)).toList();
  }

  private RulesView rulebook(LoadedRulebook loaded, LocalDate date) {
    return new RulesView(loaded.title().in(w.lang()), w.text("portal.since", w.date(loaded.valid().from())),
        rules.rulebook(tx, loaded, date).rules().values().stream().filter(rule -> FIRST.contains(rule.key())).map(this::rule).toList());
  }

  private RulesView.RuleView rule(Rule rule) {
    return new RulesView.RuleView(rule.title().in(w.lang()), RuleWords.value(w, rule), rule.basis().in(w.lang()), rule.link(),
        rule.inferred() ? new TagView("unconfirmed", w.text("portal.rule.inferred")) : null,
        rule.note() == null ? null : rule.note().in(w.lang()));
  }
}
