package kenes.web.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kenes.accounts.Permission;
import kenes.base.Refused;
import kenes.base.Words;
import kenes.db.Tx;
import kenes.files.Content;
import kenes.register.Body;
import kenes.requests.Book;
import kenes.requests.Draft;
import kenes.requests.Requests;
import kenes.requests.RequestsCode;
import kenes.texts.Paragraphs;
import kenes.web.FormState;
import kenes.web.Forms;
import kenes.web.Refusals;
import kenes.web.Request;
import kenes.web.Response;
import kenes.web.Templates;
import kenes.web.Upload;
import kenes.web.WebCode;
import kenes.web.requests.RequestView;
import kenes.web.requests.RequestWords;
import kenes.web.view.FieldView;
import kenes.web.view.LinkView;

/** A request that is being written: its writer's form, what its co-authors read and join, what the office registers. */
final class RequestDraftPage {
  private final DeskParts parts;

  RequestDraftPage(DeskParts parts) {
    this.parts = parts;
  }

  Response show(Request request) {
    return page(request, null, FormState.fresh());
  }

  /** What was typed is kept first; then it is sent or handed in, when that was asked for. */
  Response send(Request request) {
    return Forms.submit(request, () -> {
      UUID id = save(request);
      String body = request.path("body");
      if (request.field("do").equals("send")) {
        parts.sitting().requests().requests().send(request.caller(), body, request.key(), new Requests.Send(id, request.field("scanReason")));
        return Response.redirect(home(request) + "/" + id);
      }
      if (request.field("do").equals("hand-in")) {
        parts.sitting().requests().drafts().handIn(request.caller(), body, id);
      }
      return Response.redirect(here(request));
    }, form -> page(request, "draft", form));
  }

  /** As it is typed, without a press. */
  Response keep(Request request) {
    save(request);
    return parts.sitting().db().read(tx -> Response.html(Templates.render("desk/request_kept.jte", Map.of("words", kept(tx, request, draft(tx, request).orElseThrow())))));
  }

  private UUID save(Request request) {
    String body = request.path("body");
    Book book = parts.sitting().db().read(tx -> book(tx, body));
    return parts.sitting().requests().drafts().save(request.caller(), body, request.id("draft"), RequestDraftForm.read(request, book.languages(), request.caller().person()));
  }

  Response attach(Request request) {
    return Forms.submit(request, () -> {
      Upload file = request.findUpload("file").orElseThrow(() -> Refused.field("file", RequestsCode.FILE_EMPTY));
      parts.sitting().requests().drafts().attach(request.caller(), request.path("body"), request.id("draft"), new Requests.Attached(null, file.name(), Content.of(file.path())));
      return Response.redirect(here(request) + "#files");
    }, form -> page(request, "file", form));
  }

  Response step(Request request) {
    var drafts = parts.sitting().requests().drafts();
    String body = request.path("body");
    UUID id = request.id("draft");
    String step = request.path("step");
    return Forms.submit(request, () -> {
      switch (step) {
        case "join" -> drafts.join(request.caller(), body, id);
        case "take-back" -> drafts.takeBack(request.caller(), body, id);
        case "discard" -> drafts.discard(request.caller(), body, id);
        case "detach" -> drafts.detach(request.caller(), body, id, (int) ElectionForms.number(request.field("position")));
        default -> throw new Refused(WebCode.NO_PAGE);
      }
      return Response.redirect(step.equals("discard") ? home(request) : here(request));
    }, form -> page(request, step, form));
  }

  Response register(Request request) {
    return Forms.submit(request, () -> {
      LocalDate on = DecisionSteps.date(request, "on").orElse(null);
      parts.sitting().requests().requests().register(request.caller(), request.path("body"), request.key(),
          new Requests.Register(request.id("draft"), request.field("number"), on, request.field("scanReason")));
      return Response.redirect(home(request) + "/" + request.id("draft"));
    }, form -> page(request, "register", form));
  }

  private static String home(Request request) {
    return "/" + request.lang().code() + RequestsDesk.path(request.path("body"));
  }

  private static String here(Request request) {
    return home(request) + "/drafts/" + request.id("draft");
  }

  private Book book(Tx tx, String body) {
    return parts.sitting().requests().requests().findBook(tx, body).orElseThrow(() -> new Refused(RequestsCode.REQUESTS_NOT_KNOWN));
  }

  /** Empty before the first letter; one that was sent is a request now. */
  private Optional<Draft> draft(Tx tx, Request request) {
    try {
      return Optional.of(parts.sitting().requests().drafts().get(tx, request.caller(), request.path("body"), request.id("draft")));
    } catch (Refused unknown) {
      return Optional.empty();
    }
  }

