package kenes.minutes;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kenes.base.Digest;
import kenes.base.Fields;
import kenes.base.Lang;
import kenes.base.Refused;
import kenes.base.Text;
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

  /** @param reason of the correction, or null */
  Draft draft(Tx tx, Meeting meeting, Text reason) {
    List<MinutesVersion> versions = MinutesTables.versions(tx, meeting.body(), meeting.id());
    Map<String, String> kk = MinutesTables.edits(tx, meeting.body(), meeting.id(), Lang.KK);
    Map<String, String> ru = MinutesTables.edits(tx, meeting.body(), meeting.id(), Lang.RU);
    int oneLanguage = inOneOnly(kk.keySet(), ru.keySet());
    MinutesFacts read = facts.read(tx, meeting);
    boolean changed = versions.stream().findFirst().map(last -> {
      MinutesFacts then = read.as(new Edition(last.version(), last.corrects(), last.reason(), oneLanguage));
      return !last.kk().equals(digest(text(then, Lang.KK, kk))) || !last.ru().equals(digest(text(then, Lang.RU, ru)));
    }).orElse(true);
    Integer corrects = versions.stream().filter(MinutesVersion::isSigned).findFirst().map(MinutesVersion::version).orElse(null);
    MinutesFacts next = read.as(new Edition(versions.stream().findFirst().map(MinutesVersion::version).orElse(0) + 1, corrects, reason, oneLanguage));
    return new Draft(next.edition().version(), text(next, Lang.KK, kk), text(next, Lang.RU, ru), kk.keySet(), ru.keySet(), changed, corrects);
  }

  private static int inOneOnly(Set<String> kk, Set<String> ru) {
    Set<String> both = new HashSet<>(kk);
    both.retainAll(ru);
    return kk.size() + ru.size() - 2 * both.size();
  }

  private static MinutesText text(MinutesFacts facts, Lang lang, Map<String, String> edits) {
    return MinutesDrafter.draft(facts, lang).with(edits);
  }

  private static Digest digest(MinutesText text) {
    return Digest.of(Json.canonical(text));
  }

  /** Keeps all or nothing. @throws Refused each field being the language and the key: {@code kk.item-1-speech-2} */
  void save(Tx tx, Meeting meeting, List<Minutes.SaveDraft> inputs, Instant at) {
    List<Refused.Field> wrong = new ArrayList<>();
    for (Minutes.SaveDraft input : inputs) {
      try {
        save(tx, meeting, input.lang(), input.paragraphs(), at);
      } catch (Refused refused) {
        if (refused.fields().isEmpty()) {
          throw refused;
        }
        refused.fields().forEach(field -> wrong.add(new Refused.Field(input.lang().code() + "." + field.name(), field.code(), field.args())));
      }
    }
    if (!wrong.isEmpty()) {
      throw Refused.fields(wrong);
    }
  }

  void save(Tx tx, Meeting meeting, Lang lang, Map<String, String> changes, Instant at) {
    if (lang != Lang.KK && lang != Lang.RU) {
      throw new Refused(MinutesCode.LANGUAGE_WITHOUT_MINUTES);
    }
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
        .refuseIf(tidy.isEmpty(), key, MinutesCode.TEXT_MISSING);
    checkWords(fields, key, tidy);
  }

  /** Not too long, and every character can be printed. */
  void checkWords(Fields fields, String key, String words) {
    List<String> missing = print.missing(words);
    fields.refuseIf(words.length() > LONGEST_PARAGRAPH, key, MinutesCode.TEXT_TOO_LONG, LONGEST_PARAGRAPH)
        .refuseIf(!missing.isEmpty(), key, MinutesCode.CHARACTERS_NOT_PRINTABLE, String.join(", ", missing));
  }

  /** Browsers send line ends as CR LF; the text keeps LF. */
  private static String tidy(String words) {
    return words.replace("\r\n", "\n").replace('\r', '\n').strip();
  }
}
