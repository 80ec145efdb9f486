package kenes.web.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import kenes.accounts.Permission;
import kenes.accounts.Role;
import kenes.base.Lang;
import kenes.base.Words;
import kenes.db.Tx;
import kenes.meetings.Meeting;
import kenes.requests.Answer;
import kenes.requests.Book;
import kenes.requests.Opinion;
import kenes.requests.RequestLife;
import kenes.requests.State;
import kenes.web.FormState;
import kenes.web.Request;
import kenes.web.requests.RequestWords;
import kenes.web.view.FieldView;

/** The forms of the steps that a request can take now, for whoever looks. */
final class RequestForms {
  private static final int SITTINGS = 6;

  private final DeskParts parts;
  private final Tx tx;
  private final Request request;
  private final Words w;
  private final RequestLife life;
  private final Book book;
  private final LocalDate today;
  private final String sent;
  private final FormState form;
  private final List<RequestFormView> forms = new ArrayList<>();

  /** @param sent the step whose form came back, or null */
  RequestForms(DeskParts parts, Tx tx, Request request, RequestLife life, LocalDate today, String sent, FormState form) {
    this.parts = parts;
    this.tx = tx;
    this.request = request;
    this.w = request.words();
    this.life = life;
    this.book = parts.sitting().requests().requests().book(tx, life.request());
    this.today = today;
    this.sent = sent;
    this.form = form;
  }

  List<RequestFormView> list() {
    State state = life.on(today);
    if (state == State.WITHDRAWN) {
      return forms;
    }
    if (life.authorsLeft(today).contains(request.caller().person())) {
      author(state);
    }
    if (may(Permission.KEEP_REQUESTS)) {
      office(state);
    }
    if (may(Permission.CONTROL_REQUESTS)) {
      control(state);
    }
    return forms;
  }

  private boolean may(Permission permission) {
    return parts.permissions().may(tx, request.caller(), life.request().body(), permission);
  }

  private void author(State state) {
    List<Opinion> opinions = Arrays.stream(Opinion.values()).filter(one -> one == Opinion.NO_REPLY ? state == State.OVERDUE || life.due() == null && state.isOpen()
        : state.isAnswered() || life.wronglySigned().isPresent()).toList();
    if (!opinions.isEmpty()) {
      add("judge", state.isAnswered() && !life.opinions().containsKey(request.caller().person()), field("judge", "radio", "opinion", null, "",
          opinions.stream().map(one -> new FieldView.Option(one.name(), RequestWords.opinion(w, one))).toList()), optional(area("judge", "words")));
    }
    if (life.answers().stream().allMatch(answer -> answer.struck() != null)) {
      add("withdraw", false, area("withdraw", "reason"));
    }
  }

  private void office(State state) {
    if (state.isOpen() || life.wronglySigned().isPresent()) {
      forms.add(form("answer", true, answer(), true));
    }
    List<FieldView.Option> standing = life.answers().stream().filter(answer -> answer.struck() == null).map(this::option).toList();
    if (!standing.isEmpty()) {
      add("strike", false, field("strike", "select", "answer", null, standing.getLast().value(), standing), area("strike", "reason"));
    }
    if (state == State.AWAITED && book.extendable()) {
      add("extend", false, area("extend", "reason"));
    }
    List<FieldView.Option> sittings = sittings();
    if (!sittings.isEmpty()) {
      add("read-out", false, field("read-out", "select", "meeting", null, "", choose(sittings.stream())));
    }
    List<FieldView.Option> decisions = parts.sitting().decisions().latest(tx, life.request().body()).stream().filter(one -> !one.decision().on().isBefore(life.request().on()))
        .map(one -> new FieldView.Option(one.decision().id().toString(), w.no(one.decision().number()) + " · " + one.decision().title().in(w.lang()))).toList();
    if (!decisions.isEmpty()) {
      add("examine", false, field("examine", "select", "decision", null, "", choose(decisions.stream())));
    }
  }

