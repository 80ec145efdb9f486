package kenes.web.sitting;

import java.nio.charset.StandardCharsets;
import java.util.List;
import kenes.web.Access;
import kenes.web.Response;
import kenes.web.Route;
import kenes.web.live.LiveHub;

/** The addresses of sittings: pages, files and event streams. */
public final class Sittings {
  private Sittings() {}

  /**
   * @param hub that renders the live views of kind sitting, item and hall
   * @param packs where archives of papers lie
   */
  public static List<Route> routes(SittingParts parts, LiveHub hub, PackFolder packs) {
    PaperFile file = new PaperFile(parts);
    SittingPage sitting = new SittingPage(parts);
    ItemPage item = new ItemPage(parts);
    HallPage hall = new HallPage(parts);
    MinutesPage minutes = new MinutesPage(parts);
    AgendaPage agenda = new AgendaPage(parts);
    NoticePage notice = new NoticePage(parts);
    PlanPage plan = new PlanPage(parts);
    CountPage count = new CountPage(parts);
    DocumentPage document = new DocumentPage(parts);
    return List.of(
        // before the sittings, whose addresses are as long
        Route.cached("/:lang/b/:body/plan/:plan", plan::render),
        Route.cached("/:lang/b/:body/plan/:plan/:version", plan::version),
        // for clocks on pages: what time it is here
        Route.get("/time", Access.anyone(), request -> Response.of("text/plain; charset=utf-8", parts.clock().instant().toString().getBytes(StandardCharsets.UTF_8))),
        Route.get("/:lang/b/:body/paper/:paper/:version/:file", Access.anyone(), file::answer),
        Route.get("/:lang/b/:body/paper/:paper/:version", Access.anyone(), file::view),
        Route.get("/:lang/b/:body/:term/:session/pack.zip", Access.anyone(), new PackFile(parts, packs)::answer),
        // before the sitting itself, whose address any ending would fit
        Route.get("/:lang/b/:body/:term/:session.ics", Access.anyone(), notice::calendar),
        Route.cached("/:lang/b/:body/:term/:session/notice", notice::render),
        Route.get("/:lang/b/:body/:term/:session/notice.txt", Access.anyone(), notice::plain),
        Route.cached("/:lang/b/:body/:term/:session", sitting::render),
        Route.cached("/:lang/b/:body/:term/:session/minutes", minutes::render),
        Route.get("/:lang/b/:body/:term/:session/minutes.pdf", Access.anyone(), minutes::pdf),
        Route.get("/:lang/b/:body/:term/:session/minutes.docx", Access.anyone(), minutes::docx),
        Route.get("/:lang/b/:body/:term/:session/minutes.xml", Access.anyone(), minutes::xml),
        // the files before the pages, whose addresses any ending would fit
        Route.get("/:lang/b/:body/:term/:session/votes/:item/:number.pdf", Access.anyone(), document::voteFile),
        Route.get("/:lang/b/:body/:term/:session/votes/:item/:number.docx", Access.anyone(), document::voteFile),
        Route.cached("/:lang/b/:body/:term/:session/votes/:item/:number", document::vote),
        Route.get("/:lang/b/:body/:term/:session/attendance/:person.pdf", Access.anyone(), document::attendanceFile),
        Route.get("/:lang/b/:body/:term/:session/attendance/:person.docx", Access.anyone(), document::attendanceFile),
        Route.cached("/:lang/b/:body/:term/:session/attendance/:person", document::attendance),
        Route.cached("/:lang/b/:body/:term/:session/agenda", agenda::render),
        Route.cached("/:lang/b/:body/:term/:session/agenda/:version", agenda::version),
        Route.cached("/:lang/b/:body/:term/:session/count/:ballot", count::render),
        Route.get("/:lang/b/:body/:term/:session/count/:ballot/minutes.pdf", Access.anyone(), count::pdf),
        Route.cached("/:lang/b/:body/:term/:session/:item", item::render),
        Route.cached("/:lang/hall/:body/:term/:session", hall::render),
        hub.route("sitting", Access.anyone(), sitting),
        hub.route("item", Access.anyone(), item),
        hub.route("hall", Access.anyone(), hall));
  }
}
