package kenes.web.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kenes.accounts.Permission;
import kenes.base.Words;
import kenes.db.Tx;
import kenes.register.Body;
import kenes.requests.Draft;
import kenes.requests.Duty;
import kenes.requests.Headings;
import kenes.requests.RequestLife;
import kenes.web.Request;
import kenes.web.requests.RequestWords;

/** What requests wait for, on the first page of the desk: a deputy's own, the office's and the chair's. */
final class RequestDues {
  /** An answer that is due later than that presses nobody yet. */
  private static final int NEAR = 7;
  private static final int MOST = 200;

  private final DeskParts parts;
  private final Tx tx;
  private final Words w;
  private final Dues dues;
  private final Request request;

  RequestDues(DeskParts parts, Tx tx, Words w, Dues dues, Request request) {
    this.parts = parts;
    this.tx = tx;
    this.w = w;
    this.dues = dues;
    this.request = request;
  }

  /** Mine first. */
  List<TodayView.Due> of(Body body) {
    if (!dues.may(Permission.FOLLOW_REQUESTS)) {
      return List.of();
    }
    String home = "/" + w.lang().code() + RequestsDesk.path(body.code());
    LocalDate today = parts.sitting().register().today(tx, body.code());
    List<TodayView.Due> found = new ArrayList<>();
    for (Draft draft : parts.sitting().requests().drafts().list(tx, request.caller(), body.code())) {
      if (draft.isHandedIn() && dues.may(Permission.KEEP_REQUESTS)) {
        found.add(new TodayView.Due(true, w.text("today.request-handed-in", RequestWords.names(parts.sitting().register(), tx, w, draft.content().authors())), home + "/drafts/" + draft.id()));
      } else if (draft.awaited().contains(request.caller().person())) {
        found.add(new TodayView.Due(true, w.text("today.request-join", RequestWords.names(parts.sitting().register(), tx, w, List.of(draft.writer()))), home + "/drafts/" + draft.id()));
      }
    }
    for (RequestLife life : pressing(body, today)) {
      life.duties(today).stream().filter(duty -> concerns(life, duty, today)).map(duty -> new TodayView.Due(true,
          RequestWords.number(w, life) + ": " + RequestWords.duty(w, duty, today), home + "/" + life.request().id())).forEach(found::add);
    }
    return found;
  }

  /** Those that are open or on control, and the deputy's own ones, sent last first. */
  private List<RequestLife> pressing(Body body, LocalDate today) {
    Headings headings = parts.sitting().requests().requests().headings(tx, body.code());
    Map<UUID, RequestLife> all = new LinkedHashMap<>();
    headings.unsettled(MOST).forEach(life -> all.put(life.request().id(), life));
    if (request.caller().person() != null) {
      headings.lives(headings.find(Headings.Filter.by(request.caller().person()), today, null, MOST)).forEach(life -> all.put(life.request().id(), life));
    }
    return all.values().stream().sorted(Comparator.comparing((RequestLife life) -> life.request().on()).thenComparing(life -> life.request().index()).reversed()).toList();
  }

  /** An opinion concerns its author; terms concern the authors, the office and the chair, and only once they are near. */
  private boolean concerns(RequestLife life, Duty duty, LocalDate today) {
    if (duty.person() != null) {
      return duty.person().equals(request.caller().person()) && life.on(today).isAnswered();
    }
    boolean mine = life.request().authors().contains(request.caller().person()) || dues.mayAny(Permission.KEEP_REQUESTS, Permission.CONTROL_REQUESTS);
    return mine && (duty.kind() != Duty.Kind.AWAIT_ANSWER || duty.due() != null && !duty.due().isAfter(today.plusDays(NEAR)));
  }
}