  private List<FieldView> answer() {
    List<FieldView> fields = new ArrayList<>(List.of(field("answer", "date", "on", null, today.toString(), List.of())));
    if (!book.signatories().isEmpty()) {
      fields.add(field("answer", "radio", "signatory", null, "", Stream.concat(book.signatories().stream().map(item -> new FieldView.Option(item.code(), item.title().in(w.lang()))),
          Stream.of(new FieldView.Option("OTHER", w.text("requests-desk.signatory-other")))).toList()));
    }
    fields.add(field("answer", "text", "signedName", null, "", List.of()));
    fields.add(field("answer", "text", "signedPost", null, "", List.of()));
    book.languages().forEach(lang -> fields.add(optional(field("answer", "textarea", "text." + lang.code(), lang, "", List.of()))));
    boolean back = "answer".equals(sent);
    fields.add(new FieldView("file", "file", w.text("requests-desk.file"), w.text("papers.limits", parts.paperBytes() >> 20), "", back ? form.error("file", w) : null, null, null, false, List.of()));
    fields.add(field("answer", "radio", "open", null, "yes", List.of(new FieldView.Option("yes", w.text("requests-desk.open-yes")), new FieldView.Option("no", w.text("requests-desk.open-no")))));
    fields.add(optional(area("answer", "closedReason")));
    if (back && (form.error("scanReason", w) != null || !form.value("answer-scanReason").isEmpty())) {
      fields.add(area("answer", "scanReason"));
    }
    return fields;
  }

  private void control(State state) {
    boolean chair = parts.roles(tx, request.caller(), life.request().body()).contains(Role.CHAIR);
    List<FieldView.Option> wrong = life.wronglySigned().stream().map(this::option).toList();
    if (chair && !wrong.isEmpty() && book.acceptsOtherSignatory()) {
      add("accept", true, field("accept", "select", "answer", null, wrong.getFirst().value(), wrong), area("accept", "reason"));
    }
    if (!life.isOnControl()) {
      add("put-on", false, optional(area("put-on", "note")));
      return;
    }
    if (state.isOpen()) {
      add("remind", state == State.OVERDUE, area("remind", "words"));
    }
    add("take-off", state.isAnswered(), area("take-off", "reason"));
  }

  private FieldView.Option option(Answer answer) {
    return new FieldView.Option(answer.id().toString(), w.date(answer.received().on()) + " · " + answer.received().signatory().post() + ", " + answer.received().signatory().name());
  }

  /** The last real sittings since the request was sent, each alone and with each of its items. */
  private List<FieldView.Option> sittings() {
    String body = life.request().body();
    var zone = parts.sitting().register().zone(tx, body);
    List<FieldView.Option> options = new ArrayList<>();
    for (Meeting meeting : parts.sitting().meetings().list(tx, body, false, SITTINGS)) {
      if (meeting.openedAt() != null && !LocalDate.ofInstant(meeting.openedAt(), zone).isBefore(life.request().on())) {
        String name = w.text("request.session", meeting.number(), w.date(LocalDate.ofInstant(meeting.openedAt(), zone)));
        options.add(new FieldView.Option(meeting.id().toString(), name));
        parts.sitting().meetings().items(tx, body, meeting.id()).forEach(item -> options.add(new FieldView.Option(meeting.id() + "/" + item.id(),
            name + " · " + w.no(item.position()) + " " + item.title().in(w.lang()))));
      }
    }
    return options;
  }

  private List<FieldView.Option> choose(Stream<FieldView.Option> options) {
    return Stream.concat(Stream.of(new FieldView.Option("", w.text("requests-desk.choose"))), options).toList();
  }

  private void add(String step, boolean open, FieldView... fields) {
    forms.add(form(step, open, List.of(fields), false));
  }

  private RequestFormView form(String step, boolean open, List<FieldView> fields, boolean files) {
    String intro = "requests-desk.intro-" + step;
    return new RequestFormView("form-" + step, "step/" + step, w.text("requests-desk.form-" + step), w.has(intro) ? w.text(intro) : null,
        step.equals(sent) ? form.key() : FormState.newKey(), fields, w.text("requests-desk.do-" + step), open || step.equals(sent), files);
  }

  private FieldView area(String step, String name) {
    return field(step, "textarea", name, null, "", List.of());
  }

  /** What was typed and what is wrong stand in the form that was sent only. Names begin with the step: several forms stand on one page. */
  private FieldView field(String step, String type, String name, Lang lang, String first, List<FieldView.Option> options) {
    boolean back = step.equals(sent);
    String full = step + "-" + name;
    String label = lang == null ? w.text("requests-desk.field-" + name) : w.text("requests-desk.answer-text") + " (" + w.text("layout." + lang.code()) + ")";
    return new FieldView(type, full, label, null, back ? form.value(full) : first, back ? form.error(name, w) : null, options.isEmpty() ? "off" : null,
        lang == null ? null : lang.code(), true, options);
  }

  private static FieldView optional(FieldView field) {
    return new FieldView(field.type(), field.name(), field.label(), field.hint(), field.value(), field.error(), field.autocomplete(), field.lang(), false, field.options());
  }
}
