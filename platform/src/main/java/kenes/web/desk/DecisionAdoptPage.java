package kenes.web.desk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import kenes.base.Lang;
import kenes.base.Refused;
import kenes.base.Words;
import kenes.db.Tx;
import kenes.decisions.Decisions;
import kenes.decisions.DecisionsAct;
import kenes.decisions.DecisionsCode;
import kenes.decisions.EntryRule;
import kenes.documents.Documents;
import kenes.documents.Unreadable;
import kenes.files.Content;
import kenes.meetings.AgendaItem;
import kenes.meetings.Paper;
import kenes.register.Body;
import kenes.rules.RuleValue;
import kenes.rules.Rulebook;
import kenes.voting.Poll;
import kenes.web.FormState;
import kenes.web.Forms;
import kenes.web.OutcomeWords;
import kenes.web.Request;
import kenes.web.Response;
import kenes.web.Templates;
import kenes.web.view.FieldView;
import kenes.web.view.LinkView;
import kenes.web.view.TextView;

/** Makes a decision of an adopted vote; begins with the item's title and the text of the papers that were voted on. */
final class DecisionAdoptPage {
  private final DeskParts parts;

  DecisionAdoptPage(DeskParts parts) {
    this.parts = parts;
  }

  Response show(Request request) {
    return page(request, parts.sitting().db().read(tx -> FormState.of(first(tx, poll(tx, request)))));
  }

  Response send(Request request) {
    Poll poll = parts.sitting().db().read(tx -> poll(tx, request));
    List<Lang> languages = parts.sitting().db().read(tx -> rulebook(tx, poll)).languages();
    return Forms.submit(request, () -> {
      UUID made = parts.sitting().decisions().adopt(request.caller(), poll.body(), request.key(), new Decisions.Adopt(poll.id(), blank(request.field("kind")),
          DecisionSteps.wordings(request, "", languages), request.field("parityReason"), request.field("number"), request.field("numberReason"),
          entry(request))).act(DecisionsAct.DecisionAdopted.class).decision();
      return Response.redirect("/" + request.lang().code() + "/desk/b/" + poll.body() + "/decisions/" + made);
    }, form -> page(request, form));
  }

  private static String blank(String typed) {
    return typed.isEmpty() ? null : typed;
  }

  /** Null: as the text or the rulebook says. @throws Refused for a date or a number of days that is none */
  private static EntryRule entry(Request request) {
    Optional<EntryRule.Kind> kind = Arrays.stream(EntryRule.Kind.values()).filter(one -> one.name().equals(request.field("entry"))).findFirst();
    if (kind.isEmpty()) {
      return null;
    }
    if (kind.get() == EntryRule.Kind.DATE) {
      return EntryRule.on(DecisionSteps.date(request, "entryDate").orElseThrow(() -> Refused.field("entryDate", DecisionsCode.DATE_MISSING)));
    }
    String days = request.field("entryDays");
    if (!days.matches("\\d{0,3}")) {
      throw Refused.field("entryDays", DecisionsCode.FIELD_MISSING);
    }
    return new EntryRule(kind.get(), null, kind.get() == EntryRule.Kind.PUBLICATION && !days.isEmpty() ? Integer.parseInt(days) : 0, null);
  }

  private Poll poll(Tx tx, Request request) {
    return parts.sitting().voting().get(tx, request.path("body"), request.id("poll"));
  }

  private Rulebook rulebook(Tx tx, Poll poll) {
    return parts.sitting().rules().get(tx, parts.sitting().meetings().get(tx, poll.body(), poll.meeting()).rulebook());
  }

  private Map<String, String> first(Tx tx, Poll poll) {
    AgendaItem item = parts.sitting().meetings().getItem(tx, poll.body(), poll.item());
    Map<String, String> values = new HashMap<>();
    for (Lang lang : rulebook(tx, poll).languages()) {
      values.put("title." + lang.code(), item.title().in(lang));
      values.put("text." + lang.code(), text(tx, poll, lang).orElse(""));
    }
    return values;
  }

