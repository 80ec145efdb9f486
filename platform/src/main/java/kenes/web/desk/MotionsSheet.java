package kenes.web.desk;

import java.util.List;
import kenes.base.Refused;
import kenes.base.Words;
import kenes.db.Tx;
import kenes.meetings.AgendaItem;
import kenes.motions.MotionsCode;
import kenes.web.Request;
import kenes.web.Response;
import kenes.web.sitting.SittingFacts;
import kenes.web.view.LinkView;

/**
 * The page around a form of its own below the motions desk: the draft's text, an amendment.
 *
 * @param path its address with the language
 * @param back to the motions desk
 */
record MotionsSheet(SittingFacts facts, AgendaItem item, String path, LinkView back, FrameView frame) {
  /** @param ending of its address after the desk's @param title its key @throws Refused {@code ITEM_CLOSED} */
  static MotionsSheet open(DeskParts parts, MotionsDesk desk, Tx tx, Request request, String ending, String title) {
    Words w = request.words();
    AgendaItem item = PapersPage.item(parts, tx, request);
    if (item.closedAt() != null) {
      throw new Refused(MotionsCode.ITEM_CLOSED);
    }
    SittingFacts facts = desk.facts(tx, item);
    String home = MotionsDesk.path(facts, item);
    LinkView back = new LinkView(w.text("motions-desk.title", item.position()), "/" + w.lang().code() + home);
    FrameView frame = new DeskFrame(parts, tx, request).view(facts.body(), home + ending, w.text(title), List.of(back), null, null);
    return new MotionsSheet(facts, item, "/" + w.lang().code() + home + ending, back, frame);
  }

  /** After it was sent: to the motions desk. */
  static Response sent(Request request) {
    String path = request.address().path();
    return Response.redirect("/" + request.lang().code() + path.substring(0, path.lastIndexOf('/')));
  }
}
