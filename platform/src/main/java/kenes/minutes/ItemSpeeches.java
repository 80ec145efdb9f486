package kenes.minutes;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kenes.meetings.AgendaItem;
import kenes.meetings.Speech;
import kenes.meetings.SpeechKind;

/** Who spoke on an item, in the three parts in which minutes tell it: reports, questions with answers, the debate. */
final class ItemSpeeches {
  enum Part { REPORT, QUESTION, SPEECH }

  private static final Set<SpeechKind> REPORTS = Set.of(SpeechKind.REPORT, SpeechKind.CO_REPORT);
  private static final Set<SpeechKind> QUESTIONS = Set.of(SpeechKind.QUESTION, SpeechKind.ANSWER);

  private final String item;
  private final List<Speech> all;

  ItemSpeeches(MinutesFacts facts, AgendaItem item) {
    this.item = "item-" + item.position();
    this.all = facts.speeches().stream().filter(speech -> item.id().equals(speech.item())).toList();
  }

  /** By the keys of their paragraphs, in order. */
  Map<String, Speech> of(Part part) {
    Map<String, Speech> speeches = new LinkedHashMap<>();
    all.stream().filter(speech -> part(speech) == part)
        .forEach(speech -> speeches.put(item + "-" + part.name().toLowerCase(java.util.Locale.ROOT) + "-" + (speeches.size() + 1), speech));
    return speeches;
  }

  /** The same of all parts. */
  Map<String, Speech> byKey() {
    Map<String, Speech> speeches = new LinkedHashMap<>();
    for (Part part : Part.values()) {
      speeches.putAll(of(part));
    }
    return speeches;
  }

  private static Part part(Speech speech) {
    return REPORTS.contains(speech.kind()) ? Part.REPORT : QUESTIONS.contains(speech.kind()) ? Part.QUESTION : Part.SPEECH;
  }
}
