package kenes.meetings;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import kenes.db.Tx;
import kenes.register.Member;
import kenes.register.Register;
import kenes.register.Seat;

/** Who sits in a sitting: the seats of the plenary, the members of a commission, all together in a joint sitting. */
final class Rolls {
  private final Register register;

  Rolls(Register register) {
    this.register = register;
  }

  /** Of the sitting's day. Nobody stands on it twice; who has no seat in the plenary gets the next number. */
  List<Seat> of(Tx tx, Meeting meeting) {
    LocalDate day = day(tx, meeting);
    List<Seat> all = new ArrayList<>();
    for (UUID organization : organizations(meeting)) {
      for (Seat seat : of(tx, meeting.body(), organization, day)) {
        if (seat.holder().isEmpty() || all.stream().noneMatch(one -> one.holder().equals(seat.holder()))) {
          all.add(all.stream().noneMatch(one -> one.number() == seat.number()) ? seat : numbered(last(all) + 1, seat));
        }
      }
    }
    return all;
  }

  /** The legal day of the sitting in the body's zone. */
  LocalDate day(Tx tx, Meeting meeting) {
    return LocalDate.ofInstant(meeting.startsAt(), register.zone(tx, meeting.body()));
  }

  /** Those who sit together, the one that convenes first. */
  static List<UUID> organizations(Meeting meeting) {
    return Stream.concat(Stream.of(meeting.organization()), meeting.setting().partners().stream()).toList();
  }

  /** The seats of one organization on a day: of the plenary all, of others one for each member. */
  List<Seat> of(Tx tx, String body, UUID organization, LocalDate day) {
    if (register.organization(tx, body, organization).kind().equals("plenary")) {
      return register.seats(tx, body, day);
    }
    List<Seat> seats = new ArrayList<>();
    for (Member member : register.members(tx, body, organization, day)) {
      if (seats.stream().noneMatch(seat -> seat.holder().equals(Optional.of(member.person())))) {
        seats.add(new Seat(seats.size() + 1, Optional.of(member.person()), member.membership().id(), null));
      }
    }
    return seats;
  }

  private static int last(List<Seat> seats) {
    return seats.stream().mapToInt(Seat::number).max().orElse(0);
  }

  private static Seat numbered(int number, Seat seat) {
    return new Seat(number, seat.holder(), seat.membership(), seat.constituency());
  }
}
