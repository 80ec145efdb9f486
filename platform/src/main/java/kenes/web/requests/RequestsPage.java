package kenes.web.requests;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import kenes.base.Alphabet;
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
import kenes.web.sitting.Listing;
import kenes.web.sitting.SittingParts;
import kenes.web.sitting.Things;
import kenes.web.view.FieldView;
import kenes.web.view.TextView;

/** The deputies' requests of a body, all or those that were asked for. */
final class RequestsPage {
  private static final String OPEN = "OPEN";

  private final SittingParts parts;
  private final Listing listing;

  RequestsPage(SittingParts parts) {
    this.parts = parts;
    this.listing = new Listing(parts, "requests");
  }

  /** What was asked for; empty: everything. */
  private record Asked(String words, String state, String deputy, String addressee) {
    boolean anything() {
      return Stream.of(words, state, deputy, addressee).anyMatch(one -> !one.isEmpty());
    }
  }

  CachedPage render(Address address) {
    return parts.db().read(tx -> {
      Body body = listing.body(tx, address.parameter("body"));
      byte[] html = html(tx, Words.of(address.lang()), body, new Asked("", "", "", ""));
      return parts.page(tx, html, body.code(), parts.register().today(tx, body.code()).plusDays(1).atStartOfDay(body.zone()).toInstant());
    });
  }

  Response find(Request request) {
    Asked asked = new Asked(request.query("q").strip(), request.query("state").strip(), request.query("deputy").strip(), request.query("addressee").strip());
    return parts.db().read(tx -> Response.html(html(tx, request.words(), listing.body(tx, request.path("body")), asked)));
  }

  private byte[] html(Tx tx, Words w, Body body, Asked asked) {
    LocalDate today = parts.register().today(tx, body.code());
    List<RequestLife> all = parts.requests().requests().list(tx, body.code());
    List<RequestLife> found = all.stream().filter(wanted(asked, today)).toList();
    String home = "/" + w.lang().code() + "/b/" + body.code() + "/requests";
    String lead = asked.anything() ? w.text("requests.found", found.size()) : RequestWords.counts(w, Counts.of(all, today));
    RequestsView view = new RequestsView(listing.page(w, body), home + "/find", filters(tx, w, all, asked), lead,
        found.stream().map(life -> line(tx, w, life, today)).toList(), asked.anything() ? home : null);
    return Templates.render("request/list.jte", Map.of("w", w, "view", view));
  }

  private static Predicate<RequestLife> wanted(Asked asked, LocalDate today) {
    return life -> (asked.state().isEmpty() || asked.state().equals(life.on(today).name()) || asked.state().equals(OPEN) && life.on(today).isOpen())
        && (asked.deputy().isEmpty() || life.request().authors().stream().anyMatch(person -> person.toString().equals(asked.deputy())))
        && (asked.addressee().isEmpty() || asked.addressee().equals(life.request().addressee().kind()))
        && Listing.matches(asked.words(), life.request().number().number(), life.request().title(), life.request().addressee().office());
  }

  private RequestsView.Line line(Tx tx, Words w, RequestLife life, LocalDate today) {
    State state = life.on(today);
    return new RequestsView.Line(RequestWords.number(w, life), TextView.of(life.request().title(), w.lang()), "/" + w.lang().code() + Things.address(life.request()),
        RequestWords.names(parts.register(), tx, w, life.request().authors()), life.request().addressee().office().in(w.lang()), RequestWords.tag(state),
        RequestWords.state(w, state), RequestWords.clock(w, life, today), life.isOnControl() ? w.text("request.on-control") : null);
  }

  private List<FieldView> filters(Tx tx, Words w, List<RequestLife> all, Asked asked) {
    List<FieldView> fields = new ArrayList<>();
    fields.add(listing.search(w, asked.words()));
    fields.add(listing.select(w, "state", asked.state(), Stream.concat(Stream.of(new FieldView.Option(OPEN, w.text("requests.open"))),
        Arrays.stream(State.values()).map(state -> new FieldView.Option(state.name(), RequestWords.state(w, state))))));
    fields.add(listing.select(w, "deputy", asked.deputy(), all.stream().flatMap(life -> life.request().authors().stream()).distinct()
        .map(person -> new FieldView.Option(person.toString(), parts.register().person(tx, person).name(w.lang()))).sorted(Comparator.comparing(FieldView.Option::words, Alphabet.ORDER))));
    fields.add(listing.select(w, "addressee", asked.addressee(), all.stream().map(life -> life.request().addressee())
        .map(addressee -> new FieldView.Option(addressee.kind(), addressee.title().in(w.lang()))).distinct()));
    return fields;
  }
}
