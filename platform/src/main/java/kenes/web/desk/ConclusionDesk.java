package kenes.web.desk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kenes.accounts.Permission;
import kenes.base.Id;
import kenes.base.Lang;
import kenes.base.Words;
import kenes.commissions.Conclusion;
import kenes.commissions.Conclusions;
import kenes.db.Tx;
import kenes.decisions.Decisions;
import kenes.decisions.DecisionsAct;
import kenes.meetings.AgendaItem;
import kenes.meetings.Meeting;
import kenes.meetings.Opinion;
import kenes.web.Access;
import kenes.web.FormState;
import kenes.web.Forms;
import kenes.web.Request;
import kenes.web.Response;
import kenes.web.Route;
import kenes.web.Templates;
import kenes.web.sitting.SessionWords;
import kenes.web.sitting.SittingFacts;
import kenes.web.view.FieldView;
import kenes.web.view.LinkView;
import kenes.web.view.TextView;

/** What a commission is to vote on for an item of the session: its text and what it recommends, prepared once, at the session by itself. */
final class ConclusionDesk {
  private final DeskParts parts;

  ConclusionDesk(DeskParts parts) {
    this.parts = parts;
  }

  List<Route> routes(String sitting) {
    Access publish = Access.granted(Permission.PUBLISH_PAPER);
    String item = sitting + "/conclusion/:item";
    return List.of(Route.get(item, publish, this::show), Route.post(item + "/prepare", publish, this::prepare));
  }

  private Response show(Request request) {
    return page(request, "", FormState.fresh());
  }

  private Response prepare(Request request) {
    AgendaItem item = parts.sitting().db().read(tx -> PapersPage.item(parts, tx, request));
    return Forms.submit(request, () -> {
      List<Decisions.Wording> wordings = PapersPage.LANGUAGES.stream().map(lang -> new Decisions.Wording(lang, request.field("title." + lang.code()), request.field("text." + lang.code()))).toList();
      parts.commissions().conclusions().prepare(request.caller(), item.body(), request.key(), new Conclusions.Prepare(item.id(), Id.find(request.field("answers")).orElse(null),
          request.field("kind"), request.field("recommendation"), wordings, request.field("parityReason").isBlank() ? null : request.field("parityReason")));
      String path = request.address().path();
      return Response.redirect("/" + request.lang().code() + path.substring(0, path.length() - "/prepare".length()));
    }, state -> page(request, "prepare", state));
  }

  private Response page(Request request, String sent, FormState form) {
    Words w = request.words();
    PanelView view = parts.sitting().db().read(tx -> {
      AgendaItem item = PapersPage.item(parts, tx, request);
      SittingFacts facts = SittingFacts.read(parts.sitting(), tx, parts.sitting().meetings().get(tx, item.body(), item.meeting()));
      PanelForms forms = new PanelForms(w, sent, form);
      String back = DeskFrame.path(facts.meeting());
      String own = back + "/conclusion/" + item.position();
      List<PanelView.Panel> panels = panels(tx, w, facts.meeting(), item, forms);
      FrameView frame = new DeskFrame(parts, tx, request).view(facts.body(), own, w.text("conclusion.title"),
          List.of(new LinkView(w.text("sitting-desk.title"), "/" + w.lang().code() + back)), null, null);
      return new PanelView(new HallDeskView.Frame(frame.page(), frame.desk(), own, TextView.of(item.title(), w.lang()), SessionWords.session(w, facts.meeting())),
          "/" + w.lang().code() + own, request.csrf(), "", "", "", panels, forms.wrong(), form.problem(w));
    });
    return Response.html(Templates.render("desk/body_panels.jte", new HashMap<>(Map.of("w", w, "view", view))));
  }

  private List<PanelView.Panel> panels(Tx tx, Words w, Meeting meeting, AgendaItem item, PanelForms forms) {
    Optional<Conclusion> conclusion = parts.commissions().conclusions().find(tx, item.body(), item.id());
    List<PanelView.Panel> panels = new ArrayList<>();
    conclusion.ifPresent(found -> panels.add(prepared(tx, w, found)));
    List<Opinion> awaited = parts.commissions().conclusions().listAwaited(tx, meeting);
    boolean may = meeting.series() > 0 && !meeting.training() && item.closedAt() == null && conclusion.filter(Conclusion::isSent).isEmpty();
    panels.add(BodyPanels.panel("prepare-panel", new TextView(w.text("conclusion.prepare"), null), null, null,
        List.of(w.text(!may ? "conclusion.not-now" : awaited.isEmpty() ? "conclusion.nothing-asked" : "conclusion.how")), List.of(),
        may && !awaited.isEmpty() ? List.of(forms.open("prepare", "prepare", w.text("conclusion.send"), "", fields -> fields(tx, w, meeting, fields, awaited, conclusion))) : List.of(), List.of()));
    return panels;
  }

