package kenes.web.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kenes.accounts.Permission;
import kenes.base.Words;
import kenes.db.Tx;
import kenes.proposals.Proposals;
import kenes.proposals.Visit;
import kenes.register.Body;
import kenes.web.Access;
import kenes.web.Request;
import kenes.web.Response;
import kenes.web.Route;
import kenes.web.Templates;
import kenes.web.proposals.ProposalWords;
import kenes.web.view.LinkView;
import kenes.web.view.TextView;

/** The desk of proposals: those of the body, and those of other homes that ask for its support or that it carries. */
public final class ProposalsDesk {
  private static final String PROPOSALS = "/:lang/desk/b/:body/proposals";
  private static final int LINES = 30;
  private final DeskParts parts;

  public ProposalsDesk(DeskParts parts) {
    this.parts = parts;
  }

  /** They stand before the sittings, whose addresses are as long. */
  public List<Route> routes() {
    ProposalOpenPage open = new ProposalOpenPage(parts);
    ProposalDeskPage page = new ProposalDeskPage(parts);
    VisitDeskPage visit = new VisitDeskPage(parts);
    StrandedPage stranded = new StrandedPage(parts);
    Access keep = Access.granted(Permission.KEEP_PROPOSALS);
    Access follow = Access.granted(Permission.FOLLOW_PROPOSALS);
    Access write = Access.granted(Permission.WRITE_PROPOSAL);
    return List.of(
        Route.get(PROPOSALS, follow, this::show),
        Route.get(PROPOSALS + "/new", write, open::show),
        Route.post(PROPOSALS + "/new/step/open", write, open::send),
        Route.get(PROPOSALS + "/arrived/:proposal", follow, visit::show),
        Route.upload(PROPOSALS + "/arrived/:proposal/step/:step", follow, visit::step),
        Route.get(PROPOSALS + "/stranded", keep, stranded::show),
        Route.post(PROPOSALS + "/stranded/step/move", keep, stranded::move),
        Route.get(PROPOSALS + "/:proposal", follow, page::show),
        Route.upload(PROPOSALS + "/:proposal/step/:step", follow, page::step));
  }

  /** Below the language. */
  static String path(String body) {
    return "/desk/b/" + body + "/proposals";
  }

  private Response show(Request request) {
    ProposalsDeskView view = parts.sitting().db().read(tx -> view(tx, request));
    return Response.html(Templates.render("desk/proposals.jte", Map.of("w", request.words(), "view", view)));
  }

  private ProposalsDeskView view(Tx tx, Request request) {
    Words w = request.words();
    Body body = parts.sitting().register().getBody(tx, request.path("body"));
    LocalDate today = parts.sitting().register().today(tx, body.code());
    String home = "/" + w.lang().code() + path(body.code());
    boolean writes = parts.permissions().may(tx, request.caller(), body.code(), Permission.WRITE_PROPOSAL);
    Proposals proposals = parts.proposals().proposals().proposals();
    List<Proposals.Listed> open = own(tx, body, true, today);
    List<Visit> visits = proposals.listVisits(tx, body.code(), false, 0, LINES);
    List<ProposalsDeskView.Group> groups = new ArrayList<>();
    group(groups, w, "waiting", lines(tx, w, proposals.listVisits(tx, body.code(), true, 0, LINES), home, today));
    group(groups, w, "own", open.stream().map(listed -> line(w, listed, home, today)).toList());
    group(groups, w, "arrived", lines(tx, w, visits.stream().filter(visit -> !visit.isWaiting()).toList(), home, today));
    group(groups, w, "ended", own(tx, body, false, today).stream().map(listed -> line(w, listed, home, today)).toList());
    LinkView page = new LinkView(w.text("proposals.all"), "/" + w.lang().code() + "/b/" + body.code() + "/proposals");
    return new ProposalsDeskView(new DeskFrame(parts, tx, request).view(body, path(body.code()), w.text("proposals-desk.title"), List.of(), null, null),
        writes ? new LinkView(w.text("proposals-desk.new"), home + "/new") : null, groups, page, open.size() == LINES ? page : null);
  }

  private static void group(List<ProposalsDeskView.Group> groups, Words w, String key, List<ProposalsDeskView.Line> lines) {
    if (!lines.isEmpty()) {
      groups.add(new ProposalsDeskView.Group(w.text("proposals-desk.group-" + key), lines));
    }
  }

  private List<Proposals.Listed> own(Tx tx, Body body, boolean open, LocalDate today) {
    return parts.proposals().proposals().proposals().list(tx, new Proposals.Filter(body.code(), null, null, null, null, false, open, null), today, null, LINES);
  }

  private static ProposalsDeskView.Line line(Words w, Proposals.Listed listed, String home, LocalDate today) {
    LocalDate on = listed.ending() == null ? listed.stepOn() : listed.endedOn();
    return new ProposalsDeskView.Line(ProposalWords.number(w, listed.number()), TextView.of(listed.title(), w.lang()), home + "/" + listed.id(),
        w.capital(ProposalWords.state(w, listed.ending(), listed.stuck())) + ". " + ProposalWords.clock(w, listed.ending(), on, listed.due(), today));
  }

  private List<ProposalsDeskView.Line> lines(Tx tx, Words w, List<Visit> visits, String home, LocalDate today) {
    Map<String, String> names = new HashMap<>();
    return visits.stream().map(visit -> line(w, visit, home, today, names.computeIfAbsent(visit.home(), code -> parts.sitting().register().getBody(tx, code).name().in(w.lang())))).toList();
  }

  private static ProposalsDeskView.Line line(Words w, Visit visit, String home, LocalDate today, String whose) {
    String notes = String.join(" ", VisitDeskPage.notes(w, visit, today));
    return new ProposalsDeskView.Line(ProposalWords.number(w, visit.last().dossier().number()), TextView.of(VisitDeskPage.title(visit.last().dossier()), w.lang()),
        home + "/arrived/" + visit.proposal(), notes.isEmpty() ? whose : whose + ". " + notes);
  }
}
