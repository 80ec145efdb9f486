package kenes.web.desk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kenes.base.Alphabet;
import kenes.base.Lang;
import kenes.base.Words;
import kenes.register.Organization;
import kenes.voting.CountingCommission;
import kenes.voting.Poll;
import kenes.voting.PollMethod;
import kenes.web.sitting.SittingFacts;
import kenes.web.view.FieldView;
import kenes.web.view.LinkView;
import kenes.web.view.TextView;

/** The counting commission on the desk, and the calling of an election. */
final class SecretPanels {
  private final SittingFacts facts;
  private final Words w;
  private final ElectionCaller caller;
  private final PanelForms forms;

  SecretPanels(SittingFacts facts, Words w, ElectionCaller caller, PanelForms forms) {
    this.facts = facts;
    this.w = w;
    this.caller = caller;
    this.forms = forms;
  }

  /** The deputies, by name, after a line that chooses nobody: nobody is taken by chance. */
  static List<FieldView.Option> choice(SittingFacts facts, Words w) {
    return Stream.concat(Stream.of(new FieldView.Option("", w.text("elections.nobody-chosen"))), people(facts, w).stream()).toList();
  }

  private static List<FieldView.Option> people(SittingFacts facts, Words w) {
    return facts.seats().stream().flatMap(seat -> seat.holder().stream())
        .map(person -> new FieldView.Option(person.id().toString(), person.name(w.lang()))).sorted(Comparator.comparing(FieldView.Option::words, Alphabet.ORDER)).toList();
  }

  /** Whether the caller sits in the counting commission at work. */
  static boolean counts(SittingFacts facts, ElectionCaller caller) {
    return facts.parts().paperBallots().findCommission(facts.tx(), facts.body().code(), facts.meeting().id())
        .filter(commission -> commission.members().contains(caller.person())).isPresent();
  }

  PanelView.Panel commission() {
    Optional<CountingCommission> commission = facts.parts().paperBallots().findCommission(facts.tx(), facts.body().code(), facts.meeting().id());
    List<String> lines = commission.isPresent() ? List.of() : List.of(w.text("paper.no-commission"));
    List<PanelView.Fact> standing = commission.map(one -> List.of(
        new PanelView.Fact(w.text("paper.choose-members"), one.members().stream().map(member -> facts.name(member).in(w.lang())).collect(Collectors.joining(", "))),
        new PanelView.Fact(w.text("paper.choose-chair"), facts.name(one.chair()).in(w.lang())))).orElse(List.of());
    boolean may = caller.conducts() && facts.meeting().isOpen();
    List<LinkView> links = counts(facts, caller) ? facts.polls().stream().filter(poll -> poll.method() == PollMethod.SECRET).map(this::desk).toList() : List.of();
    return new PanelView.Panel("commission", new TextView(w.text("paper.commission"), null), null, null, lines, standing, List.of(), may ? List.of(form(commission.isPresent())) : List.of(), links);
  }

  private LinkView desk(Poll poll) {
    return new LinkView(w.text("paper.desk-of", poll.question().in(w.lang())), "/" + w.lang().code() + HallFrame.path(facts.meeting(), "elections") + "/paper/" + poll.id());
  }

  private PanelView.Form form(boolean another) {
    List<FieldView.Option> votes = new ArrayList<>(List.of(new FieldView.Option("", w.text("paper.no-vote"))));
    facts.polls().stream().filter(Poll::hasResult).map(poll -> new FieldView.Option(poll.id().toString(), poll.question().in(w.lang()))).forEach(votes::add);
    return forms.folded("form-commission", "form-commission", w.text(another ? "paper.form-another" : "paper.form-commission"), fields -> List.of(
        fields.several("members", w.text("paper.choose-members"), w.text("paper.odd"), people(facts, w)),
        fields.choice("select", "chair", w.text("paper.choose-chair"), choice(facts, w), ""),
        fields.choice("select", "poll", w.text("paper.choose-vote"), votes, votes.getLast().value())));
  }

  PanelView.Panel call() {
    List<FieldView.Option> items = facts.items().stream().filter(item -> item.closedAt() == null && !item.continued())
        .map(item -> new FieldView.Option(item.id().toString(), w.text("sitting.item", item.position()) + ". " + item.title().in(w.lang()))).toList();
    List<FieldView.Option> kinds = facts.rulebook().elections().entrySet().stream()
        .map(one -> new FieldView.Option(one.getKey(), one.getValue().title().in(w.lang()))).toList();
    boolean possible = !items.isEmpty() && !kinds.isEmpty();
    List<String> lines = possible ? List.of() : List.of(w.text(kinds.isEmpty() ? "elections.no-rules" : "elections.no-items"));
    return new PanelView.Panel("call", new TextView(w.text("elections.new"), null), null, null, lines, List.of(), List.of(), possible ? List.of(callForm(items, kinds)) : List.of(), List.of());
  }

  private PanelView.Form callForm(List<FieldView.Option> items, List<FieldView.Option> kinds) {
    return forms.folded("call-election", "call", w.text("elections.call"), fields -> List.of(
        fields.choice("select", "item", w.text("elections.item"), items, items.getFirst().value()),
        fields.choice("select", "kind", w.text("elections.kind"), kinds, kinds.getFirst().value()),
        fields.text("title", "elections.title", Lang.KK), fields.text("title", "elections.title", Lang.RU), fields.text("title", "elections.title", Lang.EN),
        fields.input("number", "places", w.text("elections.places-field"), w.text("elections.places-hint"), true),
        fields.choice("select", "organization", w.text("elections.post"), posts(), "")));
  }

  private List<FieldView.Option> posts() {
    Stream<FieldView.Option> known = facts.parts().register().organizations(facts.tx(), facts.body().code(),
        facts.parts().register().today(facts.tx(), facts.body().code())).stream().flatMap(this::posts);
    return Stream.concat(Stream.of(new FieldView.Option("", w.text("elections.no-post"))), known).toList();
  }

  private Stream<FieldView.Option> posts(Organization organization) {
    return (organization.kind().equals("plenary") ? Stream.of("chair", "deputy_chair") : organization.kind().equals("commission") ? Stream.of("chair", "member") : Stream.<String>of())
        .map(role -> new FieldView.Option(organization.id() + ":" + role, organization.name().in(w.lang()) + ": " + w.text("elections.role-" + role.replace('_', '-'))));
  }
}
