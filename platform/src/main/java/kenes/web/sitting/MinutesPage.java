package kenes.web.sitting;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Stream;
import kenes.base.Lang;
import kenes.base.Refused;
import kenes.base.Words;
import kenes.journal.Act;
import kenes.journal.Entry;
import kenes.journal.LogFiles;
import kenes.minutes.MinutesAct;
import kenes.minutes.MinutesVersion;
import kenes.minutes.OfficialDocument;
import kenes.texts.Comparison;
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
          published.isEmpty() ? null : texts(facts, published.getFirst()),
          published.stream().map(version -> version(w, facts, version)).toList(), DocumentPage.links(facts, w), proof);
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

  private MinutesView.Texts texts(SittingFacts facts, MinutesVersion version) {
    return new MinutesView.Texts(document(facts, version, Lang.KK).document(), document(facts, version, Lang.RU).document());
  }

  private OfficialDocument document(SittingFacts facts, MinutesVersion version, Lang lang) {
    return parts.minutes().documents().minutes(facts.tx(), facts.meeting(), version, lang);
  }

  private MinutesView.Version version(Words w, SittingFacts facts, MinutesVersion version) {
    List<LinkView> files = Stream.of(Lang.KK, Lang.RU).flatMap(lang -> Stream.of("pdf", "docx", "xml").map(type -> new LinkView(
        w.text("sitting.minutes-" + type, w.text("layout." + lang.code())), "/" + lang.code() + facts.path() + "/minutes." + type + "?version=" + version.version()))).toList();
    return new MinutesView.Version(w.text("sitting.minutes-published", w.dateTime(version.publishedAt(), facts.zone()), version.version()), files,
        version.corrects() == null ? null : correction(w, facts, version));
  }

  private MinutesView.Correction correction(Words w, SittingFacts facts, MinutesVersion version) {
    MinutesVersion before = parts.minutes().versions(facts.tx(), facts.body().code(), facts.meeting().id()).stream()
        .filter(one -> one.version() == version.corrects()).findFirst().orElseThrow();
    long index = index(facts, version.submittedAt(), act -> act instanceof MinutesAct.MinutesSubmitted submitted && submitted.meeting().equals(version.meeting()));
    return new MinutesView.Correction(List.of(w.text("sitting.minutes-corrects", before.version()), w.text("sitting.minutes-corrected-by", w.dateTime(version.submittedAt(), facts.zone())),
        w.text("sitting.minutes-corrected-why", version.reason().in(w.lang()))), compare(facts, before, version, Lang.KK), compare(facts, before, version, Lang.RU),
        new LinkView(w.text("decision.record-entry", index), "/" + w.lang().code() + "/b/" + facts.body().code() + "/record/" + index));
  }

  /** The paragraphs that differ. */
  private Comparison compare(SittingFacts facts, MinutesVersion before, MinutesVersion after, Lang lang) {
    return new Comparison(Comparison.of(parts.minutes().content(facts.tx(), before.text(lang)).lines(), parts.minutes().content(facts.tx(), after.text(lang)).lines()).changes());
  }

  private long index(SittingFacts facts, Instant at, Predicate<Act> which) {
    return parts.journal().listAt(facts.tx(), facts.body().code(), at).stream().filter(entry -> which.test(entry.act())).mapToLong(Entry::index).findFirst().orElseThrow();
  }

  private ProofView proof(Words w, SittingFacts facts, MinutesVersion version) {
    String body = facts.body().code();
    long index = index(facts, version.publishedAt(), act -> act instanceof MinutesAct.MinutesPublished published && published.meeting().equals(version.meeting()));
    long signed = parts.log().findSigned(facts.tx(), body).map(LogFiles.Signed::size).orElse(0L);
    return ProofWords.view(w, body, index, signed, List.of());
  }

  /** The document in the language of the address; {@code ?version=} asks for an earlier one. */
  Response pdf(Request request) {
    return file(request, "application/pdf", "pdf", (facts, version) -> parts.minutes().pdf(facts.tx(), version.pdf(request.lang())));
  }

  Response docx(Request request) {
    return file(request, DocumentPage.DOCX, "docx", (facts, version) -> parts.minutes().documents().docx(document(facts, version, request.lang())));
  }

  /** The copy for machines: Akoma Ntoso. */
  Response xml(Request request) {
    return file(request, DocumentPage.XML, "xml", (facts, version) -> parts.minutes().documents().debate(facts.tx(), facts.meeting(), version, request.lang()));
  }

  private Response file(Request request, String type, String ending, BiFunction<SittingFacts, MinutesVersion, byte[]> bytes) {
    return parts.db().read(tx -> {
      SittingFacts facts = SittingFacts.read(parts, tx, parts.meeting(tx, request.address()));
      String asked = request.query("version");
      MinutesVersion version = published(facts).stream().filter(one -> asked.isEmpty() || asked.equals(String.valueOf(one.version())))
          .findFirst().orElseThrow(() -> new Refused(WebCode.NO_PAGE));
      String name = facts.body().code() + "-" + facts.meeting().term() + "-" + facts.meeting().address() + "-"
          + (request.lang() == Lang.RU ? "ru" : "kk") + "." + ending;
      return Response.file(bytes.apply(facts, version), type, name, false).with("Cache-Control", "no-cache");
    });
  }
}
