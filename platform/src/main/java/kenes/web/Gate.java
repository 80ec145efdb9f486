package kenes.web;

import java.util.Set;
import kenes.accounts.Role;
import kenes.accounts.SignedIn;
import kenes.base.Refused;

/** Lets a request through to its page, or refuses: session, access, form token. Blocks; for virtual threads. */
final class Gate {
  private final WebParts parts;

  Gate(WebParts parts) {
    this.parts = parts;
  }

  /**
   * Finds out who asks and whether they may.
   *
   * @throws Refused {@code SIGN_IN_NEEDED}, {@code NOT_GRANTED}, {@code STALE_FORM}
   */
  Request admit(Route route, Request asked) {
    Request request = asked.findCookie(Cookies.SESSION).flatMap(parts.sessions().find()).map(asked::by).orElse(asked);
    boolean signedIn = request.findSignedIn().isPresent();
    if (!route.access().allows(signedIn, roles(route, request))) {
      throw new Refused(signedIn ? WebCode.NOT_GRANTED : WebCode.SIGN_IN_NEEDED);
    }
    boolean changes = route.handler() instanceof Route.OnThread && !isRead(route);
    if (changes && !(route.access() instanceof Access.Anyone)) {
      checkToken(request);
    }
    return request;
  }

  private static boolean isRead(Route route) {
    return route.method() == io.vertx.core.http.HttpMethod.GET;
  }

  private Set<Role> roles(Route route, Request request) {
    boolean needed = route.access() instanceof Access.Granted && request.findSignedIn().isPresent();
    return needed ? parts.roles().roles(request.caller(), request.path("body")) : Set.of();
  }

  private static void checkToken(Request request) {
    SignedIn signedIn = request.signedIn();
    String field = request.field("csrf");
    CrossSite.checkToken(signedIn, field.isEmpty() ? request.headers().getOrDefault("x-csrf-token", "") : field);
  }
}
