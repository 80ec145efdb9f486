package kenes.minutes;

import java.util.List;
import java.util.Set;
import kenes.base.Lang;
import kenes.base.Text;
import kenes.base.Words;
import kenes.decisions.Decision;
import kenes.decisions.DecisionLife;
import kenes.meetings.AgendaItem;
import kenes.meetings.ItemClosing;
import kenes.meetings.MeetingsAct;
import kenes.rules.Threshold;
import kenes.voting.Outcome;
import kenes.voting.Poll;
import kenes.voting.PollMethod;
import kenes.voting.PollSubject;
import kenes.voting.Result;
import kenes.voting.Tally;
import kenes.voting.VoteWords;

/** One item: who was heard, who spoke, what was put to the vote, how it was counted and what was decided. */
final class ItemPhrases {
  private final MinutesFacts facts;
  private final AgendaItem item;
  private final Lang lang;
  private final Paragraphs lines;
  private final String key;

  ItemPhrases(MinutesFacts facts, AgendaItem item, Lang lang, Paragraphs lines) {
    this.facts = facts;
    this.item = item;
    this.lang = lang;
    this.lines = lines;
    this.key = "item-" + item.position();
  }

  /** For everybody: of what was considered in closed session that it was, its votes and what was decided, not what was said. */
  Paragraphs write() {
    return write(!facts.isClosed(item));
  }

  /** For those who may read what was considered in closed session. */
  Paragraphs writeWhole() {
    return write(true);
  }

  private Paragraphs write(boolean said) {
    if (item.openedAt() == null) {
      return lines.fixed(key + "-not-considered", "item.not-considered");
    }
    quorum();
    closing();
    if (said) {
      new DebatePhrases(facts, item, lang, lines).write();
    } else {
      lines.fixed(key + "-closed-part", "item.closed-part");
    }
    facts.results().stream().filter(result -> result.poll().item().equals(item.id())).forEach(this::vote);
    List<ElectionFacts> elections = facts.elections().stream().filter(one -> one.election().item().equals(item.id())).toList();
    for (int index = 0; index < elections.size(); index++) {
      new ElectionPhrases(elections.get(index), lines, key, index + 1).write();
    }
    return lines;
  }

  private void quorum() {
    MeetingsAct.Quorum opening = facts.quorum().stream()
        .filter(reading -> reading.cause().equals("ItemOpened") && item.id().equals(reading.item()))
        .findFirst().orElseThrow().quorum();
    lines.fixed(key + "-opened", "item.opened", lines.time(item.openedAt()))
        .fixed(key + "-quorum", opening.held() ? "item.quorum" : "item.no-quorum", opening.present(), opening.needed());
  }

  private void closing() {
    ItemClosing closing = item.closing();
    if (closing != null && closing.poll() == null) {
      lines.fixed(key + "-closed", "item.closed-announced", lines.in(closing.reason()));
    } else if (closing != null) {
      lines.fixed(key + "-closed", "item.closed-by-vote");
      if (closing.proposal() != null) {
        lines.fixed(key + "-closed-proposed", "item.closed-proposed", lines.in(closing.proposal().title()));
      }
    }
  }

