package kenes.commissions;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import kenes.base.Refused;
import kenes.db.Tx;
import kenes.meetings.Meeting;
import kenes.meetings.Meetings;
import kenes.voting.Poll;
import kenes.voting.Result;
import kenes.voting.Voting;

/** By what a commission is made, filled and ended: a vote of the council that counts, or the words of a decision taken elsewhere. */
final class Bases {
  private static final int LONGEST = 500;

  private final Voting voting;
  private final Meetings meetings;

  Bases(Voting voting, Meetings meetings) {
    this.voting = voting;
    this.meetings = meetings;
  }

  /** @throws Refused {@code BASIS_MISSING}, {@code BASIS_NOT_ADOPTED}, {@code TEXT_TOO_LONG} with the field {@code basis} */
  CommissionsAct.Basis checked(Tx tx, String body, CommissionsAct.Basis asked) {
    String words = asked == null || asked.reference() == null || asked.reference().isBlank() ? null : asked.reference().strip();
    if (asked == null || (asked.poll() == null) == (words == null)) {
      throw Refused.field("basis", CommissionsCode.BASIS_MISSING);
    }
    if (words != null && words.length() > LONGEST) {
      throw Refused.field("basis", CommissionsCode.TEXT_TOO_LONG, LONGEST);
    }
    if (asked.poll() != null && !isAdopted(tx, body, asked)) {
      throw Refused.field("basis", CommissionsCode.BASIS_NOT_ADOPTED);
    }
    return new CommissionsAct.Basis(asked.poll(), words);
  }

  private boolean isAdopted(Tx tx, String body, CommissionsAct.Basis asked) {
    return voting.find(tx, asked.poll()).filter(poll -> poll.body().equals(body)).filter(poll -> serves(tx, poll)).isPresent();
  }

  /** Whether a vote can be such a basis: adopted by the council on a matter as a whole, in no exercise, and not void. */
  boolean serves(Tx tx, Poll poll) {
    return !serving(tx, List.of(poll)).isEmpty();
  }

  /** Those of the votes that can, in their order; their results are read together. */
  List<Poll> serving(Tx tx, List<Poll> polls) {
    Map<UUID, Boolean> counts = new HashMap<>();
    List<Poll> asked = polls.stream().filter(poll -> poll.isValid() && poll.hasResult() && !poll.terms().subject().kind().isStep())
        .filter(poll -> counts.computeIfAbsent(poll.meeting(), any -> counts(meetings.get(tx, poll.body(), poll.meeting())))).toList();
    List<Result> results = voting.results(tx, asked);
    return IntStream.range(0, asked.size()).filter(place -> results.get(place).outcome().adopted()).mapToObj(asked::get).toList();
  }

  private static boolean counts(Meeting meeting) {
    return meeting.series() == 0 && !meeting.training();
  }
}
