package kenes.meetings;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import kenes.base.Refused;
import kenes.db.Tx;
import kenes.register.Register;
import kenes.register.Seat;
import kenes.rules.QuorumRule;
import kenes.rules.Rules;

/** Counts who is there against the sitting's frozen rule. */
final class QuorumCount {
  private final Register register;
  private final Rules rules;

  QuorumCount(Register register, Rules rules) {
    this.register = register;
    this.rules = rules;
  }

  /** The legal day of the sitting in the body's zone. */
  LocalDate day(Tx tx, Meeting meeting) {
    return LocalDate.ofInstant(meeting.startsAt(), register.zone(tx, meeting.body()));
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
    QuorumRule rule = rules.get(tx, meeting.rulebook()).quorum();
    var seats = register.seats(tx, meeting.body(), day(tx, meeting));
    if (seats.isEmpty()) {
      throw new Refused(MeetingsCode.SEATS_UNKNOWN);
    }
    int there = (int) seats.stream().map(Seat::holder).flatMap(java.util.Optional::stream)
        .filter(holder -> present.contains(holder.id())).count();
    int base = switch (rule.threshold().base()) {
      case SEATS -> seats.size();
      case IN_OFFICE -> (int) seats.stream().filter(seat -> seat.holder().isPresent()).count();
      default -> throw new IllegalStateException("a quorum of " + rule.threshold().base());
    };
    int needed = Math.toIntExact(rule.threshold().needed(base));
    return new MeetingsAct.Quorum(there, base, needed, there >= needed);
  }
}
