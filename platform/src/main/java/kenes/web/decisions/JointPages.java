package kenes.web.decisions;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import kenes.base.Id;
import kenes.base.Lang;
import kenes.base.Refused;
import kenes.base.Words;
import kenes.db.Tx;
import kenes.joint.Joint;
import kenes.joint.JointDecision;
import kenes.register.Body;
import kenes.texts.Paragraphs;
import kenes.web.Address;
import kenes.web.CachedPage;
import kenes.web.Route;
import kenes.web.Templates;
import kenes.web.WebCode;
import kenes.web.sitting.SittingParts;
import kenes.web.sitting.Things;
import kenes.web.view.LinkView;
import kenes.web.view.PageView;
import kenes.web.view.TextView;

/** The public pages of joint decisions; their addresses stand before those of sittings, whose patterns they fit. */
public final class JointPages {
  private final SittingParts parts;
  private final Joint joint;

  private JointPages(SittingParts parts, Joint joint) {
    this.parts = parts;
    this.joint = joint;
  }

  public static List<Route> routes(SittingParts parts, Joint joint) {
    JointPages pages = new JointPages(parts, joint);
    return List.of(Route.cached("/:lang/b/:body/joint", pages::list), Route.cached("/:lang/b/:body/joint/:joint", pages::one));
  }

  private CachedPage list(Address address) {
    return parts.db().read(tx -> {
      Words w = Words.of(address.lang());
      Body body = body(tx, address);
      JointWords words = new JointWords(parts.register(), tx, w);
      List<JointView.Line> lines = joint.list(tx, body.code()).stream().map(one -> new JointView.Line(TextView.of(one.title(), w.lang()),
          "/" + w.lang().code() + path(body) + "/" + one.id(), words.with(one), JointWords.tag(one), words.state(one), w.date(one.offeredOn()))).toList();
      JointView.All view = new JointView.All(page(w, body, "", w.text("joint.title"), null), lines);
      return parts.page(tx, Templates.render("joint/list.jte", Map.of("w", w, "view", view)), body.code(), Instant.MAX);
    });
  }

  private CachedPage one(Address address) {
    return parts.db().read(tx -> {
      Words w = Words.of(address.lang());
      Body body = body(tx, address);
      JointDecision found = Id.find(address.parameter("joint")).flatMap(id -> joint.list(tx, body.code()).stream().filter(one -> one.id().equals(id)).findFirst())
          .orElseThrow(() -> new Refused(WebCode.NO_PAGE));
      return parts.page(tx, Templates.render("joint/page.jte", Map.of("w", w, "view", view(tx, w, body, found))), body.code(), Instant.MAX);
    });
  }

  private JointView view(Tx tx, Words w, Body body, JointDecision found) {
    JointWords words = new JointWords(parts.register(), tx, w);
    TextView title = TextView.of(found.title(), w.lang());
    String home = "/" + w.lang().code() + "/b/" + body.code();
    return new JointView(page(w, body, "/" + found.id(), title.text(), title.text()), title, words.with(found), JointWords.tag(found), words.state(found), words.facts(found),
        decisions(tx, w, found), paragraphs(tx, found, Lang.KK), paragraphs(tx, found, Lang.RU),
        List.of(new LinkView(w.text("decision.record-entry", found.index()), home + "/record/" + found.index()), new LinkView(w.text("correspondence.title"), home + "/correspondence")));
  }

  /** Those of the two bodies that have been adopted. */
  private List<LinkView> decisions(Tx tx, Words w, JointDecision found) {
    List<LinkView> links = new ArrayList<>();
    Stream.of(found.own(), found.partners()).filter(Objects::nonNull).forEach(adopted -> parts.decisions().find(tx, adopted.decision()).ifPresent(life -> links.add(
        new LinkView(parts.register().getBody(tx, life.decision().body()).name().in(w.lang()) + ", " + w.no(adopted.number()),
            "/" + w.lang().code() + Things.address(parts, tx, life.decision())))));
    return links;
  }

  private List<String> paragraphs(Tx tx, JointDecision found, Lang lang) {
    return found.wordings().stream().filter(wording -> wording.lang() == lang).findFirst().map(wording -> Paragraphs.of(joint.text(tx, wording.text()))).orElse(List.of());
  }

  private Body body(Tx tx, Address address) {
    return parts.register().findBody(tx, address.parameter("body")).orElseThrow(() -> new Refused(WebCode.NO_PAGE));
  }

  private static String path(Body body) {
    return "/b/" + body.code() + "/joint";
  }

  /** @param last the page's own crumb, or null on the list */
  private PageView page(Words w, Body body, String below, String title, String last) {
    String home = "/" + w.lang().code();
    String name = body.name().in(w.lang());
    List<LinkView> crumbs = new ArrayList<>(List.of(new LinkView(w.text("portal.home"), home + "/"), new LinkView(name, home + "/b/" + body.code()),
        new LinkView(w.text("joint.title"), last == null ? null : home + path(body))));
    if (last != null) {
      crumbs.add(new LinkView(last, null));
    }
    return new PageView(parts.origin(), path(body) + below, title, w.text("joint.description", name), crumbs, null, body.demo() ? w.text("portal.demo.notice") : null);
  }
}
