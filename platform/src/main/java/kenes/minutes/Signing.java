package kenes.minutes;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import kenes.accounts.Caller;
import kenes.accounts.Permission;
import kenes.accounts.Permissions;
import kenes.base.Refused;
import kenes.db.Tx;
import kenes.journal.Recorder;
import kenes.meetings.Attendance;
import kenes.meetings.Meeting;
import kenes.meetings.Meetings;

/** Who may sign minutes: the secretary, and the chair of whoever sat; nobody signs who was not there. */
final class Signing {
  private final Permissions permissions;
  private final Meetings meetings;

  private final JointMinutes joint;

  Signing(Permissions permissions, Meetings meetings, JointMinutes joint) {
    this.permissions = permissions;
    this.meetings = meetings;
    this.joint = joint;
  }

  /** @throws Refused {@code NOT_ALLOWED} */
  void requireOffice(Tx tx, Caller caller, Meeting meeting, Minutes.Signatory as) {
    permissions.require(tx, caller, meeting.body(), permission(as));
    if (as == Minutes.Signatory.CHAIR && !joint.isOne(tx, caller, meeting)) {
      meetings.requireConduct(tx, caller, meeting); // a commission's minutes are signed by its own chair
    }
  }

  boolean may(Tx tx, Caller caller, Meeting meeting, MinutesVersion version, Minutes.Signatory as) {
    return permissions.may(tx, caller, meeting.body(), permission(as)) && (as == Minutes.Signatory.SECRETARY || mayAsChair(tx, caller, meeting, version))
        && !wasAbsent(tx, caller.person(), meeting, as);
  }

  private boolean mayAsChair(Tx tx, Caller caller, Meeting meeting, MinutesVersion version) {
    List<ChairSignature> all = joint.list(tx, meeting, version);
    return all.isEmpty() || caller.person() == null ? meetings.mayConduct(tx, caller, meeting) : joint.mine(tx, caller, meeting, all).stream().anyMatch(ChairSignature::isAwaited);
  }

  private static Permission permission(Minutes.Signatory as) {
    return as == Minutes.Signatory.CHAIR ? Permission.SIGN_MINUTES_AS_CHAIR : Permission.SIGN_MINUTES_AS_SECRETARY;
  }

  /** @throws Refused {@code SECRETARY_FIRST}, {@code SIGNED_ALREADY}, {@code SIGNATORY_WAS_ABSENT} */
  void sign(Recorder command, Caller caller, Meeting meeting, Minutes.Sign input) {
    MinutesVersion version = Submitting.last(command.tx(), meeting, input.version());
    version.requireUnsigned(input.as());
    if (wasAbsent(command.tx(), caller.person(), meeting, input.as())) {
      throw new Refused(MinutesCode.SIGNATORY_WAS_ABSENT);
    }
    if (input.as() == Minutes.Signatory.SECRETARY || joint.sign(command, caller, meeting, version)) {
      command.record(new MinutesAct.MinutesSigned(meeting.id(), version.version(), input.as().name().toLowerCase(Locale.ROOT), caller.person()));
    }
  }

  /** The last version, with all its signatures. @throws Refused {@code NOT_SIGNED}, {@code CHAIRS_AWAITED}, {@code PUBLISHED_ALREADY} */
  MinutesVersion requirePublishable(Tx tx, Meeting meeting, int version) {
    MinutesVersion last = Submitting.last(tx, meeting, version);
    joint.requireComplete(tx, meeting, last);
    last.requirePublishable();
    return last;
  }

  /** The attendance of staff is not kept: a secretary without a seat cannot be told to have been absent, nor can the installation and imports. */
  private boolean wasAbsent(Tx tx, UUID person, Meeting meeting, Minutes.Signatory as) {
    if (person == null) {
      return false;
    }
    boolean attends = as == Minutes.Signatory.CHAIR || meetings.roll(tx, meeting).stream().flatMap(seat -> seat.holder().stream()).anyMatch(one -> one.id().equals(person));
    return attends && wasAway(tx, meetings, person, meeting);
  }

  /** Whether the attendance of the open sitting does not have this person. */
  static boolean wasAway(Tx tx, Meetings meetings, UUID person, Meeting meeting) {
    return meetings.attendance(tx, meeting.body(), meeting.id()).stream().filter(stay -> stay.person().equals(person))
        .noneMatch((Attendance stay) -> MinutesFacts.during(meeting, stay));
  }
}
