package kenes.web.requests;

import java.util.List;
import kenes.web.Access;
import kenes.web.Route;
import kenes.web.sitting.SittingParts;

/** The addresses of deputies' requests; they stand before those of sittings, whose patterns they fit. */
public final class RequestPages {
  private RequestPages() {}

  public static List<Route> routes(SittingParts parts) {
    RequestsPage list = new RequestsPage(parts);
    return List.of(
        Route.cached("/:lang/b/:body/requests", list::render),
        Route.get("/:lang/b/:body/requests/find", Access.anyone(), list::find),
        Route.cached("/:lang/b/:body/requests/:year/:running", new RequestPage(parts)::render),
        Route.get("/:lang/b/:body/requests/:year/:running/files/:digest", Access.anyone(), new RequestFile(parts)::open));
  }
}
