package kenes.meetings;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import kenes.db.Tx;
import kenes.register.Register;
import kenes.rules.Rules;

/** Who signs what comes of a joint sitting: the chairs of all who sat, where the rule {@code commissions.joint_signed_by} says so. */
public final class JointChairs {
  private static final String RULE = "commissions.joint_signed_by";

  private final Register register;
  private final Rules rules;

  public JointChairs(Register register, Rules rules) {
    this.register = register;
    this.rules = rules;
  }

  /** The chairs on the day of the sitting by organization, the one that leads it first; empty where one signs for all. */
  public Map<UUID, UUID> of(Tx tx, Meeting meeting) {
    Map<UUID, UUID> chairs = new LinkedHashMap<>();
    if (meeting.setting().form() == Form.JOINT && rules.get(tx, meeting.rulebook()).find(RULE).isPresent()) {
      LocalDate day = LocalDate.ofInstant(meeting.startsAt(), register.zone(tx, meeting.body()));
      meeting.organizations().forEach(organization -> register.chairOn(tx, meeting.body(), organization, day)
          .ifPresent(chair -> chairs.put(organization, chair.person().id())));
    }
    return chairs;
  }
}
