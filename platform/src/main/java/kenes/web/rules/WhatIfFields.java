package kenes.web.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kenes.base.Words;
import kenes.rules.Abstentions;
import kenes.rules.Base;
import kenes.rules.MajorityRule;
import kenes.rules.Threshold;
import kenes.rules.Tie;
import kenes.voting.VoteWords;
import kenes.web.FormState;
import kenes.web.view.FieldView;

/** The fields of a vote that nobody held. */
record WhatIfFields(Words w, FormState form) {
  /** The rule in force as it would be typed. */
  static Map<String, String> rule(MajorityRule rule) {
    Map<String, String> typed = new HashMap<>(threshold(rule.threshold()));
    typed.putAll(Map.of("abstentions", Asked.code(rule.abstentions()), "tie", Asked.code(rule.tie()), "casting", ""));
    return typed;
  }

  static Map<String, String> threshold(Threshold threshold) {
    return Map.of("base", Asked.code(threshold.base()), "numerator", String.valueOf(threshold.fraction().numerator()),
        "denominator", String.valueOf(threshold.fraction().denominator()), "strict", threshold.strict() ? Asked.MORE_THAN : Asked.AT_LEAST);
  }

  /** @param rules by kind of decision */
  FieldView kind(Map<String, MajorityRule> rules) {
    return select("kind", rules.entrySet().stream().map(entry -> new FieldView.Option(entry.getKey(), entry.getValue().title().in(w.lang()))).toList());
  }

  List<FieldView> vote() {
    List<FieldView> fields = new ArrayList<>(threshold(bases()));
    fields.add(select("abstentions", options("abstentions", Abstentions.values())));
    fields.add(select("tie", options("tie", Tie.values())));
    fields.add(select("casting", Stream.of("", "for", "against").map(cast -> new FieldView.Option(cast, w.text("what-if.casting-" + (cast.isEmpty() ? "none" : cast)))).toList()));
    return fields;
  }

  List<FieldView> threshold(List<FieldView.Option> bases) {
    List<FieldView.Option> strict = Stream.of(Asked.MORE_THAN, Asked.AT_LEAST).map(how -> new FieldView.Option(how, w.text("what-if.strict-" + how))).toList();
    return List.of(select("base", bases), select("strict", strict), number("numerator", null), number("denominator", null));
  }

  List<FieldView.Option> bases() {
    return options("base", Base.values());
  }

  List<FieldView> numbers(String... names) {
    return Arrays.stream(names).map(name -> number(name, null)).toList();
  }

  FieldView number(String name, String hint) {
    return new FieldView("number", name, w.text("what-if." + name), hint, form.value(name), form.error(name, w), "off", null, hint == null, List.of());
  }

  FieldView select(String name, List<FieldView.Option> options) {
    return new FieldView("select", name, w.text("what-if." + name), null, form.value(name), form.error(name, w), null, null, true, options);
  }

  List<FieldView.Option> options(String name, Enum<?>... constants) {
    return Arrays.stream(constants).map(one -> new FieldView.Option(Asked.code(one), w.text("what-if." + name + "-" + VoteWords.key(one)))).toList();
  }
}
