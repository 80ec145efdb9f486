package kenes.web.proposals;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kenes.base.Id;
import kenes.base.Refused;
import kenes.base.Words;
import kenes.db.Tx;
import kenes.proposals.Proposals;
import kenes.proposals.Stuck;
import kenes.register.Body;
import kenes.web.Address;
import kenes.web.CachedPage;
import kenes.web.Request;
import kenes.web.Response;
import kenes.web.Templates;
import kenes.web.WebCode;
import kenes.web.view.FieldView;
import kenes.web.view.LinkView;
import kenes.web.view.PageView;
import kenes.web.view.TextView;

/** The proposals of all bodies, or of one: all or those that were asked for, one page after the other. */
final class ProposalsPage {
  private static final int LINES = 30;
  /** Beyond it nobody counts on: the page says that there are more. */
  private static final int MOST = 1000;
  private final ProposalParts parts;

  ProposalsPage(ProposalParts parts) {
    this.parts = parts;
  }

  CachedPage all(Address address) {
    return cached(address, null);
  }

  CachedPage ofBody(Address address) {
    return cached(address, address.parameter("body"));
  }

  private CachedPage cached(Address address, String code) {
    return parts.sitting().db().read(tx -> {
      Body body = body(tx, code);
      byte[] html = html(tx, Words.of(address.lang()), body, ProposalsAsked.nothing(), null);
      Body zone = parts.sitting().register().getBody(tx, body == null ? parts.sitting().registry() : code);
      var tomorrow = parts.sitting().register().today(tx, zone.code()).plusDays(1).atStartOfDay(zone.zone()).toInstant();
      return body == null ? new CachedPage(html, parts.sitting().journal().sizes(tx), tomorrow) : parts.sitting().page(tx, html, code, tomorrow);
    });
  }

  Response find(Request request) {
    String code = request.address().parameters().get("body");
    Proposals.Mark after = mark(request.query("after")).orElse(null);
    return parts.sitting().db().read(tx -> Response.html(html(tx, request.words(), body(tx, code), ProposalsAsked.of(request), after)));
  }

  private Body body(Tx tx, String code) {
    return code == null ? null : parts.sitting().register().findBody(tx, code).orElseThrow(() -> new Refused(WebCode.NO_PAGE));
  }

  /** A day and an id, parted by an underscore; what is none begins at the first page. */
  private static Optional<Proposals.Mark> mark(String after) {
    String[] halves = after.split("_");
    try {
      LocalDate openedOn = LocalDate.parse(halves[0]);
      return Id.find(halves[halves.length - 1]).map(id -> new Proposals.Mark(openedOn, id));
    } catch (DateTimeParseException none) {
      return Optional.empty();
    }
  }

  private byte[] html(Tx tx, Words w, Body body, ProposalsAsked asked, Proposals.Mark after) {
    LocalDate today = parts.sitting().register().today(tx, body == null ? parts.sitting().registry() : body.code());
    StepNames steps = new StepNames(parts.routes().list(tx), w);
    Proposals.Filter filter = asked.filter(body == null ? null : body.code(), steps);
    List<Proposals.Listed> found = parts.proposals().proposals().list(tx, filter, today, after, LINES + 1);
    List<Proposals.Listed> shown = found.subList(0, Math.min(LINES, found.size()));
    String path = (body == null ? "" : "/b/" + body.code()) + "/proposals";
    String here = "/" + w.lang().code() + path;
    String query = asked.query();
    LinkView next = found.size() <= LINES ? null
        : new LinkView(w.text("proposals.next"), here + "/find?" + query + "after=" + shown.getLast().openedOn() + "_" + shown.getLast().id());
    LinkView first = after == null ? null : new LinkView(w.text("proposals.first"), query.isEmpty() ? here : here + "/find?" + query);
    List<FieldView> fields = new ProposalFilters(parts, tx, w).fields(asked, body, steps);
    ProposalsView view = new ProposalsView(page(w, body, path), here + "/find", fields, lead(tx, w, filter, asked, today),
        shown.stream().map(listed -> line(tx, w, body, listed, steps, today)).toList(), asked.anything() ? here : null, next, first);
    return Templates.render("proposal/list.jte", Map.of("w", w, "view", view));
  }

  private String lead(Tx tx, Words w, Proposals.Filter filter, ProposalsAsked asked, LocalDate today) {
    int count = parts.proposals().proposals().count(tx, filter, today, MOST + 1);
    if (asked.anything()) {
      return count > MOST ? w.text("proposals.found-more", MOST) : w.text("proposals.found", count);
    }
    int open = parts.proposals().proposals().count(tx, new Proposals.Filter(filter.body(), null, null, null, null, false, true, null), today, MOST + 1);
    int stuck = parts.proposals().proposals().count(tx, new Proposals.Filter(filter.body(), null, null, null, null, true, null, null), today, MOST + 1);
    return count > MOST ? w.text("proposals.counts-more", MOST, number(w, open), number(w, stuck)) : w.text("proposals.counts", count, open, stuck);
  }

  private static String number(Words w, int count) {
    return count > MOST ? w.number(MOST) + "+" : w.number(count);
  }

  private ProposalsView.Line line(Tx tx, Words w, Body body, Proposals.Listed listed, StepNames steps, LocalDate today) {
    boolean stuck = listed.isStuck();
    String home = "/" + w.lang().code();
    LinkView whose = body != null ? null
        : new LinkView(parts.sitting().register().getBody(tx, listed.body()).name().in(w.lang()), home + "/b/" + listed.body() + "/proposals");
    String support = listed.asked() == 0 ? null : w.text("proposals.support", listed.supporting(), listed.opposing(), listed.silent());
    LocalDate on = listed.ending() == null ? listed.stepOn() : listed.endedOn();
    // The tag names the gravest reason, the clock that a day is over
    Set<Stuck> others = listed.stuck().stream().skip(1).filter(reason -> reason != Stuck.OVERDUE).collect(Collectors.toCollection(() -> EnumSet.noneOf(Stuck.class)));
    String clock = (ProposalWords.stuck(w, others) + " " + ProposalWords.clock(w, listed.ending(), on, listed.due(), today)).strip();
    return new ProposalsView.Line(ProposalWords.number(w, listed.number()), TextView.of(listed.title(), w.lang()),
        home + ProposalWords.address(listed.body(), listed.number()), whose, ProposalWords.topic(w, listed.topic()), steps.name(listed.route(), listed.step()),
        ProposalWords.tag(listed.ending(), stuck), ProposalWords.state(w, listed.ending(), listed.stuck()), clock, support);
  }

  private PageView page(Words w, Body body, String path) {
    String home = "/" + w.lang().code() + "/";
    LinkView first = new LinkView(w.text("portal.home"), home);
    LinkView here = new LinkView(w.text("proposals.title"), null);
    if (body == null) {
      return new PageView(parts.sitting().origin(), path, w.text("proposals.title"), w.text("proposals.description-all"), List.of(first, here), null, null);
    }
    String whose = body.name().in(w.lang());
    return new PageView(parts.sitting().origin(), path, w.text("proposals.title"), w.text("proposals.description", whose),
        List.of(first, new LinkView(whose, home + "b/" + body.code()), here), null, body.demo() ? w.text("portal.demo.notice") : null);
  }
}
