package kenes.minutes;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import kenes.base.Lang;
import kenes.meetings.AgendaItem;
import kenes.meetings.Form;
import kenes.meetings.Meeting;
import kenes.meetings.MeetingsAct;
import kenes.meetings.Presider;
import kenes.minutes.MinutesText.Kind;
import kenes.minutes.MinutesText.Section;

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

  /** The lines below the title of the minutes and of what belongs to them. */
  static List<String> issuer(MinutesFacts facts, Lang lang) {
    return new MinutesDrafter(facts, lang).title().paragraphs().stream().map(MinutesText.Paragraph::text).toList();
  }

  /** The items that were considered in closed session, each whole. */
  static List<Section> closedPart(MinutesFacts facts, Lang lang) {
    MinutesDrafter drafter = new MinutesDrafter(facts, lang);
    return facts.items().stream().filter(item -> facts.isClosed(item) && item.openedAt() != null)
        .map(item -> drafter.item(item, new ItemPhrases(facts, item, lang, drafter.paragraphs()).writeWhole())).toList();
  }

  private MinutesText text() {
    List<Section> sections = new ArrayList<>();
    sections.add(title());
    sections.add(new Section(Kind.FACTS, null, facts().list(), null));
    Paragraphs attendance = new AttendancePhrases(facts, paragraphs()).write();
    sections.add(new Section(Kind.ATTENDANCE, attendance.phrase("attendance.heading"), attendance.list(), null));
    sections.addAll(new AgendaPhrases(facts, this::paragraphs).write());
    ClosingPhrases closing = new ClosingPhrases(facts);
    if (!facts.meeting().failed()) {
      facts.items().forEach(item -> sections.add(item(item, new ItemPhrases(facts, item, lang, paragraphs()).write())));
      if (!facts.related().announced().isEmpty()) {
        sections.add(headed(Kind.ANNOUNCEMENTS, "announcements.heading", closing.announcements(paragraphs())));
      }
      if (facts.meeting().series() == 0) {
        sections.add(headed(Kind.REQUESTS, "requests.heading", closing.requests(paragraphs())));
      }
      sections.add(headed(Kind.INSTRUCTIONS, "instructions.heading", closing.instructions(paragraphs())));
    }
    List<Section> annexes = new Annexes(facts, this::paragraphs).write();
    sections.add(new Section(Kind.CLOSING, null, closing.end(paragraphs(), annexes.size()).list(), null));
    sections.add(signatures());
    sections.addAll(annexes);
    return new MinutesText(List.copyOf(sections));
  }

  private Section headed(Kind kind, String heading, Paragraphs lines) {
    return new Section(kind, lines.phrase(heading), lines.list(), null);
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
    corrected(title);
    return new Section(Kind.TITLE, title.phrase("heading"), title.list(), null);
  }

  private void corrected(Paragraphs title) {
    Edition edition = facts.edition();
    if (edition.corrects() != null) {
      title.fixed("corrected", "record.corrected", String.valueOf(edition.corrects()));
      if (edition.reason() != null) {
        title.fixed("corrected-why", "record.corrected-why", title.in(edition.reason()));
      }
    }
  }

  private Paragraphs facts() {
    Paragraphs lines = paragraphs();
    sitting(lines);
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
    initiative(lines);
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

  /** Which sitting of the session it is, and which one it goes on with; a commission's sitting is numbered only where it goes on. */
  private void sitting(Paragraphs lines) {
    Meeting meeting = facts.meeting();
    if (meeting.series() == 0 || meeting.sitting() > 1) {
      lines.fixed("sitting", meeting.series() == 0 ? "sitting-number" : "sitting-number-same-agenda", String.valueOf(meeting.sitting()));
    }
    Meeting before = facts.related().before();
    if (before != null) {
      lines.fixed("continues", before.failed() ? "continues-failed" : "continues", lines.date(before.startsAt()));
    }
  }

  private void initiative(Paragraphs lines) {
    MeetingsAct.Initiative initiative = facts.meeting().call().initiative();
    if (initiative != null) {
      lines.fixed("initiative", "initiative", lines.in(initiative.title()));
      if (initiative.deputies().stream().anyMatch(deputy -> facts.name(deputy) != null)) {
        lines.fixed("initiative-by", "initiative-by", initiative.deputies().stream().map(facts::name).filter(Objects::nonNull).map(lines::in).collect(Collectors.joining(", ")));
      }
    }
  }

  private String presiding(Paragraphs lines) {
    return facts.presiding().stream().filter(presider -> !presider.elected()).findFirst()
        .map(presider -> presider.office() == null ? lines.in(presider.name()) : lines.in(presider.name()) + ", " + lines.in(presider.office()))
        .orElseGet(() -> lines.phrase("presiding-unknown"));
  }

  private Section item(AgendaItem item, Paragraphs lines) {
    return new Section(Kind.ITEM, lines.phrase("item.heading", String.valueOf(item.position()), lines.in(item.title())),
        lines.list(), null);
  }

  private Section signatures() {
    Paragraphs lines = paragraphs();
    lines.fixed("signature-secretary", "signature.secretary").fixed("signature-chair", "signature.chair");
    return new Section(Kind.SIGNATURES, lines.phrase("signature.heading"), lines.list(), null);
  }
}
