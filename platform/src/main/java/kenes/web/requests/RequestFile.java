package kenes.web.requests;

import java.util.List;
import java.util.stream.Stream;
import kenes.base.Refused;
import kenes.db.Tx;
import kenes.requests.Answer;
import kenes.requests.RequestLife;
import kenes.requests.RequestsAct;
import kenes.web.Ranges;
import kenes.web.Request;
import kenes.web.Response;
import kenes.web.WebCode;
import kenes.web.sitting.SittingParts;

/** A file of a request or of an answer, byte for byte as it was kept. */
public final class RequestFile {
  private final SittingParts parts;

  public RequestFile(SittingParts parts) {
    this.parts = parts;
  }

  /** For everybody: the files of answers that are not public are none of them. */
  Response open(Request request) {
    return parts.db().read(tx -> answer(tx, request, RequestFacts.read(parts, tx, request.address()).life(), false));
  }

  /** For the desk: every file. */
  public Response any(Request request) {
    return parts.db().read(tx -> answer(tx, request, parts.requests().requests().get(tx, request.path("body"), request.id("request")), true));
  }

  private Response answer(Tx tx, Request request, RequestLife life, boolean closed) {
    Stream<RequestsAct.Attachment> answers = life.answers().stream().filter(answer -> closed || answer.isOpen()).map(Answer::received)
        .map(RequestsAct.AnswerReceived::files).flatMap(List::stream);
    RequestsAct.Attachment file = Stream.concat(life.request().files().stream(), answers).filter(one -> one.content().hex().equals(request.path("digest")))
        .findFirst().orElseThrow(() -> new Refused(WebCode.NO_PAGE));
    byte[] bytes = parts.files().find(tx, file.content()).orElseThrow(() -> new Refused(WebCode.NO_PAGE));
    String tag = '"' + file.content().hex() + '"';
    Response response = Response.file(bytes, file.mediaType(), name(file), true).with("ETag", tag).with("Cache-Control", closed ? "no-store" : "no-cache")
        .with("Content-Security-Policy", "sandbox").with("X-Content-Type-Options", "nosniff");
    return Ranges.answer(request, response, tag);
  }

  /** Its title, with the ending of its type. */
  private static String name(RequestsAct.Attachment file) {
    String ending = switch (file.mediaType()) {
      case "application/pdf" -> ".pdf";
      case "text/plain" -> ".txt";
      case "application/vnd.oasis.opendocument.text" -> ".odt";
      case "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" -> ".xlsx";
      default -> ".docx";
    };
    return file.title().endsWith(ending) ? file.title() : file.title() + ending;
  }
}
