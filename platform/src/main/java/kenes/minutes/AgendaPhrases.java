package kenes.minutes;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import kenes.base.Text;
import kenes.meetings.AgendaVersion;
import kenes.minutes.MinutesText.Kind;
import kenes.minutes.MinutesText.Section;

/** The agenda as the notice proposed it and as it was dealt with, with every change between the two. */
final class AgendaPhrases {
  private final MinutesFacts facts;
  private final Supplier<Paragraphs> paragraphs;

  AgendaPhrases(MinutesFacts facts, Supplier<Paragraphs> paragraphs) {
    this.facts = facts;
    this.paragraphs = paragraphs;
  }

  List<Section> write() {
    List<Section> sections = new ArrayList<>();
    List<AgendaVersion> versions = facts.related().agendas();
    Paragraphs adopted = paragraphs.get();
    facts.items().forEach(item -> adopted.numbered("agenda-" + item.position(), item.title()));
    if (versions.size() > 1) {
      Paragraphs proposed = paragraphs.get();
      versions.getFirst().items().forEach(line -> proposed.numbered("proposed-" + line.position(), line.title()));
      sections.add(new Section(Kind.PROPOSED_AGENDA, proposed.phrase("agenda.proposed"), proposed.list(), null));
      changes(adopted, versions);
    } else {
      adopted.fixed("agenda-unchanged", "agenda.unchanged");
    }
    sections.add(new Section(Kind.AGENDA, adopted.phrase("agenda.heading"), adopted.list(), null));
    return sections;
  }

  private void changes(Paragraphs lines, List<AgendaVersion> versions) {
    int number = 0;
    for (int index = 1; index < versions.size(); index++) {
      AgendaVersion version = versions.get(index);
      for (AgendaVersion.Change change : version.since(versions.get(index - 1))) {
        Text title = (change.now() == null ? change.before() : change.now()).title();
        String said = lines.phrase("agenda." + change.kind().name().toLowerCase(Locale.ROOT), lines.dateTime(version.at()), lines.in(title));
        number++;
        lines.said("agenda-change-" + number, version.reason() == null ? said : lines.phrase("agenda.because", said, lines.in(version.reason())));
      }
    }
  }
}
