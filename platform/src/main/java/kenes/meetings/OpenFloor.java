package kenes.meetings;

import java.util.List;
import java.util.UUID;
import kenes.base.Refused;
import kenes.base.Text;
import kenes.db.Tx;
import kenes.journal.Recorder;
import kenes.register.Register;
import kenes.rules.Rule;
import kenes.rules.RuleValue;
import kenes.rules.Rulebook;
import kenes.rules.Rules;

/** The floor of an open sitting within a command; the sitting's row is locked. */
record OpenFloor(Recorder command, Register register, Meeting meeting, Rulebook rulebook) {

  /** @throws Refused for a sitting that is not open */
  static OpenFloor lock(Recorder command, Register register, Rules rules, String body, UUID id) {
    MeetingsQueries.lock(command.tx(), body, id);
    Meeting meeting = MeetingsQueries.find(command.tx(), body, id).orElseThrow(() -> new Refused(MeetingsCode.MEETING_UNKNOWN));
    if (!meeting.isOpen()) {
      throw new Refused(meeting.closedAt() == null ? MeetingsCode.MEETING_NOT_OPEN : MeetingsCode.MEETING_CLOSED);
    }
    return new OpenFloor(command, register, meeting, rules.get(command.tx(), meeting.rulebook()));
  }

  Tx tx() {
    return command.tx();
  }

  /** @throws Refused {@code ITEM_NOT_OPEN} */
  AgendaItem item() {
    return MeetingsQueries.items(tx(), meeting.body(), meeting.id()).stream().filter(AgendaItem::isOpen).findFirst()
        .orElseThrow(() -> new Refused(MeetingsCode.ITEM_NOT_OPEN));
  }

  FloorQueue queue(AgendaItem item) {
    return FloorQueries.queue(tx(), item, rulebook);
  }

  /** The name of a deputy in the hall, else of the one invited. @throws Refused for nobody, or a deputy who is not there */
  Text speaker(UUID person, Text invited) {
    if (person == null) {
      if (invited == null) {
        throw Refused.field("speaker", FloorCode.SPEAKER_MISSING);
      }
      return invited;
    }
    if (!MeetingsQueries.isPresent(tx(), meeting.body(), meeting.id(), person)) {
      throw Refused.field("person", MeetingsCode.NOT_PRESENT);
    }
    return register.person(tx(), person).names();
  }

  /**
   * The kind as it will be recorded: a further speech in the debate is a repeated one.
   *
   * @throws Refused when no kind is given, or all speeches in the debate that the rules allow have been held
   */
  SpeechKind kind(AgendaItem item, UUID person, Text speaker, SpeechKind asked) {
    if (asked == null) {
      throw Refused.field("kind", FloorCode.SPEECH_KIND_MISSING);
    }
    if (!asked.inDebate()) {
      return asked;
    }
    List<Speech> held = FloorQueries.speeches(tx(), meeting.body(), meeting.id()).stream()
        .filter(speech -> item.id().equals(speech.item()) && speech.kind().inDebate() && speech.by(person, speaker)).toList();
    rulebook.find("debate.speeches_on_item").map(Rule::value).map(value -> ((RuleValue.Amount) value).number())
        .filter(most -> person != null && held.size() >= most).ifPresent(most -> {
          throw Refused.field("kind", FloorCode.SPEECHES_USED, most);
        });
    return held.isEmpty() ? SpeechKind.DEBATE : SpeechKind.REPEATED;
  }
}
