package kenes.web.decisions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kenes.base.Id;
import kenes.base.Refused;
import kenes.base.Words;
import kenes.db.Tx;
import kenes.decisions.DecisionLife;
import kenes.register.Body;
import kenes.web.Address;
import kenes.web.WebCode;
import kenes.web.sitting.SittingParts;
import kenes.web.sitting.Things;
import kenes.web.view.LinkView;
import kenes.web.view.PageView;
import kenes.web.view.TextView;

/** What the pages of one decision read in one transaction. */
record DecisionFacts(SittingParts parts, Tx tx, Words w, Body body, DecisionLife life, LocalDate today) {
  /** The decision of an address with {@code :body/decisions/:scope/:key}. @throws Refused {@code NO_PAGE} */
  static DecisionFacts read(SittingParts parts, Tx tx, Address address) {
    Words w = Words.of(address.lang());
    Body body = parts.register().findBody(tx, address.parameter("body")).orElseThrow(() -> new Refused(WebCode.NO_PAGE));
    String scope = address.parameter("scope");
    String key = address.parameter("key");
    if (!scope.matches("[1-9][0-9]{0,3}")) {
      throw new Refused(WebCode.NO_PAGE);
    }
    DecisionLife life = Id.find(key).flatMap(id -> parts.decisions().find(tx, id)).filter(found -> found.decision().body().equals(body.code()))
        .or(() -> parts.decisions().find(tx, body.code(), Integer.parseInt(scope), key)).orElseThrow(() -> new Refused(WebCode.NO_PAGE));
    return new DecisionFacts(parts, tx, w, body, life, parts.register().today(tx, body.code()));
  }

  /** When the words may change by the calendar alone. */
  Instant validUntil() {
    return today.plusDays(1).atStartOfDay(body.zone()).toInstant();
  }

  /** Below the language. */
  String path() {
    return Things.address(parts, tx, life.decision());
  }

  String href(DecisionLife other) {
    return "/" + w.lang().code() + Things.address(parts, tx, other.decision());
  }

  DecisionLife other(UUID decision) {
    return parts.decisions().get(tx, body.code(), decision);
  }

  boolean open() {
    return parts.decisions().isOpen(tx, life);
  }

  /** @param below of the decision's address, or empty @param last the page's own crumb, or null on the decision's page */
  PageView page(String below, String title, String last) {
    String home = "/" + w.lang().code() + "/";
    List<LinkView> crumbs = new ArrayList<>(List.of(new LinkView(w.text("portal.home"), home), new LinkView(body.name().in(w.lang()), home + "b/" + body.code()),
        new LinkView(w.text("decisions.title"), home + "b/" + body.code() + "/decisions"),
        new LinkView(w.no(life.decision().number()), last == null ? null : "/" + w.lang().code() + path())));
    if (last != null) {
      crumbs.add(new LinkView(last, null));
    }
    TextView name = TextView.of(life.decision().title(), w.lang());
    return new PageView(parts.origin(), path() + below, title, w.text("decision.description", life.decision().number(), name.text()), crumbs, null,
        body.demo() ? w.text("portal.demo.notice") : null);
  }
}
