package kenes.web.desk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kenes.base.Id;
import kenes.base.Lang;
import kenes.base.Text;
import kenes.base.Words;
import kenes.db.Tx;
import kenes.meetings.AgendaItem;
import kenes.meetings.Paper;
import kenes.motions.Motions;
import kenes.motions.Proceedings;
import kenes.web.FormState;
import kenes.web.Forms;
import kenes.web.Request;
import kenes.web.Response;
import kenes.web.Templates;
import kenes.web.view.FieldView;
import kenes.web.view.LinkView;
import kenes.web.view.TextView;

/** The text of the draft: taken from a published paper and looked over, or typed. */
final class DraftTextPage {
  private final DeskParts parts;
  private final MotionsDesk desk;

  DraftTextPage(DeskParts parts, MotionsDesk desk) {
    this.parts = parts;
    this.desk = desk;
  }

  Response show(Request request) {
    return page(request, FormState.fresh());
  }

  Response send(Request request) {
    AgendaItem item = parts.sitting().db().read(tx -> PapersPage.item(parts, tx, request));
    return Forms.submit(request, () -> {
      String kk = request.field("text.kk");
      String ru = request.field("text.ru");
      String en = request.field("text.en");
      Text text = (kk + ru + en).isBlank() ? null : Text.of(kk, ru, en);
      UUID paper = Id.find(request.field("paper")).orElse(null);
      parts.sitting().motions().setDraft(request.caller(), item.body(), request.key(), new Motions.SetDraft(item.id(), text, paper));
      return MotionsSheet.sent(request);
    }, form -> page(request, form));
  }

  private Response page(Request request, FormState form) {
    MotionsDeskView.Editor view = parts.sitting().db().read(tx -> view(tx, request, form));
    return Response.html(Templates.render("desk/draft_text.jte", new HashMap<>(Map.of("w", request.words(), "view", view))));
  }

  private MotionsDeskView.Editor view(Tx tx, Request request, FormState form) {
    Words w = request.words();
    MotionsSheet sheet = MotionsSheet.open(parts, desk, tx, request, "/text", "motions-desk.text-title");
    AgendaItem item = sheet.item();
    String paper = form.refused() == null ? request.query("paper") : form.value("paper");
    Text begun = begun(tx, item, paper);
    List<FieldView> fields = sheet.facts().rulebook().languages().stream().map(lang -> field(w, form, lang, begun)).toList();
    return new MotionsDeskView.Editor(sheet.frame(), sheet.path(), TextView.of(item.title(), w.lang()), w.text("motions-desk.text-lead"), form.key(),
        paper, fields, List.of(), List.of(), imports(tx, w, item, sheet.path()), w.text("motions-desk.text-send"), form.problem(w), fields, sheet.back());
  }

  /** What the chosen paper says, else the version before the body; null where there is neither. */
  private Text begun(Tx tx, AgendaItem item, String paper) {
    Optional<Text> proposed = Id.find(paper).flatMap(id -> parts.sitting().motions().propose(tx, item.body(), item.id(), id));
    Optional<Text> current = parts.sitting().motions().find(tx, item.body(), item.id()).map(Proceedings::draft).map(draft ->
        Text.of(lines(draft.text().in(Lang.KK)), lines(draft.text().in(Lang.RU)), lines(draft.text().in(Lang.EN))));
    return proposed.or(() -> current).orElse(null);
  }

  private static String lines(List<String> paragraphs) {
    return String.join("\n", paragraphs);
  }

  private static FieldView field(Words w, FormState form, Lang lang, Text begun) {
    String name = "text." + lang.code();
    String value = form.refused() != null ? form.value(name) : begun == null || begun.exact(lang) == null ? "" : begun.exact(lang);
    return new FieldView("textarea", name, w.text("layout." + lang.code()), null, value, form.error(name, w), "off", lang.code(), true, List.of());
  }

  private List<LinkView> imports(Tx tx, Words w, AgendaItem item, String path) {
    return parts.sitting().papers().list(tx, item.body(), item.id()).stream().filter(Paper::isValid)
        .map(paper -> new LinkView(w.text("motions-desk.take-from", paper.title()), path + "?paper=" + paper.id()))
        .collect(java.util.stream.Collectors.toMap(LinkView::href, link -> link, (one, other) -> one, java.util.LinkedHashMap::new)).values().stream().toList();
  }
}
