package kenes.decisions;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import kenes.base.Refused;
import kenes.db.Tx;
import kenes.meetings.Form;
import kenes.meetings.Meeting;
import kenes.register.Register;
import kenes.rules.Rules;

/** What commissions adopt together is signed by the chairs of all of them, where the rule {@code commissions.joint_signed_by} says so. */
final class JointSigning {
  private static final String RULE = "commissions.joint_signed_by";

  private final Register register;
  private final Rules rules;

  JointSigning(Register register, Rules rules) {
    this.register = register;
    this.rules = rules;
  }

  /** Whose signatures are needed, by organization; nobody's where one signs for all. */
  Map<UUID, UUID> chairs(Tx tx, Meeting meeting) {
    Map<UUID, UUID> chairs = new LinkedHashMap<>();
    if (meeting.setting().form() == Form.JOINT && rules.get(tx, meeting.rulebook()).find(RULE).isPresent()) {
      LocalDate day = LocalDate.ofInstant(meeting.startsAt(), register.zone(tx, meeting.body()));
      meeting.organizations().forEach(organization -> register.chairOn(tx, meeting.body(), organization, day)
          .ifPresent(chair -> chairs.put(organization, chair.person().id())));
    }
    return chairs;
  }

  /** Notes the signature of one of the chairs. @return whether no other is awaited */
  boolean complete(Deciding.Work work, Meeting meeting, UUID person) {
    Map<UUID, UUID> chairs = chairs(work.tx(), meeting);
    if (chairs.isEmpty() || person == null) {
      return true;
    }
    Set<UUID> signed = signed(work.life());
    if (chairs.entrySet().stream().allMatch(chair -> !chair.getValue().equals(person) || signed.contains(chair.getKey()))) {
      throw new Refused(DecisionsCode.SIGNED_ALREADY);
    }
    Set<UUID> all = new HashSet<>(signed);
    chairs.forEach((organization, chair) -> {
      if (chair.equals(person) && all.add(organization)) {
        work.command().record(new DecisionsAct.DecisionSignedByChair(work.id(), organization, person, work.today()));
      }
    });
    return all.containsAll(chairs.keySet());
  }

  private static Set<UUID> signed(DecisionLife life) {
    return life.steps().stream().map(Step::act).filter(DecisionsAct.DecisionSignedByChair.class::isInstance)
        .map(act -> ((DecisionsAct.DecisionSignedByChair) act).organization()).collect(Collectors.toSet());
  }
}
