package kenes.elections;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kenes.rules.Tie;
import kenes.voting.ElectionOutcome;
import kenes.voting.Fate;
import kenes.voting.Standing;
import kenes.voting.TieState;

/**
 * The course of an election so far: pure, from the outcomes of its announced rounds.
 *
 * @param elected whom the announced rounds have elected, in order
 * @param next the round that may be opened now; empty: none
 */
record Course(ElectionState state, List<UUID> elected, Optional<Next> next) {
  /** A round to come. @param candidates in the order of the list */
  record Next(int stage, int places, List<UUID> candidates) {}

  /** @param running whether a round is open @param outcomes of the announced rounds, in order */
  static Course of(HeldElection election, boolean running, List<ElectionOutcome> outcomes) {
    List<UUID> elected = new ArrayList<>();
    outcomes.forEach(outcome -> outcome.list(Fate.ELECTED).forEach(one -> elected.add(id(one))));
    if (election.listClosedAt() == null) {
      return new Course(ElectionState.NOMINATING, elected, Optional.empty());
    }
    Course after = outcomes.isEmpty()
        ? new Course(ElectionState.LISTED, elected, Optional.of(new Next(1, election.places(), election.list().stream().map(Candidate::person).toList())))
        : after(election, outcomes.getLast(), elected);
    return running ? new Course(ElectionState.RUNNING, elected, Optional.empty()) : after;
  }

  private static Course after(HeldElection election, ElectionOutcome last, List<UUID> elected) {
    if (last.tie() == TieState.AWAITED) {
      boolean again = last.rule().tie() == Tie.REPEAT_VOTE;
      List<UUID> left = last.standings().stream().filter(one -> one.fate() != Fate.ELECTED).map(Course::id).toList();
      return again ? new Course(ElectionState.REPEAT, elected, Optional.of(new Next(last.contest().round(), last.unfilled(), ordered(election, left))))
          : new Course(ElectionState.TIED, elected, Optional.empty());
    }
    if (last.secondRound()) {
      List<UUID> best = last.list(Fate.SECOND_ROUND).stream().map(Course::id).toList();
      return new Course(ElectionState.SECOND_ROUND, elected, Optional.of(new Next(2, last.unfilled(), ordered(election, best))));
    }
    return new Course(elected.size() >= election.places() ? ElectionState.ELECTED : ElectionState.NOT_ELECTED, elected, Optional.empty());
  }

  private static List<UUID> ordered(HeldElection election, List<UUID> some) {
    return election.list().stream().map(Candidate::person).filter(some::contains).toList();
  }

  private static UUID id(Standing one) {
    return UUID.fromString(one.candidate());
  }
}
