package kenes.meetings;

import java.util.UUID;
import kenes.accounts.Caller;
import kenes.base.Refused;
import kenes.journal.Journal;
import kenes.journal.Recorded;
import kenes.journal.Recorder;
import kenes.journal.Sealed;
import kenes.register.Register;

/** Arrivals, departures, reasons of absence. */
final class Attending {
  private final Journal journal;
  private final Register register;
  private final QuorumCount quorum;

  Attending(Journal journal, Register register, QuorumCount quorum) {
    this.journal = journal;
    this.register = register;
    this.quorum = quorum;
  }

  Recorded arrive(Caller caller, String body, String key, Meetings.Attend input) {
    return journal.command(caller.actor(), body, key, input, command -> {
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
    return journal.command(caller.actor(), body, key, new Departure(input.meeting(), input.person()), command -> {
      Meeting meeting = current(command, body, input);
      if (!MeetingsQueries.isPresent(command.tx(), body, meeting.id(), input.person())) {
        throw new Refused(MeetingsCode.NOT_PRESENT);
      }
      command.record(new MeetingsAct.DeputyLeft(meeting.id(), input.person(),
          quorum.count(command.tx(), meeting, input.person(), false)));
    });
  }

  Recorded explainAbsence(Caller caller, String body, String key, Meetings.ExplainAbsence input) {
    return journal.command(caller.actor(), body, key, input, command -> {
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

  private Meeting current(Recorder command, String body, Meetings.Attend input) {
    MeetingsQueries.lock(command.tx(), body, input.meeting());
    Meeting meeting = MeetingsQueries.find(command.tx(), body, input.meeting())
        .orElseThrow(() -> new Refused(MeetingsCode.MEETING_UNKNOWN));
    if (meeting.closedAt() != null) {
      throw new Refused(MeetingsCode.MEETING_CLOSED);
    }
    boolean member = input.person() != null
        && register.findSeatOf(command.tx(), body, input.person(), quorum.day(command.tx(), meeting)).isPresent();
    if (!member) {
      throw Refused.field("person", MeetingsCode.NOT_A_MEMBER);
    }
    return meeting;
  }
}
