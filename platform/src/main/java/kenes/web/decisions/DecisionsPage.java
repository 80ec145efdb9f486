package kenes.web.decisions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import kenes.base.Words;
import kenes.db.Tx;
import kenes.decisions.Decision;
import kenes.decisions.DecisionLife;
import kenes.decisions.State;
import kenes.register.Body;
import kenes.register.Organization;
import kenes.web.Address;
import kenes.web.CachedPage;
import kenes.web.Request;
import kenes.web.Response;
import kenes.web.Templates;
import kenes.web.sitting.Listing;
import kenes.web.sitting.SittingParts;
import kenes.web.sitting.Things;
import kenes.web.view.FieldView;
import kenes.web.view.TextView;

/** The decisions of a body, all or those that were asked for. */
final class DecisionsPage {
  private final SittingParts parts;
  private final Listing listing;

  DecisionsPage(SittingParts parts) {
    this.parts = parts;
    this.listing = new Listing(parts, "decisions");
  }

  /** What was asked for; empty: everything. */
  private record Asked(String year, String kind, String state, String words) {
    boolean anything() {
      return Stream.of(year, kind, state, words).anyMatch(one -> !one.isEmpty());
    }
  }

  CachedPage render(Address address) {
    return parts.db().read(tx -> {
      Body body = listing.body(tx, address.parameter("body"));
      byte[] html = html(tx, Words.of(address.lang()), body, new Asked("", "", "", ""));
      return parts.page(tx, html, body.code(), today(tx, body).plusDays(1).atStartOfDay(body.zone()).toInstant());
    });
  }

  Response find(Request request) {
    Asked asked = new Asked(request.query("year").strip(), request.query("kind").strip(), request.query("state").strip(), request.query("q").strip());
    return parts.db().read(tx -> Response.html(html(tx, request.words(), listing.body(tx, request.path("body")), asked)));
  }

  private LocalDate today(Tx tx, Body body) {
    return parts.register().today(tx, body.code());
  }

  private byte[] html(Tx tx, Words w, Body body, Asked asked) {
    LocalDate today = today(tx, body);
    List<DecisionLife> all = parts.decisions().list(tx, body.code());
    List<DecisionLife> found = all.stream().filter(wanted(asked, today)).toList();
    String home = "/" + w.lang().code() + "/b/" + body.code();
    DecisionsView view = new DecisionsView(listing.page(w, body), home + "/decisions/find", filters(w, all, asked),
        w.text(asked.anything() ? "decisions.found" : "decisions.count", found.size()), found.stream().map(life -> line(tx, w, life, today)).toList(),
        asked.anything() ? home + "/decisions" : null);
    return Templates.render("decision/list.jte", Map.of("w", w, "view", view));
  }

  private static Predicate<DecisionLife> wanted(Asked asked, LocalDate today) {
    return life -> (asked.year().isEmpty() || asked.year().equals(String.valueOf(life.decision().on().getYear())))
        && (asked.kind().isEmpty() || asked.kind().equals(life.decision().kind().code()))
        && (asked.state().isEmpty() || asked.state().equals(life.on(today).name()))
        && Listing.matches(asked.words(), life.decision().number(), life.decision().title());
  }

  private DecisionsView.Line line(Tx tx, Words w, DecisionLife life, LocalDate today) {
    State state = life.on(today);
    return new DecisionsView.Line(w.text("layout.no") + "\u00a0" + life.decision().number(), TextView.of(life.decision().title(), w.lang()),
        "/" + w.lang().code() + Things.address(parts, tx, life.decision()), w.date(life.decision().on()), DecisionWords.tag(state), DecisionWords.state(w, state),
        kind(tx, w, life.decision()),
        DecisionWords.follow(w, life, today));
  }

  /** What kind of decision it is, or whose where it is not the plenary's. */
  private String kind(Tx tx, Words w, Decision decision) {
    Organization organization = parts.register().organization(tx, decision.body(), decision.organization());
    return !organization.kind().equals("plenary") ? organization.name().in(w.lang())
        : decision.kind().title() == null ? "" : decision.kind().title().in(w.lang());
  }

  private List<FieldView> filters(Words w, List<DecisionLife> all, Asked asked) {
    List<FieldView> fields = new ArrayList<>();
    fields.add(listing.search(w, asked.words()));
    fields.add(listing.select(w, "year", asked.year(), all.stream().map(life -> String.valueOf(life.decision().on().getYear())).distinct()
        .map(year -> new FieldView.Option(year, year))));
    fields.add(listing.select(w, "kind", asked.kind(), all.stream().map(life -> life.decision().kind()).filter(kind -> kind.code() != null)
        .map(kind -> new FieldView.Option(kind.code(), kind.title().in(w.lang()))).distinct()));
    fields.add(listing.select(w, "state", asked.state(), Arrays.stream(State.values()).map(state -> new FieldView.Option(state.name(), DecisionWords.state(w, state)))));
    return fields;
  }
}
