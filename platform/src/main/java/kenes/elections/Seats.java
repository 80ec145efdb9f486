package kenes.elections;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kenes.db.Tx;
import kenes.meetings.Meeting;
import kenes.meetings.Meetings;
import kenes.register.Register;
import kenes.register.Seat;
import kenes.rules.Base;
import kenes.rules.Threshold;

/** The seats of a body on the legal day of a sitting. */
final class Seats {
  private Seats() {}

  static LocalDate day(Register register, Tx tx, Meeting meeting) {
    return LocalDate.ofInstant(meeting.startsAt(), register.zone(tx, meeting.body()));
  }

  /** Whether somebody sits in the sitting: as a deputy, or as a member of the commission that sits. */
  static boolean holds(Meetings meetings, Tx tx, Meeting meeting, UUID person) {
    return meetings.roll(tx, meeting).stream().flatMap(seat -> seat.holder().stream()).anyMatch(holder -> holder.id().equals(person));
  }

  /** How many deputies a share asks for, of the seats or of those in office. */
  static long needed(Meetings meetings, Tx tx, Meeting meeting, Threshold threshold) {
    List<Seat> seats = meetings.roll(tx, meeting);
    return threshold.needed(threshold.base() == Base.SEATS ? seats.size() : seats.stream().filter(seat -> seat.holder().isPresent()).count());
  }

  static List<ElectionsAct.RollSeat> roll(Meetings meetings, Tx tx, Meeting meeting) {
    return meetings.roll(tx, meeting).stream().map(seat -> seat.holder()
        .map(holder -> new ElectionsAct.RollSeat(seat.number(), holder.id(), meetings.isPresent(tx, meeting.body(), meeting.id(), holder.id())))
        .orElseGet(() -> new ElectionsAct.RollSeat(seat.number(), null, false))).toList();
  }
}
