package kenes.decisions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** How a decision stands from one day up to another. @param until the first day on which it stands so no more, or null */
record Standing(State state, LocalDate since, LocalDate until) {
  /** What an act makes of a decision that is not in force, on its day. */
  record Turn(State state, LocalDate on) {
    static Optional<Turn> of(DecisionsAct act) {
      return Optional.ofNullable(switch (act) {
        case DecisionsAct.DecisionSigned signed -> new Turn(State.SIGNED, signed.on());
        case DecisionsAct.DecisionSent sent -> new Turn(State.SENT, sent.on());
        case DecisionsAct.DecisionReturned returned -> new Turn(State.RETURNED, returned.on());
        case DecisionsAct.DecisionRegistered registered -> new Turn(State.REGISTERED, registered.on());
        case DecisionsAct.DecisionPublished published -> new Turn(State.PUBLISHED, DecisionLife.whole(published));
        default -> null;
      });
    }
  }

  /** As far as the acts tell: one after another without a gap, each with another state. */
  static List<Standing> of(DecisionLife life) {
    TreeSet<LocalDate> days = new TreeSet<>(List.of(life.decision().on()));
    life.steps().forEach(step -> Turn.of(step.act()).ifPresent(turn -> days.add(turn.on())));
    Optional.ofNullable(life.entry().from()).ifPresent(days::add);
    Optional.ofNullable(life.ending()).map(Ending::from).ifPresent(days::add);
    List<Standing> all = new ArrayList<>();
    for (LocalDate day : days) {
      State state = life.on(day);
      if (all.isEmpty() || all.getLast().state() != state) {
        if (!all.isEmpty()) {
          all.set(all.size() - 1, new Standing(all.getLast().state(), all.getLast().since(), day));
        }
        all.add(new Standing(state, day, null));
      }
    }
    return all;
  }
}
