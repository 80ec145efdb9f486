package kenes.web.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import kenes.base.Words;
import kenes.register.Person;
import kenes.register.Seat;
import kenes.rules.RuleValue;
import kenes.voting.CountingCommission;
import kenes.voting.PaperBallot;
import kenes.voting.PaperVote;
import kenes.web.sitting.SittingFacts;
import kenes.web.view.FieldView;
import kenes.web.view.LinkView;
import kenes.web.view.TextView;

/** The one next step of the counting commission, and what it has done so far. */
final class PaperPanels {
  private final SittingFacts facts;
  private final Words w;
  private final PanelForms forms;
  private final CountingCommission commission;
  private final PaperVote vote;
  private final UUID person;
  private final String path;
  /** How many forms each deputy may exchange. */
  private final int exchanges;

  PaperPanels(SittingFacts facts, Words w, PanelForms forms, CountingCommission commission, PaperVote vote, UUID person, String path) {
    this.facts = facts;
    this.w = w;
    this.forms = forms;
    this.commission = commission;
    this.vote = vote;
    this.person = person;
    this.path = path;
    this.exchanges = facts.rulebook().find("voting.form_exchanges").map(rule -> ((RuleValue.Amount) rule.value()).number()).orElse(0);
  }

  List<PanelView.Panel> view() {
    Optional<PaperBallot> ballot = facts.parts().paperBallots().find(facts.tx(), facts.body().code(), vote.id());
    TextView title = TextView.of(vote.form().title(), w.lang());
    if (ballot.isEmpty()) {
      return List.of(panel("prepare-panel", title, List.of(w.text("paper.prepare-lead", vote.voters().size())), List.of(), vote.open() ? List.of(prepare()) : List.of(), List.of()));
    }
    PaperBallot paper = ballot.get();
    List<PanelView.Panel> panels = new ArrayList<>(List.of(new PanelView.Panel("stand", title, null, null, vote.open() ? List.of() : List.of(w.text("paper.over")), stand(paper), List.of(), List.of(), links(paper))));
    if (!vote.open()) {
      return panels;
    }
    if (paper.destroyed() == null) {
      panels.add(panel("issue", said("paper.issue"), List.of(w.text("paper.issue-lead")), issue(paper), corrections(paper), List.of()));
      panels.add(panel("destroy-panel", said("paper.left-title"), List.of(w.text("paper.destroy-lead", paper.left())), List.of(), List.of(destroy(), add()), List.of()));
    } else if (paper.boxOpenedAt() == null) {
      panels.add(panel("box", said("paper.box"), List.of(w.text("paper.box-lead")), List.of(),
          List.of(forms.open("open-box", "open-box", w.text("paper.open-box"), "", fields -> List.of())), List.of()));
    } else {
      panels.addAll(count(paper));
    }
    return panels;
  }

  private List<PanelView.Fact> stand(PaperBallot paper) {
    List<PanelView.Fact> stand = new ArrayList<>(List.of(fact("paper.fact-prepared", w.number(paper.prepared())),
        fact("paper.fact-issued", w.number(paper.issued()) + " / " + w.number(vote.voters().size())), fact("paper.fact-exchanged", w.number(paper.exchanged())),
        fact(paper.destroyed() == null ? "paper.fact-left" : "paper.fact-destroyed", w.number(paper.left()))));
    if (paper.count() != null) {
      stand.add(fact("paper.fact-found", w.number(paper.count().found())));
      stand.add(fact("paper.fact-spoiled", w.number(paper.count().spoiled())));
      paper.form().options().forEach(option -> stand.add(new PanelView.Fact(option.label().in(w.lang()), w.number(paper.count().of(option.key())))));
      stand.add(fact("paper.fact-signed", w.text("paper.fact-signed-of", paper.signed(), commission.members().size(), commission.signaturesNeeded())));
    }
    return stand;
  }

  private PanelView.Fact fact(String key, String words) {
    return new PanelView.Fact(w.text(key), words);
  }

  private List<LinkView> links(PaperBallot paper) {
    List<LinkView> links = new ArrayList<>();
    for (PaperBallot.Batch batch : paper.batches()) {
      links.add(new LinkView(w.text(links.isEmpty() ? "paper.print-forms" : "paper.print-more", batch.forms()), path + "/forms.pdf?batch=" + (links.size() + 1)));
    }
    links.add(new LinkView(w.text("paper.print-list"), path + "/list.pdf"));
    if (paper.count() != null && paper.signed() >= commission.signaturesNeeded()) {
      links.add(new LinkView(w.text("count.title"), "/" + w.lang().code() + facts.path() + "/count/" + paper.id()));
    }
    return links;
  }

  private PanelView.Form prepare() {
    return forms.open("prepare", "prepare", w.text("paper.prepare"), "", fields ->
        List.of(fields.input("number", "forms", w.text("paper.forms"), w.text("paper.forms-hint", vote.voters().size()), true)));
  }

