package kenes.decisions;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import kenes.accounts.Caller;
import kenes.accounts.Permission;
import kenes.accounts.Permissions;
import kenes.base.Fields;
import kenes.base.Lang;
import kenes.base.Refused;
import kenes.base.Text;
import kenes.db.Tx;
import kenes.journal.Journal;
import kenes.journal.Recorded;
import kenes.journal.Recorder;
import kenes.register.Register;

/** What every command on a decision does first: permission, row lock, the life as it stands. And the checks that they share. */
final class Deciding {
  static final int LONGEST_WORDS = 2000;
  static final int SHORTEST_REASON = 10;

  private final Journal journal;
  private final Permissions permissions;
  private final Register register;

  Deciding(Journal journal, Permissions permissions, Register register) {
    this.journal = journal;
    this.permissions = permissions;
    this.register = register;
  }

  /** A command at work on one decision. */
  record Work(Recorder command, String body, DecisionLife life, LocalDate today) {
    Tx tx() {
      return command.tx();
    }

    UUID id() {
      return life.decision().id();
    }
  }

  Recorded command(Caller caller, String body, String key, Object payload, UUID decision, Permission permission, Consumer<Work> decide) {
    return command(caller, body, key, payload, permission, (command, today) -> {
      if (!DecisionsTables.lock(command.tx(), body, decision)) {
        throw new Refused(DecisionsCode.DECISION_UNKNOWN);
      }
      decide.accept(new Work(command, body, new Lives(command.tx(), body).get(decision), today));
    });
  }

  Recorded command(Caller caller, String body, String key, Object payload, Permission permission, BiConsumer<Recorder, LocalDate> decide) {
    return journal.command(caller.signedIn(), body, key, payload, command -> {
      permissions.require(command.tx(), caller, body, permission);
      decide.accept(command, register.today(command.tx(), body));
    });
  }

  /** Notes a day that is missing, before what must come first, or still to come. @param notBefore null: nothing must come first */
  static void day(Fields fields, String name, LocalDate day, LocalDate notBefore, LocalDate today) {
    fields.refuseIf(day == null, name, DecisionsCode.DATE_MISSING);
    if (day != null) {
      LocalDate first = notBefore == null ? day : notBefore;
      fields.refuseIf(day.isBefore(first), name, DecisionsCode.DATE_TOO_EARLY, first).refuseIf(day.isAfter(today), name, DecisionsCode.DATE_IN_FUTURE);
    }
  }

  /** The words, stripped; notes them as wrong when they are missing or too long. */
  static String words(Fields fields, String name, String words, int longest) {
    String given = strip(words);
    fields.refuseIf(given == null, name, DecisionsCode.FIELD_MISSING).refuseIf(given != null && given.length() > longest, name, DecisionsCode.TEXT_TOO_LONG, longest);
    return given;
  }

  /** Notes each of these languages in which the text is missing or too long. */
  static void text(Fields fields, String name, Text text, List<Lang> languages) {
    languages.forEach(lang -> words(fields, name + "." + lang.code(), text == null ? null : text.exact(lang), LONGEST_WORDS));
  }

  static String strip(String words) {
    return words == null || words.isBlank() ? null : words.replace("\r\n", "\n").strip();
  }
}
