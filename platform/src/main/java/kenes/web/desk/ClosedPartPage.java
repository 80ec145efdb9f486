package kenes.web.desk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kenes.base.Lang;
import kenes.base.Words;
import kenes.db.Tx;
import kenes.meetings.Meeting;
import kenes.web.Request;
import kenes.web.Response;
import kenes.web.Templates;
import kenes.web.view.LinkView;
import kenes.web.view.TextView;

/** The closed part of the minutes, for deputies and staff. */
final class ClosedPartPage {
  private final DeskParts parts;

  ClosedPartPage(DeskParts parts) {
    this.parts = parts;
  }

  /** Its address below the language. */
  static String path(Meeting meeting) {
    return DeskFrame.path(meeting) + "/minutes/closed";
  }

  Response show(Request request) {
    ClosedPartView view = parts.sitting().db().read(tx -> view(tx, request));
    return Response.html(Templates.render("desk/closed_part.jte", new HashMap<>(Map.of("w", request.words(), "view", view))));
  }

  private ClosedPartView view(Tx tx, Request request) {
    Words w = request.words();
    Meeting meeting = parts.sitting().meeting(tx, request.address());
    Lang written = w.lang() == Lang.RU ? Lang.RU : Lang.KK;
    TextView sitting = TextView.of(meeting.title(), w.lang());
    FrameView frame = new DeskFrame(parts, tx, request).view(parts.sitting().register().getBody(tx, meeting.body()), path(meeting), w.text("closed-part.title"),
        List.of(), null, null);
    String home = "/" + w.lang().code() + "/b/" + meeting.body() + "/" + meeting.term() + "/" + meeting.address();
    return new ClosedPartView(frame, new LinkView(sitting.text(), home), written.code(), parts.sitting().minutes().documents().closedPart(tx, request.caller(), meeting, written));
  }
}
