package kenes.web.sitting;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kenes.base.Id;
import kenes.base.Lang;
import kenes.base.Refused;
import kenes.base.Words;
import kenes.db.Tx;
import kenes.voting.PaperBallot;
import kenes.web.Address;
import kenes.web.CachedPage;
import kenes.web.Request;
import kenes.web.Response;
import kenes.web.Templates;
import kenes.web.WebCode;
import kenes.web.view.LinkView;
import kenes.web.view.PageView;

/** The minutes of the counting commission, Kazakh and Russian, as a page and as a document. */
public final class CountPage {
  private final SittingParts parts;

  CountPage(SittingParts parts) {
    this.parts = parts;
  }

  /** @param back to the item's sitting @param file the document */
  public record View(PageView page, LinkView back, List<CountMinutes> minutes, LinkView file) {}

  CachedPage render(Address address) {
    return parts.db().read(tx -> {
      SittingFacts facts = SittingFacts.read(parts, tx, parts.meeting(tx, address));
      PaperBallot ballot = ballot(tx, facts, address.parameter("ballot"));
      Words w = Words.of(address.lang());
      PageView page = SittingPage.page(w, facts, "/count/" + ballot.id(), w.text("count.title"), ballot.form().title().in(w.lang()),
          List.of(new LinkView(w.text("count.title"), null)), "sitting", facts.meeting().id());
      String path = "/" + w.lang().code() + facts.path();
      View view = new View(new PageView(page.origin(), page.path(), page.title(), page.description(), page.crumbs(), null, page.notice()),
          new LinkView(facts.meeting().title().in(w.lang()), path), minutes(facts, ballot), new LinkView(w.text("count.file"), path + "/count/" + ballot.id() + "/minutes.pdf"));
      return parts.page(tx, Templates.render("sitting/count.jte", Map.of("w", w, "view", view)), facts.body().code(), Instant.MAX);
    });
  }

  Response pdf(Request request) {
    return parts.db().read(tx -> {
      SittingFacts facts = SittingFacts.read(parts, tx, parts.meeting(tx, request.address()));
      PaperBallot ballot = ballot(tx, facts, request.path("ballot"));
      return Response.file(PaperPrints.minutes(facts, ballot, minutes(facts, ballot)), "application/pdf", "count.pdf", false).with("Cache-Control", "no-cache");
    });
  }

  private static List<CountMinutes> minutes(SittingFacts facts, PaperBallot ballot) {
    return List.of(CountMinutes.of(facts, ballot, Lang.KK), CountMinutes.of(facts, ballot, Lang.RU));
  }

  private PaperBallot ballot(Tx tx, SittingFacts facts, String id) {
    UUID ballot = Id.find(id).orElseThrow(() -> new Refused(WebCode.NO_PAGE));
    return parts.paperBallots().find(tx, facts.body().code(), ballot).filter(found -> found.meeting().equals(facts.meeting().id()))
        .filter(found -> CountMinutes.stands(facts, found)).orElseThrow(() -> new Refused(WebCode.NO_PAGE));
  }
}
