package kenes.web.decisions;

import java.util.Map;
import java.util.stream.Stream;
import kenes.base.Lang;
import kenes.base.Refused;
import kenes.minutes.OfficialDocument;
import kenes.web.Address;
import kenes.web.CachedPage;
import kenes.web.Request;
import kenes.web.Response;
import kenes.web.Templates;
import kenes.web.WebCode;
import kenes.web.sitting.DocumentPage;
import kenes.web.sitting.SittingParts;
import kenes.web.view.LinkView;

/** The extract of the minutes for one decision, as a page, PDF and DOCX; there is none before the minutes are published. */
final class ExtractPage {
  private final SittingParts parts;

  ExtractPage(SittingParts parts) {
    this.parts = parts;
  }

  CachedPage render(Address address) {
    return parts.db().read(tx -> {
      DecisionFacts facts = DecisionFacts.read(parts, tx, address);
      OfficialDocument kk = find(facts, Lang.KK);
      OfficialDocument ru = find(facts, Lang.RU);
      String title = (facts.w().lang() == Lang.RU ? ru : kk).document().title();
      DocumentPage.View view = new DocumentPage.View(facts.page("/extract", title, title),
          new LinkView(facts.life().decision().title().in(facts.w().lang()), "/" + facts.w().lang().code() + facts.path()), kk.document(), ru.document(),
          Stream.concat(DocumentPage.files(facts.w(), kk).stream(), Stream.of(Lang.KK, Lang.RU).map(lang -> new LinkView(
              facts.w().text("sitting.minutes-xml", facts.w().text("layout." + lang.code())), "/" + lang.code() + kk.path() + ".xml"))).toList());
      return parts.page(tx, Templates.render("sitting/document.jte", Map.of("w", facts.w(), "view", view)), facts.body().code(), facts.validUntil());
    });
  }

  Response file(Request request) {
    return parts.db().read(tx -> DocumentPage.file(parts, find(DecisionFacts.read(parts, tx, request.address()), request.lang()), request));
  }

  /** The copy for machines: Akoma Ntoso. */
  Response xml(Request request) {
    byte[] xml = parts.db().read(tx -> parts.minutes().documents().findExtractXml(tx, DecisionFacts.read(parts, tx, request.address()).life(), request.lang()))
        .orElseThrow(() -> new Refused(WebCode.NO_PAGE));
    return Response.file(xml, DocumentPage.XML, "extract-" + (request.lang() == Lang.RU ? "ru" : "kk") + ".xml", false).with("Cache-Control", "no-cache");
  }

  private OfficialDocument find(DecisionFacts facts, Lang lang) {
    return parts.minutes().documents().findExtract(facts.tx(), facts.life(), lang).orElseThrow(() -> new Refused(WebCode.NO_PAGE));
  }
}
