package kenes.web.sitting;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import kenes.base.Lang;
import kenes.base.Words;
import kenes.db.Tx;
import kenes.meetings.Meeting;
import kenes.notices.LetterKind;
import kenes.notices.LetterText;
import kenes.notices.Recipient;
import kenes.notices.Wording;

/** Letters about sittings: the notice's own text with a word before it, in the recipient's language or in Kazakh and Russian. */
public final class SittingLetters implements Wording {
  private static final String BETWEEN = "\n* * *\n\n";

  private final SittingParts parts;

  public SittingLetters(SittingParts parts) {
    this.parts = parts;
  }

  @Override
  public LetterText write(Tx tx, Meeting meeting, LetterKind kind, Recipient recipient) {
    SittingFacts facts = SittingFacts.read(parts, tx, meeting);
    List<Lang> languages = recipient.lang() == null ? List.of(Lang.KK, Lang.RU) : List.of(recipient.lang());
    String subject = languages.stream().map(lang -> subject(facts, Words.plain(lang), kind)).distinct().collect(Collectors.joining(" / "));
    String content = languages.stream().map(lang -> content(facts, Words.plain(lang), kind, recipient)).collect(Collectors.joining(BETWEEN));
    Words first = Words.plain(languages.getFirst());
    return new LetterText(facts.body().name().in(first.lang()), subject, content, SittingEvent.of(facts, first));
  }

  private static String subject(SittingFacts facts, Words w, LetterKind kind) {
    return w.text("letter.subject-" + code(kind), facts.meeting().title().in(w.lang()), w.dateTime(facts.meeting().startsAt(), facts.zone()));
  }

  private static String content(SittingFacts facts, Words w, LetterKind kind, Recipient recipient) {
    Meeting meeting = facts.meeting();
    List<String> lines = new ArrayList<>(List.of(w.text("letter.to", recipient.name().in(w.lang())), "", w.text("letter.lead-" + code(kind))));
    if (meeting.training()) {
      lines.add(w.text("hall-desk.training"));
    }
    if (recipient.invited() && kind != LetterKind.FAILED) {
      lines.add(w.text(recipient.mustCome() ? "letter.must-come" : "letter.guest"));
    }
    lines.add("");
    if (kind == LetterKind.FAILED) {
      lines.add(meeting.title().in(w.lang()) + " (" + SessionWords.session(w, meeting) + ")");
      lines.add(w.dateTime(meeting.startsAt(), facts.zone()));
    } else {
      lines.add(NoticeText.of(facts, w.lang()).plain().strip());
    }
    lines.addAll(List.of("", w.text("letter.page", facts.parts().origin() + "/" + w.lang().code() + facts.path()),
        w.text("letter.automatic", facts.body().name().in(w.lang()))));
    return String.join("\n", lines) + "\n";
  }

  /** The kind's part of keys: {@code agenda-changed}. */
  private static String code(LetterKind kind) {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
