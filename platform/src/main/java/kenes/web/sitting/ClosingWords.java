package kenes.web.sitting;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import kenes.base.Words;
import kenes.meetings.AgendaItem;
import kenes.meetings.ItemClosing;
import kenes.meetings.MeetingsAct;
import kenes.rules.Rule;
import kenes.voting.Poll;

/** That an item is closed to the public, and on what basis, in words. */
final class ClosingWords {
  private final SittingFacts facts;
  private final Words w;

  ClosingWords(SittingFacts facts, Words w) {
    this.facts = facts;
    this.w = w;
  }

  /** The fact first; empty for an item that is as open as its sitting. */
  List<String> lines(AgendaItem item) {
    ItemClosing closing = item.closing();
    List<String> lines = new ArrayList<>();
    if (closing == null) {
      return lines;
    }
    lines.add(w.text("item.closed-to-public"));
    if (closing.poll() == null) {
      lines.add(w.text("agenda.reason", closing.reason().in(w.lang())));
      notice(lines, closing.notice());
    } else {
      int number = facts.polls().stream().filter(poll -> poll.id().equals(closing.poll())).mapToInt(Poll::number).findFirst().orElse(1);
      lines.add(w.text("item.closed-by-vote", number));
      proposal(lines, closing.proposal());
    }
    facts.rulebook().find(closing.poll() == null ? "sittings.closed_notice" : "majority." + ItemClosing.DECISION_KIND)
        .map((Rule rule) -> w.text("item.closed-basis", rule.basis().in(w.lang()))).ifPresent(lines::add);
    return lines;
  }

  private void notice(List<String> lines, MeetingsAct.Notice notice) {
    if (notice.daysRequired() > 0) {
      lines.add(notice.met() ? w.text("sitting.closing-met", notice.daysGiven(), notice.daysRequired())
          : w.text("sitting.closing-short", notice.daysGiven(), notice.daysRequired(), notice.daysRequired() - notice.daysGiven()));
    }
  }

  private void proposal(List<String> lines, MeetingsAct.Initiative proposal) {
    if (proposal == null) {
      return;
    }
    lines.add(w.text("item.closed-proposed", proposal.title().in(w.lang())));
    if (!proposal.deputies().isEmpty()) {
      lines.add(w.text("sitting.initiative-count", proposal.deputies().size(), proposal.needed(), proposal.base()));
      lines.add(proposal.deputies().stream().map(person -> facts.name(person).in(w.lang())).collect(Collectors.joining(", ")));
    }
  }
}
