package kenes.web.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kenes.base.Lang;
import kenes.base.Words;
import kenes.meetings.Attendance;
import kenes.meetings.SpeechKind;
import kenes.web.FormState;
import kenes.web.Request;
import kenes.web.sitting.FloorView;
import kenes.web.sitting.FloorWords;
import kenes.web.sitting.SittingFacts;
import kenes.web.sitting.SittingLive;
import kenes.web.view.FieldView;

/** Makes the floor of the chair's and the secretariat's desk: the form that came back holds what was typed. */
final class FloorFields {
  /** Kinds of speech that can be chosen; the record tells a repeated speech from a first one by itself. */
  static final List<SpeechKind> KINDS = Stream.of(SpeechKind.values()).filter(kind -> kind != SpeechKind.REPEATED).toList();

  private final SittingFacts facts;
  private final Request request;
  private final Words w;
  private final String sent;
  private final FormState form;
  private final boolean conducts;

  /** @param sent which form came back: call, extend-time, reorder, or another @param conducts whether for the chair */
  FloorFields(SittingFacts facts, Request request, String sent, FormState form, boolean conducts) {
    this.facts = facts;
    this.request = request;
    this.w = request.words();
    this.sent = sent;
    this.form = form;
    this.conducts = conducts;
  }

  /** @param path of the desk with the language @param state that it is made for */
  FloorDesk view(String path, String state) {
    boolean open = facts.openItem().isPresent();
    boolean free = facts.speaking().isEmpty() && facts.running().isEmpty();
    List<FloorView.Waiting> queue = new FloorWords(facts, w).queue();
    String next = facts.queue().next().map(place -> place.request().id().toString()).orElse("");
    List<FloorDesk.Waiting> waiting = queue.stream().map(line -> new FloorDesk.Waiting(line,
        conducts && free && line.request().equals(next) ? FormState.newKey() : null, FormState.newKey())).toList();
    String none = open ? facts.running().isPresent() ? w.text("floor.vote-runs") : null : w.text("floor.no-item");
    return new FloorDesk(path, request.csrf(), state, !conducts || none == null, none, facts.speaking().map(new SittingLive(facts, w.lang())::speaker).orElse(null),
        end(), extend(), new FloorWords(facts, w).policy(), waiting, conducts && queue.size() > 1 ? reorder(queue) : null,
        open ? call(conducts && free) : null);
  }

  private String key(String to) {
    return to.equals(sent) ? form.key() : FormState.newKey();
  }

  private FieldView field(String to, String type, String name, String label, String hint, String first, boolean required, List<FieldView.Option> options) {
    boolean mine = to.equals(sent);
    return new FieldView(type, name, w.text(label), hint, mine ? form.value(name) : first, mine ? form.error(name, w) : null,
        type.equals("text") ? "off" : null, null, required, options);
  }

  private ChairDesk.Action end() {
    return conducts ? facts.speaking().map(speech -> new ChairDesk.Action("end-floor", key("end-floor"),
        w.text("chair.end-floor", speech.speaker().in(w.lang())), null, null)).orElse(null) : null;
  }

  private FloorDesk.Extend extend() {
    return conducts && facts.speaking().flatMap(speech -> speech.limit(facts.rulebook())).isPresent()
        ? new FloorDesk.Extend(key("extend-time"), field("extend-time", "number", "minutes", "floor.extend-minutes", null, "1", true, List.of())) : null;
  }

  private FloorDesk.Reorder reorder(List<FloorView.Waiting> queue) {
    List<FieldView.Option> who = queue.stream().map(one -> new FieldView.Option(one.request(), one.number() + ". " + one.name().text() + ", " + one.kind())).toList();
    List<FieldView.Option> places = IntStream.rangeClosed(1, queue.size()).mapToObj(place -> new FieldView.Option(String.valueOf(place), w.number(place))).toList();
    return new FloorDesk.Reorder(key("reorder"), field("reorder", "select", "request", "floor.reorder-who", null, queue.getLast().request(), true, who),
        field("reorder", "select", "place", "floor.reorder-place", null, "1", true, places),
        field("reorder", "text", "reason", "floor.reorder-reason", w.text("floor.reorder-hint"), "", true, List.of()));
  }

  private FloorDesk.Call call(boolean give) {
    List<UUID> present = facts.attendance().stream().filter(stay -> stay.leftAt() == null).map(Attendance::person).toList();
    List<FieldView.Option> people = new ArrayList<>(List.of(new FieldView.Option("", w.text("chair.nobody-chosen"))));
    facts.seats().stream().flatMap(seat -> seat.holder().stream()).filter(holder -> present.contains(holder.id()))
        .forEach(holder -> people.add(new FieldView.Option(holder.id().toString(), holder.name(w.lang()))));
    return new FloorDesk.Call(key("call"), give, field("call", "select", "person", "chair.deputy", null, "", false, people), speaker(Lang.KK),
        speaker(Lang.RU), field("call", "select", "kind", "chair.speech-kind", null, SpeechKind.DEBATE.code(), true, kinds(w)));
  }

  static List<FieldView.Option> kinds(Words w) {
    return KINDS.stream().map(kind -> new FieldView.Option(kind.code(), w.text("sitting.floor-" + kind.code()))).toList();
  }

  private FieldView speaker(Lang lang) {
    String name = "speaker." + lang.code();
    boolean mine = sent.equals("call");
    // the command knows one speaker; its error stands at the first of the two fields
    String error = mine && lang == Lang.KK ? form.error("speaker", w) : null;
    return new FieldView("text", name, w.text("chair.invited-" + lang.code()), null, mine ? form.value(name) : "", error, "off", lang.code(), false, List.of());
  }
}
