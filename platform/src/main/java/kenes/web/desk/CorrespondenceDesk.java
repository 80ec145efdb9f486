package kenes.web.desk;

import java.util.List;
import java.util.Map;
import kenes.accounts.Permission;
import kenes.base.Words;
import kenes.register.Body;
import kenes.web.Access;
import kenes.web.Request;
import kenes.web.Response;
import kenes.web.Route;
import kenes.web.Templates;
import kenes.web.record.CorrespondenceView;
import kenes.web.record.LetterLines;
import kenes.web.record.RecordParts;
import kenes.web.view.LinkView;

/** Letters between bodies for the office: what is under way, what stands in its way, when it is tried again. */
public final class CorrespondenceDesk {
  private static final int LATEST = 30;

  /** @param underWay the letters that have not come to their end @param latest those sent last @param all the public page */
  public record View(FrameView frame, List<CorrespondenceView.Line> underWay, List<CorrespondenceView.Line> latest, LinkView all) {}

  private final DeskParts parts;
  private final RecordParts record;

  public CorrespondenceDesk(DeskParts parts, RecordParts record) {
    this.parts = parts;
    this.record = record;
  }

  public List<Route> routes() {
    return List.of(Route.get("/:lang/desk/b/:body/correspondence", Access.granted(Permission.KEEP_LETTERS), this::show));
  }

  private Response show(Request request) {
    View view = parts.sitting().db().read(tx -> {
      Words w = request.words();
      Body body = parts.sitting().register().getBody(tx, request.path("body"));
      LetterLines lines = new LetterLines(record, tx, w, body, true);
      FrameView frame = new DeskFrame(parts, tx, request).view(body, path(body.code()), w.text("correspondence.title"), List.of(), null, null);
      return new View(frame, lines.of(record.couriers().listUnderWay(tx, body.code())),
          lines.of(record.couriers().list(tx, body.code(), 0, LATEST).stream().filter(letter -> letter.settled() != null).toList()),
          new LinkView(w.text("correspondence.all"), "/" + w.lang().code() + "/b/" + body.code() + "/correspondence"));
    });
    return Response.html(Templates.render("desk/correspondence.jte", Map.of("w", request.words(), "view", view)));
  }

  /** Below the language. */
  static String path(String body) {
    return "/desk/b/" + body + "/correspondence";
  }
}
