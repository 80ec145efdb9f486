package kenes.motions;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kenes.motions.Fate.Lapse;
import kenes.motions.Fate.State;

/** What became of each amendment: first by its own vote, then by what the others' votes leave of it. */
final class Fates {
  private final Proceedings proceedings;
  private final Map<UUID, Fate> fates = new HashMap<>();

  private Fates(Proceedings proceedings) {
    this.proceedings = proceedings;
  }

  static Map<UUID, Fate> of(Proceedings proceedings) {
    Fates all = new Fates(proceedings);
    proceedings.amendments().forEach(amendment -> all.fates.put(amendment.id(), all.own(amendment)));
    Map<UUID, Fate> lapsed = new HashMap<>();
    proceedings.amendments().stream().filter(amendment -> all.fates.get(amendment.id()).waits())
        .forEach(amendment -> all.lapse(amendment).ifPresent(fate -> lapsed.put(amendment.id(), fate)));
    all.fates.putAll(lapsed);
    return Map.copyOf(all.fates);
  }

  private Fate own(Amendment amendment) {
    if (amendment.withdrawn()) {
      return Fate.of(State.WITHDRAWN);
    }
    return proceedings.voteOn(amendment.id()).map(vote -> Fate.voted(vote.isUndecided() ? State.PUT : vote.adopted() ? State.ADOPTED : State.REJECTED, vote.poll()))
        .orElseGet(() -> amendment.draft().equals(proceedings.draft().id()) ? Fate.of(State.TABLED) : Fate.lapsed(Lapse.NEW_DRAFT, null));
  }

  private Optional<Fate> lapse(Amendment amendment) {
    if (proceedings.acceptedAsBasis().filter(accepted -> !accepted).isPresent()) {
      return Optional.of(Fate.lapsed(Lapse.BASIS_REJECTED, null));
    }
    List<Fate> lapses = new ArrayList<>();
    for (Amendment other : proceedings.amendments()) {
      Fate fate = fates.get(other.id());
      if (fate.state() == State.ADOPTED && proceedings.voteOn(other.id()).orElseThrow().decided() > amendment.index()) {
        if (same(amendment, other)) {
          lapses.add(Fate.lapsed(Lapse.SAME_ADOPTED, other.id()));
        } else if (!amendment.collisionsWith(other).isEmpty()) {
          lapses.add(Fate.lapsed(Lapse.COLLIDES, other.id()));
        }
      } else if (fate.state() == State.REJECTED && same(amendment, other)) {
        lapses.add(Fate.lapsed(Lapse.SAME_REJECTED, other.id()));
      }
    }
    if (lapses.isEmpty() && proceedings.adoptedAsWhole().isPresent()) {
      lapses.add(Fate.lapsed(Lapse.WHOLE_VOTED, null));
    }
    return lapses.stream().findFirst();
  }

  private boolean same(Amendment one, Amendment other) {
    Wording draft = proceedings.draft().text();
    return other.draft().equals(one.draft()) && one.substance(draft).equals(other.substance(draft));
  }
}
