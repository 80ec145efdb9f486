package kenes.decisions;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import kenes.base.Span;

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

  /** Whether a decision may stand otherwise after this act on it. */
  static boolean moves(DecisionsAct act) {
    return act instanceof DecisionsAct.DecisionAdopted || act instanceof DecisionsAct.DecisionRepealed || act instanceof DecisionsAct.DecisionAnnulledByCourt || of(act).isPresent();
  }

  /** How it stands, as far as the acts tell, from the day of the last one that moved it; wherever on earth, that day has come. */
  static List<Span<State>> spans(DecisionLife life) {
    TreeSet<LocalDate> days = new TreeSet<>(List.of(life.decision().on()));
    life.steps().forEach(step -> of(step.act()).ifPresent(turn -> days.add(turn.on())));
    Optional.ofNullable(life.entry().from()).ifPresent(days::add);
    Optional.ofNullable(life.ending()).map(Ending::from).ifPresent(days::add);
    LocalDate from = life.steps().stream().filter(step -> moves(step.act())).map(step -> LocalDate.ofInstant(step.at(), ZoneOffset.ofHours(-12))).reduce((one, later) -> later).orElseThrow();
    return Span.list(days, life::on, from);
  }
}
