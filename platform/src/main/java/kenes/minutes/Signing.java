package kenes.minutes;

import java.util.UUID;
import kenes.accounts.Caller;
import kenes.accounts.Permission;
import kenes.accounts.Permissions;
import kenes.base.Refused;
import kenes.db.Tx;
import kenes.meetings.Attendance;
import kenes.meetings.Meeting;
import kenes.meetings.Meetings;

/** Who may sign minutes: the secretary, and the chair of whoever sat; nobody signs who was not there. */
final class Signing {
  private final Permissions permissions;
  private final Meetings meetings;

  Signing(Permissions permissions, Meetings meetings) {
    this.permissions = permissions;
    this.meetings = meetings;
  }

  /** @throws Refused {@code NOT_ALLOWED} */
  void requireOffice(Tx tx, Caller caller, Meeting meeting, Minutes.Signatory as) {
    permissions.require(tx, caller, meeting.body(), permission(as));
    if (as == Minutes.Signatory.CHAIR) {
      meetings.requireConduct(tx, caller, meeting); // a commission's minutes are signed by its own chair
    }
  }

  boolean may(Tx tx, Caller caller, Meeting meeting, Minutes.Signatory as) {
    boolean office = permissions.may(tx, caller, meeting.body(), permission(as)) && (as == Minutes.Signatory.SECRETARY || meetings.mayConduct(tx, caller, meeting));
    return office && !wasAbsent(tx, caller.person(), meeting, as);
  }

  private static Permission permission(Minutes.Signatory as) {
    return as == Minutes.Signatory.CHAIR ? Permission.SIGN_MINUTES_AS_CHAIR : Permission.SIGN_MINUTES_AS_SECRETARY;
  }

  /** @throws Refused {@code SIGNATORY_WAS_ABSENT} */
  void requirePresence(Tx tx, UUID person, Meeting meeting, Minutes.Signatory as) {
    if (wasAbsent(tx, person, meeting, as)) {
      throw new Refused(MinutesCode.SIGNATORY_WAS_ABSENT);
    }
  }

  /** The attendance of staff is not kept: a secretary without a seat cannot be told to have been absent, nor can the installation and imports. */
  private boolean wasAbsent(Tx tx, UUID person, Meeting meeting, Minutes.Signatory as) {
    if (person == null) {
      return false;
    }
    boolean attends = as == Minutes.Signatory.CHAIR || meetings.roll(tx, meeting).stream().flatMap(seat -> seat.holder().stream()).anyMatch(one -> one.id().equals(person));
    return attends && meetings.attendance(tx, meeting.body(), meeting.id()).stream().filter(stay -> stay.person().equals(person))
        .noneMatch((Attendance stay) -> MinutesFacts.during(meeting, stay));
  }
}
