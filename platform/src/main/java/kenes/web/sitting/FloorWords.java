package kenes.web.sitting;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import kenes.base.Words;
import kenes.meetings.FloorQueue;
import kenes.meetings.Recording;
import kenes.meetings.Speech;
import kenes.rules.Rule;
import kenes.rules.RuleWords;
import kenes.web.view.TextView;

/** The floor in words: who waits and why, how long somebody may speak, who spoke when. */
public final class FloorWords {
  private final SittingFacts facts;
  private final Words w;

  public FloorWords(SittingFacts facts, Words w) {
    this.facts = facts;
    this.w = w;
  }

  public FloorView.Clock clock(Speech speech) {
    Optional<Duration> limit = speech.limit(facts.rulebook());
    if (limit.isEmpty()) {
      return new FloorView.Clock(null, w.text("floor.no-limit"));
    }
    Instant until = speech.beganAt().plus(limit.get());
    String words = w.text("floor.limit", limit.get().toMinutes(), w.time(until, facts.zone()));
    return new FloorView.Clock(until.toString(), speech.extended() == 0 ? words : words + " " + w.text("floor.extended", speech.extended()));
  }

  public List<FloorView.Waiting> queue() {
    return facts.queue().places().stream().map(this::waiting).toList();
  }

  private FloorView.Waiting waiting(FloorQueue.Place place) {
    return new FloorView.Waiting(place.number(), place.request().id().toString(), TextView.of(place.request().speaker(), w.lang()),
        w.text("sitting.floor-" + place.request().kind().code()),
        place.reasons().stream().map(reason -> why(place, reason)).collect(Collectors.joining(" · ")),
        place.moved() == null ? null : TextView.of(place.moved(), w.lang()), place.here());
  }

  private String why(FloorQueue.Place place, FloorQueue.Reason reason) {
    return switch (reason) {
      case ORDER_OF_ASKING -> w.text("floor.why-order-of-asking", w.time(place.request().at(), facts.zone()));
      case SPOKEN_BEFORE -> w.text("floor.why-spoken-before", place.spoken());
      default -> w.text("floor.why-" + reason.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
    };
  }

  /** The declared order as the rulebook words it, with its basis; null where the rules declare none. */
  public String policy() {
    return facts.rulebook().find("floor.policy").map((Rule rule) -> w.text("floor.policy", RuleWords.value(w, rule), rule.basis().in(w.lang()))).orElse(null);
  }

  /** The turns of speech on an item, each with its moment in the recording. */
  FloorView.Turns turns(UUID item) {
    Optional<Recording> recording = facts.parts().floor().findRecording(facts.tx(), facts.body().code(), facts.meeting().id());
    return new FloorView.Turns(facts.speeches().stream().filter(speech -> item.equals(speech.item())).map(speech -> turn(speech, recording)).toList());
  }

  private FloorView.Turn turn(Speech speech, Optional<Recording> recording) {
    String began = w.time(speech.beganAt(), facts.zone());
    boolean over = speech.endedAt() != null;
    String took = over ? length(Duration.between(speech.beganAt(), speech.endedAt())) : w.text("floor.speaks-now");
    return new FloorView.Turn("speech-" + speech.index(), over ? began + "–" + w.time(speech.endedAt(), facts.zone()) : began,
        TextView.of(speech.speaker(), w.lang()), speech.person() == null ? null : "/" + w.lang().code() + "/p/" + speech.person(),
        w.text("sitting.floor-" + speech.kind().code()), took,
        recording.flatMap(found -> found.moment(facts.meeting().openedAt(), speech.beganAt())).orElse(null));
  }

  private String length(Duration took) {
    return took.toMinutes() == 0 ? w.text("floor.seconds", took.toSeconds()) : w.text("floor.minutes", took.toMinutes(), took.toSecondsPart());
  }
}
