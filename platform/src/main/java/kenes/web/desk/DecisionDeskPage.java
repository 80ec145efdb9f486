package kenes.web.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import kenes.accounts.Permission;
import kenes.base.Words;
import kenes.db.Tx;
import kenes.decisions.Decision;
import kenes.decisions.DecisionLife;
import kenes.meetings.Meeting;
import kenes.register.Body;
import kenes.web.FormState;
import kenes.web.Forms;
import kenes.web.Request;
import kenes.web.Response;
import kenes.web.Templates;
import kenes.web.decisions.DecisionWords;
import kenes.web.sitting.Things;
import kenes.web.view.LinkView;
import kenes.web.view.TextView;

/** One decision on the desk: what must be done with it, one form for each step. */
final class DecisionDeskPage {
  private final DeskParts parts;

  DecisionDeskPage(DeskParts parts) {
    this.parts = parts;
  }

  Response show(Request request) {
    return page(request, null, FormState.fresh());
  }

  Response sign(Request request) {
    return submit(request, "sign", decision -> parts.sitting().decisions().sign(request.caller(), decision.body(), request.key(), decision.id()));
  }

  Response step(Request request) {
    String step = request.path("step");
    return submit(request, step, decision -> new DecisionSteps(parts.sitting(), request, decision, step).run());
  }

  private Response submit(Request request, String step, Consumer<Decision> command) {
    Decision decision = parts.sitting().db().read(tx -> life(tx, request)).decision();
    return Forms.submit(request, () -> {
      command.accept(decision);
      return Response.redirect("/" + request.lang().code() + path(decision));
    }, form -> page(request, step, form));
  }

  private DecisionLife life(Tx tx, Request request) {
    return parts.sitting().decisions().get(tx, request.path("body"), request.id("decision"));
  }

  private static String path(Decision decision) {
    return "/desk/b/" + decision.body() + "/decisions/" + decision.id();
  }

  private Response page(Request request, String sent, FormState form) {
    DecisionDeskView view = parts.sitting().db().read(tx -> view(tx, request, sent, form));
    return Response.html(Templates.render("desk/decision.jte", Map.of("w", request.words(), "view", view)));
  }

  private DecisionDeskView view(Tx tx, Request request, String sent, FormState form) {
    Words w = request.words();
    DecisionLife life = life(tx, request);
    Decision decision = life.decision();
    Body body = parts.sitting().register().getBody(tx, decision.body());
    LocalDate today = parts.sitting().register().today(tx, body.code());
    Meeting meeting = parts.sitting().meetings().get(tx, body.code(), decision.meeting());
    boolean signs = parts.permissions().may(tx, request.caller(), body.code(), Permission.SIGN_DECISION) && parts.sitting().decisions().maySign(tx, request.caller(), meeting);
    boolean keeps = parts.permissions().may(tx, request.caller(), body.code(), Permission.KEEP_DECISIONS);
    LinkView desk = new LinkView(w.text("decisions-desk.title"), "/" + w.lang().code() + "/desk/b/" + body.code() + "/decisions");
    List<String> duties = life.duties(today).stream().map(duty -> DecisionWords.duty(w, duty, today)).toList();
    return new DecisionDeskView(new DeskFrame(parts, tx, request).view(body, path(decision), w.no(decision.number()), List.of(desk), null, null),
        "/" + w.lang().code() + path(decision), TextView.of(decision.title(), w.lang()), DecisionWords.state(w, life.on(today)), DecisionWords.tag(life.on(today)),
        duties, DecisionWords.entry(w, life, today), new LinkView(w.text("decisions-desk.page"), "/" + w.lang().code() + Things.address(parts.sitting(), tx, decision)),
        new DecisionForms(parts, tx, w, life, today, sent, form).list(signs, keeps), form.problem(w));
  }
}
