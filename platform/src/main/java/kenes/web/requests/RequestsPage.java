package kenes.web.requests;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
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
import kenes.register.Body;
import kenes.requests.Counts;
import kenes.requests.RequestLife;
import kenes.requests.State;
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

/** The deputies' requests of a body, all or those that were asked for. */
final class RequestsPage {
  private static final String OPEN = "OPEN";

  private final SittingParts parts;

  RequestsPage(SittingParts parts) {
    this.parts = parts;
  }

  /** What was asked for; empty: everything. */
  private record Asked(String words, String state, String deputy, String addressee) {
    boolean anything() {
      return Stream.of(words, state, deputy, addressee).anyMatch(one -> !one.isEmpty());
    }
  }

  CachedPage render(Address address) {
    return parts.db().read(tx -> {
      Body body = body(tx, address.parameter("body"));
      byte[] html = html(tx, Words.of(address.lang()), body, new Asked("", "", "", ""));
      return parts.page(tx, html, body.code(), parts.register().today(tx, body.code()).plusDays(1).atStartOfDay(body.zone()).toInstant());
    });
  }

  Response find(Request request) {
    Asked asked = new Asked(request.query("q").strip(), request.query("state").strip(), request.query("deputy").strip(), request.query("addressee").strip());
    return parts.db().read(tx -> Response.html(html(tx, request.words(), body(tx, request.path("body")), asked)));
  }

  private Body body(Tx tx, String code) {
    return parts.register().findBody(tx, code).orElseThrow(() -> new Refused(WebCode.NO_PAGE));
  }

  private byte[] html(Tx tx, Words w, Body body, Asked asked) {
    LocalDate today = parts.register().today(tx, body.code());
    List<RequestLife> all = parts.requests().requests().list(tx, body.code());
    List<RequestLife> found = all.stream().filter(wanted(asked, today)).toList();
    String home = "/" + w.lang().code() + "/b/" + body.code() + "/requests";
    String lead = asked.anything() ? w.text("requests.found", found.size()) : RequestWords.counts(w, Counts.of(all, today));
    RequestsView view = new RequestsView(page(w, body), home + "/find", filters(tx, w, all, asked), lead,
        found.stream().map(life -> line(tx, w, life, today)).toList(), asked.anything() ? home : null);
    return Templates.render("request/list.jte", Map.of("w", w, "view", view));
  }

  private static Predicate<RequestLife> wanted(Asked asked, LocalDate today) {
    List<String> words = Arrays.stream(asked.words().toLowerCase(Locale.ROOT).split("\\s+")).filter(word -> !word.isEmpty()).toList();
    return life -> (asked.state().isEmpty() || asked.state().equals(life.on(today).name()) || asked.state().equals(OPEN) && life.on(today).isOpen())
        && (asked.deputy().isEmpty() || life.request().authors().stream().anyMatch(person -> person.toString().equals(asked.deputy())))
        && (asked.addressee().isEmpty() || asked.addressee().equals(life.request().addressee().kind()))
        && words.stream().allMatch(titles(life)::contains);
  }

  /** The number, the titles and the addressee in every language. */
  private static String titles(RequestLife life) {
    StringBuilder all = new StringBuilder(life.request().number().number());
    Stream.of(life.request().title(), life.request().addressee().office()).forEach(text ->
        Arrays.stream(Lang.values()).map(text::exact).filter(Objects::nonNull).forEach(title -> all.append(' ').append(title)));
    return all.toString().toLowerCase(Locale.ROOT);
  }

  private RequestsView.Line line(Tx tx, Words w, RequestLife life, LocalDate today) {
    State state = life.on(today);
    return new RequestsView.Line(RequestWords.number(w, life), TextView.of(life.request().title(), w.lang()), "/" + w.lang().code() + Things.address(life.request()),
        RequestWords.names(parts.register(), tx, w, life.request().authors()), life.request().addressee().office().in(w.lang()), RequestWords.tag(state),
        RequestWords.state(w, state), RequestWords.clock(w, life, today), life.isOnControl() ? w.text("request.on-control") : null);
  }

  private List<FieldView> filters(Tx tx, Words w, List<RequestLife> all, Asked asked) {
    FieldView.Option any = new FieldView.Option("", w.text("requests.any"));
    List<FieldView> fields = new ArrayList<>();
    fields.add(new FieldView("search", "q", w.text("requests.words"), null, asked.words(), null, "off", null, false, List.of()));
    fields.add(select("state", w.text("requests.state"), asked.state(), any, Stream.concat(Stream.of(new FieldView.Option(OPEN, w.text("requests.open"))),
        Arrays.stream(State.values()).map(state -> new FieldView.Option(state.name(), RequestWords.state(w, state))))));
    fields.add(select("deputy", w.text("requests.deputy"), asked.deputy(), any, all.stream().flatMap(life -> life.request().authors().stream()).distinct()
        .map(person -> new FieldView.Option(person.toString(), parts.register().person(tx, person).name(w.lang()))).sorted(Comparator.comparing(FieldView.Option::words))));
    fields.add(select("addressee", w.text("requests.addressee"), asked.addressee(), any, all.stream().map(life -> life.request().addressee())
        .map(addressee -> new FieldView.Option(addressee.kind(), addressee.title().in(w.lang()))).distinct()));
    return fields;
  }

  private static FieldView select(String name, String label, String value, FieldView.Option any, Stream<FieldView.Option> options) {
    return new FieldView("select", name, label, null, value, null, null, null, false, Stream.concat(Stream.of(any), options).toList());
  }

  private PageView page(Words w, Body body) {
    String home = "/" + w.lang().code() + "/";
    String name = body.name().in(w.lang());
    return new PageView(parts.origin(), "/b/" + body.code() + "/requests", w.text("requests.title"), w.text("requests.description", name),
        List.of(new LinkView(w.text("portal.home"), home), new LinkView(name, home + "b/" + body.code()), new LinkView(w.text("requests.title"), null)), null,
        body.demo() ? w.text("portal.demo.notice") : null);
  }
}
