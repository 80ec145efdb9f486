package kenes.minutes;

import java.util.List;
import java.util.stream.Collectors;
import kenes.decisions.Control;
import kenes.decisions.DecisionLife;
import kenes.meetings.MeetingsAct;

/** What stands after the items: announcements, requests read out, instructions, the end of the sitting, and what the minutes say of themselves. */
final class ClosingPhrases {
  private final MinutesFacts facts;

  ClosingPhrases(MinutesFacts facts) {
    this.facts = facts;
  }

  /** Factions and groups whose registration the council was told of; who belongs to them by the notice. */
  Paragraphs announcements(Paragraphs lines) {
    List<Announced> announced = facts.related().announced();
    for (int index = 0; index < announced.size(); index++) {
      Announced one = announced.get(index);
      lines.fixed("announcement-" + (index + 1), "announcements." + one.kind().replace('_', '-'), lines.time(one.at()), lines.in(one.name()), one.members().size(),
          one.members().stream().map(lines::in).collect(Collectors.joining(", ")));
    }
    return lines;
  }

  Paragraphs requests(Paragraphs lines) {
    List<ReadOut> read = facts.related().readOut();
    if (read.isEmpty()) {
      return lines.fixed("no-requests", "requests.none");
    }
    for (int index = 0; index < read.size(); index++) {
      ReadOut one = read.get(index);
      lines.fixed("request-" + (index + 1), "requests.read", one.number(), one.authors().stream().map(lines::in).collect(Collectors.joining(", ")),
          lines.in(one.addressee()), lines.in(one.title()));
    }
    return lines;
  }

  /** What decisions ask of somebody, by their control; anything else the secretary words. */
  Paragraphs instructions(Paragraphs lines) {
    int number = 0;
    for (DecisionLife life : facts.related().decisions()) {
      Control control = life.control();
      if (control != null) {
        number++;
        lines.fixed("instruction-" + number, "instructions.control", life.decision().number(), lines.in(control.began().responsible()),
            lines.in(control.began().task()), lines.date(control.began().due()));
      }
    }
    return lines.editable("instructions", number == 0 ? "instructions.none" : "instructions.none-other");
  }

  /** @param annexes how many follow */
  Paragraphs end(Paragraphs lines, int annexes) {
    String over = lines.time(facts.meeting().closedAt());
    if (facts.meeting().failed()) {
      lines.fixed("closed", "failed", over);
    } else {
      lines.editable("closed", facts.next() != null ? "adjourned" : "closed", over);
      quorumAtTheEnd(lines);
    }
    if (facts.next() != null) {
      lines.fixed("next", "next", lines.date(facts.next()), lines.time(facts.next()), String.valueOf(facts.meeting().sitting() + 1));
    }
    if (!facts.meeting().failed() && !facts.meeting().setting().closed()) {
      broadcast(lines);
    }
    lines.fixed("annexes", "annexes", annexes);
    return self(lines);
  }

  /** Said where it was lost and did not come back. */
  private void quorumAtTheEnd(Paragraphs lines) {
    MeetingsAct.Quorum last = facts.quorum().getLast().quorum();
    if (!last.held()) {
      lines.fixed("no-quorum-at-end", "no-quorum-at-end", last.present(), last.needed());
    }
  }

  private void broadcast(Paragraphs lines) {
    if (facts.related().recording() == null) {
      lines.fixed("broadcast", "broadcast-none");
    } else {
      lines.fixed("broadcast", "broadcast", facts.related().recording());
    }
  }

  private Paragraphs self(Paragraphs lines) {
    int waiting = facts.edition().oneLanguage();
    if (waiting == 0) {
      lines.fixed("language", "language");
    } else {
      lines.fixed("language", "language-waits", waiting);
    }
    return lines.fixed("entries", "record.entries", String.valueOf(facts.quorum().getFirst().index()), String.valueOf(facts.quorum().getLast().index()))
        .fixed("version", "record.version", String.valueOf(facts.edition().version()));
  }
}
