package kenes.web.portal;

import java.util.List;
import kenes.web.Access;
import kenes.web.Response;
import kenes.web.Route;

/** The public pages and their addresses. */
public final class Portal {
  private final PortalParts parts;

  public Portal(PortalParts parts) {
    this.parts = parts;
  }

  public List<Route> routes() {
    BodiesPage bodies = new BodiesPage(parts);
    BodyPage body = new BodyPage(parts);
    CheckPages check = new CheckPages(parts);
    return List.of(
        Route.cached("/:lang/", new HomePage(parts)::render),
        Route.get("/:lang", Access.anyone(), request -> Response.redirect("/" + request.lang().code() + "/")),
        Route.post("/:lang/take-seat", Access.anyone(), new TakeSeatForm(parts)::take),
        Route.cached("/:lang/bodies", bodies::render),
        Route.get("/:lang/bodies/find", Access.anyone(), bodies::find),
        Route.cached("/:lang/b/:body", body::render),
        Route.get("/:lang/b/:body/people", Access.anyone(), body::people),
        Route.get("/:lang/b/:body/sittings", Access.anyone(), new BodySittingsPage(parts, body)::render),
        Route.cached("/:lang/b/:body/check", check::ofBody),
        Route.cached("/:lang/p/:person", new PersonPage(parts)::render),
        Route.cached("/:lang/about", check::about),
        Route.cached("/:lang/check", check::check),
        Route.get("/sitemap.xml", Access.anyone(), new Sitemap(parts)::write));
  }
}
