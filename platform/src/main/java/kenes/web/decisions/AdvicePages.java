package kenes.web.decisions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kenes.advice.Advice;
import kenes.advice.Advised;
import kenes.base.Id;
import kenes.base.Lang;
import kenes.base.Refused;
import kenes.base.Words;
import kenes.db.Tx;
import kenes.decisions.DecisionLife;
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

/** The public pages of what was recommended to a body and what it answered; their addresses stand before those of sittings, whose patterns they fit. */
public final class AdvicePages {
  private static final int MOST = 200;

  private final SittingParts parts;
  private final Advice advice;

  private AdvicePages(SittingParts parts, Advice advice) {
    this.parts = parts;
    this.advice = advice;
  }

  public static List<Route> routes(SittingParts parts, Advice advice) {
    AdvicePages pages = new AdvicePages(parts, advice);
    return List.of(Route.cached("/:lang/b/:body/recommendations", pages::list), Route.cached("/:lang/b/:body/recommendations/:advice", pages::one));
  }

  /** Below the language: where a body shows a recommendation that has come to it. @param decision of the body that recommends, or the arrival's own id */
  public static String path(String body, UUID decision) {
    return "/b/" + body + "/recommendations/" + decision;
  }

  private CachedPage list(Address address) {
    return parts.db().read(tx -> {
      Words w = Words.of(address.lang());
      Body body = body(tx, address);
      LocalDate today = parts.register().today(tx, body.code());
      AdviceWords words = new AdviceWords(parts.register(), tx, w);
      List<Advised> all = advice.list(tx, body.code(), MOST);
      List<AdviceView.Line> lines = all.stream().map(one -> new AdviceView.Line(TextView.of(one.title(), w.lang()), "/" + w.lang().code() + path(body.code(), one.id()),
          words.from(one) + ". " + words.line(one), w.date(one.replyBy()), AdviceWords.tag(one.on(today)), AdviceWords.state(w, one.on(today)))).toList();
      long answered = all.stream().filter(one -> one.answer().isPresent()).count();
      AdviceView.All view = new AdviceView.All(page(w, body, "", w.text("advice.title"), null), w.text("advice.counts", all.size(), answered), lines);
      return parts.page(tx, Templates.render("recommendations/list.jte", Map.of("w", w, "view", view)), body.code(), midnight(today, body));
    });
  }

  private CachedPage one(Address address) {
    return parts.db().read(tx -> {
      Words w = Words.of(address.lang());
      Body body = body(tx, address);
      Advised found = Id.find(address.parameter("advice")).flatMap(id -> advice.find(tx, body.code(), id)).orElseThrow(() -> new Refused(WebCode.NO_PAGE));
      LocalDate today = parts.register().today(tx, body.code());
      return parts.page(tx, Templates.render("recommendations/page.jte", Map.of("w", w, "view", view(tx, w, body, found, today))), body.code(), midnight(today, body));
    });
  }

  private static Instant midnight(LocalDate today, Body body) {
    return today.plusDays(1).atStartOfDay(body.zone()).toInstant();
  }

  private AdviceView view(Tx tx, Words w, Body body, Advised found, LocalDate today) {
    AdviceWords words = new AdviceWords(parts.register(), tx, w);
    TextView title = TextView.of(found.title(), w.lang());
    String home = "/" + w.lang().code() + "/b/" + body.code();
    Optional<DecisionLife> theirs = parts.decisions().find(tx, found.decision());
    boolean open = theirs.filter(life -> parts.decisions().isOpen(tx, life)).isPresent();
    List<LinkView> links = new ArrayList<>();
    theirs.ifPresent(life -> links.add(new LinkView(w.text("advice.decision"), "/" + w.lang().code() + Things.address(parts, tx, life.decision()))));
    links.add(new LinkView(w.text("decision.record-entry", found.index()), home + "/record/" + found.index()));
    links.add(new LinkView(w.text("correspondence.title"), home + "/correspondence"));
    return new AdviceView(page(w, body, "/" + found.id(), title.text(), title.text()), title, words.from(found), words.line(found), AdviceWords.tag(found.on(today)),
        AdviceWords.state(w, found.on(today)), words.facts(advice, found, today), answers(tx, w, found), open ? null : w.text("decision.text-closed"),
        open ? paragraphs(tx, found, Lang.KK) : List.of(), open ? paragraphs(tx, found, Lang.RU) : List.of(), links);
  }

  /** The latest first. */
  private List<AdviceView.Given> answers(Tx tx, Words w, Advised found) {
    return found.answers().reversed().stream().map(given -> {
      LinkView own = given.own() == null ? null : new LinkView(w.text("advice.own", w.no(given.ownNumber())),
          "/" + w.lang().code() + Things.address(parts, tx, parts.decisions().get(tx, found.body(), given.own()).decision()));
      return new AdviceView.Given(w.text("advice.answered", w.date(given.on()), AdviceWords.answer(w, given.answer())), AdviceWords.tag(given.answer()), given.reply(),
          given.reason() == null ? List.of() : List.of(w.text("advice.reason", given.reason())), own, given != found.answers().getLast());
    }).toList();
  }

  private List<String> paragraphs(Tx tx, Advised found, Lang lang) {
    return found.wordings().stream().filter(wording -> wording.lang() == lang).findFirst().map(wording -> Paragraphs.of(parts.decisions().text(tx, wording.text()))).orElse(List.of());
  }

  private Body body(Tx tx, Address address) {
    return parts.register().findBody(tx, address.parameter("body")).orElseThrow(() -> new Refused(WebCode.NO_PAGE));
  }

  /** @param last the page's own crumb, or null on the list */
  private PageView page(Words w, Body body, String below, String title, String last) {
    String home = "/" + w.lang().code();
    String path = "/b/" + body.code() + "/recommendations";
    String name = body.name().in(w.lang());
    List<LinkView> crumbs = new ArrayList<>(List.of(new LinkView(w.text("portal.home"), home + "/"), new LinkView(name, home + "/b/" + body.code()),
        new LinkView(w.text("advice.title"), last == null ? null : home + path)));
    if (last != null) {
      crumbs.add(new LinkView(last, null));
    }
    return new PageView(parts.origin(), path + below, title, w.text("advice.description", name), crumbs, null, body.demo() ? w.text("portal.demo.notice") : null);
  }
}
