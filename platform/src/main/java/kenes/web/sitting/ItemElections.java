package kenes.web.sitting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import kenes.base.Words;
import kenes.elections.Candidate;
import kenes.elections.ElectionState;
import kenes.elections.Elections;
import kenes.elections.HeldElection;
import kenes.elections.Round;
import kenes.elections.RoundResult;
import kenes.meetings.AgendaItem;
import kenes.voting.PaperBallot;
import kenes.voting.PollMethod;
import kenes.voting.VoteWords;
import kenes.web.ElectionWords;
import kenes.web.view.LinkView;
import kenes.web.view.TextView;

/** The elections on an item in words, and what the record knows and does not know of its secret votes. */
final class ItemElections {
  private final SittingFacts facts;
  private final AgendaItem item;
  private final Words w;

  ItemElections(SittingFacts facts, AgendaItem item, Words w) {
    this.facts = facts;
    this.item = item;
    this.w = w;
  }

  ItemView.Elections view() {
    List<ItemView.Paper> papers = facts.polls().stream().filter(poll -> poll.item().equals(item.id()) && poll.method() == PollMethod.SECRET)
        .flatMap(poll -> paper(poll.id(), TextView.of(poll.question(), w.lang())).stream()).toList();
    return new ItemView.Elections(Elections.listOfItem(facts.tx(), facts.body().code(), item.id()).stream().map(this::election).toList(), papers);
  }

  /** What came of each election so far; nothing before a round that counts was announced. */
  List<String> verdicts() {
    List<HeldElection> held = Elections.listOfItem(facts.tx(), facts.body().code(), item.id());
    return held.stream().flatMap(election -> facts.parts().elections().rounds(facts.tx(), election).stream().filter(Round::counts)
        .reduce((earlier, later) -> later).stream().map(round -> (held.size() == 1 ? "" : election.title().in(w.lang()) + ". ")
            + new ElectionWords(w, facts.parts().elections().result(facts.tx(), round).outcome(), this::name).verdict())).toList();
  }

  private ItemView.Election election(HeldElection election) {
    ElectionState state = facts.parts().elections().state(facts.tx(), election);
    List<ItemView.Candidate> candidates = election.candidates().stream().map(one -> candidate(election, one)).toList();
    List<ItemView.Round> rounds = facts.parts().elections().rounds(facts.tx(), election).reversed().stream().map(this::round).toList();
    return new ItemView.Election("election-" + election.id(), TextView.of(election.title(), w.lang()), state.isOver() ? "ended" : "live",
        w.text("elections.state-" + VoteWords.key(state)), w.text("elections.places", election.places()), candidates, rounds);
  }

  private ItemView.Candidate candidate(HeldElection election, Candidate one) {
    String by = one.nominations().stream().map(nomination -> nomination.nominator() == null ? ElectionWords.office(w, facts.rulebook(), election.kind(), nomination.office()) : name(nomination.nominator()))
        .collect(Collectors.joining(", "));
    String stands = w.text(one.withdrawnAt() != null ? "elections.withdrew" : one.consentedAt() != null ? "elections.agreed" : election.listClosedAt() == null ? "elections.asked" : "elections.not-listed");
    return new ItemView.Candidate(one.name().in(w.lang()), w.text("elections.named-by", by) + " " + stands);
  }

  private ItemView.Round round(Round round) {
    String heading = w.text("elections.round", round.number(), w.text("elections.method-" + VoteWords.key(round.method())));
    ItemView.Paper paper = round.method() == PollMethod.SECRET ? paper(round.id(), null).orElse(null) : null;
    if (!round.isAnnounced()) {
      String said = round.isOpen() ? w.text("elections.running") : w.text("elections.abandoned", round.abandoned().in(w.lang()));
      return new ItemView.Round(heading, null, said, List.of(), paper, List.of());
    }
    RoundResult result = facts.parts().elections().result(facts.tx(), round);
    List<ItemView.Standing> standings = result.outcome().standings().stream().map(one -> new ItemView.Standing(name(one.candidate()), w.number(one.votes()),
        w.text("what-if.fate-" + VoteWords.key(one.fate())))).toList();
    List<ItemView.Standing> named = result.votes().stream().map(vote -> new ItemView.Standing(name(vote.person()), w.no(w.number(vote.index())),
        vote.candidates().isEmpty() ? w.text("paper.against") : vote.candidates().stream().map(this::name).collect(Collectors.joining(", ")))).toList();
    String voided = round.voided() == null ? null : w.text("elections.void", round.voided().reason().in(w.lang()));
    return new ItemView.Round(heading, voided, new ElectionWords(w, result.outcome(), this::name).sentence(), standings, paper, named);
  }

  private Optional<ItemView.Paper> paper(UUID id, TextView title) {
    return facts.parts().paperBallots().find(facts.tx(), facts.body().code(), id).map(ballot -> new ItemView.Paper(title, lines(ballot),
        w.text("paper.knows"), CountMinutes.stands(facts, ballot) ? new LinkView(w.text("count.title"), "/" + w.lang().code() + facts.path() + "/count/" + id) : null));
  }

  private List<String> lines(PaperBallot ballot) {
    List<String> lines = new ArrayList<>(List.of(w.text("paper.prepared", ballot.prepared()), w.text("paper.issued-so-far", ballot.issued())));
    if (ballot.exchanged() > 0) {
      lines.add(w.text("paper.exchanged", ballot.exchanged()));
    }
    if (ballot.destroyed() != null) {
      lines.add(w.text("paper.destroyed", ballot.destroyed()));
    }
    if (CountMinutes.stands(facts, ballot)) {
      lines.add(w.text("paper.found", ballot.count().found(), ballot.count().spoiled()));
    }
    return lines;
  }

  private String name(String candidate) {
    return name(UUID.fromString(candidate));
  }

  private String name(UUID person) {
    return facts.name(person).in(w.lang());
  }
}
