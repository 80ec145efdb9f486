package kenes.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kenes.journal.Act;
import kenes.voting.Choice;
import kenes.voting.Decision;
import kenes.voting.Outcome;
import kenes.voting.PollTerms;
import kenes.voting.SeatOutcome;
import kenes.voting.Tally;
import kenes.voting.VotingAct;

/**
 * The vote on an item.
 *
 * @param place of the item on the agenda, from 1
 * @param subject what is decided, as {@link Invented#title} numbers it
 */
record Vote(int place, UUID item, UUID poll, int subject, List<Seat> seats) {
  private static final List<Choice> CHOICES = List.of(Choice.FOR, Choice.AGAINST, Choice.ABSTAIN);
  private static final List<SeatOutcome> OUTCOMES = List.of(SeatOutcome.FOR, SeatOutcome.AGAINST, SeatOutcome.ABSTAINED);

  /** @param choice place in {@link Choice}, pressed by whoever is there */
  record Seat(int seat, UUID person, boolean present, int choice) {
    SeatOutcome outcome() {
      return present ? OUTCOMES.get(choice) : SeatOutcome.ABSENT;
    }
  }

  private Tally tally() {
    return Tally.of(seats.stream().map(Seat::outcome).toList());
  }

  private Decision decision(Frame frame) {
    return Outcome.of(frame.rules().majority("default"), tally()).decision();
  }

  boolean adopted(Frame frame) {
    return decision(frame) == Decision.ADOPTED;
  }

  List<Act> acts(Sitting sitting) {
    Frame frame = sitting.frame;
    List<Act> acts = new ArrayList<>(List.of(new VotingAct.PollOpened(poll, sitting.meeting, item, 1, frame.invented().question(), PollTerms.named(),
        frame.rules().majority("default"), frame.frozen(), List.of(), true,
        seats.stream().map(seat -> new VotingAct.RollSeat(seat.seat(), seat.person(), seat.present(), false)).toList())));
    seats.stream().filter(Seat::present).forEach(seat -> acts.add(new VotingAct.BallotCast(poll, seat.seat(), seat.person(), CHOICES.get(seat.choice()))));
    Tally tally = tally();
    acts.add(new VotingAct.PollClosed(poll, new VotingAct.Shown((int) tally.votesFor(), (int) tally.against(), (int) tally.abstained(), 0,
        (int) (tally.seats() - tally.present()), 0, 0, decision(frame))));
    return acts;
  }
}