  private String kept(Tx tx, Request request, Draft draft) {
    return request.words().text("requests-desk.kept", request.words().time(draft.changedAt(), parts.sitting().register().zone(tx, draft.body())));
  }

  private Response page(Request request, String sent, FormState form) {
    if (parts.sitting().db().read(tx -> parts.sitting().requests().requests().find(tx, request.id("draft"))).isPresent()) {
      return Response.redirect(home(request) + "/" + request.id("draft"));
    }
    RequestDraftView view = parts.sitting().db().read(tx -> view(tx, request, sent, form));
    return Response.html(Templates.render("desk/request_draft.jte", new HashMap<>(Map.of("w", request.words(), "view", view))));
  }

  private RequestDraftView view(Tx tx, Request request, String sent, FormState form) {
    Words w = request.words();
    Body body = parts.sitting().register().getBody(tx, request.path("body"));
    Optional<Draft> draft = draft(tx, request);
    boolean writes = draft.map(found -> found.writer().equals(request.caller().person())).orElseGet(() -> parts.permissions().may(tx, request.caller(), body.code(), Permission.WRITE_REQUEST));
    if (draft.isEmpty() && !writes) {
      throw new Refused(RequestsCode.DRAFT_UNKNOWN);
    }
    RequestDraftForm fields = new RequestDraftForm(parts, tx, w, body.code(), book(tx, body.code()));
    FormState filled = "draft".equals(sent) ? form : draft.map(found -> new FormState(RequestDraftForm.values(found.content()), null, FormState.newKey()))
        .orElseGet(() -> FormState.of(Map.of("follows", request.query("follows"))));
    List<FieldView> shown = writes ? fields.fields(filled, request.caller().person()) : List.of();
    RequestDraftSteps steps = new RequestDraftSteps(parts, tx, request, sent, form);
    List<RequestFormView> forms = draft.map(found -> steps.list(found, writes)).orElse(List.of());
    FieldView file = new FieldView("file", "file", w.text("requests-desk.file"), w.text("papers.limits", parts.paperBytes() >> 20), "", "file".equals(sent) ? form.error("file", w) : null, null, null, false, List.of());
    LinkView desk = new LinkView(w.text("requests-desk.title"), home(request));
    List<FieldView> wrong = new ArrayList<>(shown);
    wrong.add(file);
    forms.forEach(one -> wrong.addAll(one.fields()));
    return new RequestDraftView(new DeskFrame(parts, tx, request).view(body, RequestsDesk.path(body.code()) + "/drafts/" + request.id("draft"), w.text("requests-desk.draft"), List.of(desk), null, null),
        here(request), draft.map(found -> kept(tx, request, found)).orElse(null), draft.map(found -> notes(tx, w, found)).orElse(List.of()),
        writes ? new RequestDraftView.Form(filled.key(), shown) : null, writes ? null : addressee(w, draft.orElseThrow()), writes ? List.of() : texts(w, draft.orElseThrow()),
        draft.map(found -> found.files().stream().map(one -> new LinkView(one.title(), writes ? String.valueOf(one.position()) : null)).toList()).orElse(List.of()),
        forms, writes && draft.isPresent() ? new RequestDraftView.Attach(file, parts.paperBytes(), Refusals.text(w, new Refused(WebCode.UPLOAD_TOO_LARGE, parts.paperBytes() >> 20))) : null,
        form.problem(w), wrong);
  }

  private List<String> notes(Tx tx, Words w, Draft draft) {
    List<String> notes = new ArrayList<>();
    notes.add(w.text("requests-desk.by", RequestWords.names(parts.sitting().register(), tx, w, draft.content().authors())));
    if (draft.isHandedIn()) {
      notes.add(w.text("requests-desk.handed-in", w.dateTime(draft.handedInAt(), parts.sitting().register().zone(tx, draft.body()))));
    }
    if (!draft.awaited().isEmpty()) {
      notes.add(w.text("requests-desk.awaits", RequestWords.names(parts.sitting().register(), tx, w, draft.awaited())));
    }
    return notes;
  }

  private static String addressee(Words w, Draft draft) {
    return draft.content().office() == null ? w.text("requests-desk.no-addressee") : draft.content().office().in(w.lang());
  }

  private static List<RequestView.Block> texts(Words w, Draft draft) {
    return draft.content().wordings().stream().filter(wording -> wording.text() != null && !wording.text().isBlank()).map(wording -> {
      List<String> paragraphs = new ArrayList<>(List.of(wording.title() == null ? "" : wording.title()));
      paragraphs.addAll(Paragraphs.of(wording.text()));
      return new RequestView.Block(wording.lang().code(), w.text("layout." + wording.lang().code()), paragraphs);
    }).toList();
  }
}
