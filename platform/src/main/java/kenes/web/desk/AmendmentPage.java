package kenes.web.desk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import kenes.accounts.Permission;
import kenes.base.Id;
import kenes.base.Lang;
import kenes.base.Words;
import kenes.db.Tx;
import kenes.meetings.AgendaItem;
import kenes.motions.Change;
import kenes.motions.Draft;
import kenes.motions.Editing;
import kenes.motions.Motions;
import kenes.web.FormState;
import kenes.web.Forms;
import kenes.web.Request;
import kenes.web.Response;
import kenes.web.Templates;
import kenes.web.sitting.SittingFacts;
import kenes.web.view.FieldView;
import kenes.web.view.TextView;

/** Writing an amendment: the draft's paragraphs are edited where they stand, and what was changed is the amendment. */
final class AmendmentPage {
  private final DeskParts parts;
  private final MotionsDesk desk;

  AmendmentPage(DeskParts parts, MotionsDesk desk) {
    this.parts = parts;
    this.desk = desk;
  }

  Response show(Request request) {
    return page(request, FormState.fresh());
  }

  Response send(Request request) {
    AgendaItem item = parts.sitting().db().read(tx -> PapersPage.item(parts, tx, request));
    return Forms.submit(request, () -> {
      Motions.Table input = parts.sitting().db().read(tx -> input(tx, request, item));
      parts.sitting().motions().table(request.caller(), item.body(), request.key(), input);
      return MotionsSheet.sent(request);
    }, form -> page(request, form));
  }

  private Motions.Table input(Tx tx, Request request, AgendaItem item) {
    Draft edited = edited(tx, item, request.field("draft"));
    Map<String, String> fields = new HashMap<>();
    request.fields().forEach((name, values) -> fields.put(name, values.getFirst()));
    List<UUID> authors = staff(tx, request, item.body()) ? request.fields("author").stream().flatMap(id -> Id.find(id).stream()).toList() : List.of(request.caller().person());
    return new Motions.Table(item.id(), edited.id(), authors, MotionsForms.written(request.lang(), request.field("reason")),
        Editing.changes(edited.text(), desk.facts(tx, item).rulebook().languages(), fields));
  }

  /** The version that the form showed. @throws Refused {@code NO_DRAFT} */
  private Draft edited(Tx tx, AgendaItem item, String id) {
    Draft current = parts.sitting().motions().get(tx, item.body(), item.id()).draft();
    return parts.sitting().motions().listDrafts(tx, item.body(), item.id()).stream().filter(draft -> draft.id().toString().equals(id)).findFirst().orElse(current);
  }

  private boolean staff(Tx tx, Request request, String body) {
    return parts.permissions().may(tx, request.caller(), body, Permission.ENTER_AMENDMENT);
  }

  private Response page(Request request, FormState form) {
    MotionsDeskView.Editor view = parts.sitting().db().read(tx -> view(tx, request, form));
    return Response.html(Templates.render("desk/amendment.jte", new HashMap<>(Map.of("w", request.words(), "view", view))));
  }

  private MotionsDeskView.Editor view(Tx tx, Request request, FormState form) {
    Words w = request.words();
    MotionsSheet sheet = MotionsSheet.open(parts, desk, tx, request, "/table", "motions-desk.table");
    AgendaItem item = sheet.item();
    SittingFacts facts = sheet.facts();
    Draft draft = parts.sitting().motions().get(tx, item.body(), item.id()).draft();
    AmendmentFields fields = new AmendmentFields(w, form, facts.rulebook().languages(), draft.text(), edited(tx, item, form.value("draft")).text());
    List<MotionsDeskView.Paragraph> paragraphs = fields.paragraphs();
    List<FieldView> after = new ArrayList<>();
    DeskFields own = new DeskFields(w, form);
    if (staff(tx, request, item.body())) {
      after.add(own.several("author", w.text("motions-desk.authors"), w.text("motions-desk.authors-hint"), facts.seats().stream()
          .flatMap(seat -> seat.holder().stream()).map(holder -> new FieldView.Option(holder.id().toString(), holder.name(w.lang()))).toList()));
    }
    after.add(new FieldView("textarea", "reason", w.text("motions-desk.why"), w.text("motions-desk.why-hint"), form.value("reason"), form.error("reason", w), "off",
        w.lang().code(), true, List.of()));
    List<FieldView> wrong = Stream.concat(paragraphs.stream().flatMap(one -> Stream.concat(one.words().stream(), one.put().stream())), after.stream()).toList();
    return new MotionsDeskView.Editor(sheet.frame(), sheet.path(), TextView.of(item.title(), w.lang()), w.text("motions-desk.table-lead"), form.key(),
        draft.id().toString(), List.of(), paragraphs, after, List.of(), w.text("motions-desk.table-send"), form.problem(w), wrong, sheet.back());
  }
}
