package kenes.web.sitting;

import java.util.UUID;
import kenes.base.Id;
import kenes.base.Refused;
import kenes.meetings.Paper;
import kenes.web.Request;
import kenes.web.Response;
import kenes.web.WebCode;

/** A paper's file, byte for byte as it was published. */
final class PaperFile {
  private final SittingParts parts;

  PaperFile(SittingParts parts) {
    this.parts = parts;
  }

  /** A PDF or plain text is shown by the browser, other types are saved. The sandbox keeps a file from acting in this site's name. */
  Response answer(Request request) {
    UUID id = Id.find(request.path("paper")).orElseThrow(() -> new Refused(WebCode.NO_PAGE));
    return parts.db().read(tx -> {
      Paper paper = parts.meetings().getPaper(tx, request.path("body"), id);
      String tag = '"' + paper.content().hex() + '"';
      if (request.headers().getOrDefault("if-none-match", "").contains(tag)) {
        return safe(new Response(304, java.util.List.of(), new byte[0]), tag);
      }
      byte[] bytes = parts.files().find(tx, paper.content()).orElseThrow(() -> new Refused(WebCode.NO_PAGE));
      boolean shown = paper.mediaType().equals("application/pdf") || paper.mediaType().equals("text/plain");
      String type = paper.mediaType().equals("text/plain") ? "text/plain; charset=utf-8" : paper.mediaType();
      return safe(Response.file(bytes, type, PaperWords.fileName(paper), !shown), tag);
    });
  }

  private static Response safe(Response response, String tag) {
    return response.with("ETag", tag).with("Cache-Control", "no-cache").with("Content-Security-Policy", "sandbox")
        .with("X-Content-Type-Options", "nosniff");
  }
}
