package kenes.web.sitting;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import kenes.base.Id;
import kenes.base.Lang;
import kenes.base.Refused;
import kenes.base.Words;
import kenes.db.Tx;
import kenes.meetings.AgendaItem;
import kenes.meetings.Paper;
import kenes.web.Ranges;
import kenes.web.Request;
import kenes.web.Response;
import kenes.web.Templates;
import kenes.web.WebCode;
import kenes.web.view.LinkView;

/** A paper's file, byte for byte as it was published, and the page that shows a PDF within the site. */
final class PaperFile {
  /** A file never acts in this site's name; only our own page may frame it. */
  private static final String FILE_POLICY = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'";
  private static final String VIEWER_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
      + "connect-src 'self'; frame-src 'self'; object-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  private final SittingParts parts;

  PaperFile(SittingParts parts) {
    this.parts = parts;
  }

  /** A PDF or plain text is shown by the browser, other types are saved. */
  Response answer(Request request) {
    return parts.db().read(tx -> {
      Paper paper = paper(tx, request);
      String tag = '"' + paper.content().hex() + '"';
      if (request.headers().getOrDefault("if-none-match", "").contains(tag)) {
        return safe(new Response(304, List.of(), new byte[0]), paper, tag);
      }
      byte[] bytes = parts.files().find(tx, paper.content()).orElseThrow(() -> new Refused(WebCode.NO_PAGE));
      boolean shown = paper.mediaType().equals("application/pdf") || paper.mediaType().equals("text/plain");
      String type = paper.mediaType().equals("text/plain") ? "text/plain; charset=utf-8" : paper.mediaType();
      return Ranges.answer(request, safe(Response.file(bytes, type, PaperWords.fileName(paper), !shown), paper, tag), tag);
    });
  }

  /** The PDF in a frame, with a link that opens it alone where a browser shows none. */
  Response view(Request request) {
    return parts.db().read(tx -> {
      Paper paper = paper(tx, request);
      if (!paper.mediaType().equals("application/pdf")) {
        throw new Refused(WebCode.NO_PAGE);
      }
      Words w = request.words();
      SittingFacts facts = SittingFacts.read(parts, tx, parts.meetings().get(tx, paper.body(), parts.meetings().getItem(tx, paper.body(), paper.item()).meeting()));
      var page = SittingPage.page(w, facts, request.address().path().substring(("/b/" + paper.body()).length()), paper.title(),
          w.text("paper.view"), List.of(new LinkView(w.text("paper.view"), null)), "sitting", facts.meeting().id());
      return Response.html(Templates.render("sitting/paper.jte", Map.of("w", w, "page", page, "view", new PaperWords(facts, w).paper(paper))))
          .with("Content-Security-Policy", VIEWER_POLICY);
    });
  }

  private Paper paper(Tx tx, Request request) {
    UUID id = Id.find(request.path("paper")).orElseThrow(() -> new Refused(WebCode.NO_PAGE));
    String version = request.path("version");
    if (!version.matches("(kk|ru|en)-[1-9][0-9]{0,5}")) {
      throw new Refused(WebCode.NO_PAGE);
    }
    Paper paper = parts.papers().get(tx, request.path("body"), id, Lang.find(version.substring(0, 2)).orElseThrow(), Integer.parseInt(version.substring(3)));
    AgendaItem item = parts.meetings().getItem(tx, paper.body(), paper.item());
    parts.papers().requireReadable(tx, request.caller(), parts.meetings().get(tx, paper.body(), item.meeting()), item);
    return paper;
  }

  private static Response safe(Response response, Paper paper, String tag) {
    boolean pdf = paper.mediaType().equals("application/pdf");
    return response.with("ETag", tag).with("Cache-Control", "no-cache").with("Content-Security-Policy", pdf ? FILE_POLICY : "sandbox")
        .with("X-Frame-Options", "SAMEORIGIN").with("X-Content-Type-Options", "nosniff");
  }
}
