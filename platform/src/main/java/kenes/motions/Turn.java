package kenes.motions;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kenes.base.Refused;
import kenes.voting.PollSubject;

/** Whether a vote may be opened now. */
final class Turn {
  /** The votes that have their lawful turn. */
  static final Set<PollSubject.Kind> ON_THE_TEXT = EnumSet.of(PollSubject.Kind.BASIS, PollSubject.Kind.AMENDMENT, PollSubject.Kind.BLOCK, PollSubject.Kind.PART,
      PollSubject.Kind.WHOLE);

  private Turn() {}

  /** @throws Refused when another vote lawfully comes first, or this one never comes */
  static void require(Proceedings proceedings, PollSubject.Kind kind, List<UUID> matters) {
    if (proceedings.adoptedAsWhole().isPresent()) {
      throw new Refused(MotionsCode.WHOLE_VOTED);
    }
    if (proceedings.acceptedAsBasis().filter(accepted -> !accepted).isPresent()) {
      throw new Refused(MotionsCode.BASIS_REJECTED);
    }
    Step next = proceedings.next().orElseThrow(() -> new Refused(MotionsCode.NOTHING_TO_VOTE));
    if (next.kind() == PollSubject.Kind.BASIS && kind != PollSubject.Kind.BASIS) {
      throw new Refused(MotionsCode.BASIS_FIRST);
    }
    switch (kind) {
      case AMENDMENT, BLOCK -> requireAmendments(proceedings, next, kind, matters);
      case WHOLE -> requireAllDone(proceedings, next, matters);
      case BASIS, PART -> requireNext(next, kind, matters);
      case PROCEDURAL, ELECTION -> throw new IllegalArgumentException(kind + " is no vote on the text");
    }
  }

  private static void requireAmendments(Proceedings proceedings, Step next, PollSubject.Kind kind, List<UUID> matters) {
    for (UUID matter : matters) {
      Amendment amendment = proceedings.get(matter);
      Fate fate = proceedings.fate(matter);
      if (!fate.waits()) {
        throw new Refused(MotionsCode.AMENDMENT_DONE, amendment.number());
      }
      Step own = proceedings.put(amendment);
      if (own.kind() != kind || !Set.copyOf(own.matters()).equals(Set.copyOf(matters))) {
        throw new Refused(MotionsCode.BLOCK_CHANGED);
      }
    }
    if (matters.isEmpty() || proceedings.orderIsSet() && !Set.copyOf(next.matters()).equals(Set.copyOf(matters))) {
      throw new Refused(MotionsCode.WRONG_ORDER, proceedings.get(next.matters().getFirst()).number());
    }
  }

  private static void requireAllDone(Proceedings proceedings, Step next, List<UUID> matters) {
    if (!proceedings.waiting().isEmpty()) {
      throw new Refused(MotionsCode.AMENDMENTS_WAIT, proceedings.waiting().size());
    }
    if (next.kind() == PollSubject.Kind.PART) {
      throw new Refused(MotionsCode.PARTS_WAIT, proceedings.partsWaiting().getFirst().paragraph());
    }
    if (!next.matters().equals(matters)) {
      throw new Refused(MotionsCode.TEXT_CHANGED);
    }
  }

  private static void requireNext(Step next, PollSubject.Kind kind, List<UUID> matters) {
    if (next.kind() == PollSubject.Kind.AMENDMENT || next.kind() == PollSubject.Kind.BLOCK) {
      throw new Refused(MotionsCode.AMENDMENTS_FIRST);
    }
    if (next.kind() != kind || !next.matters().equals(matters)) {
      throw new Refused(MotionsCode.NOTHING_TO_VOTE);
    }
  }
}
