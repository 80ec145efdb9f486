package kenes.meetings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import kenes.base.Refused;
import kenes.db.Tx;
import kenes.register.Register;
import kenes.register.Seat;
import kenes.rules.QuorumRule;
import kenes.rules.Rulebook;
import kenes.rules.Rules;

/** Counts who is there against the sitting's frozen rule. */
final class QuorumCount {
  private final Register register;
  private final Rules rules;
  private final Rolls rolls;

  QuorumCount(Register register, Rules rules) {
    this.register = register;
    this.rules = rules;
    this.rolls = new Rolls(register, rules);
  }

  /** The quorum as if {@code person} had just arrived (or left, when {@code arrives} is false); null: as it stands. */
  MeetingsAct.Quorum count(Tx tx, Meeting meeting, UUID person, boolean arrives) {
    Set<UUID> present = MeetingsQueries.attendance(tx, meeting.body(), meeting.id()).stream()
        .filter(stay -> stay.leftAt() == null).map(Attendance::person).collect(Collectors.toSet());
    if (person != null && arrives) {
      present.add(person);
    } else if (person != null) {
      present.remove(person);
    }
    Rulebook rulebook = rules.get(tx, meeting.rulebook());
    QuorumRule rule = meeting.quorumRule(rulebook);
    return rule.eachApart() ? apart(tx, meeting, rule, present) : count(rolls.of(tx, meeting), rule, present);
  }

  private static MeetingsAct.Quorum count(List<Seat> seats, QuorumRule rule, Set<UUID> present) {
    if (seats.isEmpty()) {
      throw new Refused(MeetingsCode.SEATS_UNKNOWN);
    }
    int there = (int) seats.stream().map(Seat::holder).flatMap(Optional::stream).filter(holder -> present.contains(holder.id())).count();
    int base = switch (rule.threshold().base()) {
      case SEATS -> seats.size();
      case IN_OFFICE -> (int) seats.stream().filter(seat -> seat.holder().isPresent()).count();
      default -> throw new IllegalStateException("a quorum of " + rule.threshold().base());
    };
    int needed = Math.toIntExact(rule.threshold().needed(base));
    return new MeetingsAct.Quorum(there, base, needed, there >= needed);
  }

  /** Each organization by itself: there is a quorum when all of them have theirs. */
  private MeetingsAct.Quorum apart(Tx tx, Meeting meeting, QuorumRule rule, Set<UUID> present) {
    List<MeetingsAct.QuorumPart> parts = new ArrayList<>();
    for (UUID organization : meeting.organizations()) {
      MeetingsAct.Quorum own = count(rolls.of(tx, meeting, organization), rule, present);
      parts.add(new MeetingsAct.QuorumPart(register.organization(tx, meeting.body(), organization).name(), own.present(), own.base(), own.needed()));
    }
    return new MeetingsAct.Quorum(parts.stream().mapToInt(MeetingsAct.QuorumPart::present).sum(), parts.stream().mapToInt(MeetingsAct.QuorumPart::base).sum(),
        parts.stream().mapToInt(MeetingsAct.QuorumPart::needed).sum(), parts.stream().allMatch(MeetingsAct.QuorumPart::held), parts);
  }
}
