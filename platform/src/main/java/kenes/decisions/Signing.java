package kenes.decisions;

import java.time.LocalDate;
import kenes.accounts.Caller;
import kenes.accounts.Permissions;
import kenes.accounts.Role;
import kenes.base.Refused;
import kenes.db.Tx;
import kenes.journal.Journal;
import kenes.meetings.Meeting;
import kenes.meetings.Meetings;
import kenes.register.Register;

/** A decision is signed after the sitting by its chair, by who presided over it, or by the chairs of all who sat jointly. */
final class Signing {
  private final Journal journal;
  private final Permissions permissions;
  private final Register register;
  private final Meetings meetings;
  private final Adopting adopting;
  private final Registering registering;
  private final JointSigning joint;

  Signing(Journal journal, Permissions permissions, Register register, Meetings meetings, Adopting adopting, Registering registering, JointSigning joint) {
    this.journal = journal;
    this.permissions = permissions;
    this.register = register;
    this.meetings = meetings;
    this.adopting = adopting;
    this.registering = registering;
    this.joint = joint;
  }

  void sign(Deciding.Work work, Caller caller) {
    Decision decision = work.life().decision();
    Meeting meeting = meetings.get(work.tx(), decision.body(), decision.meeting());
    if (!may(work.tx(), caller, meeting)) {
      throw new Refused(DecisionsCode.WRONG_SIGNATORY);
    }
    if (meeting.closedAt() == null) {
      throw new Refused(DecisionsCode.MEETING_NOT_CLOSED);
    }
    if (work.life().find(DecisionsAct.DecisionSigned.class).isPresent()) {
      throw new Refused(DecisionsCode.SIGNED_ALREADY);
    }
    adopting.requireCounts(work.tx(), decision.body(), decision.poll());
    if (!joint.complete(work, meeting, caller.person())) {
      return;
    }
    LocalDate sendBy = decision.kind().registrar() == null ? null : registering.due(work, "registration.sending", work.today());
    work.command().record(new DecisionsAct.DecisionSigned(decision.id(), caller.person(), work.today(), sendBy));
  }

  boolean may(Tx tx, Caller caller, Meeting meeting) {
    boolean plenary = register.organization(tx, meeting.body(), meeting.organization()).kind().equals("plenary");
    return caller.isInstallation() || caller.isImport() || joint.isOne(tx, meeting, caller.person()) || plenary && permissions.roles(tx, caller, meeting.body()).contains(Role.CHAIR)
        || caller.actor() != null && meetings.quorumReadings(tx, meeting.body(), meeting.id()).stream().filter(reading -> reading.cause().equals("MeetingOpened"))
            .anyMatch(reading -> journal.get(tx, meeting.body(), reading.index()).actor().id().equals(caller.actor().id()));
  }
}
