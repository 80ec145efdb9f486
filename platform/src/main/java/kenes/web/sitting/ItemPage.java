package kenes.web.sitting;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kenes.base.Lang;
import kenes.base.Refused;
import kenes.base.Words;
import kenes.db.Tx;
import kenes.decisions.DecisionLife;
import kenes.meetings.AgendaItem;
import kenes.meetings.Meeting;
import kenes.web.Address;
import kenes.web.CachedPage;
import kenes.web.Moved;
import kenes.web.Templates;
import kenes.web.WebCode;
import kenes.web.live.LiveView;
import kenes.web.view.LinkView;
import kenes.web.view.ProofView;
import kenes.web.view.TextView;

/** The page of an item with the results of its votes. Those who watch name the item's id in place of the meeting's. */
final class ItemPage implements LiveView {
  private final SittingParts parts;

  ItemPage(SittingParts parts) {
    this.parts = parts;
  }

  CachedPage render(Address address) {
    return parts.db().read(tx -> {
      SittingFacts facts = SittingFacts.read(parts, tx, parts.meeting(tx, address));
      AgendaItem item = facts.items().stream().filter(one -> String.valueOf(one.position()).equals(address.parameter("item")))
          .findFirst().orElseThrow(() -> gone(facts, address));
      Words w = Words.of(address.lang());
      ItemLive live = new ItemLive(facts, item, w.lang());
      ItemView view = view(w, facts, item, live);
      ProofView proof = live.proof();
      byte[] html = Templates.render("sitting/item.jte", Map.of("w", w, "view", view));
      return parts.page(tx, html, facts.body().code(), proof == null ? Instant.MAX : SittingPage.validUntil(parts, proof));
    });
  }

  /** An old number leads to where its item is now, to the changes of the agenda where it was withdrawn, and to nothing where there was none. */
  private RuntimeException gone(SittingFacts facts, Address address) {
    String home = "/" + address.lang().code();
    return parts.agenda().versions(facts.tx(), facts.body().code(), facts.meeting().id()).reversed().stream().flatMap(version -> version.items().stream())
        .filter(line -> String.valueOf(line.position()).equals(address.parameter("item"))).findFirst().<RuntimeException>map(line -> {
          AgendaItem item = parts.meetings().getItem(facts.tx(), facts.body().code(), line.item());
          Meeting now = parts.meetings().get(facts.tx(), facts.body().code(), item.meeting());
          boolean stands = parts.meetings().items(facts.tx(), now.body(), now.id()).stream().anyMatch(one -> one.id().equals(item.id()));
          return new Moved(home + (stands ? "/b/" + now.body() + "/" + now.term() + "/" + now.address() + "/" + item.position() : facts.path() + "/agenda"));
        }).orElseGet(() -> new Refused(WebCode.NO_PAGE));
  }

  private static ItemView view(Words w, SittingFacts facts, AgendaItem item, ItemLive live) {
    ItemNotes notes = new ItemNotes(facts, item, w);
    String number = w.text("sitting.item", item.position());
    TextView title = TextView.of(item.title(), w.lang());
    ItemView.Results results = live.results();
    String sentence = results.votes().stream().filter(vote -> vote.validity() == null).findFirst()
        .map(vote -> vote.outcome().resultWord() + " " + vote.outcome().sentence()).orElseGet(() -> live.state().word());
    return new ItemView(SittingPage.page(w, facts, "/" + item.position(), title.text(), sentence, List.of(new LinkView(number, null)),
        "item", item.id()), number, title, live.state(), results, live.turns(), live.motions(), live.papers(),
        notes.despite(), notes.effect(), notes.opinions(), decisions(w, facts, item),
        new RaisedBy(facts.tx(), w, List.of(item.id())).of(item.id()), new ItemElections(facts, item, w).view());
  }

  private static List<LinkView> decisions(Words w, SittingFacts facts, AgendaItem item) {
    return facts.parts().decisions().listOfMeeting(facts.tx(), item.body(), item.meeting()).stream().map(DecisionLife::decision)
        .filter(decision -> decision.item().equals(item.id())).map(decision -> new LinkView(w.no(decision.number()) + " · " + decision.title().in(w.lang()),
            "/" + w.lang().code() + Things.address(facts.parts(), facts.tx(), decision))).toList();
  }

  @Override
  public Map<String, String> fragments(Tx tx, String body, UUID id, Lang lang) {
    AgendaItem item = parts.meetings().getItem(tx, body, id);
    Meeting meeting = parts.meetings().get(tx, body, item.meeting());
    SittingFacts facts = SittingFacts.read(parts, tx, meeting);
    ItemLive live = new ItemLive(facts, item, lang);
    return Map.of("item-state", Fragments.render("sitting/item_state.jte", lang, live.state()),
        "item-motions", Fragments.render("sitting/motions.jte", lang, live.motions()),
        "item-results", Fragments.render("sitting/item_results.jte", lang, live.results()),
        "item-elections", Fragments.render("sitting/item_elections.jte", lang, new ItemElections(SittingFacts.read(parts, tx, meeting), item, Words.of(lang)).view()),
        "item-floor", Fragments.render("sitting/turns.jte", lang, live.turns()));
  }
}
