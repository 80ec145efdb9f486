package kenes.minutes;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kenes.base.Lang;
import kenes.base.Text;
import kenes.base.Words;
import kenes.meetings.AgendaItem;
import kenes.meetings.Form;
import kenes.meetings.MeetingsAct;
import kenes.meetings.Presider;
import kenes.minutes.MinutesText.Kind;
import kenes.minutes.MinutesText.Section;
import kenes.minutes.MinutesText.Table;
import kenes.voting.PollMethod;
import kenes.voting.Result;

/**
 * Drafts the minutes of a closed sitting in one language: an official phrase for each kind of event, none of them
 * translated by a machine. The same facts give the same text.
 */
final class MinutesDrafter {
  private final MinutesFacts facts;
  private final Lang lang;

  private MinutesDrafter(MinutesFacts facts, Lang lang) {
    this.facts = facts;
    this.lang = lang;
  }

  static MinutesText draft(MinutesFacts facts, Lang lang) {
    return new MinutesDrafter(facts, lang).text();
  }

  private MinutesText text() {
    List<Section> sections = new ArrayList<>();
    sections.add(title());
    sections.add(new Section(Kind.FACTS, null, facts().list(), null));
    Paragraphs attendance = new AttendancePhrases(facts, paragraphs()).write();
    sections.add(new Section(Kind.ATTENDANCE, attendance.phrase("attendance.heading"), attendance.list(), null));
    sections.add(agenda());
    if (!facts.meeting().failed()) {
      facts.items().forEach(item -> sections.add(item(item)));
    }
    sections.add(closing());
    sections.add(signatures());
    facts.results().stream().filter(result -> result.poll().method() == PollMethod.NAMED).forEach(result -> sections.add(annex(result)));
    return new MinutesText(List.copyOf(sections));
  }

  private Paragraphs paragraphs() {
    return new Paragraphs(lang, facts.zone());
  }

  private Section title() {
    Paragraphs title = paragraphs().words("body", facts.body());
    String kind = facts.meeting().series() > 0 ? "commission" : facts.meeting().kind();
    String session = title.knows("session." + kind) ? kind : "regular";
    title.fixed("session", "session." + session, Roman.of(facts.meeting().term()), String.valueOf(facts.meeting().number()))
        .words("meeting", facts.meeting().title());
    if (facts.meeting().training()) {
      title.fixed("training", "training");
    }
    if (facts.demo()) {
      title.fixed("demo", "demo");
    }
    if (facts.corrects() != null) {
      title.fixed("corrected", "record.corrected", String.valueOf(facts.corrects()));
    }
    return new Section(Kind.TITLE, title.phrase("heading"), title.list(), null);
  }

