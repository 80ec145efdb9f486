package kenes.web.desk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import kenes.accounts.Permission;
import kenes.base.Words;
import kenes.db.Tx;
import kenes.meetings.AgendaItem;
import kenes.motions.Amendment;
import kenes.motions.Proceedings;
import kenes.web.FormState;
import kenes.web.Request;
import kenes.web.Response;
import kenes.web.Templates;
import kenes.web.sitting.MotionWords;
import kenes.web.sitting.SittingFacts;
import kenes.web.view.FieldView;
import kenes.web.view.LinkView;
import kenes.web.view.TextView;

/** The text and the amendments of an item, with what whoever looks may do about them. */
final class MotionsDesk {
  private final DeskParts parts;

  MotionsDesk(DeskParts parts) {
    this.parts = parts;
  }

  /** Its address below the language. */
  static String path(SittingFacts facts, AgendaItem item) {
    return DeskFrame.path(facts.meeting()) + "/motions/" + item.position();
  }

  Response show(Request request) {
    return page(request, "", FormState.fresh());
  }

  /** @param sent which form came back, or an empty string */
  Response page(Request request, String sent, FormState form) {
    MotionsDeskView view = parts.sitting().db().read(tx -> view(tx, request, sent, form));
    return Response.html(Templates.render("desk/motions.jte", new HashMap<>(Map.of("w", request.words(), "view", view))));
  }

  SittingFacts facts(Tx tx, AgendaItem item) {
    return SittingFacts.read(parts.sitting(), tx, parts.sitting().meetings().get(tx, item.body(), item.meeting()));
  }

  private MotionsDeskView view(Tx tx, Request request, String sent, FormState form) {
    Words w = request.words();
    AgendaItem item = PapersPage.item(parts, tx, request);
    SittingFacts facts = facts(tx, item);
    String path = path(facts, item);
    boolean open = item.closedAt() == null;
    Optional<Proceedings> found = parts.sitting().motions().find(tx, item.body(), item.id());
    MotionsFields fields = new MotionsFields(facts, request, sent, form, may(tx, request, item.body()));
    List<MotionsDeskView.Line> lines = found.map(proceedings -> lines(proceedings, facts, w, open ? fields : null)).orElse(List.of());
    List<MotionsDeskView.Form> forms = found.filter(proceedings -> open).map(fields::forms).orElse(List.of());
    List<FieldView> wrong = Stream.concat(lines.stream().flatMap(line -> line.forms().stream()), forms.stream()).flatMap(one -> one.fields().stream()).toList();
    LinkView back = new LinkView(w.text("motions-desk.public"), "/" + w.lang().code() + facts.path() + "/" + item.position());
    FrameView frame = new DeskFrame(parts, tx, request).view(facts.body(), path, w.text("motions-desk.title", item.position()), List.of(), null, null);
    return new MotionsDeskView(frame, "/" + w.lang().code() + path, TextView.of(item.title(), w.lang()),
        found.isEmpty() ? w.text("motions-desk.no-draft") : null, open ? links(w, fields, found, "/" + w.lang().code() + path) : List.of(),
        found.map(proceedings -> new MotionWords(facts, proceedings, w).view()).orElse(null), lines, forms, wrong, form.problem(w), back);
  }

  private MotionsFields.May may(Tx tx, Request request, String body) {
    return permission -> parts.permissions().may(tx, request.caller(), body, permission);
  }

  private static List<MotionsDeskView.Line> lines(Proceedings proceedings, SittingFacts facts, Words w, MotionsFields fields) {
    MotionWords words = new MotionWords(facts, proceedings, w);
    List<UUID> waiting = proceedings.waiting().stream().map(Amendment::id).toList();
    List<Amendment> ordered = new ArrayList<>(proceedings.waiting());
    proceedings.amendments().stream().filter(one -> !waiting.contains(one.id())).forEach(ordered::add);
    return ordered.stream().map(one -> new MotionsDeskView.Line(words.amendment(one), fields == null ? List.of() : fields.forms(proceedings, one))).toList();
  }

  private static List<LinkView> links(Words w, MotionsFields fields, Optional<Proceedings> found, String path) {
    List<LinkView> links = new ArrayList<>();
    if (found.filter(proceedings -> proceedings.adoptedAsWhole().isEmpty()).isPresent() && fields.enters()) {
      links.add(new LinkView(w.text("motions-desk.table"), path + "/table"));
    }
    if (fields.may(Permission.PUBLISH_PAPER)) {
      links.add(new LinkView(w.text(found.isEmpty() ? "motions-desk.set-text" : "motions-desk.new-text"), path + "/text"));
    }
    return links;
  }
}
