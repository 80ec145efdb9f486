package kenes.web.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import kenes.base.Refused;
import kenes.base.Words;
import kenes.rules.ElectionRule;
import kenes.rules.RuleWords;
import kenes.rules.Rulebook;
import kenes.rules.Tie;
import kenes.voting.ElectionOutcome;
import kenes.voting.VoteWords;
import kenes.web.ElectionWords;
import kenes.web.FormState;
import kenes.web.Refusals;
import kenes.web.Request;
import kenes.web.Response;
import kenes.web.view.FieldView;
import kenes.web.view.LinkView;

/** Tries an election under the rule in force and under another. Stores nothing. */
final class ElectionPage {
  private static final String PATH = "/rules/what-if/election";
  private static final List<Tie> TIES = List.of(Tie.NOT_ADOPTED, Tie.REPEAT_VOTE, Tie.LOT, Tie.CASTING_VOTE);

  private final RuleParts parts;

  ElectionPage(RuleParts parts) {
    this.parts = parts;
  }

  Response show(Request request) {
    return parts.db().read(tx -> {
      Trial trial = Trial.of(parts, tx, request, PATH);
      Map<String, ElectionRule> rules = trial.rulebook().map(Rulebook::elections).orElse(Map.of());
      if (rules.isEmpty()) {
        return trial.nothing();
      }
      String kind = rules.containsKey(request.query("kind")) ? request.query("kind") : rules.keySet().iterator().next();
      FormState form = form(trial, rules.get(kind), kind);
      try {
        return trial.answer(view(trial, rules, form, TriedElection.of(rules.get(kind), Asked.of(form))));
      } catch (Refused refused) {
        return trial.answer(view(trial, rules, new FormState(form.values(), refused, ""), null)).status(Refusals.status(refused.code()));
      }
    });
  }

  /** Two candidates of whom none has quite enough: that is where rules differ. */
  private static FormState form(Trial trial, ElectionRule rule, String kind) {
    Map<String, List<String>> values = new HashMap<>();
    Map<String, String> proposed = new HashMap<>(trial.numbers());
    int inOffice = Integer.parseInt(proposed.get("in_office"));
    proposed.putAll(Map.of("places", "1", "ballots", "", "against_all", "0", "candidate_1", String.valueOf(inOffice / 2),
        "candidate_2", String.valueOf(inOffice / 3), "candidate_3", String.valueOf(inOffice - inOffice / 2 - inOffice / 3)));
    proposed.putAll(typed(rule));
    proposed.forEach((name, value) -> values.put(name, List.of(value)));
    values.putAll(trial.request().queries());
    if (!trial.request().query("take").isEmpty()) {
      typed(rule).forEach((name, value) -> values.put(name, List.of(value)));
    }
    values.put("kind", List.of(kind));
    return new FormState(values, null, "");
  }

  private static Map<String, String> typed(ElectionRule rule) {
    Map<String, String> typed = new HashMap<>(Map.of("base", TriedElection.PLURALITY, "numerator", "1", "denominator", "2", "strict", Asked.MORE_THAN));
    if (rule.threshold() != null) {
      typed.putAll(WhatIfFields.threshold(rule.threshold()));
    }
    typed.putAll(Map.of("second_round", rule.secondRound() ? "yes" : "no", "tie", Asked.code(rule.tie())));
    return typed;
  }

  private static WhatIfView view(Trial trial, Map<String, ElectionRule> rules, FormState form, TriedElection tried) {
    Words w = trial.w();
    WhatIfFields fields = new WhatIfFields(w, form);
    List<FieldView.Option> bases = new ArrayList<>(List.of(new FieldView.Option(TriedElection.PLURALITY, w.text("what-if.base-plurality"))));
    bases.addAll(fields.bases());
    List<FieldView> rule = new ArrayList<>(fields.threshold(bases));
    rule.add(fields.select("second_round", List.of(new FieldView.Option("yes", w.text("what-if.second-round-yes")), new FieldView.Option("no", w.text("what-if.second-round-no")))));
    rule.add(fields.select("tie", TIES.stream().map(tie -> new FieldView.Option(Asked.code(tie), w.text("what-if.election-tie-" + VoteWords.key(tie)))).toList()));
    List<FieldView> numbers = new ArrayList<>(fields.numbers("seats", "in_office", "present", "places"));
    numbers.add(fields.number("ballots", w.text("what-if.ballots-hint")));
    if (rules.get(form.value("kind")).againstAll()) {
      numbers.add(fields.number("against_all", null));
    }
    IntStream.rangeClosed(1, TriedElection.CANDIDATES).forEach(at -> numbers.add(new FieldView("number", "candidate_" + at, w.text("what-if.candidate-votes", at), null,
        form.value("candidate_" + at), form.error("candidate_" + at, w), "off", null, false, List.of())));
    FieldView kind = fields.select("kind", rules.entrySet().stream().map(one -> new FieldView.Option(one.getKey(), one.getValue().title().in(w.lang()))).toList());
    return new WhatIfView(trial.page(w.text("what-if.election-title")), w.text("what-if.lead"), new LinkView(w.text("what-if.title"), trial.home() + "/rules/what-if"),
        trial.home() + PATH + "#result", kind, w.text("what-if.take"), rule, numbers, tried == null ? null : w.text(tried.sameRule() ? "what-if.same-rule" : "what-if.two"), null,
        tried == null ? List.of() : columns(w, tried),
        tried == null ? null : Hints.quorum(w, trial.rulebook().orElseThrow().quorum(), tried.inForce().contest().ballots()), trial.home() + "/rules");
  }

  private static List<WhatIfView.Column> columns(Words w, TriedElection tried) {
    List<WhatIfView.Column> columns = new ArrayList<>(List.of(column(w, "in-force", tried.inForce())));
    if (!tried.sameRule()) {
      columns.add(column(w, "changed", tried.changed()));
    }
    return columns;
  }

  private static WhatIfView.Column column(Words w, String which, ElectionOutcome outcome) {
    List<WhatIfView.Standing> standings = outcome.standings().stream().map(one -> new WhatIfView.Standing(w.text("what-if.candidate", one.candidate()),
        w.number(one.votes()), w.text("what-if.fate-" + VoteWords.key(one.fate())))).toList();
    return new WhatIfView.Column(w.text("what-if." + which), RuleWords.election(w, outcome.rule()), null,
        new ElectionWords(w, outcome, candidate -> w.text("what-if.candidate", candidate)).sentence(), standings, List.of(), List.of());
  }
}
