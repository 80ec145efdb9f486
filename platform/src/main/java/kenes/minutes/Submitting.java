package kenes.minutes;

import java.util.List;
import kenes.base.Fields;
import kenes.base.Lang;
import kenes.base.Refused;
import kenes.base.Text;
import kenes.db.Tx;
import kenes.files.Files;
import kenes.journal.Json;
import kenes.journal.Recorder;
import kenes.meetings.Meeting;

/** Fixes the draft as the next version: the first one, one that takes the place of an unsigned one, or a correction. */
final class Submitting {
  private final Drafting drafting;
  private final Files files;

  Submitting(Drafting drafting, Files files) {
    this.drafting = drafting;
    this.files = files;
  }

  void submit(Recorder command, Meeting meeting) {
    Draft draft = drafting.draft(command.tx(), meeting, null);
    requireChanged(draft);
    if (draft.corrects() != null) {
      throw new Refused(MinutesCode.CORRECTION_WITHOUT_REASON, draft.corrects());
    }
    record(command, meeting, draft, null);
  }

  void correct(Recorder command, Meeting meeting, Text reason) {
    Fields fields = new Fields();
    for (Lang lang : List.of(Lang.KK, Lang.RU)) {
      String words = reason == null || reason.exact(lang) == null ? "" : reason.exact(lang);
      fields.refuseIf(words.isEmpty(), "reason." + lang.code(), MinutesCode.REASON_MISSING);
      drafting.checkWords(fields, "reason." + lang.code(), words);
    }
    fields.check();
    Draft draft = drafting.draft(command.tx(), meeting, reason);
    if (draft.corrects() == null) {
      throw new Refused(MinutesCode.NOTHING_TO_CORRECT);
    }
    requireChanged(draft);
    record(command, meeting, draft, reason);
  }

  private static void requireChanged(Draft draft) {
    if (!draft.changed()) {
      throw new Refused(MinutesCode.NOTHING_CHANGED);
    }
  }

  private void record(Recorder command, Meeting meeting, Draft draft, Text reason) {
    command.record(new MinutesAct.MinutesSubmitted(meeting.id(), draft.version(), files.store(command.tx(), Json.canonical(draft.kk())),
        files.store(command.tx(), Json.canonical(draft.ru())), draft.corrects(), reason));
  }

  /** The last version, which the caller must have read. */
  static MinutesVersion last(Tx tx, Meeting meeting, int version) {
    MinutesVersion last = MinutesTables.versions(tx, meeting.body(), meeting.id()).stream().findFirst().orElseThrow(() -> new Refused(MinutesCode.MINUTES_UNKNOWN));
    if (last.version() != version) {
      throw new Refused(MinutesCode.VERSION_REPLACED, last.version());
    }
    return last;
  }
}
