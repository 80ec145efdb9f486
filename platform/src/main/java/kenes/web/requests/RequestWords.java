package kenes.web.requests;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import kenes.base.Words;
import kenes.db.Tx;
import kenes.register.Register;
import kenes.requests.Answer;
import kenes.requests.Counts;
import kenes.requests.Duty;
import kenes.requests.Opinion;
import kenes.requests.RequestLife;
import kenes.requests.RequestsAct;
import kenes.requests.State;

/** Requests in words. */
public final class RequestWords {
  private RequestWords() {}

  static String key(Enum<?> one) {
    return one.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static String state(Words w, State state) {
    return w.text("request.state-" + key(state));
  }

  /** Of {@code fragments/tag.jte}. */
  public static String tag(State state) {
    return switch (state) {
      case AWAITED -> "plain";
      case OVERDUE -> "bad";
      case ANSWERED -> "good";
      case ANSWERED_LATE -> "unconfirmed";
      case WITHDRAWN -> "ended";
    };
  }

  public static String opinion(Words w, Opinion opinion) {
    return w.text("request.opinion-" + key(opinion));
  }

  public static String number(Words w, RequestLife life) {
    return w.no(life.request().number().number());
  }

  /** The authors' names, who leads first. */
  public static String names(Register register, Tx tx, Words w, List<UUID> people) {
    return people.stream().map(person -> register.person(tx, person).name(w.lang())).collect(Collectors.joining(", "));
  }

  /** How the clock stands: what is left, by how much it is over, when the answer came. */
  public static String clock(Words w, RequestLife life, LocalDate today) {
    RequestsAct.Due due = life.due();
    return switch (life.on(today)) {
      case WITHDRAWN -> w.text("request.clock-withdrawn");
      case ANSWERED -> w.text("request.clock-answered", w.date(came(life)));
      case ANSWERED_LATE -> w.text("request.clock-late", w.date(came(life)), ChronoUnit.DAYS.between(due.day(), came(life)));
      case OVERDUE -> w.text("request.clock-overdue", w.date(due.day()), ChronoUnit.DAYS.between(due.day(), today));
      case AWAITED -> due == null ? w.text("request.clock-none")
          : due.day().equals(today) ? w.text("request.clock-today", w.date(today)) : w.text("request.clock-runs", w.date(due.day()), ChronoUnit.DAYS.between(today, due.day()));
    };
  }

  private static LocalDate came(RequestLife life) {
    return life.answer().map(answer -> answer.received().on()).orElseThrow();
  }

  /** How the last day was counted, and by which article. */
  static List<String> explained(Words w, RequestsAct.Due due) {
    List<String> reasons = new ArrayList<>();
    reasons.add(w.text("request.due-term", w.text("request.term-" + due.unit().code(), due.amount()), w.date(due.from())));
    reasons.add(w.text(due.lastDayOfMonth() ? "request.due-month-end" : "request.due-end", w.date(due.end())));
    if (!due.day().equals(due.end())) {
      reasons.add(w.text("request.due-rolled", w.date(due.day())));
    }
    reasons.add(w.text("request.due-basis", due.basis().in(w.lang())));
    return reasons;
  }

  public static String duty(Words w, Duty duty, LocalDate today) {
    String what = w.text("request.duty-" + key(duty.kind()));
    if (duty.due() == null) {
      return what;
    }
    return what + " " + w.text(duty.due().isBefore(today) ? "request.over" : "request.until", w.date(duty.due()));
  }

  /** Who signed, as written under the answer. */
  static String signed(RequestsAct.Signatory signatory) {
    return signatory.post() + ", " + signatory.name();
  }

  /** How an answer counts. */
  static String standing(Words w, Answer answer) {
    return w.text("request.answer-" + (answer.struck() != null ? "struck" : answer.accepted() != null ? "accepted" : answer.counts() ? "right" : "wrong"));
  }

  static String standingTag(Answer answer) {
    return answer.struck() != null ? "ended" : answer.counts() ? "good" : "bad";
  }

  /** Asked, answered in time, late, not answered; what still runs and what was withdrawn only where there is any. */
  public static String counts(Words w, Counts counts) {
    String sum = w.text("request.counts", counts.all(), counts.in(State.ANSWERED), counts.in(State.ANSWERED_LATE), counts.in(State.OVERDUE));
    String runs = counts.in(State.AWAITED) == 0 ? "" : " " + w.text("request.counts-runs", counts.in(State.AWAITED));
    return sum + runs + (counts.in(State.WITHDRAWN) == 0 ? "" : " " + w.text("request.counts-withdrawn", counts.in(State.WITHDRAWN)));
  }
}
