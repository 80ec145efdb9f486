package kenes.minutes;

import java.util.List;
import java.util.Map;
import kenes.base.Lang;
import kenes.meetings.AgendaItem;
import kenes.meetings.Opinion;
import kenes.meetings.Paper;
import kenes.meetings.Speech;

/** What an item was considered with: its papers and opinions, who spoke, what was moved. Of an item in closed session only the closed part tells it. */
final class DebatePhrases {
  private final MinutesFacts facts;
  private final AgendaItem item;
  private final Lang lang;
  private final Paragraphs lines;
  private final String key;

  DebatePhrases(MinutesFacts facts, AgendaItem item, Lang lang, Paragraphs lines) {
    this.facts = facts;
    this.item = item;
    this.lang = lang;
    this.lines = lines;
    this.key = "item-" + item.position();
  }

  void write() {
    papers();
    opinions();
    ItemSpeeches speeches = new ItemSpeeches(facts, item);
    write(speeches.of(ItemSpeeches.Part.REPORT), "heard");
    write(speeches.of(ItemSpeeches.Part.QUESTION), "asked");
    Map<String, Speech> debate = speeches.of(ItemSpeeches.Part.SPEECH);
    if (debate.isEmpty()) {
      lines.editable(key + "-no-debate", "item.no-debate");
    } else {
      write(debate, "spoke");
    }
    if (facts.motions().containsKey(item.id())) {
      new MotionPhrases(facts, facts.motions().get(item.id()), lines, key).write();
    }
  }

  /** The papers that were valid at the end; votes carry the digests of those that were voted on. */
  private void papers() {
    List<Paper> valid = facts.papers().stream()
        .filter(paper -> paper.item().equals(item.id()) && paper.lang() == lang && paper.isValid()).toList();
    for (int index = 0; index < valid.size(); index++) {
      lines.fixed(key + "-paper-" + (index + 1), "item.paper", valid.get(index).title());
    }
  }

  private void opinions() {
    List<Opinion> asked = facts.related().opinions().stream().filter(opinion -> opinion.item().equals(item.id())).toList();
    for (int index = 0; index < asked.size(); index++) {
      Opinion opinion = asked.get(index);
      String paragraph = key + "-opinion-" + (index + 1);
      if (opinion.position() == null) {
        lines.fixed(paragraph, "opinion.none", lines.in(opinion.name()));
      } else if (opinion.conclusion() != null) {
        lines.fixed(paragraph, "opinion.conclusion", lines.in(opinion.name()), lines.in(opinion.conclusion().kind()), opinion.conclusion().number(),
            lines.date(opinion.conclusion().on()), lines.in(opinion.conclusion().recommendation()));
      } else {
        lines.fixed(paragraph, "opinion.given", lines.in(opinion.name()), lines.shared("opinion.position-" + opinion.position().name()));
      }
      if (opinion.remark() != null) {
        lines.fixed(paragraph + "-remark", "opinion.remark", opinion.remark());
      }
    }
  }

  private void write(Map<String, Speech> speeches, String label) {
    if (!speeches.isEmpty()) {
      lines.label(key + "-" + label, label);
    }
    speeches.forEach((paragraph, speech) -> lines.editable(paragraph, "floor.at",
        lines.phrase("floor." + speech.kind().code(), lines.in(speech.speaker())), lines.time(speech.beganAt())));
  }
}
