package kenes.minutes;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import kenes.base.Text;
import kenes.meetings.AgendaItem;
import kenes.minutes.MinutesText.Kind;
import kenes.minutes.MinutesText.Section;
import kenes.minutes.MinutesText.Table;
import kenes.voting.PollMethod;
import kenes.voting.Result;

/** The annexes of minutes: who was there, and who voted how in each vote by name. */
final class Annexes {
  private final MinutesFacts facts;
  private final Supplier<Paragraphs> paragraphs;

  Annexes(MinutesFacts facts, Supplier<Paragraphs> paragraphs) {
    this.facts = facts;
    this.paragraphs = paragraphs;
  }

  /** Numbered from 1, as the minutes refer to them. */
  List<Section> write() {
    List<Section> annexes = new ArrayList<>();
    annexes.add(attendance());
    rollCalls().forEach(result -> annexes.add(rollCall(result, paragraphs.get().phrase("annex.heading", annexes.size() + 1))));
    return annexes;
  }

  List<Result> rollCalls() {
    return facts.results().stream().filter(result -> result.poll().method() == PollMethod.NAMED).toList();
  }

  private Section attendance() {
    Paragraphs lines = paragraphs.get();
    List<List<String>> rows = facts.seats().stream().map(seat -> List.of(String.valueOf(seat.number()), name(lines, seat.person()),
        seat.person() == null ? lines.shared("mark.vacant") : stays(lines, seat.person()))).toList();
    return new Section(Kind.ANNEX, lines.phrase("annex.attendance", 1), List.of(),
        new Table(List.of(lines.phrase("annex.seat"), lines.phrase("annex.deputy"), lines.phrase("annex.there")), rows));
  }

  /** From when to when somebody was there: 10:04–12:08; each stay by itself. */
  private String stays(Paragraphs lines, UUID person) {
    String stays = facts.stays(person).stream().map(stay -> lines.time(stay.from()) + "–" + lines.time(stay.until())).collect(Collectors.joining(", "));
    return stays.isEmpty() ? lines.shared("mark.absent") : stays;
  }

  Section rollCall(Result result, String heading) {
    AgendaItem item = facts.items().stream().filter(one -> one.id().equals(result.poll().item())).findFirst().orElseThrow();
    String key = "annex-" + item.position() + "-" + result.poll().number();
    Paragraphs lines = paragraphs.get();
    lines.fixed(key + "-item", "annex.item", String.valueOf(item.position()), lines.in(item.title()))
        .words(key + "-question", result.poll().question())
        .fixed(key + "-receipts", "annex.receipts");
    List<List<String>> rows = result.seats().stream().map(seat -> List.of(String.valueOf(seat.seat()), name(lines, seat.person()),
        lines.shared("mark." + seat.outcome().name().toLowerCase(Locale.ROOT).replace('_', '-')))).toList();
    return new Section(Kind.ANNEX, heading, lines.list(),
        new Table(List.of(lines.phrase("annex.seat"), lines.phrase("annex.deputy"), lines.phrase("annex.choice")), rows));
  }

  private String name(Paragraphs lines, UUID person) {
    Text name = person == null ? null : facts.name(person);
    return name == null ? "–" : lines.in(name);
  }
}
