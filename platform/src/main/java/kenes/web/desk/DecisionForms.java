package kenes.web.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kenes.base.Lang;
import kenes.base.Words;
import kenes.db.Tx;
import kenes.decisions.Control;
import kenes.decisions.DecisionLife;
import kenes.decisions.DecisionsAct;
import kenes.decisions.Duty;
import kenes.decisions.TextVersion;
import kenes.meetings.Meeting;
import kenes.rules.RuleValue;
import kenes.web.FormState;
import kenes.web.view.FieldView;

/** The forms of the steps that a decision can take now. */
final class DecisionForms {
  private final DeskParts parts;
  private final Tx tx;
  private final Words w;
  private final DecisionLife life;
  private final LocalDate today;
  private final String sent;
  private final FormState form;
  private final Set<Duty.Kind> duties;

  /** @param sent the step whose form came back, or null */
  DecisionForms(DeskParts parts, Tx tx, Words w, DecisionLife life, LocalDate today, String sent, FormState form) {
    this.parts = parts;
    this.tx = tx;
    this.w = w;
    this.life = life;
    this.today = today;
    this.sent = sent;
    this.form = form;
    this.duties = life.duties(today).stream().map(Duty::kind).collect(Collectors.toSet());
  }

  /** @param signs whether the reader signs this decision @param keeps whether the reader keeps decisions */
  List<DecisionFormView> list(boolean signs, boolean keeps) {
    List<DecisionFormView> forms = new ArrayList<>();
    if (signs && due(Duty.Kind.SIGN)) {
      forms.add(form("sign", "sign", true, List.of()));
    }
    if (keeps) {
      registration(forms);
      recommendation(forms);
      control(forms);
      changes(forms);
    }
    return forms;
  }

  private void registration(List<DecisionFormView> forms) {
    if (due(Duty.Kind.SEND) || due(Duty.Kind.SEND_AGAIN)) {
      add(forms, "send", true, date("send", "on", today));
    }
    if (due(Duty.Kind.AWAIT_ANSWER)) {
      add(forms, "register", true, line("register", "number"), date("register", "on", today));
      add(forms, "give-back", false, area("give-back", "reasons"), date("give-back", "on", today));
    }
    boolean unpublished = life.find(DecisionsAct.DecisionPublished.class).isEmpty() && life.find(DecisionsAct.DecisionSigned.class).isPresent();
    if (due(Duty.Kind.PUBLISH) || unpublished && life.decision().kind().registrar() == null && !life.on(today).ended()) {
      forms.add(form("publish", "step/publish", due(Duty.Kind.PUBLISH), life.decision().languages().stream().flatMap(lang -> Stream.of(
          input("publish", "text", "place", lang, place(lang)), input("publish", "date", "on", lang, today.toString()), input("publish", "url", "link", lang, ""))).toList()));
    }
  }

  /** The first place that the decision's rulebook names. */
  private String place(Lang lang) {
    Meeting meeting = parts.sitting().meetings().get(tx, life.decision().body(), life.decision().meeting());
    return parts.sitting().rules().get(tx, meeting.rulebook()).find("publication.places." + life.decision().kind().code())
        .map(rule -> ((RuleValue.Items) rule.value()).items().getFirst().title().in(lang)).orElse("");
  }

  /** Of a decision that only recommends: whom it is sent to, and their replies. */
  private void recommendation(List<DecisionFormView> forms) {
    boolean signed = life.find(DecisionsAct.DecisionSigned.class).isPresent();
    if (life.addressees().stream().anyMatch(addressee -> !addressee.answersByLetter())) {
      add(forms, "reply", due(Duty.Kind.AWAIT_REPLY), select("reply", "addressee", life.addressees().stream().filter(addressee -> !addressee.answersByLetter()).map(addressee ->
              new FieldView.Option(String.valueOf(addressee.sent().addressee()), addressee.sent().name().in(w.lang())))), date("reply", "on", today),
          area("reply", "reply"), optional(line("reply", "link")));
    }
    boolean stands = life.find(DecisionsAct.RecommendationEnded.class).isEmpty();
    if (stands && !life.addressees().isEmpty()) {
      add(forms, "take-back", false, area("take-back", "reason"));
    }
    if (signed && stands && !life.on(today).ended() && life.decision().isAdvisory()) {
      Stream<FieldView> body = Stream.of(optional(select("recommend", "body", parts.sitting().register().listBodies(tx).stream()
          .map(one -> new FieldView.Option(one.code(), one.name().in(w.lang()))))), date("recommend", "replyBy", null));
      add(forms, "recommend", life.addressees().isEmpty(), Stream.concat(texts("recommend", "name"), body).toArray(FieldView[]::new));
    }
  }

