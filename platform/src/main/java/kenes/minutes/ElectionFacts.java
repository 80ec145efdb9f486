package kenes.minutes;

import java.util.List;
import java.util.Optional;
import kenes.elections.HeldElection;
import kenes.elections.Round;
import kenes.elections.RoundResult;

/** An election of the sitting. @param rounds in order, those broken off too @param results of the announced ones */
record ElectionFacts(HeldElection election, List<Round> rounds, List<RoundResult> results) {
  Optional<RoundResult> result(Round round) {
    return results.stream().filter(result -> result.round().id().equals(round.id())).findFirst();
  }
}
