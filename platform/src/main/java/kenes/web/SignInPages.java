package kenes.web;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import kenes.accounts.Accounts;
import kenes.accounts.SignedIn;
import kenes.base.Words;
import kenes.web.view.PageView;

/** Signing in by a one-time link and out again. */
final class SignInPages {
  private final WebParts parts;

  SignInPages(WebParts parts) {
    this.parts = parts;
  }

  /** Shows a button and changes nothing: mail programs and chats open links before people do. */
  Response show(Request request) {
    Words words = request.words();
    // the token stays out of canonical links and language links' referrers: the page is not to be found again
    PageView page = new PageView(parts.settings().origin(), request.address().path(), words.text("sign-in.title"),
        words.text("sign-in.explained"), List.of(), null, null);
    return Response.html(Templates.render("desk/sign-in.jte", Map.of("w", words, "page", page)))
        .with("X-Robots-Tag", "noindex");
  }

  Response signIn(Request request) {
    SignedIn signedIn = parts.sessions().signIn().apply(request.path("token"));
    return Response.redirect("/" + request.lang().code() + "/desk").with("Set-Cookie",
        Cookies.set(Cookies.SESSION, signedIn.sessionToken(), Accounts.SESSION_LIFETIME, parts.settings().secure()));
  }

  Response signOut(Request request) {
    request.findCookie(Cookies.SESSION).ifPresent(parts.sessions().signOut());
    return Response.redirect("/" + request.lang().code() + "/").with("Set-Cookie",
        Cookies.set(Cookies.SESSION, "", Duration.ZERO, parts.settings().secure()))
        .with("Clear-Site-Data", "\"cache\"");
  }
}