  private void control(List<DecisionFormView> forms) {
    Control control = life.control();
    if (life.on(today).ended()) {
      return;
    }
    if (control == null || control.ended() != null) {
      add(forms, "put-on", false, Stream.concat(Stream.concat(texts("put-on", "responsible"), texts("put-on", "task")), Stream.of(date("put-on", "due", null))).toArray(FieldView[]::new));
      return;
    }
    if (control.executed() == null) {
      add(forms, "report", true, date("report", "on", today), area("report", "report"));
      add(forms, "execute", false, date("execute", "on", today), area("execute", "note"));
      add(forms, "extend", false, date("extend", "due", null), area("extend", "reason"));
    }
    add(forms, "take-off", control.executed() != null, select("take-off", "poll", DecisionsDesk.adopted(parts, tx, life.decision().body())
        .filter(poll -> !poll.id().equals(life.decision().poll())).map(poll -> new FieldView.Option(poll.id().toString(), poll.question().in(w.lang())))));
  }

  private void changes(List<DecisionFormView> forms) {
    if (life.ending() == null) {
      List<FieldView.Option> later = parts.sitting().decisions().latest(tx, life.decision().body()).stream()
          .filter(other -> other.decision().index() > life.decision().index() && other.ending() == null)
          .map(other -> new FieldView.Option(other.decision().id().toString(), w.no(other.decision().number()) + " · " + other.decision().title().in(w.lang()))).toList();
      if (!later.isEmpty()) {
        TextVersion last = life.versions().getLast();
        add(forms, "amend", false, Stream.of(Stream.of(select("amend", "by", later.stream())), wordings(last), Stream.of(optional(line("amend", "parityReason")))).flatMap(all -> all).toArray(FieldView[]::new));
        add(forms, "repeal", false, select("repeal", "by", later.stream()), field("repeal", "radio", "annulled", w.text("decisions-desk.annulled"), null, "no",
            List.of(new FieldView.Option("no", w.text("decisions-desk.annulled-no")), new FieldView.Option("yes", w.text("decisions-desk.annulled-yes")))));
      }
    }
    add(forms, "court", false, Stream.of(texts("court", "court"), Stream.of(line("court", "caseNumber"), date("court", "on", today), date("court", "from", null)),
        texts("court", "part").map(DecisionForms::optional)).flatMap(all -> all).toArray(FieldView[]::new));
  }

  private Stream<FieldView> wordings(TextVersion text) {
    return text.wordings().stream().flatMap(wording -> Stream.of(input("amend", "text", "title", wording.lang(), wording.title()),
        input("amend", "textarea", "text", wording.lang(), parts.sitting().decisions().text(tx, wording.text()))));
  }

  private boolean due(Duty.Kind kind) {
    return duties.contains(kind);
  }

  private void add(List<DecisionFormView> forms, String step, boolean open, FieldView... fields) {
    forms.add(form(step, "step/" + step, open, List.of(fields)));
  }

  private DecisionFormView form(String step, String to, boolean open, List<FieldView> fields) {
    String intro = "decisions-desk.intro-" + step;
    return new DecisionFormView("form-" + step, to, w.text("decisions-desk.form-" + step), w.has(intro) ? w.text(intro) : null,
        step.equals(sent) ? form.key() : FormState.newKey(), fields, w.text("decisions-desk.do-" + step), open || step.equals(sent));
  }

  private FieldView line(String step, String name) {
    return field(step, "text", name, w.text("decisions-desk." + name), null, "", List.of());
  }

  private FieldView area(String step, String name) {
    return field(step, "textarea", name, w.text("decisions-desk." + name), null, "", List.of());
  }

  private FieldView date(String step, String name, LocalDate first) {
    return field(step, "date", name, w.text("decisions-desk.date-" + name), null, first == null ? "" : first.toString(), List.of());
  }

  private Stream<FieldView> texts(String step, String name) {
    return life.decision().languages().stream().map(lang -> input(step, "text", name, lang, ""));
  }

  private FieldView input(String step, String type, String name, Lang lang, String first) {
    String label = w.text("decisions-desk." + (name.equals("title") ? "title-text" : name)) + " (" + w.text("layout." + lang.code()) + ")";
    return field(step, type, name + "." + lang.code(), label, lang, first, List.of());
  }

  private FieldView select(String step, String name, Stream<FieldView.Option> options) {
    return field(step, "select", name, w.text("decisions-desk." + name), null, "",
        Stream.concat(Stream.of(new FieldView.Option("", w.text("decisions-desk.choose"))), options).toList());
  }

  /** What was typed and what is wrong stand in the form that was sent only. Names begin with the step: several forms stand on one page. */
  private FieldView field(String step, String type, String name, String label, Lang lang, String first, List<FieldView.Option> options) {
    boolean back = step.equals(sent);
    String full = step + "-" + name;
    return new FieldView(type, full, label, null, back ? form.value(full) : first, back ? form.error(name, w) : null,
        options.isEmpty() ? "off" : null, lang == null ? null : lang.code(), !name.startsWith("link"), options);
  }

  private static FieldView optional(FieldView field) {
    return new FieldView(field.type(), field.name(), field.label(), field.hint(), field.value(), field.error(), field.autocomplete(), field.lang(), false, field.options());
  }
}
