package kenes.web.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kenes.base.Words;
import kenes.elections.ElectionState;
import kenes.elections.HeldElection;
import kenes.elections.NamedVote;
import kenes.elections.Round;
import kenes.elections.RoundResult;
import kenes.meetings.AgendaItem;
import kenes.rules.ElectionRule;
import kenes.rules.RuleValue;
import kenes.voting.PaperForm;
import kenes.voting.PollMethod;
import kenes.voting.VoteWords;
import kenes.web.sitting.SittingFacts;
import kenes.web.view.FieldView;

/** What the one who looks may do with the rounds of an election now. */
final class RoundForms {
  private final SittingFacts facts;
  private final Words w;
  private final ElectionCaller caller;
  private final PanelForms forms;
  private final HeldElection election;
  private final List<Round> rounds;

  RoundForms(SittingFacts facts, Words w, ElectionCaller caller, PanelForms forms, HeldElection election, List<Round> rounds) {
    this.facts = facts;
    this.w = w;
    this.caller = caller;
    this.forms = forms;
    this.election = election;
    this.rounds = rounds;
  }

  List<PanelView.Form> list(ElectionState state) {
    if (state == ElectionState.RUNNING) {
      return running(rounds.getLast());
    }
    if (!caller.conducts()) {
      return List.of();
    }
    List<Round> count = rounds.stream().filter(Round::counts).toList();
    List<PanelView.Form> possible = new ArrayList<>();
    if (state == ElectionState.TIED) {
      possible.add(tie(count.getLast()));
    } else if (!state.isOver()) {
      possible.add(openRound(state));
    }
    if (!count.isEmpty() && mayBeVoid()) {
      possible.add(declareVoid(count.getLast()));
    }
    return possible;
  }

  private boolean mayBeVoid() {
    return facts.meeting().isOpen() && facts.items().stream().filter(item -> item.id().equals(election.item())).anyMatch(AgendaItem::isOpen)
        && facts.rulebook().find("voting.repeat_if_broken").filter(rule -> rule.value().equals(new RuleValue.Flag(true))).isPresent();
  }

  private PanelView.Form declareVoid(Round round) {
    return forms.folded("declare-void-" + round.id(), "declare-void", w.text("elections.declare-void", round.number()), fields -> List.of(round(round),
        fields.input("text", "reason", w.text("elections.void-reason"), w.text("elections.void-hint"), true)));
  }

  private PanelView.Form openRound(ElectionState state) {
    ElectionRule rule = facts.rulebook().elections().getOrDefault(election.kind(), facts.rulebook().elections().get("default"));
    List<FieldView.Option> methods = Stream.of(PollMethod.values()).filter(method -> method.fits(rule.methods()))
        .map(method -> new FieldView.Option(method.name(), w.text("elections.method-" + VoteWords.key(method)))).toList();
    return forms.open("open-round-" + election.id(), "open-round", w.text("elections.open-round-" + VoteWords.key(state)), "", fields -> {
      List<FieldView> typed = new ArrayList<>(List.of(PanelForms.hidden("election", election.id().toString()),
          fields.choice("radio", "method", w.text("elections.method"), methods, "")));
      if (methods.stream().anyMatch(method -> method.value().equals(PollMethod.HANDS.name()))) {
        typed.add(fields.choice("select", "tellers", w.text("elections.teller-1"), SecretPanels.choice(facts, w), ""));
        typed.add(fields.choice("select", "teller2", w.text("elections.teller-2"), SecretPanels.choice(facts, w), ""));
      }
      return typed;
    });
  }

  private List<PanelView.Form> running(Round round) {
    List<PanelView.Form> possible = new ArrayList<>();
    boolean mayVote = round.method() == PollMethod.NAMED && caller.nominates() && facts.parts().elections().roll(facts.tx(), round).stream()
        .anyMatch(seat -> seat.present() && caller.person().equals(seat.person()));
    if (mayVote && facts.parts().elections().votes(facts.tx(), round).stream().map(NamedVote::person).noneMatch(caller.person()::equals)) {
      possible.add(vote(round));
    }
    if (round.tellers().contains(caller.person())) {
      possible.add(forms.open("count-hands-" + round.id(), "count-hands", w.text("elections.count-hands"), "", fields -> Stream.concat(
          Stream.of(round(round), fields.part("votes", w.text("elections.hands"))),
          options(round).stream().map(option -> fields.input("number", "votes." + option.value(), option.words(), null, true))).toList()));
    }
    if (caller.conducts()) {
      possible.add(forms.open("announce-" + round.id(), "announce", w.text("elections.announce"), "", fields -> List.of(round(round))));
      possible.add(forms.folded("abandon-" + round.id(), "abandon", w.text("elections.abandon"), fields -> List.of(round(round),
          fields.input("text", "reason", w.text("elections.abandon-reason"), null, true))));
    }
    return possible;
  }

  private PanelView.Form vote(Round round) {
    return forms.open("vote-" + round.id(), "vote", w.text("elections.vote"), "ballot-send", fields -> List.of(round(round), round.places() == 1
        ? fields.choice("radio", "candidates", w.text("elections.choose"), options(round), "")
        : fields.several("candidates", w.text("elections.choose-several", round.places()), null, options(round))));
  }

  private List<FieldView.Option> options(Round round) {
    List<FieldView.Option> options = new ArrayList<>(round.candidates().stream().map(one -> new FieldView.Option(one.toString(), facts.name(one).in(w.lang()))).toList());
    if (round.rule().againstAll()) {
      options.add(new FieldView.Option(PaperForm.AGAINST, w.text(round.candidates().size() == 1 ? "paper.against" : "paper.against-all")));
    }
    return options;
  }

  private PanelView.Form tie(Round round) {
    RoundResult result = facts.parts().elections().result(facts.tx(), round);
    List<FieldView.Option> tied = round.candidates().stream().filter(one -> result.outcome().tied().contains(one.toString()))
        .map(one -> new FieldView.Option(one.toString(), facts.name(one).in(w.lang()))).toList();
    return forms.open("decide-tie-" + round.id(), "decide-tie", w.text("elections.decide-tie"), "", fields -> List.of(round(round),
        fields.several("chosen", w.text("elections.choose-tied", result.outcome().openings()), null, tied)));
  }

  private static FieldView round(Round round) {
    return PanelForms.hidden("round", round.id().toString());
  }
}
