package kenes.web.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import kenes.base.Refused;
import kenes.db.Tx;
import kenes.register.Body;
import kenes.rules.LoadedRulebook;
import kenes.rules.Rulebook;
import kenes.rules.Rules;
import kenes.rules.RulesCode;

/** What governs a body on which day, read in one snapshot. */
record BodyRules(Rules rules, Tx tx, Body body) {
  /** The kinds of session that rulebooks of their own may govern. */
  private static final List<String> SESSIONS = List.of("regular", "extraordinary", "training");

  /** A rulebook with those above it, and what they say together. */
  record Governing(List<LoadedRulebook> chain, Rulebook rules) {}

  /** A rulebook that governs one kind of session only. */
  record Special(String sessionKind, Governing governing) {}

  /** What governs its sessions in general. */
  Optional<Governing> on(LocalDate day) {
    return on(null, day);
  }

  /** Nothing governs while the rulebook above is not there, for then nobody knows what the one below leaves open. */
  private Optional<Governing> on(String sessionKind, LocalDate day) {
    try {
      return rules.findInForce(tx, body.code(), body.kind(), sessionKind, day)
          .map(loaded -> new Governing(rules.chain(tx, loaded, day), rules.rulebook(tx, loaded, day)));
    } catch (Refused refused) {
      if (refused.code() == RulesCode.PARENT_UNKNOWN) {
        return Optional.empty();
      }
      throw refused;
    }
  }

  /** The rulebooks that govern one kind of session otherwise than sessions in general. */
  List<Special> special(LocalDate day) {
    List<LoadedRulebook> known = new ArrayList<>(on(day).stream().map(general -> general.chain().getFirst()).toList());
    List<Special> special = new ArrayList<>();
    for (String kind : SESSIONS) {
      on(kind, day).filter(found -> !known.contains(found.chain().getFirst())).ifPresent(found -> {
        known.add(found.chain().getFirst());
        special.add(new Special(kind, found));
      });
    }
    return special;
  }

  /** The days of the body's life on which its rules may change, its own first day among them. */
  SortedSet<LocalDate> days() {
    SortedSet<LocalDate> days = new TreeSet<>(rules.days(tx, body.code(), body.kind()));
    if (body.valid().from() != null) {
      days.add(body.valid().from());
    }
    days.removeIf(day -> !body.valid().contains(day));
    return days;
  }
}
