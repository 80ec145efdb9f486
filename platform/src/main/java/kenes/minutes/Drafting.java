package kenes.minutes;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import kenes.base.Digest;
import kenes.base.Fields;
import kenes.base.Lang;
import kenes.db.Tx;
import kenes.journal.Json;
import kenes.meetings.Meeting;
import kenes.minutes.MinutesText.Paragraph;
import kenes.print.Print;

/** The draft: always made anew from the record, with the secretary's words laid over it. */
final class Drafting {
  private static final int LONGEST_PARAGRAPH = 10_000;

  private final FactsReader facts;
  private final Print print;

  Drafting(FactsReader facts, Print print) {
    this.facts = facts;
    this.print = print;
  }

  Draft draft(Tx tx, Meeting meeting) {
    List<MinutesVersion> versions = MinutesTables.versions(tx, meeting.body(), meeting.id());
    Map<String, String> kk = MinutesTables.edits(tx, meeting.body(), meeting.id(), Lang.KK);
    Map<String, String> ru = MinutesTables.edits(tx, meeting.body(), meeting.id(), Lang.RU);
    MinutesFacts read = facts.read(tx, meeting);
    boolean changed = versions.stream().findFirst().map(last -> {
      MinutesFacts then = as(read, last.version(), versions);
      return !last.kk().equals(digest(text(then, Lang.KK, kk))) || !last.ru().equals(digest(text(then, Lang.RU, ru)));
    }).orElse(true);
    MinutesFacts next = as(read, versions.stream().findFirst().map(MinutesVersion::version).orElse(0) + 1, versions);
    return new Draft(next.version(), text(next, Lang.KK, kk), text(next, Lang.RU, ru), kk.keySet(), ru.keySet(), changed);
  }

  private static MinutesText text(MinutesFacts facts, Lang lang, Map<String, String> edits) {
    return MinutesDrafter.draft(facts, lang).with(edits);
  }

  /** A version corrects the last one published before it. */
  private static MinutesFacts as(MinutesFacts read, int version, List<MinutesVersion> versions) {
    return read.as(version, versions.stream().filter(earlier -> earlier.version() < version && earlier.publishedAt() != null)
        .map(MinutesVersion::version).findFirst().orElse(null));
  }

  private static Digest digest(MinutesText text) {
    return Digest.of(Json.canonical(text));
  }

  void save(Tx tx, Meeting meeting, Lang lang, Map<String, String> changes, Instant at) {
    Map<String, Paragraph> drafted = MinutesDrafter.draft(facts.read(tx, meeting), lang).paragraphs();
    Fields fields = new Fields();
    changes.forEach((key, words) -> check(fields, key, drafted.get(key), words));
    fields.check();
    Map<String, String> edits = MinutesTables.edits(tx, meeting.body(), meeting.id(), lang);
    changes.forEach((key, words) -> {
      String tidy = tidy(words);
      if (tidy.equals(drafted.get(key).text())) {
        edits.remove(key);
      } else {
        edits.put(key, tidy);
      }
    });
    MinutesTables.keepEdits(tx, meeting.body(), meeting.id(), lang, edits, at);
  }

  private void check(Fields fields, String key, Paragraph paragraph, String words) {
    fields.refuseIf(paragraph == null, key, MinutesCode.PARAGRAPH_UNKNOWN);
    if (paragraph == null) {
      return;
    }
    String tidy = tidy(words == null ? "" : words);
    fields.refuseIf(!paragraph.editable() && !tidy.equals(paragraph.text()), key, MinutesCode.PARAGRAPH_FIXED)
        .refuseIf(tidy.isEmpty(), key, MinutesCode.TEXT_MISSING)
        .refuseIf(tidy.length() > LONGEST_PARAGRAPH, key, MinutesCode.TEXT_TOO_LONG, LONGEST_PARAGRAPH);
    List<String> missing = print.missing(tidy);
    fields.refuseIf(!missing.isEmpty(), key, MinutesCode.CHARACTERS_NOT_PRINTABLE, String.join(", ", missing));
  }

  /** Browsers send line ends as CR LF; the text keeps LF. */
  private static String tidy(String words) {
    return words.replace("\r\n", "\n").replace('\r', '\n').strip();
  }
}
