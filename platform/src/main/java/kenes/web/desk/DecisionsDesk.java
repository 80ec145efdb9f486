package kenes.web.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kenes.accounts.Permission;
import kenes.base.Words;
import kenes.db.Tx;
import kenes.decisions.DecisionLife;
import kenes.decisions.Duty;
import kenes.decisions.Headings;
import kenes.register.Body;
import kenes.voting.Poll;
import kenes.voting.Result;
import kenes.web.Access;
import kenes.web.Request;
import kenes.web.Response;
import kenes.web.Route;
import kenes.web.Templates;
import kenes.web.decisions.DecisionWords;
import kenes.web.view.LinkView;
import kenes.web.view.TextView;

/** The desk of decisions: what awaits a decision's text, signature, registration, publication, report. */
public final class DecisionsDesk {
  private static final String DECISIONS = "/:lang/desk/b/:body/decisions";
  private static final int SITTINGS = 6;
  /** Of the newest so many those are listed of which nothing is to be done. */
  private static final int OTHERS = 50;

  private final DeskParts parts;

  public DecisionsDesk(DeskParts parts) {
    this.parts = parts;
  }

  /** They stand before the sittings, whose addresses are as long. */
  public List<Route> routes() {
    DecisionDeskPage page = new DecisionDeskPage(parts);
    DecisionAdoptPage adopt = new DecisionAdoptPage(parts);
    Access follow = Access.granted(Permission.FOLLOW_DECISIONS);
    Access keep = Access.granted(Permission.KEEP_DECISIONS);
    return List.of(
        Route.get(DECISIONS, follow, this::show),
        Route.get(DECISIONS + "/new/:poll", keep, adopt::show),
        Route.post(DECISIONS + "/new/:poll", keep, adopt::send),
        Route.get(DECISIONS + "/:decision", follow, page::show),
        Route.post(DECISIONS + "/:decision/sign", Access.granted(Permission.SIGN_DECISION), page::sign),
        Route.post(DECISIONS + "/:decision/step/:step", keep, page::step));
  }

  private Response show(Request request) {
    DecisionsDeskView view = parts.sitting().db().read(tx -> view(tx, request));
    return Response.html(Templates.render("desk/decisions.jte", Map.of("w", request.words(), "view", view)));
  }

  private DecisionsDeskView view(Tx tx, Request request) {
    Words w = request.words();
    Body body = parts.sitting().register().getBody(tx, request.path("body"));
    LocalDate today = parts.sitting().register().today(tx, body.code());
    String path = "/desk/b/" + body.code() + "/decisions";
    String home = "/" + w.lang().code() + path + "/";
    Map<Duty.Kind, List<DecisionsDeskView.Line>> waiting = new EnumMap<>(Duty.Kind.class);
    Headings headings = parts.sitting().decisions().headings(tx, body.code());
    headings.unsettled().forEach(life -> life.duties(today).forEach(duty ->
        waiting.computeIfAbsent(duty.kind(), kind -> new ArrayList<>()).add(line(w, life, home, DecisionWords.duty(w, duty, today)))));
    List<DecisionLife> latest = headings.latest(OTHERS + 1);
    List<DecisionsDeskView.Line> others = latest.stream().limit(OTHERS).filter(life -> life.duties(today).isEmpty())
        .map(life -> line(w, life, home, DecisionWords.state(w, life.on(today)))).toList();
    LinkView all = latest.size() > OTHERS ? new LinkView(w.text("decisions.older"), "/" + w.lang().code() + "/b/" + body.code() + "/decisions") : null;
    List<DecisionsDeskView.Group> groups = waiting.entrySet().stream().map(group -> new DecisionsDeskView.Group(
        w.text("decisions-desk.group-" + group.getKey().name().toLowerCase(Locale.ROOT).replace('_', '-')), group.getValue())).toList();
    boolean keeps = parts.permissions().may(tx, request.caller(), body.code(), Permission.KEEP_DECISIONS);
    return new DecisionsDeskView(new DeskFrame(parts, tx, request).view(body, path, w.text("decisions-desk.title"), List.of(), null, null),
        keeps ? unmade(parts, tx, body.code()).map(poll -> new LinkView(poll.question().in(w.lang()), home + "new/" + poll.id())).toList() : List.of(), groups, others, all);
  }

  private static DecisionsDeskView.Line line(Words w, DecisionLife life, String home, String note) {
    return new DecisionsDeskView.Line(w.no(life.decision().number()), TextView.of(life.decision().title(), w.lang()), home + life.decision().id(), note);
  }

  /** The adopted votes of the last real sittings that made no decision yet, the newest first. */
  static Stream<Poll> unmade(DeskParts parts, Tx tx, String body) {
    List<Poll> closed = closed(parts, tx, body);
    Set<UUID> decided = parts.sitting().decisions().headings(tx, body).made(closed.stream().map(Poll::id).toList()).keySet();
    return adopted(parts, tx, closed.stream().filter(poll -> !decided.contains(poll.id())).toList());
  }

  /** The adopted votes of the last real sittings, the newest first; those on amendments and the like decide nothing by themselves. */
  static Stream<Poll> adopted(DeskParts parts, Tx tx, String body) {
    return adopted(parts, tx, closed(parts, tx, body));
  }

  private static List<Poll> closed(DeskParts parts, Tx tx, String body) {
    return parts.sitting().meetings().list(tx, body, false, SITTINGS).stream()
        .flatMap(meeting -> parts.sitting().voting().listOfMeeting(tx, body, meeting.id()).reversed().stream())
        .filter(poll -> poll.hasResult() && !poll.terms().subject().kind().isStep()).toList();
  }

  /** Their results are read together. */
  private static Stream<Poll> adopted(DeskParts parts, Tx tx, List<Poll> closed) {
    List<Result> results = parts.sitting().voting().results(tx, closed);
    return IntStream.range(0, closed.size()).filter(place -> results.get(place).outcome().adopted()).mapToObj(closed::get);
  }
}
