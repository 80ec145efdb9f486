package kenes.web.record;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kenes.base.Words;
import kenes.couriers.Letter;
import kenes.db.Tx;
import kenes.journal.Act;
import kenes.register.Body;
import kenes.web.view.LinkView;

/** Letters between bodies in words. */
public final class LetterLines {
  private final RecordParts parts;
  private final Tx tx;
  private final Words w;
  private final Body body;
  private final boolean office;
  private final Map<String, String> names = new HashMap<>();

  /** @param body whose letters they are @param office whether to tell what the courier has tried */
  public LetterLines(RecordParts parts, Tx tx, Words w, Body body, boolean office) {
    this.parts = parts;
    this.tx = tx;
    this.w = w;
    this.body = body;
    this.office = office;
  }

  public List<CorrespondenceView.Line> of(List<Letter> letters) {
    return letters.stream().map(this::line).toList();
  }

  private CorrespondenceView.Line line(Letter letter) {
    boolean sent = letter.from().equals(body.code());
    boolean stuck = letter.isStuck(parts.clock().instant());
    return new CorrespondenceView.Line(sort(letter.type()), sent ? w.text("correspondence.to", name(letter.to())) : w.text("correspondence.from", name(letter.from())),
        place(letter.from(), letter.index(), letter.sentAt()), letter.arrival() == null ? null : place(letter.to(), letter.arrival().index(), letter.arrival().at()),
        letter.settled() == null ? null : place(letter.from(), letter.settled().index(), letter.settled().at()),
        stuck ? "bad" : tag(letter.state()), w.text("correspondence." + (stuck ? "stuck-" : "state-") + key(letter.state())), details(letter, stuck));
  }

  private String sort(String type) {
    Class<? extends Act> act = parts.journal().acts().all().get(type);
    return act == null ? type : w.text(ActWords.key(act));
  }

  private CorrespondenceView.Place place(String code, long index, Instant at) {
    return new CorrespondenceView.Place(w.dateTime(at, zone()), at.toString(),
        new LinkView(w.no(w.number(index)), "/" + w.lang().code() + "/b/" + code + "/record/" + index));
  }

  private List<String> details(Letter letter, boolean stuck) {
    List<String> details = new ArrayList<>();
    if (letter.insteadOf() != null) {
      details.add(w.text("correspondence.instead-of", name(letter.insteadOf())));
    }
    if (stuck) {
      details.add(w.text("correspondence.stuck-since", w.dateTime(letter.sentAt(), zone())));
    }
    switch (letter.state()) {
      case TURNED_BACK -> details.add(reason(w, letter.arrival()));
      case UNDELIVERABLE -> details.add(w.text("correspondence.reason-" + letter.settled().detail().toLowerCase(Locale.ROOT).replace('_', '-')));
      case REDIRECTED -> details.add(w.text("correspondence.successor", name(letter.settled().detail())));
      case HALF_DONE -> details.add(w.text("correspondence.half-done-why"));
      default -> { }
    }
    if (office && letter.waiting() != null) {
      details.add(w.text("correspondence.problem-" + letter.waiting().problem().name().toLowerCase(Locale.ROOT).replace('_', '-')));
      details.add(w.text("correspondence.tried", letter.waiting().attempts(), w.dateTime(letter.waiting().since(), zone()), w.dateTime(letter.waiting().next(), zone())));
    }
    return details;
  }

  /** The receiver's refusal in words, or its bare code where it comes from a newer program than this one. */
  public static String reason(Words w, Letter.Arrival arrival) {
    String key = "refused." + arrival.code();
    return w.has(key) ? w.text(key, arrival.arguments(w.lang()).stream().map(argument -> readable(w, argument)).toArray()) : arrival.code();
  }

  private static Object readable(Words w, String argument) {
    if (argument.matches("-?[0-9]{1,18}")) {
      return Long.valueOf(argument);
    }
    return argument.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}") ? w.date(LocalDate.parse(argument)) : argument;
  }

  private String name(String code) {
    return names.computeIfAbsent(code, any -> parts.register().findBody(tx, code).map(found -> found.name().in(w.lang())).orElse(code));
  }

  private ZoneId zone() {
    return body.zone();
  }

  private static String tag(Letter.State state) {
    return switch (state) {
      case SENT, HALF_DONE, REDIRECTED -> "plain";
      case DELIVERED -> "good";
      case TURNED_BACK, UNDELIVERABLE -> "bad";
    };
  }

  private static String key(Letter.State state) {
    return state.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
