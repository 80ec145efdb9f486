package kenes.decisions;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import kenes.base.Refused;
import kenes.db.Tx;
import kenes.meetings.JointChairs;
import kenes.meetings.Meeting;

/** What commissions adopt together is signed by the chairs of all of them, where the rule says so. */
final class JointSigning {
  private final JointChairs chairs;

  JointSigning(JointChairs chairs) {
    this.chairs = chairs;
  }

  /** Whether this person's signature is one of those that are needed. */
  boolean isOne(Tx tx, Meeting meeting, UUID person) {
    return chairs.of(tx, meeting).containsValue(person);
  }

  /** Notes the signature of one of the chairs. @return whether no other is awaited */
  boolean complete(Deciding.Work work, Meeting meeting, UUID person) {
    Map<UUID, UUID> needed = chairs.of(work.tx(), meeting);
    if (needed.isEmpty() || person == null) {
      return true;
    }
    Set<UUID> signed = signed(work.life());
    if (needed.entrySet().stream().allMatch(chair -> !chair.getValue().equals(person) || signed.contains(chair.getKey()))) {
      throw new Refused(DecisionsCode.SIGNED_ALREADY);
    }
    Set<UUID> all = new HashSet<>(signed);
    needed.forEach((organization, chair) -> {
      if (chair.equals(person) && all.add(organization)) {
        work.command().record(new DecisionsAct.DecisionSignedByChair(work.id(), organization, person, work.today()));
      }
    });
    return all.containsAll(needed.keySet());
  }

  private static Set<UUID> signed(DecisionLife life) {
    return life.steps().stream().map(Step::act).filter(DecisionsAct.DecisionSignedByChair.class::isInstance)
        .map(act -> ((DecisionsAct.DecisionSignedByChair) act).organization()).collect(Collectors.toSet());
  }
}
