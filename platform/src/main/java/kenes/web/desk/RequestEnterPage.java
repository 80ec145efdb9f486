package kenes.web.desk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kenes.base.Refused;
import kenes.base.Words;
import kenes.db.Tx;
import kenes.files.Content;
import kenes.register.Body;
import kenes.requests.Book;
import kenes.requests.Requests;
import kenes.requests.RequestsAct;
import kenes.requests.RequestsCode;
import kenes.web.FormState;
import kenes.web.Forms;
import kenes.web.Refusals;
import kenes.web.Request;
import kenes.web.Response;
import kenes.web.Templates;
import kenes.web.WebCode;
import kenes.web.view.FieldView;
import kenes.web.view.LinkView;

/** The office enters a request that came on paper. */
final class RequestEnterPage {
  private final DeskParts parts;

  RequestEnterPage(DeskParts parts) {
    this.parts = parts;
  }

  Response show(Request request) {
    return page(request, FormState.fresh());
  }

  Response send(Request request) {
    return Forms.submit(request, () -> {
      String body = request.path("body");
      Book book = parts.sitting().db().read(tx -> book(tx, body));
      RequestsAct.RequestSent sent = parts.sitting().requests().requests().enter(request.caller(), body, request.key(), new Requests.Enter(RequestDraftForm.read(request, book.languages(), null),
          files(request), request.field("number"), DecisionSteps.date(request, "on").orElse(null), request.field("scanReason"))).act(RequestsAct.RequestSent.class);
      return Response.redirect("/" + request.lang().code() + RequestsDesk.path(body) + "/" + sent.request());
    }, form -> page(request, form));
  }

  /** The file of a form that has one. */
  static List<Requests.Attached> files(Request request) {
    return request.findUpload("file").map(file -> new Requests.Attached(null, file.name(), Content.of(file.path()))).stream().toList();
  }

  private Book book(Tx tx, String body) {
    return parts.sitting().requests().requests().findBook(tx, body).orElseThrow(() -> new Refused(RequestsCode.REQUESTS_NOT_KNOWN));
  }

  private Response page(Request request, FormState form) {
    RequestDraftView view = parts.sitting().db().read(tx -> view(tx, request, form));
    return Response.html(Templates.render("desk/request_enter.jte", new HashMap<>(Map.of("w", request.words(), "view", view))));
  }

  private RequestDraftView view(Tx tx, Request request, FormState form) {
    Words w = request.words();
    Body body = parts.sitting().register().getBody(tx, request.path("body"));
    String here = RequestsDesk.path(body.code()) + "/enter";
    List<FieldView> fields = new ArrayList<>(new RequestDraftForm(parts, tx, w, body.code(), book(tx, body.code())).fields(form, null));
    DeskFields line = new DeskFields(w, form.values().isEmpty() ? FormState.of(Map.of("on", parts.sitting().register().today(tx, body.code()).toString())) : form);
    fields.add(line.input("text", "number", w.text("requests-desk.field-number"), w.text("requests-desk.number-hint"), false));
    fields.add(line.input("date", "on", w.text("requests-desk.field-on"), null, true));
    FieldView file = line.input("file", "file", w.text("requests-desk.file"), w.text("papers.limits", parts.paperBytes() >> 20), false);
    fields.add(file);
    LinkView desk = new LinkView(w.text("requests-desk.title"), "/" + w.lang().code() + RequestsDesk.path(body.code()));
    return new RequestDraftView(new DeskFrame(parts, tx, request).view(body, here, w.text("requests-desk.enter"), List.of(desk), null, null), "/" + w.lang().code() + here, null, List.of(),
        new RequestDraftView.Form(form.key(), fields), null, List.of(), List.of(), List.of(),
        new RequestDraftView.Attach(file, parts.paperBytes(), Refusals.text(w, new Refused(WebCode.UPLOAD_TOO_LARGE, parts.paperBytes() >> 20))), form.problem(w), fields);
  }
}