  /** The text that was voted on, with the amendments that were adopted; else that of the first paper in this language; empty where there is none, or it cannot be read. */
  private Optional<String> text(Tx tx, Poll poll, Lang lang) {
    if (!poll.terms().subject().texts().isEmpty()) {
      return parts.sitting().motions().find(tx, poll.body(), poll.item()).map(proceedings -> String.join("\n", proceedings.text().wording().in(lang)));
    }
    Optional<Paper> paper = parts.sitting().papers().list(tx, poll.body(), poll.item()).stream()
        .filter(one -> one.lang() == lang && poll.papers().contains(one.content())).findFirst();
    if (paper.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(Documents.text(Content.of(parts.sitting().files().find(tx, paper.get().content()).orElseThrow()), paper.get().mediaType()));
    } catch (Unreadable damaged) {
      return Optional.empty();
    }
  }

  private Response page(Request request, FormState form) {
    DecisionAdoptView view = parts.sitting().db().read(tx -> {
      Words w = request.words();
      Poll poll = poll(tx, request);
      Body body = parts.sitting().register().getBody(tx, poll.body());
      String desk = "/desk/b/" + body.code() + "/decisions";
      return new DecisionAdoptView(new DeskFrame(parts, tx, request).view(body, desk + "/new/" + poll.id(), w.text("decisions-desk.adopt"),
          List.of(new LinkView(w.text("decisions-desk.title"), "/" + w.lang().code() + desk)), null, null), TextView.of(poll.question(), w.lang()),
          OutcomeWords.view(w, "vote-outcome", parts.sitting().voting().result(tx, poll).outcome()), form.key(), fields(w, rulebook(tx, poll), form), form.problem(w));
    });
    return Response.html(Templates.render("desk/decision_adopt.jte", Map.of("w", request.words(), "view", view)));
  }

  private static List<FieldView> fields(Words w, Rulebook rulebook, FormState form) {
    DeskFields fields = new DeskFields(w, form);
    List<FieldView> list = new ArrayList<>();
    rulebook.find("decisions.classes").ifPresent(rule -> list.add(fields.choice("radio", "kind", w.text("decisions-desk.kind"), ((RuleValue.Items) rule.value()).items().stream()
        .map(item -> new FieldView.Option(item.code(), item.title().in(w.lang()))).toList(), "")));
    for (Lang lang : rulebook.languages()) {
      list.add(worded(w, form, "text", "title", lang));
      list.add(worded(w, form, "textarea", "text", lang));
    }
    String template = rulebook.find("numbering.decision").map(rule -> ((RuleValue.Template) rule.value()).template().number(8, 24, 2, 15, 2026)).orElse(null);
    list.add(fields.choice("select", "entry", w.text("decisions-desk.entry"), Stream.concat(Stream.of("TEXT"), Arrays.stream(EntryRule.Kind.values()).map(Enum::name))
        .map(kind -> new FieldView.Option(kind, w.text("decisions-desk.entry-" + kind.toLowerCase(Locale.ROOT)))).toList(), "TEXT"));
    list.add(fields.input("date", "entryDate", w.text("decisions-desk.entry-date-day"), w.text("decisions-desk.entry-date-hint"), false));
    list.add(fields.input("text", "entryDays", w.text("decisions-desk.entry-days"), w.text("decisions-desk.entry-days-hint"), false));
    list.add(fields.input("text", "number", w.text("decisions-desk.number"), template == null ? null : w.text("decisions-desk.number-hint", template), template == null));
    list.add(fields.input("text", "numberReason", w.text("decisions-desk.number-reason"), w.text("decisions-desk.number-reason-hint"), false));
    list.add(fields.input("text", "parityReason", w.text("decisions-desk.parityReason"), w.text("decisions-desk.parity-hint"), false));
    return list;
  }

  private static FieldView worded(Words w, FormState form, String type, String name, Lang lang) {
    String full = name + "." + lang.code();
    return new FieldView(type, full, w.text("decisions-desk." + (name.equals("title") ? "title-text" : name)) + " (" + w.text("layout." + lang.code()) + ")", null, form.value(full), form.error(full, w), "off", lang.code(), true, List.of());
  }
}