  private PanelView.Panel prepared(Tx tx, Words w, Conclusion conclusion) {
    AgendaItem answers = parts.sitting().meetings().getItem(tx, conclusion.body(), conclusion.prepared().answers());
    Meeting session = parts.sitting().meetings().get(tx, conclusion.body(), answers.meeting());
    List<String> lines = new ArrayList<>(List.of(conclusion.prepared().kind().title().in(w.lang()) + " · " + conclusion.prepared().recommendation().title().in(w.lang())));
    conclusion.prepared().wordings().forEach(wording -> {
      lines.add(wording.title());
      parts.sitting().decisions().text(tx, wording.text()).lines().forEach(lines::add);
    });
    return BodyPanels.panel("prepared", new TextView(w.text("conclusion.prepared"), null), conclusion.isSent() ? "good" : "plain", w.text(conclusion.isSent() ? "conclusion.sent" : "conclusion.before-vote"),
        lines, List.of(), List.of(), List.of(new LinkView(w.text("conclusion.for", SessionWords.session(w, session), answers.title().in(w.lang())),
            "/" + w.lang().code() + "/b/" + session.body() + "/" + session.term() + "/" + session.address() + "/" + answers.position())));
  }

  private List<FieldView> fields(Tx tx, Words w, Meeting meeting, DeskFields fields, List<Opinion> awaited, Optional<Conclusion> before) {
    List<FieldView> all = new ArrayList<>();
    all.add(fields.choice("select", "answers", w.text("conclusion.answers"), awaited.stream().map(Opinion::item).distinct().map(id -> {
      AgendaItem item = parts.sitting().meetings().getItem(tx, meeting.body(), id);
      return new FieldView.Option(id.toString(), SessionWords.session(w, parts.sitting().meetings().get(tx, meeting.body(), item.meeting())) + ", " + item.position() + ". " + item.title().in(w.lang()));
    }).toList(), before.map(found -> found.prepared().answers().toString()).orElse("")));
    all.add(fields.choice("radio", "kind", w.text("conclusion.kind"), parts.commissions().conclusions().kinds(tx, meeting).stream()
        .map(item -> new FieldView.Option(item.code(), item.title().in(w.lang()))).toList(), before.map(found -> found.prepared().kind().code().toUpperCase(Locale.ROOT)).orElse("CONCLUSION")));
    all.add(fields.choice("radio", "recommendation", w.text("conclusion.recommendation"), parts.commissions().conclusions().recommendations(tx, meeting).stream()
        .map(item -> new FieldView.Option(item.code(), item.title().in(w.lang()))).toList(), before.map(found -> found.prepared().recommendation().code().toUpperCase(Locale.ROOT)).orElse("")));
    for (Lang lang : PapersPage.LANGUAGES) {
      Optional<DecisionsAct.Wording> wording = before.flatMap(found -> found.prepared().wordings().stream().filter(one -> one.lang() == lang).findFirst());
      all.add(words(w, fields, "text", "title." + lang.code(), lang, wording.map(DecisionsAct.Wording::title)));
      all.add(words(w, fields, "textarea", "text." + lang.code(), lang, wording.map(one -> parts.sitting().decisions().text(tx, one.text()))));
    }
    return Stream.concat(all.stream(), parity(w, fields)).toList();
  }

  private static FieldView words(Words w, DeskFields fields, String type, String name, Lang lang, Optional<String> before) {
    String value = fields.form().refused() == null ? before.orElse("") : fields.form().value(name);
    return new FieldView(type, name, w.text("conclusion." + name.replace('.', '-')), null, value, fields.form().error(name, w), "off", lang.code(), true, List.of());
  }

  /** Asked for only where the languages differ. */
  private static Stream<FieldView> parity(Words w, DeskFields fields) {
    boolean asked = fields.form().error("parityReason", w) != null || !fields.form().value("parityReason").isEmpty();
    return asked ? Stream.of(fields.input("text", "parityReason", w.text("conclusion.parity"), null, false)) : Stream.empty();
  }
}