  private Paragraphs facts() {
    Paragraphs lines = paragraphs();
    lines.fixed("date", "date", lines.date(facts.began())).fixed("place", "place", lines.in(facts.meeting().place()));
    if (!facts.meeting().failed()) {
      lines.fixed("time-start", "time-start", lines.time(facts.began())).fixed("time-end", "time-end", lines.time(facts.meeting().closedAt()));
    }
    lines.editable("presiding", "presiding", presiding(lines));
    facts.presiding().stream().filter(Presider::elected).findFirst().ifPresent(chair ->
        lines.fixed("presiding-elected", "presiding-elected", lines.in(chair.name()), lines.time(chair.since())));
    lines.editable("secretary", "secretary", lines.phrase("secretary-of-office"));
    MeetingsAct.Setting setting = facts.meeting().setting();
    if (setting.form() != Form.ORDINARY) {
      lines.fixed("form", "form." + setting.form().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
    }
    if (setting.closed()) {
      lines.fixed("closed-sitting", "closed-sitting");
    }
    MeetingsAct.Initiative initiative = facts.meeting().call().initiative();
    if (initiative != null) {
      lines.fixed("initiative", "initiative", lines.in(initiative.title()));
    }
    MeetingsAct.Within within = facts.meeting().call().within();
    if (within != null) {
      lines.fixed("within", within.met() ? "within.met" : "within.late", lines.date(within.from()), lines.date(within.due()));
    }
    MeetingsAct.Notice notice = facts.meeting().notice();
    if (notice.daysRequired() == 0) {
      return lines.fixed("notice", "notice.none");
    }
    return lines.fixed("notice", notice.met() ? "notice.met" : "notice.not-met",
        lines.date(facts.meeting().noticeAt()), notice.daysRequired(), notice.daysGiven());
  }

  private String presiding(Paragraphs lines) {
    return facts.presiding().stream().filter(presider -> !presider.elected()).findFirst()
        .map(presider -> presider.office() == null ? lines.in(presider.name()) : lines.in(presider.name()) + ", " + lines.in(presider.office()))
        .orElseGet(() -> lines.phrase("presiding-unknown"));
  }

  private Section agenda() {
    Paragraphs list = paragraphs();
    facts.items().forEach(item -> list.words("agenda-" + item.position(), item.title()));
    return new Section(Kind.AGENDA, list.phrase("agenda.heading"), list.list(), null);
  }

  private Section item(AgendaItem item) {
    Paragraphs lines = new ItemPhrases(facts, item, lang, paragraphs()).write();
    return new Section(Kind.ITEM, lines.phrase("item.heading", String.valueOf(item.position()), lines.in(item.title())),
        lines.list(), null);
  }

  private Section closing() {
    Paragraphs lines = paragraphs();
    String over = lines.time(facts.meeting().closedAt());
    if (facts.meeting().failed()) {
      lines.fixed("closed", "failed", over);
    } else {
      lines.editable("closed", facts.next() != null ? "adjourned" : "closed", over);
      quorumAtTheEnd(lines);
    }
    if (facts.next() != null) {
      lines.fixed("next", "next", lines.date(facts.next()), lines.time(facts.next()));
    }
    lines.fixed("entries", "record.entries", String.valueOf(facts.quorum().getFirst().index()),
            String.valueOf(facts.quorum().getLast().index()))
        .fixed("version", "record.version", String.valueOf(facts.version()));
    return new Section(Kind.CLOSING, null, lines.list(), null);
  }

  /** Said where it was lost and did not come back. */
  private void quorumAtTheEnd(Paragraphs lines) {
    MeetingsAct.Quorum last = facts.quorum().getLast().quorum();
    if (!last.held()) {
      lines.fixed("no-quorum-at-end", "no-quorum-at-end", last.present(), last.needed());
    }
  }

  private Section annex(Result result) {
    AgendaItem item = facts.items().stream().filter(one -> one.id().equals(result.poll().item())).findFirst().orElseThrow();
    String key = "annex-" + item.position() + "-" + result.poll().number();
    Paragraphs lines = paragraphs();
    lines.fixed(key + "-item", "annex.item", String.valueOf(item.position()), lines.in(item.title()))
        .words(key + "-question", result.poll().question())
        .fixed(key + "-receipts", "annex.receipts");
    List<List<String>> rows = result.seats().stream().map(seat -> List.of(String.valueOf(seat.seat()),
        voter(lines, seat.person()), Words.of(lang).text("mark." + mark(seat.outcome())))).toList();
    Table table = new Table(List.of(lines.phrase("annex.seat"), lines.phrase("annex.deputy"), lines.phrase("annex.choice")), rows);
    return new Section(Kind.ANNEX, lines.phrase("annex.heading"), lines.list(), table);
  }

  private String voter(Paragraphs lines, UUID person) {
    Text name = person == null ? null : facts.name(person);
    return name == null ? "–" : lines.in(name);
  }

  private static String mark(kenes.voting.SeatOutcome outcome) {
    return outcome.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }

  private Section signatures() {
    Paragraphs lines = paragraphs();
    lines.fixed("signature-secretary", "signature.secretary").fixed("signature-chair", "signature.chair");
    return new Section(Kind.SIGNATURES, lines.phrase("signature.heading"), lines.list(), null);
  }
}
