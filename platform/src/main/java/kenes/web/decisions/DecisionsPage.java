package kenes.web.decisions;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kenes.base.Words;
import kenes.db.Tx;
import kenes.decisions.Decision;
import kenes.decisions.DecisionLife;
import kenes.decisions.Headings;
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
import kenes.web.view.LinkView;
import kenes.web.view.TextView;

/** The decisions of a body, all or those that were asked for. */
final class DecisionsPage {
  private static final int LINES = 30;
  /** Beyond it nobody counts on: the page says that there are more. */
  private static final int MOST = 1000;
  private static final Pattern PLACE = Pattern.compile("([0-9]{4}-[0-9]{2}-[0-9]{2})\\.([0-9]{1,18})");

  private final SittingParts parts;
  private final Listing listing;

  DecisionsPage(SittingParts parts) {
    this.parts = parts;
    this.listing = new Listing(parts, "decisions");
  }

  /** What was asked for; empty: everything. @param before the place in the list after which the page begins, or null */
  private record Asked(String year, String kind, String state, String words, Headings.Place before) {
    boolean anything() {
      return Stream.of(year, kind, state, words).anyMatch(one -> !one.isEmpty());
    }

    /** Nothing when it asks for a state that there is not, in which no decision stands. */
    Optional<Headings.Filter> filter() {
      Optional<State> known = Arrays.stream(State.values()).filter(one -> one.name().equals(state)).findFirst();
      return known.isEmpty() && !state.isEmpty() ? Optional.empty() : Optional.of(new Headings.Filter(year.matches("[0-9]{4}") ? Integer.valueOf(year) : null,
          kind.isEmpty() ? null : kind, known.orElse(null), Arrays.stream(words.split("\\s+")).filter(word -> !word.isEmpty()).toList()));
    }

    /** The same from another place on. */
    String query(Headings.Place from) {
      Map<String, String> fields = new LinkedHashMap<>();
      fields.put("q", words);
      fields.put("year", year);
      fields.put("kind", kind);
      fields.put("state", state);
      fields.put("before", from.on() + "." + from.index());
      return fields.entrySet().stream().filter(field -> !field.getValue().isEmpty())
          .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8)).collect(Collectors.joining("&"));
    }
  }

  /** A page of the list. @param found how many there are in all, {@link #MOST} and one when there are more @param lives those that are shown @param more whether the list goes on */
  private record Found(int found, List<DecisionLife> lives, boolean more) {
    static Found of(int found, List<DecisionLife> lives) {
      return new Found(found, lives.stream().limit(LINES).toList(), lives.size() > LINES);
    }
  }

  CachedPage render(Address address) {
    return parts.db().read(tx -> {
      Body body = listing.body(tx, address.parameter("body"));
      byte[] html = html(tx, Words.of(address.lang()), body, new Asked("", "", "", "", null));
      return parts.page(tx, html, body.code(), today(tx, body).plusDays(1).atStartOfDay(body.zone()).toInstant());
    });
  }

  Response find(Request request) {
    Asked asked = new Asked(request.query("year").strip(), request.query("kind").strip(), request.query("state").strip(), request.query("q").strip(), place(request.query("before")));
    return parts.db().read(tx -> Response.html(html(tx, request.words(), listing.body(tx, request.path("body")), asked)));
  }

  private LocalDate today(Tx tx, Body body) {
    return parts.register().today(tx, body.code());
  }

  private byte[] html(Tx tx, Words w, Body body, Asked asked) {
    LocalDate today = today(tx, body);
    Headings headings = parts.decisions().headings(tx, body.code());
    Found found = found(headings, asked, today);
    String home = "/" + w.lang().code() + "/b/" + body.code() + "/decisions";
    DecisionsView view = new DecisionsView(listing.page(w, body), home + "/find", filters(w, headings, asked),
        lead(w, asked.anything(), found.found()), lines(tx, w, found.lives(), today),
        asked.anything() ? home : null, other(w, home, found, asked));
    return Templates.render("decision/list.jte", Map.of("w", w, "view", view));
  }

  private static String lead(Words w, boolean asked, int found) {
    return found > MOST ? w.text(asked ? "decisions.found-more" : "decisions.count-more", MOST) : w.text(asked ? "decisions.found" : "decisions.count", found);
  }

  /** Where the list begins, and where it goes on. */
  private static List<LinkView> other(Words w, String home, Found found, Asked asked) {
    List<LinkView> other = new ArrayList<>();
    if (asked.before() != null) {
      other.add(new LinkView(w.text("decisions.newest"), home));
    }
    if (found.more()) {
      Decision last = found.lives().getLast().decision();
      other.add(new LinkView(w.text("decisions.older"), home + "/find?" + asked.query(new Headings.Place(last.on(), last.index()))));
    }
    return other;
  }

  private static Found found(Headings headings, Asked asked, LocalDate today) {
    Optional<Headings.Filter> filter = asked.filter();
    return filter.isEmpty() ? new Found(0, List.of(), false)
        : Found.of(headings.count(filter.get(), today, MOST + 1), headings.lives(headings.find(filter.get(), today, asked.before(), LINES + 1)));
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

  private List<DecisionsView.Line> lines(Tx tx, Words w, List<DecisionLife> lives, LocalDate today) {
    Map<UUID, Organization> whose = new HashMap<>();
    lives.forEach(life -> whose.computeIfAbsent(life.decision().organization(), id -> parts.register().organization(tx, life.decision().body(), id)));
    return lives.stream().map(life -> line(tx, w, life, today, whose.get(life.decision().organization()))).toList();
  }

  private DecisionsView.Line line(Tx tx, Words w, DecisionLife life, LocalDate today, Organization whose) {
    State state = life.on(today);
    return new DecisionsView.Line(w.no(life.decision().number()), TextView.of(life.decision().title(), w.lang()),
        "/" + w.lang().code() + Things.address(parts, tx, life.decision()), w.date(life.decision().on()), DecisionWords.tag(state), DecisionWords.state(w, state),
        kind(w, life.decision(), whose),
        DecisionWords.follow(w, life, today));
  }

  /** What kind of decision it is, or whose where it is not the plenary's. */
  private static String kind(Words w, Decision decision, Organization organization) {
    return !organization.kind().equals("plenary") ? organization.name().in(w.lang())
        : decision.kind().title() == null ? "" : decision.kind().title().in(w.lang());
  }

  private List<FieldView> filters(Words w, Headings headings, Asked asked) {
    return List.of(listing.search(w, asked.words()),
        listing.select(w, "year", asked.year(), headings.years().stream().map(String::valueOf).map(year -> new FieldView.Option(year, year))),
        listing.select(w, "kind", asked.kind(), headings.kinds().stream().map(kind -> new FieldView.Option(kind.code(), kind.title().in(w.lang())))),
        listing.select(w, "state", asked.state(), Arrays.stream(State.values()).map(state -> new FieldView.Option(state.name(), DecisionWords.state(w, state)))));
  }
}
