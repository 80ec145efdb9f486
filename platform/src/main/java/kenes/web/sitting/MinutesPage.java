package kenes.web.sitting;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kenes.base.Lang;
import kenes.base.Refused;
import kenes.base.Words;
import kenes.journal.Entry;
import kenes.journal.LogFiles;
import kenes.minutes.Minutes;
import kenes.minutes.MinutesAct;
import kenes.minutes.MinutesVersion;
import kenes.web.Address;
import kenes.web.CachedPage;
import kenes.web.ProofWords;
import kenes.web.Request;
import kenes.web.Response;
import kenes.web.Templates;
import kenes.web.WebCode;
import kenes.web.view.LinkView;
import kenes.web.view.PageView;
import kenes.web.view.ProofView;

/** The published minutes, Kazakh beside Russian, and their documents for download. */
final class MinutesPage {
  private final SittingParts parts;

  MinutesPage(SittingParts parts) {
    this.parts = parts;
  }

  CachedPage render(Address address) {
    return parts.db().read(tx -> {
      SittingFacts facts = SittingFacts.read(parts, tx, parts.meeting(tx, address));
      Words w = Words.of(address.lang());
      List<MinutesVersion> published = published(facts);
      ProofView proof = published.isEmpty() ? null : proof(w, facts, published.getFirst());
      MinutesView view = new MinutesView(page(w, facts), new LinkView(facts.meeting().title().in(w.lang()), "/" + w.lang().code() + facts.path()),
          published.isEmpty() ? null : document(facts, published.getFirst()),
          published.stream().map(version -> version(w, facts, version)).toList(), proof);
      byte[] html = Templates.render("sitting/minutes.jte", Map.of("w", w, "view", view));
      return parts.page(tx, html, facts.body().code(), proof == null ? Instant.MAX : SittingPage.validUntil(parts, proof));
    });
  }

  private static PageView page(Words w, SittingFacts facts) {
    PageView page = SittingPage.page(w, facts, "/minutes", w.text("sitting.minutes"), w.text("sitting.minutes-description"),
        List.of(new LinkView(w.text("sitting.minutes"), null)), "sitting", facts.meeting().id());
    return new PageView(page.origin(), page.path(), page.title(), page.description(), page.crumbs(), null, page.notice());
  }

  private List<MinutesVersion> published(SittingFacts facts) {
    return parts.minutes().versions(facts.tx(), facts.body().code(), facts.meeting().id()).stream()
        .filter(version -> version.publishedAt() != null).toList();
  }

  private MinutesView.Document document(SittingFacts facts, MinutesVersion version) {
    Minutes minutes = parts.minutes();
    return new MinutesView.Document(minutes.content(facts.tx(), version.kk()), minutes.signatures(facts.tx(), version, Lang.KK),
        minutes.content(facts.tx(), version.ru()), minutes.signatures(facts.tx(), version, Lang.RU));
  }

  private static MinutesView.Version version(Words w, SittingFacts facts, MinutesVersion version) {
    return new MinutesView.Version(w.text("sitting.minutes-published", w.dateTime(version.publishedAt(), facts.zone()), version.version()),
        Stream.of(Lang.KK, Lang.RU).map(lang -> new LinkView(w.text("sitting.minutes-pdf", w.text("layout." + lang.code())),
            "/" + lang.code() + facts.path() + "/minutes.pdf?version=" + version.version())).toList());
  }

  private ProofView proof(Words w, SittingFacts facts, MinutesVersion version) {
    String body = facts.body().code();
    long index = parts.journal().listAt(facts.tx(), body, version.publishedAt()).stream()
        .filter(entry -> entry.act() instanceof MinutesAct.MinutesPublished act && act.meeting().equals(version.meeting()))
        .mapToLong(Entry::index).findFirst().orElseThrow();
    long signed = parts.log().findSigned(facts.tx(), body).map(LogFiles.Signed::size).orElse(0L);
    return ProofWords.view(w, body, index, signed, List.of());
  }

  /** The document in the language of the address; {@code ?version=} asks for an earlier one. */
  Response pdf(Request request) {
    return parts.db().read(tx -> {
      SittingFacts facts = SittingFacts.read(parts, tx, parts.meeting(tx, request.address()));
      String asked = request.query("version");
      Optional<MinutesVersion> version = published(facts).stream()
          .filter(one -> asked.isEmpty() || asked.equals(String.valueOf(one.version()))).findFirst();
      byte[] bytes = version.map(one -> parts.minutes().pdf(tx, one.pdf(request.lang()))).orElseThrow(() -> new Refused(WebCode.NO_PAGE));
      String name = facts.body().code() + "-" + facts.meeting().term() + "-" + facts.meeting().address() + "-"
          + (request.lang() == Lang.RU ? "ru" : "kk") + ".pdf";
      return Response.file(bytes, "application/pdf", name, false).with("Cache-Control", "no-cache");
    });
  }
}
