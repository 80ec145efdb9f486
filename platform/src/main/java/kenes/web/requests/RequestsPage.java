package kenes.web.requests;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kenes.base.Alphabet;
import kenes.base.Id;
import kenes.base.Words;
import kenes.db.Tx;
import kenes.register.Body;
import kenes.register.Person;
import kenes.requests.DeputyRequest;
import kenes.requests.Headings;
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
import kenes.web.view.LinkView;
import kenes.web.view.TextView;

/** The deputies' requests of a body, all or those that were asked for. */
final class RequestsPage {
  private static final String OPEN = "OPEN";
  private static final int LINES = 30;
  private static final Pattern PLACE = Pattern.compile("([0-9]{4}-[0-9]{2}-[0-9]{2})\\.([0-9]{1,18})");

  private final SittingParts parts;
  private final Listing listing;

  RequestsPage(SittingParts parts) {
    this.parts = parts;
    this.listing = new Listing(parts, "requests");
  }

  /** What was asked for; empty: everything. @param before the place in the list after which the page begins, or null */
  private record Asked(String words, String state, String deputy, String addressee, Headings.Place before) {
    boolean anything() {
      return Stream.of(words, state, deputy, addressee).anyMatch(one -> !one.isEmpty());
    }

    /** Nothing when it asks for a state or a deputy that there is not. */
    Optional<Headings.Filter> filter() {
      Set<State> states = Arrays.stream(State.values()).filter(one -> one.name().equals(state) || state.equals(OPEN) && one.isOpen()).collect(Collectors.toSet());
      Optional<UUID> person = Id.find(deputy);
      boolean unknown = !state.isEmpty() && states.isEmpty() || !deputy.isEmpty() && person.isEmpty();
      return unknown ? Optional.empty() : Optional.of(new Headings.Filter(states, person.orElse(null), addressee.isEmpty() ? null : addressee,
          Arrays.stream(words.split("\\s+")).filter(word -> !word.isEmpty()).toList()));
    }

    /** The same from another place on. */
    String query(Headings.Place from) {
      Map<String, String> fields = new LinkedHashMap<>();
      fields.put("q", words);
      fields.put("state", state);
      fields.put("deputy", deputy);
      fields.put("addressee", addressee);
      fields.put("before", from.on() + "." + from.index());
      return fields.entrySet().stream().filter(field -> !field.getValue().isEmpty())
          .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8)).collect(Collectors.joining("&"));
    }
  }

  CachedPage render(Address address) {
    return parts.db().read(tx -> {
      Body body = listing.body(tx, address.parameter("body"));
      byte[] html = html(tx, Words.of(address.lang()), body, new Asked("", "", "", "", null));
      return parts.page(tx, html, body.code(), parts.register().today(tx, body.code()).plusDays(1).atStartOfDay(body.zone()).toInstant());
    });
  }

  Response find(Request request) {
    Asked asked = new Asked(request.query("q").strip(), request.query("state").strip(), request.query("deputy").strip(), request.query("addressee").strip(), place(request.query("before")));
    return parts.db().read(tx -> Response.html(html(tx, request.words(), listing.body(tx, request.path("body")), asked)));
  }

  /** As {@link Asked#query} writes it; what is no place begins at the beginning. */
  private static Headings.Place place(String written) {
    Matcher parts = PLACE.matcher(written);
    try {
      return parts.matches() ? new Headings.Place(LocalDate.parse(parts.group(1)), Long.parseLong(parts.group(2))) : null;
    } catch (DateTimeException noDay) {
      return null;
    }
  }

  private byte[] html(Tx tx, Words w, Body body, Asked asked) {
    LocalDate today = parts.register().today(tx, body.code());
    Headings headings = parts.requests().requests().headings(tx, body.code());
    Optional<Headings.Filter> filter = asked.filter();
    List<RequestLife> found = filter.map(one -> headings.lives(headings.find(one, today, asked.before(), LINES + 1))).orElse(List.of());
    String home = "/" + w.lang().code() + "/b/" + body.code() + "/requests";
    String lead = asked.anything() ? w.text("requests.found", filter.map(one -> headings.count(one, today)).orElse(0)) : RequestWords.counts(w, headings.counts(today));
    Map<UUID, Person> people = parts.register().people(tx, headings.deputies());
    List<RequestLife> shown = found.stream().limit(LINES).toList();
    RequestsView view = new RequestsView(listing.page(w, body), home + "/find", filters(w, headings, asked, people), lead,
        shown.stream().map(life -> line(w, life, today, people)).toList(), asked.anything() ? home : null, other(w, home, asked, shown, found.size() > LINES));
    return Templates.render("request/list.jte", Map.of("w", w, "view", view));
  }

  /** Where the list begins, and where it goes on. */
  private static List<LinkView> other(Words w, String home, Asked asked, List<RequestLife> shown, boolean more) {
    List<LinkView> other = new ArrayList<>();
    if (asked.before() != null) {
      other.add(new LinkView(w.text("requests.newest"), home));
    }
    if (more) {
      DeputyRequest last = shown.getLast().request();
      other.add(new LinkView(w.text("requests.older"), home + "/find?" + asked.query(new Headings.Place(last.on(), last.index()))));
    }
    return other;
  }

  private RequestsView.Line line(Words w, RequestLife life, LocalDate today, Map<UUID, Person> people) {
    State state = life.on(today);
    return new RequestsView.Line(RequestWords.number(w, life), TextView.of(life.request().title(), w.lang()), "/" + w.lang().code() + Things.address(life.request()),
        life.request().authors().stream().map(person -> people.get(person).name(w.lang())).collect(Collectors.joining(", ")), life.request().addressee().office().in(w.lang()), RequestWords.tag(state),
        RequestWords.state(w, state), RequestWords.clock(w, life, today), life.isOnControl() ? w.text("request.on-control") : null);
  }

  private List<FieldView> filters(Words w, Headings headings, Asked asked, Map<UUID, Person> people) {
    List<FieldView> fields = new ArrayList<>();
    fields.add(listing.search(w, asked.words()));
    fields.add(listing.select(w, "state", asked.state(), Stream.concat(Stream.of(new FieldView.Option(OPEN, w.text("requests.open"))),
        Arrays.stream(State.values()).map(state -> new FieldView.Option(state.name(), RequestWords.state(w, state))))));
    fields.add(listing.select(w, "deputy", asked.deputy(), people.values().stream()
        .map(person -> new FieldView.Option(person.id().toString(), person.name(w.lang()))).sorted(Comparator.comparing(FieldView.Option::words, Alphabet.ORDER))));
    fields.add(listing.select(w, "addressee", asked.addressee(), headings.addressees().entrySet().stream().map(one -> new FieldView.Option(one.getKey(), one.getValue().in(w.lang())))));
    return fields;
  }
}
