package kenes.web.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kenes.accounts.Permission;
import kenes.base.Id;
import kenes.base.Words;
import kenes.db.Tx;
import kenes.register.Body;
import kenes.requests.Draft;
import kenes.requests.Duty;
import kenes.requests.Headings;
import kenes.requests.RequestLife;
import kenes.requests.State;
import kenes.web.Access;
import kenes.web.Request;
import kenes.web.Response;
import kenes.web.Route;
import kenes.web.Templates;
import kenes.web.requests.RequestFile;
import kenes.web.requests.RequestWords;
import kenes.web.view.LinkView;
import kenes.web.view.TextView;

/** The desk of deputies' requests: what is being written, what was handed in, what awaits an answer, an opinion, a reminder. */
public final class RequestsDesk {
  private static final String REQUESTS = "/:lang/desk/b/:body/requests";
  private static final int LINES = 50;
  private static final int UNSETTLED = 200;

  private final DeskParts parts;

  public RequestsDesk(DeskParts parts) {
    this.parts = parts;
  }

  /** They stand before the sittings, whose addresses are as long. */
  public List<Route> routes() {
    RequestDraftPage draft = new RequestDraftPage(parts);
    RequestEnterPage enter = new RequestEnterPage(parts);
    RequestDeskPage page = new RequestDeskPage(parts);
    Access follow = Access.granted(Permission.FOLLOW_REQUESTS);
    Access write = Access.granted(Permission.WRITE_REQUEST);
    Access keep = Access.granted(Permission.KEEP_REQUESTS);
    return List.of(
        Route.get(REQUESTS, follow, this::show),
        Route.get(REQUESTS + "/new", write, this::begin),
        Route.get(REQUESTS + "/enter", keep, enter::show),
        Route.post(REQUESTS + "/enter", keep, enter::send),
        Route.get(REQUESTS + "/drafts/:draft", follow, draft::show),
        Route.post(REQUESTS + "/drafts/:draft", write, draft::send),
        Route.post(REQUESTS + "/drafts/:draft/keep", write, draft::keep),
        Route.post(REQUESTS + "/drafts/:draft/file", write, draft::attach),
        Route.post(REQUESTS + "/drafts/:draft/step/:step", write, draft::step),
        Route.post(REQUESTS + "/drafts/:draft/register", keep, draft::register),
        Route.get(REQUESTS + "/:request", follow, page::show),
        Route.post(REQUESTS + "/:request/step/:step", follow, page::step),
        Route.get(REQUESTS + "/:request/files/:digest", follow, request -> new RequestFile(parts.sitting()).any(request)));
  }

  /** Below the language. */
  static String path(String body) {
    return "/desk/b/" + body + "/requests";
  }

  /** A draft has its address before a letter of it is typed: what was typed is there again after a reload. */
  private Response begin(Request request) {
    String follows = Id.find(request.query("follows")).map(id -> "?follows=" + id).orElse("");
    return Response.redirect("/" + request.lang().code() + path(request.path("body")) + "/drafts/" + Id.next() + follows);
  }

  private Response show(Request request) {
    RequestsDeskView view = parts.sitting().db().read(tx -> view(tx, request));
    return Response.html(Templates.render("desk/requests.jte", Map.of("w", request.words(), "view", view)));
  }

  private RequestsDeskView view(Tx tx, Request request) {
    Words w = request.words();
    Body body = parts.sitting().register().getBody(tx, request.path("body"));
    LocalDate today = parts.sitting().register().today(tx, body.code());
    String home = "/" + w.lang().code() + path(body.code());
    List<LinkView> actions = new ArrayList<>();
    if (parts.permissions().may(tx, request.caller(), body.code(), Permission.WRITE_REQUEST)) {
      actions.add(new LinkView(w.text("requests-desk.write"), home + "/new"));
    }
    if (parts.permissions().may(tx, request.caller(), body.code(), Permission.KEEP_REQUESTS)) {
      actions.add(new LinkView(w.text("requests-desk.enter"), home + "/enter"));
    }
    List<RequestsDeskView.Line> drafts = parts.sitting().requests().drafts().list(tx, request.caller(), body.code()).stream().map(draft -> draft(tx, request, draft, home)).toList();
    return new RequestsDeskView(new DeskFrame(parts, tx, request).view(body, path(body.code()), w.text("requests-desk.title"), List.of(), null, null), actions, drafts,
        groups(tx, request, body, today, home), new LinkView(w.text("requests.title"), "/" + w.lang().code() + "/b/" + body.code() + "/requests"));
  }

  private RequestsDeskView.Line draft(Tx tx, Request request, Draft draft, String home) {
    Words w = request.words();
    String title = draft.content().wordings().stream().filter(wording -> wording.title() != null && !wording.title().isBlank())
        .map(wording -> wording.title()).findFirst().orElse(w.text("requests-desk.untitled"));
    boolean own = draft.writer().equals(request.caller().person());
    String note = draft.isHandedIn() ? "handed-in" : !own && draft.awaited().contains(request.caller().person()) ? "join" : draft.awaited().isEmpty() ? "draft" : "awaited";
    return new RequestsDeskView.Line(null, new TextView(title, null), home + "/drafts/" + draft.id(),
        w.text("requests-desk.note-" + note) + " " + RequestWords.names(parts.sitting().register(), tx, w, List.of(draft.writer())));
  }

  /** Mine first for a deputy; for the others by what they wait for. */
  private List<RequestsDeskView.Group> groups(Tx tx, Request request, Body body, LocalDate today, String home) {
    Words w = request.words();
    Map<String, List<RequestsDeskView.Line>> groups = new LinkedHashMap<>();
    boolean office = parts.permissions().may(tx, request.caller(), body.code(), Permission.KEEP_REQUESTS)
        || parts.permissions().may(tx, request.caller(), body.code(), Permission.CONTROL_REQUESTS);
    Headings headings = parts.sitting().requests().requests().headings(tx, body.code());
    if (request.caller().person() != null) {
      headings.lives(headings.find(Headings.Filter.by(request.caller().person()), today, null, LINES))
          .forEach(life -> groups.computeIfAbsent("mine", key -> new ArrayList<>()).add(line(w, life, home, today)));
    }
    if (office) {
      List<RequestLife> all = headings.unsettled(UNSETTLED);
      for (Duty.Kind kind : List.of(Duty.Kind.WRONG_SIGNATURE, Duty.Kind.REMIND, Duty.Kind.AWAIT_ANSWER, Duty.Kind.TAKE_OFF)) {
        all.stream().filter(life -> life.duties(today).stream().anyMatch(duty -> duty.kind() == kind))
            .forEach(life -> groups.computeIfAbsent(kind.name().toLowerCase(Locale.ROOT).replace('_', '-'), key -> new ArrayList<>()).add(line(w, life, home, today)));
      }
      headings.lives(headings.find(Headings.Filter.in(State.ANSWERED, State.ANSWERED_LATE, State.WITHDRAWN), today, null, LINES)).forEach(life -> groups.computeIfAbsent("others", key -> new ArrayList<>()).add(line(w, life, home, today)));
    }
    return groups.entrySet().stream().map(group -> new RequestsDeskView.Group(w.text("requests-desk.group-" + group.getKey()), group.getValue())).toList();
  }

  private static RequestsDeskView.Line line(Words w, RequestLife life, String home, LocalDate today) {
    return new RequestsDeskView.Line(RequestWords.number(w, life), TextView.of(life.request().title(), w.lang()), home + "/" + life.request().id(),
        RequestWords.clock(w, life, today));
  }
}
