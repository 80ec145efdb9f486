package kenes.web.portal;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import kenes.base.Words;
import kenes.db.Tx;
import kenes.register.Body;
import kenes.web.Address;
import kenes.web.CachedPage;
import kenes.web.view.LinkView;
import kenes.web.view.PageView;

/** What Kenes is, and how to check a record with programs that do not trust it. */
final class CheckPages {
  private final PortalParts parts;

  CheckPages(PortalParts parts) {
    this.parts = parts;
  }

  CachedPage about(Address address) {
    Words w = Words.of(address.lang());
    AboutView view = new AboutView(page(w, "/about", w.text("portal.about.title"), null));
    return parts.db().read(tx -> parts.page(tx, PortalParts.render("portal/about.jte", w, view), Set.of(), Instant.MAX));
  }

  /** With the registry's record as the example. */
  CachedPage check(Address address) {
    return parts.db().read(tx -> check(tx, Words.of(address.lang()), "/check", parts.register().getBody(tx, parts.registry())));
  }

  CachedPage ofBody(Address address) {
    return parts.db().read(tx -> {
      Body body = parts.register().getBody(tx, address.parameter("body"));
      return check(tx, Words.of(address.lang()), "/b/" + body.code() + "/check", body);
    });
  }

  private CachedPage check(Tx tx, Words w, String path, Body body) {
    String name = body.name().in(w.lang());
    String href = "/" + w.lang().code() + "/b/" + body.code();
    CheckView view = new CheckView(page(w, path, w.text("portal.check.title"), path.equals("/check") ? null : new LinkView(name, href)),
        name, href, parts.origin() + "/log/" + body.code(), parts.verifierKey().apply(body.code()).orElse(null));
    // the first checkpoint follows the first entry: until it is there, the page is looked at again
    Instant until = view.key() == null ? parts.clock().instant().plusSeconds(10) : Instant.MAX;
    return parts.page(tx, PortalParts.render("portal/check.jte", w, view), List.of(body.code(), parts.registry()), until);
  }

  private PageView page(Words w, String path, String title, LinkView between) {
    LinkView home = new LinkView(w.text("portal.home"), "/" + w.lang().code() + "/");
    LinkView last = new LinkView(title, null);
    return new PageView(parts.origin(), path, title, title, between == null ? List.of(home, last) : List.of(home, between, last), null, null);
  }
}
