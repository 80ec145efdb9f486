package kenes.web.portal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kenes.base.Text;
import kenes.base.Words;
import kenes.db.Tx;
import kenes.meetings.Meetings;
import kenes.register.Body;
import kenes.rules.LoadedRulebook;
import kenes.rules.MajorityRule;
import kenes.rules.NoticeRule;
import kenes.rules.QuorumRule;
import kenes.rules.Rulebook;
import kenes.rules.Rules;
import kenes.web.RuleWords;

/** The rules that govern a body's sessions on a date, in words. */
final class RulesInForce {
  private static final Comparator<Map.Entry<String, MajorityRule>> DEFAULT_FIRST =
      Comparator.comparing((Map.Entry<String, MajorityRule> entry) -> !entry.getKey().equals("default")).thenComparing(Map.Entry::getKey);

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
    Map<kenes.base.Digest, LoadedRulebook> found = new LinkedHashMap<>();
    rules.findInForce(tx, body.code(), body.kind(), null, date).ifPresent(loaded -> found.putIfAbsent(loaded.content(), loaded));
    rules.findInForce(tx, body.code(), body.kind(), Meetings.TRAINING, date)
        .ifPresent(loaded -> found.putIfAbsent(loaded.content(), loaded));
    return found.values().stream().map(this::rulebook).toList();
  }

  private RulesView rulebook(LoadedRulebook loaded) {
    Rulebook rulebook = rules.get(tx, loaded.content());
    List<RulesView.RuleView> lines = new ArrayList<>();
    QuorumRule quorum = rulebook.quorum();
    lines.add(rule(rulebook, quorum.key(), w.text("portal.rule.quorum"),
        RuleWords.quorum(w, quorum), quorum.legalBasis(), quorum.link()));
    rulebook.notices().values().stream().sorted(Comparator.comparing(NoticeRule::key).reversed()).forEach(notice -> lines.add(
        rule(rulebook, notice.key(), RuleWords.noticeTitle(w, notice.key()),
            w.text("portal.rule.notice.days", notice.days()), notice.legalBasis(), notice.link())));
    rulebook.majorities().entrySet().stream().sorted(DEFAULT_FIRST).forEach(entry -> lines.add(majority(rulebook, entry.getKey(), entry.getValue())));
    return new RulesView(loaded.title().in(w.lang()),
        loaded.valid().from() == null ? null : w.text("portal.since", w.date(loaded.valid().from())), lines);
  }

  private RulesView.RuleView majority(Rulebook rulebook, String key, MajorityRule rule) {
    return rule(rulebook, "majorities." + key, RuleWords.majorityTitle(w, key),
        RuleWords.majority(w, rule), rule.legalBasis(), rule.link());
  }

  private RulesView.RuleView rule(Rulebook rulebook, String key, String title, String sentence, Text basis, String link) {
    var remark = rulebook.findRemark(key);
    return new RulesView.RuleView(title, sentence, basis.in(w.lang()), link,
        remark.filter(Rulebook.Remark::inferred).map(any -> new TagView("unconfirmed", w.text("portal.rule.inferred"))).orElse(null),
        remark.map(Rulebook.Remark::note).map(note -> note.in(w.lang())).orElse(null));
  }
}
