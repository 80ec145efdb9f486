package kenes.web.desk;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kenes.base.Digest;
import kenes.base.Words;
import kenes.elections.Candidate;
import kenes.elections.HeldElection;
import kenes.elections.Round;
import kenes.voting.CountingCommission;
import kenes.voting.PaperBallot;
import kenes.voting.Poll;
import kenes.voting.PollMethod;
import kenes.web.live.LiveView;
import kenes.web.sitting.SittingFacts;
import kenes.web.sitting.SittingParts;

/**
 * The live parts of the desks of elections and of the counting commission: short texts that change when the panels that somebody
 * has before them are out of date (see {@link HallState}), and how many have voted. Nobody learns from them who voted how, or what
 * a count says before it stands.
 */
final class ElectionLive {
  static final String STATE = "elections-state";

  private ElectionLive() {}

  static LiveView of(SittingParts parts) {
    return (tx, body, meeting, lang) -> {
      SittingFacts facts = SittingFacts.read(parts, tx, parts.meetings().get(tx, body, meeting));
      Map<String, String> fragments = new TreeMap<>(Map.of(STATE, state(facts), "election-progress", progress(facts, Words.of(lang))));
      secretVotes(facts).forEach(vote -> fragments.put(paperId(vote), paper(facts, vote)));
      return fragments;
    };
  }

  /** The address of the stream, with the language. */
  static String address(SittingFacts facts, Words w) {
    return "/" + w.lang().code() + "/live/elections/" + facts.body().code() + "/" + facts.meeting().id();
  }

  /** Moves with everything on the desk of elections, but never with a ballot. */
  static String state(SittingFacts facts) {
    String commission = facts.parts().paperBallots().findCommission(facts.tx(), facts.body().code(), facts.meeting().id()).map(CountingCommission::id).map(UUID::toString).orElse("");
    Stream<String> elections = facts.parts().elections().listOfMeeting(facts.tx(), facts.body().code(), facts.meeting().id()).stream().map(one -> election(facts, one));
    String all = HallState.vote(facts) + facts.polls().size() + facts.items() + commission + elections.collect(Collectors.joining(";"));
    return Digest.of(all.getBytes(StandardCharsets.UTF_8)).hex().substring(0, 16);
  }

  private static String election(SittingFacts facts, HeldElection election) {
    String candidates = election.candidates().stream().map(ElectionLive::candidate).collect(Collectors.joining(","));
    return election.id() + candidates + election.listClosedAt() + facts.parts().elections().rounds(facts.tx(), election).stream()
        .map(round -> round.id() + "" + round.closedAt() + round.chosen() + round.voided()).toList();
  }

  private static String candidate(Candidate one) {
    return one.person() + "" + one.nominations().size() + one.consentedAt() + one.withdrawnAt();
  }

  /** How many have voted by name in the round that runs; an empty string when none does. */
  static String progress(SittingFacts facts, Words w) {
    return facts.openRound().filter(round -> round.method() == PollMethod.NAMED).map(round -> w.text("elections.voted",
        facts.parts().elections().votes(facts.tx(), round).size(), facts.parts().elections().roll(facts.tx(), round).stream().filter(seat -> seat.present()).count())).orElse("");
  }

  /** The id of the element with the state of one secret vote by paper. */
  static String paperId(UUID vote) {
    return "paper-" + vote;
  }

  /** Moves with every step of the counting commission. */
  static String paper(SittingFacts facts, UUID vote) {
    Optional<PaperBallot> found = facts.parts().paperBallots().find(facts.tx(), facts.body().code(), vote);
    return HallState.vote(facts) + found.map(paper -> String.join(":", "", "" + paper.issues().size(), "" + paper.issued(), "" + paper.destroyed(),
        "" + paper.boxOpenedAt(), "" + paper.countedIndex(), "" + paper.signatures().size())).orElse("");
  }

  private static List<UUID> secretVotes(SittingFacts facts) {
    return Stream.concat(facts.polls().stream().filter(poll -> poll.method() == PollMethod.SECRET).map(Poll::id),
        facts.rounds().stream().filter(round -> round.method() == PollMethod.SECRET).map(Round::id)).toList();
  }
}