  private List<PanelView.Row> issue(PaperBallot paper) {
    return facts.seats().stream().flatMap(seat -> seat.holder().stream().filter(holder -> vote.voters().contains(holder.id())).map(holder -> row(paper, seat, holder))).toList();
  }

  private PanelView.Row row(PaperBallot paper, Seat seat, Person holder) {
    boolean issued = paper.isIssuedTo(holder.id());
    long exchanged = paper.exchangedBy(holder.id());
    String words = exchanged == 0 ? w.text("paper.has-form") : w.text("paper.has-form") + ", " + w.text("paper.exchanged-once", exchanged);
    List<PanelView.Form> form = issued ? List.of() : List.of(forms.open("issue-" + holder.id(), "issue", w.text("paper.give"), "",
        fields -> List.of(PanelForms.hidden("person", holder.id().toString()))));
    return new PanelView.Row("person-" + holder.id(), w.no(seat.number()) + " · " + holder.name(w.lang()), issued ? words : "", issued, form);
  }

  /** One form each for all: spoiling and mistakes are rare, and the list stays short under the thumb. */
  private List<PanelView.Form> corrections(PaperBallot paper) {
    if (paper.issued() == 0) {
      return List.of();
    }
    PanelView.Form takeBack = forms.folded("take-back", "take-back", w.text("paper.take-back"), fields -> List.of(
        fields.choice("select", "person", w.text("elections.deputy"), holders(paper, Integer.MAX_VALUE), ""), fields.input("text", "reason", w.text("paper.take-back-reason"), null, true)));
    List<FieldView.Option> mayExchange = holders(paper, exchanges);
    return mayExchange.size() < 2 ? List.of(takeBack) : List.of(forms.folded("exchange", "exchange", w.text("paper.exchange"), fields -> List.of(
        fields.choice("select", "person", w.text("elections.deputy"), w.text("paper.exchange-lead"), mayExchange, ""))), takeBack);
  }

  /** Those who have a form and have exchanged fewer than this, after a line that chooses nobody. */
  private List<FieldView.Option> holders(PaperBallot paper, int fewer) {
    return SecretPanels.choice(facts, w).stream().filter(one -> one.value().isEmpty()
        || paper.isIssuedTo(UUID.fromString(one.value())) && paper.exchangedBy(UUID.fromString(one.value())) < fewer).toList();
  }

  private PanelView.Form add() {
    return forms.folded("add", "add", w.text("paper.add"), fields -> List.of(fields.input("number", "more", w.text("paper.add-forms"), w.text("paper.add-hint"), true)));
  }

  private PanelView.Form destroy() {
    return forms.folded("destroy", "destroy", w.text("paper.destroy"), fields -> List.of(fields.input("number", "forms", w.text("paper.left"), null, true)));
  }

  /** What there is to sign comes before counting anew. */
  private List<PanelView.Panel> count(PaperBallot paper) {
    List<PanelView.Panel> panels = new ArrayList<>();
    boolean mine = paper.signatures().stream().anyMatch(signature -> signature.person().equals(person));
    if (paper.count() != null) {
      panels.add(panel("sign-panel", said("paper.sign"), List.of(w.text(mine ? "paper.you-signed" : "paper.sign-lead")), List.of(), mine ? List.of() : List.of(
          forms.open("sign", "sign", w.text("paper.sign"), "ballot-send", fields -> List.of()),
          forms.folded("dispute", "dispute", w.text("paper.dispute"), fields -> List.of(fields.input("text", "reason", w.text("paper.dispute-reason"), null, true)))), List.of()));
    }
    if (paper.signed() < commission.signaturesNeeded()) {
      panels.add(panel("count", said("paper.count"), List.of(w.text(paper.count() == null ? "paper.count-lead" : "paper.count-again"),
          w.text("paper.count-most", paper.issued() + paper.exchanged(), paper.exchanged(), paper.issued())), List.of(), List.of(countForm(paper)), List.of()));
    }
    return panels;
  }

  private PanelView.Form countForm(PaperBallot paper) {
    PanelForms.Fields numbers = fields -> Stream.concat(Stream.of(fields.input("number", "found", w.text("paper.found-field"), null, true),
            fields.input("number", "spoiled", w.text("paper.spoiled-field"), w.text("paper.spoiled-hint"), true), fields.part("votes", w.text("paper.votes"))),
        paper.form().options().stream().map(option -> fields.input("number", "votes." + option.key(), option.label().in(w.lang()), null, true))).toList();
    return paper.count() == null ? forms.open("count-forms", "count", w.text("paper.send-count"), "", numbers) : forms.folded("count-forms", "count", w.text("paper.count-anew"), numbers);
  }

  private TextView said(String key) {
    return new TextView(w.text(key), null);
  }

  private static PanelView.Panel panel(String id, TextView title, List<String> lines, List<PanelView.Row> rows, List<PanelView.Form> forms, List<LinkView> links) {
    return new PanelView.Panel(id, title, null, null, lines, List.of(), rows, forms, links);
  }
}
