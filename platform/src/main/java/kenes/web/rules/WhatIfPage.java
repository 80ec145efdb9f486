package kenes.web.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kenes.base.Refused;
import kenes.base.Words;
import kenes.rules.Base;
import kenes.rules.MajorityRule;
import kenes.rules.RuleWords;
import kenes.rules.Rulebook;
import kenes.voting.Outcome;
import kenes.voting.VoteWords;
import kenes.web.FormState;
import kenes.web.OutcomeWords;
import kenes.web.Refusals;
import kenes.web.Request;
import kenes.web.Response;
import kenes.web.view.LinkView;
import kenes.web.view.OutcomeView;

/** Tries a vote under the rule in force and under another. Stores nothing: all that was typed stands in the address. */
final class WhatIfPage {
  private static final String DEFAULT = "default";

  private final RuleParts parts;

  WhatIfPage(RuleParts parts) {
    this.parts = parts;
  }

  Response show(Request request) {
    return parts.db().read(tx -> {
      Trial trial = Trial.of(parts, tx, request, "/rules/what-if");
      Map<String, MajorityRule> rules = trial.rulebook().map(WhatIfPage::rules).orElse(Map.of());
      if (rules.isEmpty()) {
        return trial.nothing();
      }
      String kind = rules.containsKey(request.query("kind")) ? request.query("kind") : rules.keySet().iterator().next();
      FormState form = form(trial, rules.get(kind), kind);
      try {
        return trial.answer(view(trial, rules, form, TriedVote.of(rules.get(kind), Asked.of(form))));
      } catch (Refused refused) {
        return trial.answer(view(trial, rules, new FormState(form.values(), refused, ""), null)).status(Refusals.status(refused.code()));
      }
    });
  }

  /** The rule for everything else first. */
  private static Map<String, MajorityRule> rules(Rulebook rulebook) {
    Map<String, MajorityRule> rules = new LinkedHashMap<>();
    if (rulebook.majorities().containsKey(DEFAULT)) {
      rules.put(DEFAULT, rulebook.majorities().get(DEFAULT));
    }
    rules.putAll(rulebook.majorities());
    return rules;
  }

  /** What was typed; what was not is as in force, with every holder of a seat present and just enough votes for. */
  private static FormState form(Trial trial, MajorityRule rule, String kind) {
    Map<String, List<String>> values = new HashMap<>();
    Map<String, String> proposed = new HashMap<>(trial.numbers());
    long inOffice = Long.parseLong(proposed.get("in_office"));
    long needed = Math.min(inOffice, rule.threshold().needed(rule.threshold().base() == Base.SEATS ? Long.parseLong(proposed.get("seats")) : inOffice));
    proposed.putAll(Map.of("for", String.valueOf(needed), "against", String.valueOf(inOffice - needed), "abstained", "0"));
    proposed.putAll(WhatIfFields.rule(rule));
    proposed.forEach((name, value) -> values.put(name, List.of(value)));
    values.putAll(trial.request().queries());
    if (!trial.request().query("take").isEmpty()) {
      WhatIfFields.rule(rule).forEach((name, value) -> values.put(name, List.of(value)));
    }
    values.put("kind", List.of(kind));
    return new FormState(values, null, "");
  }

  private static WhatIfView view(Trial trial, Map<String, MajorityRule> rules, FormState form, TriedVote tried) {
    Words w = trial.w();
    WhatIfFields fields = new WhatIfFields(w, form);
    MajorityRule rule = rules.get(form.value("kind"));
    boolean electing = !trial.rulebook().orElseThrow().elections().isEmpty();
    return new WhatIfView(trial.page(w.text("what-if.title")), w.text("what-if.lead"),
        electing ? new LinkView(w.text("what-if.election-title"), trial.home() + "/rules/what-if/election") : null, trial.home() + "/rules/what-if#result",
        fields.kind(rules), w.text("what-if.take"), fields.vote(), fields.numbers("seats", "in_office", "present", "for", "against", "abstained"),
        tried == null ? null : verdict(w, tried), rule.weights() == null && rule.eachGroup() == null ? null : w.text("what-if.heads"),
        tried == null ? List.of() : columns(w, tried),
        tried == null ? null : Hints.quorum(w, trial.rulebook().orElseThrow().quorum(), tried.inForce().tally()), trial.home() + "/rules");
  }

  private static String verdict(Words w, TriedVote tried) {
    if (tried.sameRule()) {
      return w.text("what-if.same-rule");
    }
    return w.text("what-if.both", w.text("what-if." + VoteWords.key(tried.inForce().decision())), w.text("what-if." + VoteWords.key(tried.changed().decision())));
  }

  private static List<WhatIfView.Column> columns(Words w, TriedVote tried) {
    List<WhatIfView.Column> columns = new ArrayList<>(List.of(column(w, "in-force", tried.inForce())));
    if (!tried.sameRule()) {
      columns.add(column(w, "changed", tried.changed()));
    }
    return columns;
  }

  /** No article says what the changed rule says. */
  private static WhatIfView.Column column(Words w, String which, Outcome outcome) {
    OutcomeView shown = OutcomeWords.view(w, which, outcome);
    OutcomeView view = which.equals("in-force") ? shown : new OutcomeView(shown.id(), shown.tone(), shown.resultWord(), shown.sentence(), null,
        shown.forVotes(), shown.against(), shown.abstained(), shown.base(), shown.needed(), shown.neededWord(), shown.baseWord());
    return new WhatIfView.Column(w.text("what-if." + which), RuleWords.majority(w, outcome.rule()), view, null, List.of(),
        OutcomeWords.reasons(w, outcome), new Hints(w, outcome).list());
  }
}
