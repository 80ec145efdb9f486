package kenes.minutes;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kenes.elections.Candidate;
import kenes.elections.Round;
import kenes.elections.RoundResult;
import kenes.voting.ElectionOutcome;
import kenes.voting.Fate;
import kenes.voting.Standing;
import kenes.voting.VoteWords;

/** An election on an item: its candidates, each round with its count, and who was elected. */
final class ElectionPhrases {
  private final ElectionFacts facts;
  private final Paragraphs lines;
  private final String key;

  /** @param key of the item's paragraphs @param number of the election on the item, 1-based */
  ElectionPhrases(ElectionFacts facts, Paragraphs lines, String key, int number) {
    this.facts = facts;
    this.lines = lines;
    this.key = key + "-election-" + number;
  }

  void write() {
    lines.fixed(key + "-put", "election.put", lines.in(facts.election().title()), facts.election().places());
    String listed = names(facts.election().list().stream());
    if (!listed.isEmpty()) {
      lines.fixed(key + "-candidates", "election.candidates", listed);
    }
    String withdrawn = names(facts.election().candidates().stream().filter(one -> one.withdrawnAt() != null));
    if (!withdrawn.isEmpty()) {
      lines.fixed(key + "-withdrawn", "election.withdrawn", withdrawn);
    }
    facts.rounds().forEach(this::round);
  }

  private String names(Stream<Candidate> candidates) {
    return candidates.map(one -> lines.in(one.name())).collect(Collectors.joining(", "));
  }

  private void round(Round round) {
    String paragraph = key + "-round-" + round.number();
    if (round.abandoned() != null) {
      lines.fixed(paragraph, "election.abandoned", round.number(), lines.in(round.abandoned()));
    }
    facts.result(round).ifPresent(result -> result(paragraph, round, result));
  }

  private void result(String paragraph, Round round, RoundResult result) {
    ElectionOutcome outcome = result.outcome();
    lines.fixed(paragraph, "election.round-" + VoteWords.key(round.method()), round.number(), lines.time(round.openedAt()), lines.time(round.closedAt()));
    if (result.paper() != null) {
      lines.fixed(paragraph + "-paper", "election.paper", result.paper().prepared(), result.paper().issued(), result.paper().found(), result.paper().spoiled());
    }
    if (result.paper() != null && result.paper().exchanged() > 0) {
      lines.fixed(paragraph + "-exchanged", "election.exchanged", result.paper().exchanged());
    }
    lines.fixed(paragraph + "-votes", "election.votes", outcome.standings().stream().map(one -> name(one) + " – " + one.votes()).collect(Collectors.joining(", ")));
    if (round.rule().againstAll()) {
      lines.fixed(paragraph + "-against", "election.against", outcome.contest().ballots().against());
    }
    lines.fixed(paragraph + "-needed", "election.needed", outcome.needed());
    lines.fixed(paragraph + "-basis", "vote.basis", lines.in(round.rule().legalBasis()));
    if (round.voided() != null) {
      lines.fixed(paragraph + "-void", "election.void", round.number(), lines.time(round.voided().at()), lines.in(round.voided().reason()));
      return;
    }
    for (Fate fate : List.of(Fate.ELECTED, Fate.SECOND_ROUND, Fate.TIED)) {
      if (!outcome.list(fate).isEmpty()) {
        lines.result(paragraph + "-" + VoteWords.key(fate), "election." + VoteWords.key(fate), outcome.list(fate).stream().map(this::name).collect(Collectors.joining(", ")));
      }
    }
    if (Stream.of(Fate.ELECTED, Fate.SECOND_ROUND, Fate.TIED).allMatch(fate -> outcome.list(fate).isEmpty())) {
      lines.result(paragraph + "-nobody", "election.nobody");
    }
  }

  private String name(Standing one) {
    return lines.in(facts.election().name(UUID.fromString(one.candidate())));
  }
}
