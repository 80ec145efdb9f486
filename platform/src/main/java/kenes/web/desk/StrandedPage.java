package kenes.web.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kenes.base.Refused;
import kenes.base.Words;
import kenes.db.Tx;
import kenes.proposals.ProposalCourse;
import kenes.proposals.ProposalLife;
import kenes.proposals.Proposals;
import kenes.proposals.ProposalsAct;
import kenes.register.Body;
import kenes.routes.Route;
import kenes.web.FormState;
import kenes.web.Forms;
import kenes.web.Refusals;
import kenes.web.Request;
import kenes.web.Response;
import kenes.web.Templates;
import kenes.web.proposals.ProposalWords;
import kenes.web.view.TextView;

/** The proposals of a body whose route has ended: where each goes on, which need a hand, and one button that moves the others. */
final class StrandedPage {
  private static final int MOST = 500;
  private static final int LINES = 30;
  private static final String STEP = "move";
  private final DeskParts parts;

  StrandedPage(DeskParts parts) {
    this.parts = parts;
  }

  /** One of them. @param place where it goes on, or null @param why it needs a hand, or null */
  private record Stranded(ProposalLife life, ProposalsAct.Place place, Refused why) {}

  Response show(Request request) {
    return page(request, null, FormState.fresh());
  }

  /** Moves each by an act of its own; what was moved stays so if a later one fails, and the same form sent again goes on. */
  Response move(Request request) {
    return Forms.submit(request, () -> {
      String body = request.path("body");
      String basis = new StepInput(request, STEP).typed("basis");
      parts.sitting().db().read(tx -> stranded(tx, body, listed(tx, body))).stream().filter(one -> one.why() == null).forEach(one -> move(request, body, one.life().id(), basis));
      return Response.redirect("/" + request.lang().code() + path(body));
    }, form -> page(request, STEP, form));
  }

  /** One that has changed meanwhile is left where it is: the page says how it stands. */
  private void move(Request request, String body, UUID proposal, String basis) {
    try {
      parts.proposals().proposals().course().reroute(request.caller(), body, request.key() + "-" + proposal, new ProposalCourse.Reroute(proposal, basis));
    } catch (Refused refused) {
      if (!refused.fields().isEmpty() || refused.code().kind() != Refused.Kind.CONFLICT) {
        throw refused;
      }
    }
  }

  private List<Proposals.Listed> listed(Tx tx, String body) {
    return parts.proposals().proposals().proposals().listStranded(tx, body, today(tx, body), MOST);
  }

  private LocalDate today(Tx tx, String body) {
    return parts.sitting().register().today(tx, body);
  }

  /** Reads each one's life: what is shown is cut before. */
  private List<Stranded> stranded(Tx tx, String body, List<Proposals.Listed> listed) {
    LocalDate today = today(tx, body);
    return listed.stream().map(one -> stranded(tx, parts.proposals().proposals().proposals().get(tx, body, one.id()), today)).toList();
  }

  private Stranded stranded(Tx tx, ProposalLife life, LocalDate today) {
    try {
      return new Stranded(life, parts.proposals().proposals().course().destination(tx, life, today), null);
    } catch (Refused refused) {
      return new Stranded(life, null, refused);
    }
  }

  static String path(String body) {
    return ProposalsDesk.path(body) + "/stranded";
  }

  private Response page(Request request, String sent, FormState form) {
    StrandedView view = parts.sitting().db().read(tx -> view(tx, request, sent, form));
    return Response.html(Templates.render("desk/stranded.jte", Map.of("w", request.words(), "view", view)));
  }

  private StrandedView view(Tx tx, Request request, String sent, FormState form) {
    Words w = request.words();
    Body body = parts.sitting().register().getBody(tx, request.path("body"));
    List<Proposals.Listed> listed = listed(tx, body.code());
    boolean cut = listed.size() > LINES;
    List<Stranded> shown = stranded(tx, body.code(), listed.stream().limit(LINES).toList());
    List<ProposalsDeskView.Line> movable = shown.stream().filter(one -> one.why() == null).map(one -> line(w, one.life(), place(tx, w, one.place()))).toList();
    List<ProposalsDeskView.Group> groups = new ArrayList<>();
    group(groups, w, "movable", movable);
    group(groups, w, "hand", shown.stream().filter(one -> one.why() != null).map(one -> line(w, one.life(), Refusals.text(w, one.why()))).toList());
    group(groups, w, "moved", parts.proposals().proposals().proposals().listRerouted(tx, body.code(), today(tx, body.code()), MOST).stream()
        .map(life -> line(w, life, place(tx, w, life.now().place()))).toList());
    StepForms forms = new StepForms(w, "proposals-desk", sent, form, parts.paperBytes());
    if (!movable.isEmpty() || cut) {
      forms.form(STEP).area("basis", true).show(true);
    }
    return new StrandedView(new DeskFrame(parts, tx, request).view(body, path(body.code()), w.text("proposals-desk.stranded-title"), List.of(ProposalDeskPage.desk(w, body.code())), null, null),
        "/" + w.lang().code() + path(body.code()), groups, cut ? w.text("proposals-desk.stranded-cut", LINES, listed.size()) : null, forms.list().stream().findFirst().orElse(null), form.problem(w), parts.paperBytes(), ProposalDeskPage.tooLarge(parts, w));
  }

  private static void group(List<ProposalsDeskView.Group> groups, Words w, String key, List<ProposalsDeskView.Line> lines) {
    if (!lines.isEmpty()) {
      groups.add(new ProposalsDeskView.Group(w.text("proposals-desk.stranded-" + key, lines.size()), lines));
    }
  }

  private String place(Tx tx, Words w, ProposalsAct.Place place) {
    Route route = parts.proposals().proposals().proposals().route(tx, place);
    return w.text("proposals-desk.stranded-place", route.get(place.step()).name().in(w.lang()), route.name().in(w.lang()));
  }

  private static ProposalsDeskView.Line line(Words w, ProposalLife life, String note) {
    return new ProposalsDeskView.Line(ProposalWords.number(w, life.opened().number()), TextView.of(life.title(), w.lang()),
        "/" + w.lang().code() + ProposalsDesk.path(life.body()) + "/" + life.id(), note);
  }
}
