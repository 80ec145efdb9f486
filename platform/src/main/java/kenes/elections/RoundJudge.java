package kenes.elections;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import kenes.base.Refused;
import kenes.db.Tx;
import kenes.voting.Candidacy;
import kenes.voting.Contest;
import kenes.voting.Election;
import kenes.voting.PaperBallots;
import kenes.voting.PaperCount;
import kenes.voting.PaperForm;
import kenes.voting.Tally;

/** From the frozen roll and what was counted to the result of a round: computed on every read, never stored. */
final class RoundJudge {
  /** What was counted. @param ballots that vote for somebody or against; of hands for several places the fewest who can have raised them @param votes by candidate, and AGAINST */
  private record Counted(long ballots, SortedMap<String, Long> votes) {}

  private RoundJudge() {}

  /** @throws Refused {@code ROUND_RUNS}, {@code ROUND_CLOSED} */
  static RoundResult result(Tx tx, Round round) {
    if (!round.isAnnounced()) {
      throw new Refused(round.isOpen() ? ElectionsCode.ROUND_RUNS : ElectionsCode.ROUND_CLOSED);
    }
    return judge(tx, round);
  }

  /** @throws Refused {@code PAPER_NOT_SIGNED}, {@code HANDS_NOT_AGREED} while there is nothing to judge */
  static RoundResult judge(Tx tx, Round round) {
    List<NamedVote> votes = ElectionsQueries.votes(tx, round.body(), round.id());
    PaperCount paper = null;
    Counted counted;
    switch (round.method()) {
      case SECRET -> {
        paper = PaperBallots.findSignedCount(tx, round.body(), round.id()).orElseThrow(() -> new Refused(ElectionsCode.PAPER_NOT_SIGNED));
        counted = new Counted(paper.valid(), paper.votes());
      }
      case HANDS -> {
        SortedMap<String, Long> hands = agreed(ElectionsQueries.hands(tx, round.body(), round.id())).orElseThrow(() -> new Refused(ElectionsCode.HANDS_NOT_AGREED)).votes();
        counted = new Counted(new Hands(hands, round.places()).voters(), hands);
      }
      default -> counted = named(votes);
    }
    return new RoundResult(round, Election.judge(round.rule(), contest(tx, round, counted)), paper, votes);
  }

  /** How far the election has come, by the rounds that count. */
  static Course course(Tx tx, HeldElection election) {
    List<Round> rounds = ElectionsQueries.roundsOf(tx, election.body(), election.id());
    return Course.of(election, rounds.stream().anyMatch(Round::isOpen),
        rounds.stream().filter(Round::counts).map(round -> judge(tx, round).outcome()).toList());
  }

  private static Counted named(List<NamedVote> votes) {
    TreeMap<String, Long> sums = new TreeMap<>();
    for (NamedVote vote : votes) {
      if (vote.candidates().isEmpty()) {
        sums.merge(PaperForm.AGAINST, 1L, Long::sum);
      }
      vote.candidates().forEach(candidate -> sums.merge(candidate.toString(), 1L, Long::sum));
    }
    return new Counted(votes.size(), sums);
  }

  private static Contest contest(Tx tx, Round round, Counted counted) {
    List<ElectionsAct.RollSeat> roll = ElectionsQueries.roll(tx, round.body(), round.id());
    long held = roll.stream().filter(seat -> seat.person() != null).count();
    long present = roll.stream().filter(ElectionsAct.RollSeat::present).count();
    long against = counted.votes().getOrDefault(PaperForm.AGAINST, 0L);
    Tally tally = new Tally(roll.size(), held, present, counted.ballots() - against, against, 0, 0);
    List<Candidacy> candidates = round.candidates().stream()
        .map(candidate -> new Candidacy(candidate.toString(), counted.votes().getOrDefault(candidate.toString(), 0L))).toList();
    Set<String> chosen = round.chosen().stream().map(UUID::toString).collect(Collectors.toSet());
    return new Contest(round.stage(), round.places(), tally, candidates, chosen);
  }

  /** The count in which both tellers agree. */
  static Optional<HandsCount> agreed(List<HandsCount> counts) {
    return counts.stream().filter(one -> counts.stream().anyMatch(other -> other.attempt() == one.attempt() && !other.teller().equals(one.teller())
        && other.votes().equals(one.votes()))).findFirst();
  }
}
