package kenes.web.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kenes.base.Refused;
import kenes.base.Words;
import kenes.db.Tx;
import kenes.proposals.ProposalLife;
import kenes.proposals.Stuck;
import kenes.register.Body;
import kenes.web.FormState;
import kenes.web.Forms;
import kenes.web.Refusals;
import kenes.web.Request;
import kenes.web.Response;
import kenes.web.Templates;
import kenes.web.WebCode;
import kenes.web.proposals.ProposalWords;
import kenes.web.view.LinkView;
import kenes.web.view.TextView;

/** A proposal on the desk of its home: one form for each thing that can be done with it. */
final class ProposalDeskPage {
  private final DeskParts parts;

  ProposalDeskPage(DeskParts parts) {
    this.parts = parts;
  }

  Response show(Request request) {
    return page(request, null, FormState.fresh());
  }

  Response step(Request request) {
    ProposalLife life = parts.sitting().db().read(tx -> life(tx, request));
    return Forms.submit(request, () -> {
      new ProposalSteps(parts.proposals().proposals(), request).atHome();
      return Response.redirect("/" + request.lang().code() + path(life));
    }, form -> page(request, request.path("step"), form));
  }

  private ProposalLife life(Tx tx, Request request) {
    return parts.proposals().proposals().proposals().get(tx, request.path("body"), request.id("proposal"));
  }

  private static String path(ProposalLife life) {
    return ProposalsDesk.path(life.body()) + "/" + life.id();
  }

  private Response page(Request request, String sent, FormState form) {
    ProposalDeskView view = parts.sitting().db().read(tx -> view(tx, request, sent, form));
    return Response.html(Templates.render("desk/proposal.jte", new HashMap<>(Map.of("w", request.words(), "view", view))));
  }

  private ProposalDeskView view(Tx tx, Request request, String sent, FormState form) {
    Words w = request.words();
    ProposalLife life = life(tx, request);
    Body body = parts.sitting().register().getBody(tx, life.body());
    LocalDate today = parts.sitting().register().today(tx, body.code());
    Set<Stuck> stuck = parts.proposals().proposals().proposals().stuck(tx, life, today);
    String home = "/" + w.lang().code();
    StepForms forms = new StepForms(w, "proposals-desk", sent, form, parts.paperBytes());
    ProposalFields from = new ProposalFields(parts, tx, w, body.code(), today);
    List<String> notes = new ArrayList<>(notes(from, life));
    stuck.forEach(reason -> notes.add(w.text("proposal.stuck-" + ProposalWords.key(reason))));
    return new ProposalDeskView(new DeskFrame(parts, tx, request).view(body, path(life), ProposalWords.number(w, life.opened().number()), List.of(desk(w, body.code())), null, null),
        home + path(life), TextView.of(life.title(), w.lang()), ProposalWords.tag(life.now().ending(), !stuck.isEmpty()), ProposalWords.state(w, life.now().ending(), stuck),
        TextView.of(parts.proposals().proposals().proposals().step(tx, life.now().place()).name(), w.lang()), ProposalWords.clock(w, life, today), notes, List.of(),
        new ProposalForms(from, request, life, forms).list(), List.of(),
        new LinkView(w.text("proposals-desk.page"), home + ProposalWords.address(life.body(), life.opened().number())), form.problem(w), parts.paperBytes(), tooLarge(parts, w));
  }

  /** In whose hands it is, and on which version of its text the home decided. */
  private static List<String> notes(ProposalFields from, ProposalLife life) {
    Words w = from.w();
    Optional<Body> carrier = from.carrier(life);
    if (carrier.isPresent()) {
      return List.of(w.text("proposals-desk.carried", carrier.get().name().in(w.lang())));
    }
    if (life.isEnded() || life.decided() == null) {
      return List.of();
    }
    return life.isUndecided() ? List.of(w.text("proposals-desk.undecided", life.decided().version(), life.text().number()))
        : life.isSettled() ? List.of(w.text("proposals-desk.settled")) : List.of();
  }

  static LinkView desk(Words w, String body) {
    return new LinkView(w.text("proposals-desk.title"), "/" + w.lang().code() + ProposalsDesk.path(body));
  }

  static String tooLarge(DeskParts parts, Words w) {
    return Refusals.text(w, new Refused(WebCode.UPLOAD_TOO_LARGE, parts.paperBytes() >> 20));
  }
}
