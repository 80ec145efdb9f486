package kenes.web.desk;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kenes.accounts.Permission;
import kenes.base.Refused;
import kenes.base.Words;
import kenes.db.Tx;
import kenes.register.Body;
import kenes.requests.RequestLife;
import kenes.requests.State;
import kenes.web.FormState;
import kenes.web.Forms;
import kenes.web.Refusals;
import kenes.web.Request;
import kenes.web.Response;
import kenes.web.Templates;
import kenes.web.WebCode;
import kenes.web.requests.RequestFacts;
import kenes.web.requests.RequestWords;
import kenes.web.sitting.Things;
import kenes.web.view.LinkView;
import kenes.web.view.TextView;

/** One request on the desk: what must be done with it, one form for each step. */
final class RequestDeskPage {
  private final DeskParts parts;

  RequestDeskPage(DeskParts parts) {
    this.parts = parts;
  }

  Response show(Request request) {
    return page(request, null, FormState.fresh());
  }

  Response step(Request request) {
    RequestLife life = parts.sitting().db().read(tx -> life(tx, request));
    return Forms.submit(request, () -> {
      new RequestSteps(parts.sitting().requests(), request, life.request(), request.path("step")).run();
      return Response.redirect("/" + request.lang().code() + path(life));
    }, form -> page(request, request.path("step"), form));
  }

  private RequestLife life(Tx tx, Request request) {
    return parts.sitting().requests().requests().get(tx, request.path("body"), request.id("request"));
  }

  private static String path(RequestLife life) {
    return RequestsDesk.path(life.request().body()) + "/" + life.request().id();
  }

  private Response page(Request request, String sent, FormState form) {
    RequestDeskView view = parts.sitting().db().read(tx -> view(tx, request, sent, form));
    return Response.html(Templates.render("desk/request.jte", new HashMap<>(Map.of("w", request.words(), "view", view))));
  }

  private RequestDeskView view(Tx tx, Request request, String sent, FormState form) {
    Words w = request.words();
    RequestLife life = life(tx, request);
    Body body = parts.sitting().register().getBody(tx, life.request().body());
    LocalDate today = parts.sitting().register().today(tx, body.code());
    State state = life.on(today);
    String home = "/" + w.lang().code();
    LinkView desk = new LinkView(w.text("requests-desk.title"), home + RequestsDesk.path(body.code()));
    RequestForms forms = new RequestForms(parts, tx, request, life, today, sent, form);
    boolean follows = (state.isAnswered() || state == State.OVERDUE) && parts.permissions().may(tx, request.caller(), body.code(), Permission.WRITE_REQUEST);
    return new RequestDeskView(new DeskFrame(parts, tx, request).view(body, path(life), RequestWords.number(w, life), List.of(desk), null, null), home + path(life),
        TextView.of(life.request().title(), w.lang()), RequestWords.state(w, state), RequestWords.tag(state), RequestWords.clock(w, life, today),
        life.duties(today).stream().filter(duty -> duty.person() == null || duty.person().equals(request.caller().person()))
            .map(duty -> RequestWords.duty(w, duty, today)).distinct().toList(), closed(tx, w, life), forms.list(),
        new LinkView(w.text("requests-desk.page"), home + Things.address(life.request())),
        follows ? new LinkView(w.text("requests-desk.follow"), home + RequestsDesk.path(body.code()) + "/new?follows=" + life.request().id()) : null, form.problem(w),
        parts.paperBytes(), Refusals.text(w, new Refused(WebCode.UPLOAD_TOO_LARGE, parts.paperBytes() >> 20)));
  }

  /** The answers that are not public are read here. */
  private List<RequestDeskView.Closed> closed(Tx tx, Words w, RequestLife life) {
    RequestFacts facts = RequestFacts.of(parts.sitting(), tx, w, life);
    String home = "/" + w.lang().code() + path(life);
    return life.answers().stream().filter(answer -> !answer.isOpen()).map(answer -> new RequestDeskView.Closed(w.text("request.answer-of", w.date(answer.received().on())),
        w.text("request.closed", answer.received().closedReason()), facts.texts(answer.received()), RequestFacts.files(answer.received().files(), home))).toList();
  }
}
