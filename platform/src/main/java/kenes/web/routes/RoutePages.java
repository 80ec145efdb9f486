package kenes.web.routes;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kenes.base.Refused;
import kenes.base.Words;
import kenes.db.Tx;
import kenes.web.Access;
import kenes.web.Address;
import kenes.web.CachedPage;
import kenes.web.Request;
import kenes.web.Response;
import kenes.web.Route;
import kenes.web.Templates;
import kenes.web.WebCode;

/** The public pages of the routes and their addresses. */
public final class RoutePages {
  private static final String ROUTES = "/:lang/routes";
  private static final String ENDING = ".yaml";

  private final RoutesParts parts;

  public RoutePages(RoutesParts parts) {
    this.parts = parts;
  }

  public List<Route> routes() {
    return List.of(
        Route.cached(ROUTES, this::list),
        Route.cached(ROUTES + "/:route/:version", this::one),
        Route.get(ROUTES + "/:route/:version/text", Access.anyone(), this::text));
  }

  private CachedPage list(Address address) {
    return parts.db().read(tx -> {
      Words w = Words.of(address.lang());
      RoutesView view = new RoutesDrawing(parts.routes().list(tx), w, today(tx), parts.origin()).view();
      return page(tx, Templates.render("route/list.jte", Map.of("w", w, "view", view)));
    });
  }

  private CachedPage one(Address address) {
    return parts.db().read(tx -> {
      Words w = Words.of(address.lang());
      kenes.routes.Route route = route(tx, address.parameter("route"), address.parameter("version"));
      RouteView view = new RouteDrawing(route, parts.routes().list(tx), w, today(tx)).view(parts.origin());
      return page(tx, Templates.render("route/page.jte", Map.of("w", w, "view", view)));
    });
  }

  /** The route's text, byte for byte as it was adopted. */
  private Response text(Request request) {
    return parts.db().read(tx -> {
      kenes.routes.Route route = route(tx, request.path("route"), request.path("version"));
      return Response.file(parts.routes().text(tx, route.digest()), "text/plain; charset=utf-8", route.id() + ENDING, false)
          .with("Content-Security-Policy", "sandbox").with("X-Content-Type-Options", "nosniff").forEver();
    });
  }

  private kenes.routes.Route route(Tx tx, String id, String version) {
    return parts.routes().list(tx).stream().filter(one -> one.id().equals(id) && String.valueOf(one.version()).equals(version)).findFirst()
        .orElseThrow(() -> new Refused(WebCode.NO_PAGE));
  }

  private LocalDate today(Tx tx) {
    return parts.register().today(tx, parts.registry());
  }

  /** What is in force changes with the day. */
  private CachedPage page(Tx tx, byte[] html) {
    Instant until = today(tx).plusDays(1).atStartOfDay(parts.register().zone(tx, parts.registry())).toInstant();
    return new CachedPage(html, Map.of(parts.registry(), parts.journal().sizes(tx).getOrDefault(parts.registry(), 0L)), until);
  }
}
