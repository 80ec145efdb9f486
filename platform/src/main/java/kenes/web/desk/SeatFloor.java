package kenes.web.desk;

import java.util.List;
import java.util.UUID;
import kenes.base.Words;
import kenes.meetings.FloorQueue;
import kenes.meetings.SpeechKind;
import kenes.web.FormState;
import kenes.web.Request;
import kenes.web.sitting.FloorView;
import kenes.web.sitting.FloorWords;
import kenes.web.sitting.SittingFacts;
import kenes.web.sitting.SittingLive;
import kenes.web.sitting.SittingView;
import kenes.web.view.FieldView;

/** The floor as one deputy has it: their turn, their places in the queue, and the form that asks for another. */
public final class SeatFloor {
  /** What a deputy asks for; a report is put down by the secretariat. */
  private static final List<SpeechKind> KINDS = List.of(SpeechKind.DEBATE, SpeechKind.QUESTION, SpeechKind.STATEMENT, SpeechKind.POINT_OF_ORDER,
      SpeechKind.ANSWER, SpeechKind.CO_REPORT);

  /**
   * @param speaking while the deputy has the floor, else null
   * @param none why nothing can be asked for, or null
   * @param ask the form, or null
   */
  public record View(String path, String csrf, String state, SittingView.Speaker speaking, List<Mine> waiting, String none, Ask ask) {}

  /** A place of the deputy's own. */
  public record Mine(FloorView.Waiting line, String key) {}

  public record Ask(String key, FieldView kind) {}

  private final SittingFacts facts;
  private final Request request;
  private final FormState form;
  private final Words w;
  private final UUID person;

  SeatFloor(SittingFacts facts, Request request, FormState form) {
    this.facts = facts;
    this.request = request;
    this.form = form;
    this.w = request.words();
    this.person = request.caller().person();
  }

  View view() {
    FloorQueue queue = facts.queue();
    List<FloorView.Waiting> lines = new FloorWords(facts, w).queue();
    List<FloorQueue.Place> own = queue.places().stream().filter(place -> person.equals(place.request().person())).toList();
    String none = facts.openItem().isEmpty() ? w.text("floor.no-item")
        : HallState.here(facts, person).endsWith("+") ? null : w.text("floor.register-first");
    return new View("/" + w.lang().code() + HallFrame.path(facts.meeting(), "seat"), request.csrf(), HallState.floor(facts) + " " + HallState.here(facts, person),
        facts.speaking().filter(speech -> person.equals(speech.person())).map(new SittingLive(facts, w.lang())::speaker).orElse(null),
        own.stream().map(place -> new Mine(lines.get(place.number() - 1), FormState.newKey())).toList(), none, none == null ? ask() : null);
  }

  private Ask ask() {
    String value = form.value("kind").isEmpty() ? SpeechKind.DEBATE.code() : form.value("kind");
    List<FieldView.Option> kinds = KINDS.stream().map(kind -> new FieldView.Option(kind.code(), w.text("sitting.floor-" + kind.code()))).toList();
    return new Ask(form.key(), new FieldView("select", "kind", w.text("chair.speech-kind"), null, value, form.error("kind", w), null, null, true, kinds));
  }
}
