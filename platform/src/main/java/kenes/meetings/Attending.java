package kenes.meetings;

import java.util.UUID;
import kenes.accounts.Caller;
import kenes.accounts.Permission;
import kenes.accounts.Permissions;
import kenes.base.Refused;
import kenes.journal.Journal;
import kenes.journal.Recorded;
import kenes.journal.Recorder;
import kenes.journal.Sealed;

/** Arrivals, departures, reasons of absence. */
final class Attending {
  private final Journal journal;
  private final Permissions permissions;
  private final Rolls rolls;
  private final QuorumCount quorum;

  Attending(Journal journal, Permissions permissions, Rolls rolls, QuorumCount quorum) {
    this.journal = journal;
    this.permissions = permissions;
    this.rolls = rolls;
    this.quorum = quorum;
  }

  Recorded arrive(Caller caller, String body, String key, Meetings.Attend input) {
    return journal.command(caller.signedIn(), body, key, input, command -> {
      requireAttendance(command, caller, body, input.person());
      Meeting meeting = current(command, body, input);
      if (MeetingsQueries.isPresent(command.tx(), body, meeting.id(), input.person())) {
        throw new Refused(MeetingsCode.ALREADY_PRESENT);
      }
      command.record(new MeetingsAct.DeputyArrived(meeting.id(), input.person(),
          quorum.count(command.tx(), meeting, input.person(), true)));
    });
  }

  /** Payload of a departure: a class of its own, so that its key never equals an arrival's. */
  private record Departure(UUID meeting, UUID person) {}

  Recorded leave(Caller caller, String body, String key, Meetings.Attend input) {
    return journal.command(caller.signedIn(), body, key, new Departure(input.meeting(), input.person()), command -> {
      requireAttendance(command, caller, body, input.person());
      Meeting meeting = current(command, body, input);
      if (!MeetingsQueries.isPresent(command.tx(), body, meeting.id(), input.person())) {
        throw new Refused(MeetingsCode.NOT_PRESENT);
      }
      command.record(new MeetingsAct.DeputyLeft(meeting.id(), input.person(),
          quorum.count(command.tx(), meeting, input.person(), false)));
    });
  }

  Recorded explainAbsence(Caller caller, String body, String key, Meetings.ExplainAbsence input) {
    return journal.command(caller.signedIn(), body, key, input, command -> {
      permissions.require(command.tx(), caller, body, Permission.REGISTER_ATTENDANCE);
      if (input.reason() == null || input.reason().isBlank()) {
        throw Refused.field("reason", MeetingsCode.REASON_MISSING);
      }
      Meeting meeting = current(command, body, new Meetings.Attend(input.meeting(), input.person()));
      if (MeetingsQueries.absences(command.tx(), body, meeting.id()).containsKey(input.person())) {
        throw new Refused(MeetingsCode.ABSENCE_EXPLAINED_ALREADY);
      }
      command.record(new MeetingsAct.AbsenceExplained(meeting.id(), input.person(), Sealed.of(input.reason().strip())));
    });
  }

  /** Deputies register themselves; staff register anybody. */
  private void requireAttendance(Recorder command, Caller caller, String body, UUID person) {
    boolean self = caller.person() != null && caller.person().equals(person);
    permissions.require(command.tx(), caller, body, self ? Permission.REGISTER_SELF : Permission.REGISTER_ATTENDANCE);
  }

  private Meeting current(Recorder command, String body, Meetings.Attend input) {
    MeetingsQueries.lock(command.tx(), body, input.meeting());
    Meeting meeting = MeetingsQueries.find(command.tx(), body, input.meeting())
        .orElseThrow(() -> new Refused(MeetingsCode.MEETING_UNKNOWN));
    if (meeting.closedAt() != null) {
      throw new Refused(MeetingsCode.MEETING_CLOSED);
    }
    boolean member = input.person() != null
        && rolls.of(command.tx(), meeting).stream().flatMap(seat -> seat.holder().stream()).anyMatch(holder -> holder.id().equals(input.person()));
    if (!member) {
      rolls.findBarred(command.tx(), meeting, input.person()).ifPresent(who -> {
        throw Refused.field("person", MeetingsCode.MEMBER_BARRED, who);
      });
      throw Refused.field("person", MeetingsCode.NOT_A_MEMBER);
    }
    return meeting;
  }
}
