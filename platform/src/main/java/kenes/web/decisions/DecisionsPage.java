package kenes.web.decisions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import kenes.base.Lang;
import kenes.base.Refused;
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
import kenes.web.WebCode;
import kenes.web.sitting.SittingParts;
import kenes.web.sitting.Things;
import kenes.web.view.FieldView;
import kenes.web.view.LinkView;
import kenes.web.view.PageView;
import kenes.web.view.TextView;

/** The decisions of a body, all or those that were asked for. */
final class DecisionsPage {
  private final SittingParts parts;

  DecisionsPage(SittingParts parts) {
    this.parts = parts;
  }

  /** What was asked for; empty: everything. */
  private record Asked(String year, String kind, String state, String words) {
    boolean anything() {
      return Stream.of(year, kind, state, words).anyMatch(one -> !one.isEmpty());
    }
  }

  CachedPage render(Address address) {
    return parts.db().read(tx -> {
      Body body = body(tx, address.parameter("body"));
      byte[] html = html(tx, Words.of(address.lang()), body, new Asked("", "", "", ""));
      return parts.page(tx, html, body.code(), today(tx, body).plusDays(1).atStartOfDay(body.zone()).toInstant());
    });
  }

  Response find(Request request) {
    Asked asked = new Asked(request.query("year").strip(), request.query("kind").strip(), request.query("state").strip(), request.query("q").strip());
    return parts.db().read(tx -> Response.html(html(tx, request.words(), body(tx, request.path("body")), asked)));
  }

  private Body body(Tx tx, String code) {
    return parts.register().findBody(tx, code).orElseThrow(() -> new Refused(WebCode.NO_PAGE));
  }

  private LocalDate today(Tx tx, Body body) {
    return parts.register().today(tx, body.code());
  }

  private byte[] html(Tx tx, Words w, Body body, Asked asked) {
    LocalDate today = today(tx, body);
    List<DecisionLife> all = parts.decisions().list(tx, body.code());
    List<DecisionLife> found = all.stream().filter(wanted(asked, today)).toList();
    String home = "/" + w.lang().code() + "/b/" + body.code();
    DecisionsView view = new DecisionsView(page(w, body), home + "/decisions/find", filters(w, all, asked),
        w.text(asked.anything() ? "decisions.found" : "decisions.count", found.size()), found.stream().map(life -> line(tx, w, life, today)).toList(),
        asked.anything() ? home + "/decisions" : null);
    return Templates.render("decision/list.jte", Map.of("w", w, "view", view));
  }

  private static Predicate<DecisionLife> wanted(Asked asked, LocalDate today) {
    List<String> words = Arrays.stream(asked.words().toLowerCase(Locale.ROOT).split("\\s+")).filter(word -> !word.isEmpty()).toList();
    return life -> (asked.year().isEmpty() || asked.year().equals(String.valueOf(life.decision().on().getYear())))
        && (asked.kind().isEmpty() || asked.kind().equals(life.decision().kind().code()))
        && (asked.state().isEmpty() || asked.state().equals(life.on(today).name()))
        && words.stream().allMatch(titles(life)::contains);
  }

  /** The number and the titles in every language. */
  private static String titles(DecisionLife life) {
    StringBuilder all = new StringBuilder(life.decision().number());
    Arrays.stream(Lang.values()).map(life.decision().title()::exact).filter(Objects::nonNull).forEach(title -> all.append(' ').append(title));
    return all.toString().toLowerCase(Locale.ROOT);
  }

  private DecisionsView.Line line(Tx tx, Words w, DecisionLife life, LocalDate today) {
    State state = life.on(today);
    return new DecisionsView.Line(w.text("layout.no") + "\u00a0" + life.decision().number(), TextView.of(life.decision().title(), w.lang()),
        "/" + w.lang().code() + Things.address(parts, tx, life.decision()), w.date(life.decision().on()), DecisionWords.tag(state), DecisionWords.state(w, state),
        kind(tx, w, life.decision()),
        life.control() == null ? null : DecisionWords.control(w, life.control(), today));
  }

  /** What kind of decision it is, or whose where it is not the plenary's. */
  private String kind(Tx tx, Words w, Decision decision) {
    Organization organization = parts.register().organization(tx, decision.body(), decision.organization());
    return !organization.kind().equals("plenary") ? organization.name().in(w.lang())
        : decision.kind().title() == null ? "" : decision.kind().title().in(w.lang());
  }

  private static List<FieldView> filters(Words w, List<DecisionLife> all, Asked asked) {
    FieldView.Option any = new FieldView.Option("", w.text("decisions.any"));
    List<FieldView> fields = new ArrayList<>();
    fields.add(new FieldView("search", "q", w.text("decisions.words"), null, asked.words(), null, "off", null, false, List.of()));
    fields.add(select("year", w.text("decisions.year"), asked.year(), any, all.stream().map(life -> String.valueOf(life.decision().on().getYear())).distinct()
        .map(year -> new FieldView.Option(year, year))));
    fields.add(select("kind", w.text("decisions.kind"), asked.kind(), any, all.stream().map(life -> life.decision().kind()).filter(kind -> kind.code() != null)
        .map(kind -> new FieldView.Option(kind.code(), kind.title().in(w.lang()))).distinct()));
    fields.add(select("state", w.text("decisions.state"), asked.state(), any, Arrays.stream(State.values()).map(state -> new FieldView.Option(state.name(), DecisionWords.state(w, state)))));
    return fields;
  }

  private static FieldView select(String name, String label, String value, FieldView.Option any, Stream<FieldView.Option> options) {
    return new FieldView("select", name, label, null, value, null, null, null, false, Stream.concat(Stream.of(any), options).toList());
  }

  private PageView page(Words w, Body body) {
    String home = "/" + w.lang().code() + "/";
    String name = body.name().in(w.lang());
    return new PageView(parts.origin(), "/b/" + body.code() + "/decisions", w.text("decisions.title"), w.text("decisions.description", name),
        List.of(new LinkView(w.text("portal.home"), home), new LinkView(name, home + "b/" + body.code()), new LinkView(w.text("decisions.title"), null)), null,
        body.demo() ? w.text("portal.demo.notice") : null);
  }
}
