package kenes.web.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kenes.elections.Candidate;
import kenes.elections.ElectionState;
import kenes.elections.HeldElection;
import kenes.elections.Round;
import kenes.elections.RoundResult;
import kenes.base.Words;
import kenes.voting.PollMethod;
import kenes.voting.VoteWords;
import kenes.web.ElectionWords;
import kenes.web.sitting.SittingFacts;
import kenes.web.view.FieldView;
import kenes.web.view.LinkView;
import kenes.web.view.TextView;

/** One election on the desk: how it stands, its candidates, and what the one who looks may do now. */
final class ElectionPanel {
  private final SittingFacts facts;
  private final Words w;
  private final ElectionCaller caller;
  private final PanelForms forms;
  private final HeldElection election;
  private final ElectionState state;
  private final List<Round> rounds;

  ElectionPanel(SittingFacts facts, Words w, ElectionCaller caller, PanelForms forms, HeldElection election) {
    this.facts = facts;
    this.w = w;
    this.caller = caller;
    this.forms = forms;
    this.election = election;
    this.state = facts.parts().elections().state(facts.tx(), election);
    this.rounds = facts.parts().elections().rounds(facts.tx(), election);
  }

  PanelView.Panel view() {
    boolean open = facts.meeting().closedAt() == null;
    List<PanelView.Form> possible = !open ? List.of() : switch (state) {
      case NOMINATING -> naming();
      default -> new RoundForms(facts, w, caller, forms, election, rounds).list(state);
    };
    List<LinkView> links = new ArrayList<>();
    rounds.stream().filter(round -> round.method() == PollMethod.SECRET && SecretPanels.counts(facts, caller)).forEach(round ->
        links.add(new LinkView(w.text("paper.desk-of-round", round.number()), "/" + w.lang().code() + HallFrame.path(facts.meeting(), "elections") + "/paper/" + round.id())));
    facts.items().stream().filter(item -> item.id().equals(election.item())).findFirst().ifPresent(item ->
        links.add(new LinkView(w.text("sitting.item", item.position()) + ". " + item.title().in(w.lang()), "/" + w.lang().code() + facts.path() + "/" + item.position())));
    return new PanelView.Panel(election.id().toString(), TextView.of(election.title(), w.lang()), state.isOver() ? "ended" : "live",
        w.text("elections.state-" + VoteWords.key(state)), List.of(), standing(), rows(open), possible, links);
  }

  private List<PanelView.Fact> standing() {
    List<PanelView.Fact> standing = new ArrayList<>(List.of(new PanelView.Fact(w.text("elections.places-field"), w.number(election.places()))));
    for (Round round : rounds) {
      String said = round.isOpen() ? running(round) : round.abandoned() != null ? w.text("elections.abandoned", round.abandoned().in(w.lang()))
          : round.voided() != null ? w.text("elections.void", round.voided().reason().in(w.lang())) : sentence(facts.parts().elections().result(facts.tx(), round));
      standing.add(new PanelView.Fact(w.text("elections.round", round.number(), w.text("elections.method-" + VoteWords.key(round.method()))), said));
    }
    return standing;
  }

  private String running(Round round) {
    return w.text("elections.running") + (round.method() == PollMethod.HANDS && round.places() > 1 ? " " + w.text("elections.hands-several", round.places()) : "");
  }

  private String sentence(RoundResult result) {
    return new ElectionWords(w, result.outcome(), candidate -> name(UUID.fromString(candidate))).sentence();
  }

  private String name(UUID person) {
    return facts.name(person).in(w.lang());
  }

  private List<PanelView.Row> rows(boolean open) {
    return election.candidates().stream().map(one -> {
      String by = one.nominations().stream().map(nomination -> nomination.nominator() == null ? ElectionWords.office(w, facts.rulebook(), election.kind(), nomination.office()) : name(nomination.nominator()))
          .collect(Collectors.joining(", "));
      String stands = w.text(one.withdrawnAt() != null ? "elections.withdrew" : one.consentedAt() != null ? "elections.agreed" : state == ElectionState.NOMINATING ? "elections.asked" : "elections.not-listed");
      boolean may = open && state == ElectionState.NOMINATING && one.withdrawnAt() == null && (caller.keeps() || one.person().equals(caller.person()));
      return new PanelView.Row(election.id() + "-" + one.person(), name(one.person()), w.text("elections.named-by", by) + " " + stands, one.stands(),
          may ? answers(one) : List.of());
    }).toList();
  }

  private List<PanelView.Form> answers(Candidate one) {
    boolean own = one.person().equals(caller.person());
    PanelView.Form withdraw = forms.open("withdraw-" + one.person(), "withdraw", w.text(own ? "elections.withdraw" : "elections.withdraw-said"), "button-quiet", fields -> candidate(one));
    return one.consentedAt() != null ? List.of(withdraw)
        : List.of(forms.open("accept-" + one.person(), "accept", w.text(own ? "elections.accept" : "elections.accept-said"), "", fields -> candidate(one)), withdraw);
  }

  private List<FieldView> candidate(Candidate one) {
    return List.of(PanelForms.hidden("election", election.id().toString()), PanelForms.hidden("candidate", one.person().toString()));
  }

  private List<PanelView.Form> naming() {
    List<PanelView.Form> possible = new ArrayList<>();
    if (caller.nominates() || caller.keeps()) {
      possible.add(forms.open("nominate-" + election.id(), "nominate", w.text("elections.nominate"), "button-second", fields -> {
        List<FieldView> typed = new ArrayList<>(List.of(PanelForms.hidden("election", election.id().toString()),
            fields.choice("select", "candidate", w.text("elections.candidate"), SecretPanels.choice(facts, w), "")));
        typed.add(caller.nominates() ? PanelForms.hidden("nominator", caller.person().toString())
            : fields.choice("select", "nominator", w.text("elections.nominator"), nominators(), ""));
        return typed;
      }));
    }
    if (caller.conducts()) {
      possible.add(forms.open("close-list-" + election.id(), "close-list", w.text("elections.close-list"), "", fields -> List.of(PanelForms.hidden("election", election.id().toString()))));
    }
    return possible;
  }

  private List<FieldView.Option> nominators() {
    Stream<FieldView.Option> offices = facts.rulebook().find("nomination." + election.kind()).stream()
        .flatMap(rule -> ((kenes.rules.RuleValue.Items) rule.value()).items().stream())
        .filter(item -> !List.of("DEPUTIES", "MEMBERS").contains(item.code())).map(item -> new FieldView.Option(item.code(), item.title().in(w.lang())));
    return Stream.concat(SecretPanels.choice(facts, w).stream(), offices).toList();
  }
}
