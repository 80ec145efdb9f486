package kenes.meetings;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kenes.accounts.Caller;
import kenes.accounts.Permission;
import kenes.accounts.Permissions;
import kenes.base.Refused;
import kenes.journal.Journal;
import kenes.journal.Recorded;
import kenes.journal.Recorder;
import kenes.rules.Rules;

/** Arrivals and departures of those who were invited. */
final class InvitedPresence {
  private final Journal journal;
  private final Permissions permissions;

  private final Rules rules;

  InvitedPresence(Journal journal, Permissions permissions, Rules rules) {
    this.journal = journal;
    this.permissions = permissions;
    this.rules = rules;
  }

  /** Somebody else comes in their place, and is there. */
  Recorded sendAnother(Caller caller, String body, String key, Convening.SendAnother input) {
    return journal.command(caller.signedIn(), body, key, input, command -> {
      MeetingsAct.Invited guest = guest(caller, command, body, new Convening.Attend(input.meeting(), input.invited()));
      if (present(command, body, new Convening.Attend(input.meeting(), input.invited()))) {
        throw new Refused(ConveningCode.INVITED_PRESENT);
      }
      List<Refused.Field> wrong = new ArrayList<>();
      ConveneChecks.complete("name", input.name(), rules.get(command.tx(), MeetingsQueries.locked(command, body, input.meeting()).rulebook()).languages(), wrong);
      ConveneChecks.refuse(wrong);
      command.record(new ConveningAct.InvitedSentAnother(input.meeting(), guest.invited(), input.name()));
      command.record(new ConveningAct.InvitedArrived(input.meeting(), guest.invited(), input.name()));
    });
  }

  Recorded arrive(Caller caller, String body, String key, Convening.Attend input) {
    return journal.command(caller.signedIn(), body, key, input, command -> {
      MeetingsAct.Invited guest = guest(caller, command, body, input);
      if (present(command, body, input)) {
        throw new Refused(ConveningCode.INVITED_PRESENT);
      }
      command.record(new ConveningAct.InvitedArrived(input.meeting(), guest.invited(), guest.name()));
    });
  }

  /** Payload of a departure: a class of its own, so that its key never equals an arrival's. */
  private record Departure(UUID meeting, UUID invited) {}

  Recorded leave(Caller caller, String body, String key, Convening.Attend input) {
    return journal.command(caller.signedIn(), body, key, new Departure(input.meeting(), input.invited()), command -> {
      MeetingsAct.Invited guest = guest(caller, command, body, input);
      if (!present(command, body, input)) {
        throw new Refused(ConveningCode.INVITED_NOT_PRESENT);
      }
      command.record(new ConveningAct.InvitedLeft(input.meeting(), guest.invited(), guest.name()));
    });
  }

  private MeetingsAct.Invited guest(Caller caller, Recorder command, String body, Convening.Attend input) {
    permissions.require(command.tx(), caller, body, Permission.REGISTER_ATTENDANCE);
    return MeetingsQueries.locked(command, body, input.meeting()).setting().invited().stream()
        .filter(guest -> guest.invited().equals(input.invited())).findFirst()
        .orElseThrow(() -> Refused.field("invited", ConveningCode.NOT_INVITED));
  }

  private static boolean present(Recorder command, String body, Convening.Attend input) {
    return ConveningTables.stays(command.tx(), body, input.meeting()).stream()
        .anyMatch(stay -> stay.invited().equals(input.invited()) && stay.leftAt() == null);
  }
}
