package kenes.meetings;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kenes.base.Text;
import kenes.db.Tx;
import kenes.register.Barred;
import kenes.register.Member;
import kenes.register.Register;
import kenes.register.Seat;
import kenes.rules.Rules;

/** Who sits in a sitting: the seats of the plenary, the members of a commission but for those whom the rules keep out of it, all together in a joint sitting. */
public final class Rolls {
  private final Register register;
  private final Rules rules;

  public Rolls(Register register, Rules rules) {
    this.register = register;
    this.rules = rules;
  }

  /** Of the sitting's day. Nobody stands on it twice; who has no seat in the plenary gets the next number. */
  List<Seat> of(Tx tx, Meeting meeting) {
    List<Seat> all = new ArrayList<>();
    for (UUID organization : meeting.organizations()) {
      for (Seat seat : of(tx, meeting, organization)) {
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

  /** The seats of one organization that sits: of the plenary all, of others one for each member who may be one. */
  List<Seat> of(Tx tx, Meeting meeting, UUID organization) {
    LocalDate day = day(tx, meeting);
    String kind = register.organization(tx, meeting.body(), organization).kind();
    if (kind.equals("plenary")) {
      return register.seats(tx, meeting.body(), day);
    }
    List<Seat> seats = new ArrayList<>();
    for (Member member : register.members(tx, meeting.body(), organization, day)) {
      boolean barred = kind.equals("commission") && barred(tx, meeting, member.person().id()).isPresent();
      if (!barred && seats.stream().noneMatch(seat -> seat.holder().equals(Optional.of(member.person())))) {
        seats.add(new Seat(seats.size() + 1, Optional.of(member.person()), member.membership().id(), null));
      }
    }
    return seats;
  }

  /** Who among the members of the commissions that sit may be none, because of what they are in the plenary: as what; empty for all others. */
  public Optional<Text> findBarred(Tx tx, Meeting meeting, UUID person) {
    boolean member = person != null && meeting.organizations().stream().filter(organization -> register.organization(tx, meeting.body(), organization).kind().equals("commission"))
        .flatMap(organization -> register.members(tx, meeting.body(), organization, day(tx, meeting)).stream()).anyMatch(one -> one.person().id().equals(person));
    return member ? barred(tx, meeting, person) : Optional.empty();
  }

  private Optional<Text> barred(Tx tx, Meeting meeting, UUID person) {
    return Barred.find(tx, rules.get(tx, meeting.rulebook()), Barred.COMMISSIONS, meeting.body(), person, day(tx, meeting), day(tx, meeting));
  }

  private static int last(List<Seat> seats) {
    return seats.stream().mapToInt(Seat::number).max().orElse(0);
  }

  private static Seat numbered(int number, Seat seat) {
    return new Seat(number, seat.holder(), seat.membership(), seat.constituency());
  }
}
