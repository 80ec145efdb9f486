package kenes.web.desk;

import java.util.ArrayList;
import java.util.List;
import kenes.accounts.Permission;
import kenes.web.Access;
import kenes.web.Route;
import kenes.web.live.LiveHub;

/** The desk of the secretary, the staff and the administrator, with its addresses; the places in the hall are {@link HallDesk}'s. */
public final class Desk {
  private static final String BODY = "/:lang/desk/b/:body";
  private static final String SITTING = BODY + "/:term/:session";

  private final DeskParts parts;
  private final LiveHub live;

  public Desk(DeskParts parts, LiveHub live) {
    this.parts = parts;
    this.live = live;
  }

  /** Every route, the event stream included. */
  public List<Route> routes() {
    List<Route> routes = new ArrayList<>(List.of(Route.get("/:lang/desk", Access.anyone(), new TodayPage(parts)::show)));
    routes.addAll(convene());
    routes.addAll(sitting());
    return routes;
  }

  private List<Route> convene() {
    ConvenePage page = new ConvenePage(parts);
    Access convene = Access.granted(Permission.CONVENE);
    return List.of(Route.get(BODY + "/convene", convene, page::show), Route.post(BODY + "/convene", convene, page::send));
  }

  private List<Route> sitting() {
    SittingDeskPage page = new SittingDeskPage(parts);
    SittingForms forms = new SittingForms(parts, page);
    PapersPage papers = new PapersPage(parts);
    Access see = Access.granted(Permission.PREPARE_SITTING);
    Access register = Access.granted(Permission.REGISTER_ATTENDANCE);
    Access publish = Access.granted(Permission.PUBLISH_PAPER);
    return List.of(
        Route.get(SITTING, see, page::show),
        Route.get(SITTING + "/roll", see, page::roll),
        Route.post(SITTING + "/arrive", register, forms::arrive),
        Route.post(SITTING + "/leave", register, forms::leave),
        Route.post(SITTING + "/absence", register, forms::explainAbsence),
        Route.post(SITTING + "/add-item", Access.granted(Permission.CONVENE), forms::addItem),
        Route.get(SITTING + "/papers/:item", publish, papers::show),
        Route.upload(SITTING + "/papers/:item", publish, papers::send),
        live.route("roll", see, page.live()));
  }
}
