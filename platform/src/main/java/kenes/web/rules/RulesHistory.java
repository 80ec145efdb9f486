package kenes.web.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kenes.base.Words;
import kenes.rules.RuleWords;
import kenes.rules.RulebookDiff;
import kenes.web.view.LinkView;

/** The days on which a body's rules changed or will change, in words. */
record RulesHistory(BodyRules rules, Words w, String home) {
  /** The latest day first. @param shown the day whose rules the page shows */
  List<RulesView.Day> list(LocalDate shown, LocalDate today) {
    List<RulesView.Day> days = new ArrayList<>();
    Optional<BodyRules.Governing> before = Optional.empty();
    for (LocalDate day : rules.days()) {
      Optional<BodyRules.Governing> now = rules.on(day);
      List<RulebookDiff.Change> changes = before.isEmpty() || now.isEmpty() ? List.of()
          : RulebookDiff.differences(before.get().rules(), now.get().rules());
      boolean edition = !before.map(BodyRules.Governing::chain).equals(now.map(BodyRules.Governing::chain));
      if (edition || !changes.isEmpty()) {
        days.addFirst(day(day, shown, today, summary(before, now, changes), changes));
      }
      before = now;
    }
    return days;
  }

  private String summary(Optional<BodyRules.Governing> before, Optional<BodyRules.Governing> now, List<RulebookDiff.Change> changes) {
    if (now.isEmpty()) {
      return w.text("body-rules.history-none");
    }
    if (before.isEmpty()) {
      return w.text("body-rules.history-first", now.get().chain().getFirst().title().in(w.lang()), now.get().rules().rules().size());
    }
    return changes.isEmpty() ? w.text("body-rules.history-same") : w.text("body-rules.history-changes", changes.size());
  }

  private RulesView.Day day(LocalDate day, LocalDate shown, LocalDate today, String summary, List<RulebookDiff.Change> changes) {
    String state = day.isAfter(today) ? w.text("body-rules.ahead") : null;
    return new RulesView.Day(new LinkView(w.date(day), day.equals(shown) ? null : home + "/rules/on?date=" + day), state, summary,
        changes.stream().map(change -> new RulesView.Changed(change.rule().title().in(w.lang()), RuleWords.change(w, change))).toList());
  }
}
