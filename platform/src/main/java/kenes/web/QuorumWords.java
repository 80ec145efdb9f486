package kenes.web;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import kenes.base.Words;
import kenes.meetings.MeetingsAct;
import kenes.meetings.QuorumReading;
import kenes.rules.QuorumRule;
import kenes.web.view.QuorumView;

/** The quorum lamp in words: the number, its rule, and the day's line from the readings in the record. */
public final class QuorumWords {
  private QuorumWords() {}

  /**
   * The lamp.
   *
   * @param id what live updates name
   * @param now the quorum as it stands
   * @param readings in the order of the record; the day's line runs from the first to the last
   */
  public static QuorumView view(Words w, String id, MeetingsAct.Quorum now, QuorumRule rule, List<QuorumReading> readings, ZoneId zone) {
    List<QuorumView.Span> spans = spans(w, readings, zone);
    return new QuorumView(id, now.held(), now.present(), now.base(),
        now.parts().isEmpty() ? needed(w, rule, now.needed()) : now.parts().stream().map(part -> w.text("quorum.part", part.organization().in(w.lang()),
            part.present(), part.base(), needed(w, rule, part.needed()))).collect(Collectors.joining("; ")),
        w.text(now.held() ? "quorum.held" : "quorum.missing"),
        spans.stream().map(QuorumView.Span::words).collect(Collectors.joining("; ")),
        readings.isEmpty() ? "" : w.time(readings.getFirst().at(), zone),
        readings.isEmpty() ? "" : w.time(readings.getLast().at(), zone), spans);
  }

  /** The arithmetic of the rule: “> 1/2 = 4”. */
  private static String needed(Words w, QuorumRule rule, int needed) {
    return w.text(rule.threshold().strict() ? "quorum.rule-more" : "quorum.rule-least", rule.threshold().fraction().toString(), needed);
  }

  private static List<QuorumView.Span> spans(Words w, List<QuorumReading> readings, ZoneId zone) {
    List<QuorumView.Span> spans = new ArrayList<>();
    int first = 0;
    for (int next = 1; next <= readings.size(); next++) {
      boolean turns = next == readings.size() || readings.get(next).quorum().held() != readings.get(first).quorum().held();
      if (turns) {
        spans.add(span(w, readings, first, Math.min(next, readings.size() - 1), zone));
        first = next;
      }
    }
    return spans;
  }

  private static QuorumView.Span span(Words w, List<QuorumReading> readings, int first, int end, ZoneId zone) {
    Instant from = readings.get(first).at();
    Instant to = readings.get(end).at();
    boolean held = readings.get(first).quorum().held();
    return new QuorumView.Span(percent(readings, from), end == readings.size() - 1 ? 100 : percent(readings, to), held,
        w.text(held ? "quorum.span-held" : "quorum.span-missing", w.time(from, zone), w.time(to, zone)));
  }

  private static double percent(List<QuorumReading> readings, Instant at) {
    Instant start = readings.getFirst().at();
    long whole = Math.max(1, Duration.between(start, readings.getLast().at()).toMillis());
    return Math.round(Duration.between(start, at).toMillis() * 10000.0 / whole) / 100.0;
  }
}