  void vote(Result result) {
    Poll poll = result.poll();
    String vote = key + "-vote-" + poll.number();
    Tally tally = result.outcome().tally();
    Text stopped = poll.terms().replaces() == null ? null : facts.stopped().get(poll.terms().replaces());
    if (stopped != null) {
      lines.fixed(vote + "-instead", "vote.instead", lines.in(stopped));
    }
    lines.fixed(vote + "-put", "vote.put", lines.in(poll.question()))
        .fixed(vote + "-method", "vote.method" + (poll.method() == PollMethod.NAMED ? "" : "-" + VoteWords.key(poll.method())), lines.time(poll.openedAt()), lines.time(poll.closedAt()));
    if (result.papers() != null) {
      lines.fixed(vote + "-papers", "vote.papers", result.papers().prepared(), result.papers().issued(), result.papers().found(), result.papers().spoiled())
          .fixed(vote + "-commission", "vote.commission");
    }
    if (result.papers() != null && result.papers().exchanged() > 0) {
      lines.fixed(vote + "-exchanged", "election.exchanged", result.papers().exchanged());
    }
    if (poll.presenceKnown()) {
      lines.fixed(vote + "-counts", "vote.counts", tally.votesFor(), tally.against(), tally.abstained(), result.outcome().didNotVote(),
          result.outcome().absent(), tally.vacant());
    } else {
      lines.fixed(vote + "-counts", "vote.counts-imported", tally.votesFor(), tally.against(), tally.abstained(),
          tally.absentOrDidNotVote(), tally.vacant());
    }
    VoteWords.recused(Words.plain(lang), result.outcome()).forEach(said -> lines.said(vote + "-recused", said));
    VoteWords.abstentions(Words.plain(lang), result.outcome(), false).forEach(said -> lines.said(vote + "-abstained", said));
    needed(vote + "-needed", result.outcome());
    List<String> tie = VoteWords.tie(Words.plain(lang), result.outcome()).toList();
    if (!tie.isEmpty()) {
      lines.said(vote + "-tie", String.join(" ", tie));
    }
    if (!poll.isValid()) {
      lines.fixed(vote + "-basis", "vote.basis", lines.in(result.outcome().rule().legalBasis())).fixed(vote + "-void", "vote.void", lines.in(poll.reason()));
      return;
    }
    lines.fixed(vote + "-basis", "vote.basis", lines.in(result.outcome().rule().legalBasis()))
        .result(vote + "-decided", decided(result));
    facts.related().decisions().stream().map(DecisionLife::decision).filter(decision -> decision.poll().equals(poll.id())).findFirst()
        .ifPresent(decision -> decided(vote + "-decision", decision));
  }

  /** A commission's document is named by its kind. */
  private void decided(String paragraph, Decision decision) {
    if (facts.meeting().series() == 0 || decision.kind().title() == null) {
      lines.fixed(paragraph, "decision.number", decision.number(), lines.in(decision.title()));
    } else {
      lines.fixed(paragraph, "decision.document", decision.number(), lines.in(decision.title()), lines.in(decision.kind().title()));
    }
  }

  private void needed(String paragraph, Outcome outcome) {
    Threshold threshold = outcome.rule().threshold();
    switch (threshold.base()) {
      case SEATS -> lines.fixed(paragraph, "vote.needed-seats", outcome.needed(), outcome.base(), outcome.arithmetic().votesFor());
      case IN_OFFICE -> lines.fixed(paragraph, "vote.needed-in-office", outcome.needed(), outcome.base(), outcome.arithmetic().votesFor());
      case TAKING_PART -> lines.fixed(paragraph, "vote.needed-taking-part", outcome.needed(), outcome.base(), outcome.arithmetic().votesFor());
      case PRESENT -> lines.fixed(paragraph, "vote.needed-present", outcome.needed(), outcome.base(), outcome.arithmetic().votesFor());
      case VOTES_CAST -> {
        if (threshold.moreThanHalf()) {
          lines.fixed(paragraph, "vote.needed-cast", outcome.arithmetic().votesFor(), outcome.arithmetic().against());
        } else {
          lines.fixed(paragraph, "vote.needed-share-of-cast", outcome.needed(), outcome.base(), outcome.arithmetic().votesFor());
        }
      }
    }
  }

  /** On a draft, an amendment or a part: what became of it. Else the rule for decisions is {@code default}; another governs a proposal on procedure. */
  private static String decided(Result result) {
    PollSubject.Kind kind = result.poll().terms().subject().kind();
    boolean onTheText = Set.of(PollSubject.Kind.BASIS, PollSubject.Kind.AMENDMENT, PollSubject.Kind.BLOCK, PollSubject.Kind.PART).contains(kind);
    String what = onTheText ? VoteWords.subject(kind).substring(1) + "-" : result.outcome().rule().key().equals("default") ? "" : "procedural-";
    return "decided." + what + VoteWords.key(result.outcome().decision());
  }
}
