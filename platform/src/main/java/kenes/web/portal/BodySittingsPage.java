package kenes.web.portal;

import java.util.ArrayList;
import java.util.List;
import kenes.base.Words;
import kenes.db.Tx;
import kenes.meetings.Meeting;
import kenes.meetings.MeetingLists;
import kenes.register.Body;
import kenes.web.Request;
import kenes.web.Response;
import kenes.web.view.LinkView;

/** Every real sitting of a body, the newest first, a page at a time. */
final class BodySittingsPage {
  private static final int LINES = 50;

  private final PortalParts parts;
  private final BodyPage bodies;

  BodySittingsPage(PortalParts parts, BodyPage bodies) {
    this.parts = parts;
    this.bodies = bodies;
  }

  /** From the sitting after {@code before} on, which is written as in addresses: the term, a dot, the session. */
  Response render(Request request) {
    return parts.db().read(tx -> {
      Words w = request.words();
      Body body = parts.register().getBody(tx, request.path("body"));
      Body parent = body.parent() == null ? null : parts.register().getBody(tx, body.parent());
      Meeting before = find(tx, body.code(), request.query("before").strip());
      List<Meeting> found = MeetingLists.real(tx, body.code(), before, LINES + 1);
      Lines lines = new Lines(parts, tx, w);
      BodySittingsView view = new BodySittingsView(bodies.page(w, body, parent, "/b/" + body.code() + "/sittings", new LinkView(w.text("portal.body.sittings"), null)),
          w.text("portal.body.sittings"), found.stream().limit(LINES).map(lines::sitting).toList(), other(w, body, before, found));
      return Response.html(PortalParts.render("portal/body_sittings.jte", w, view));
    });
  }

  private static List<LinkView> other(Words w, Body body, Meeting before, List<Meeting> found) {
    String home = "/" + w.lang().code() + "/b/" + body.code() + "/sittings";
    List<LinkView> other = new ArrayList<>();
    if (before != null) {
      other.add(new LinkView(w.text("portal.sittings.newest"), home));
    }
    if (found.size() > LINES) {
      Meeting last = found.get(LINES - 1);
      other.add(new LinkView(w.text("portal.sittings.older"), home + "?before=" + last.term() + "." + last.address()));
    }
    return other;
  }

  /** What names no sitting begins at the beginning. */
  private Meeting find(Tx tx, String body, String written) {
    int dot = written.indexOf('.');
    return dot < 0 || !written.substring(0, dot).matches("[1-9][0-9]{0,3}") ? null
        : parts.meetings().find(tx, body, Integer.parseInt(written.substring(0, dot)), written.substring(dot + 1)).orElse(null);
  }
}
