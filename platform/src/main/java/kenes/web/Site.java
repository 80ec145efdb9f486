package kenes.web;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import kenes.base.Lang;
import kenes.base.Refused;

/** The table of addresses: every route of the site, in the order in which they are tried. */
public final class Site {
  private static final Duration LOOK_LIFETIME = Duration.ofDays(365);

  private final WebParts parts;

  private Site(WebParts parts) {
    this.parts = parts;
  }

  /** Every route. AccessMatrixTest holds each against its row in access-matrix.txt. */
  public static List<Route> routes(WebParts parts) {
    Site site = new Site(parts);
    SignInPages signIn = new SignInPages(parts);
    List<Route> routes = new ArrayList<>(List.of(
        Route.get("/", Access.anyone(), Site::chooseLanguage),
        Route.get("/health", Access.anyone(), site::health),
        Route.get("/robots.txt", Access.anyone(), Site::robots),
        Route.direct("/assets/look.css", Site::lookSheet),
        Route.direct("/assets/*", Assets::send),
        Route.get("/id/:id", Access.anyone(), site::thing),
        Route.get("/:lang/look", Access.anyone(), site::look),
        Route.get("/:lang/desk/sign-in/:token", Access.anyone(), signIn::show),
        Route.post("/:lang/desk/sign-in/:token", Access.anyone(), signIn::signIn),
        Route.post("/:lang/sign-out", Access.signedIn(), signIn::signOut)));
    routes.addAll(parts.log().routes());
    return List.copyOf(routes);
  }

  private static Response chooseLanguage(Request request) {
    return Response.redirect("/" + request.lang().code() + "/").status(302).with("Vary", "Accept-Language");
  }

  private Response health(Request request) {
    boolean healthy = parts.healthy().getAsBoolean();
    return Response.of("text/plain; charset=utf-8", (healthy ? "ok\n" : "the database does not answer\n")
        .getBytes(StandardCharsets.UTF_8)).status(healthy ? 200 : 503);
  }

  /** What is for people with a session, and streams, are of no use to search engines. */
  private static Response robots(Request request) {
    StringBuilder lines = new StringBuilder("User-agent: *\n");
    for (Lang lang : Lang.values()) {
      for (String part : List.of("desk", "live", "look")) {
        lines.append("Disallow: /").append(lang.code()).append('/').append(part).append("\n");
      }
    }
    return Response.of("text/plain; charset=utf-8", lines.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static boolean lookSheet(HttpServerRequest request) {
    String cookies = request.getHeader(HttpHeaders.COOKIE);
    Look look = Look.parse(Cookies.find(cookies == null ? "" : cookies, Look.COOKIE).orElse(null));
    request.response().putHeader("Content-Type", "text/css; charset=utf-8").putHeader("Cache-Control", "no-store")
        .putHeader("Vary", "Cookie").end(look.css());
    return true;
  }

  private Response look(Request request) {
    Look look = Look.parse(request.findCookie(Look.COOKIE).orElse(null)).with(request.query("part"), request.query("value"));
    return Response.redirect(Look.back(request.query("back"), "/" + request.lang().code() + "/"))
        .with("Set-Cookie", Cookies.set(Look.COOKIE, look.cookie(), LOOK_LIFETIME, parts.settings().secure()));
  }

  /** The machine address of a thing, for ever; its page is found in the reader's language. */
  private Response thing(Request request) {
    String address = parts.findAddress().apply(request.id("id")).orElseThrow(() -> new Refused(WebCode.NO_PAGE));
    return Response.redirect("/" + request.lang().code() + address).with("Vary", "Accept-Language");
  }
}
