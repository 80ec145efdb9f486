package kenes.web.desk;

import java.util.ArrayList;
import java.util.List;
import kenes.accounts.Permission;
import kenes.base.Words;
import kenes.db.Tx;
import kenes.requests.Draft;
import kenes.web.FormState;
import kenes.web.Request;
import kenes.web.view.FieldView;

/** What can be done with a draft besides writing it: joined, taken back, discarded, registered. */
final class RequestDraftSteps {
  private final DeskParts parts;
  private final Tx tx;
  private final Request request;
  private final Words w;
  private final String sent;
  private final FormState form;

  RequestDraftSteps(DeskParts parts, Tx tx, Request request, String sent, FormState form) {
    this.parts = parts;
    this.tx = tx;
    this.request = request;
    this.w = request.words();
    this.sent = sent;
    this.form = form;
  }

  List<RequestFormView> list(Draft draft, boolean writes) {
    List<RequestFormView> forms = new ArrayList<>();
    if (draft.awaited().contains(request.caller().person())) {
      forms.add(step("join", "step/join", List.of(), true));
    }
    if (draft.isHandedIn() && parts.permissions().may(tx, request.caller(), draft.body(), Permission.KEEP_REQUESTS)) {
      forms.add(step("register", "register", register(draft), true));
    }
    if (writes && draft.isHandedIn()) {
      forms.add(step("take-back", "step/take-back", List.of(), false));
    }
    if (writes) {
      forms.add(step("discard", "step/discard", List.of(), false));
    }
    return forms;
  }

  private List<FieldView> register(Draft draft) {
    String today = parts.sitting().register().today(tx, draft.body()).toString();
    List<FieldView> fields = new ArrayList<>(List.of(field("text", "number", w.text("requests-desk.number-hint"), "", false), field("date", "on", null, today, true)));
    if (sent != null && form.error("scanReason", w) != null) {
      fields.add(field("textarea", "scanReason", null, "", true));
    }
    return fields;
  }

  private FieldView field(String type, String name, String hint, String first, boolean required) {
    boolean back = "register".equals(sent);
    return new FieldView(type, name, w.text("requests-desk.field-" + name), hint, back ? form.value(name) : first, back ? form.error(name, w) : null, "off", null, required, List.of());
  }

  private RequestFormView step(String step, String to, List<FieldView> fields, boolean open) {
    return new RequestFormView("form-" + step, to, w.text("requests-desk.form-" + step), w.text("requests-desk.intro-" + step),
        step.equals(sent) ? form.key() : FormState.newKey(), fields, w.text("requests-desk.do-" + step), open || step.equals(sent), false);
  }
}
