package kenes.register;

import java.time.LocalDate;
import java.util.UUID;
import kenes.journal.Recorder;

/** Records what changes who holds a post, and tells the bodies whose members come by that post. */
final class Holders {
  private Holders() {}

  static void begin(Recorder command, String body, RegisterAct.MembershipBegan act) {
    command.record(act);
    tell(command, body, act.organization(), act.role(), act.post(), act.from());
  }

  /** @param to the last day */
  static void end(Recorder command, Membership membership, LocalDate to) {
    command.record(new RegisterAct.MembershipEnded(membership.id(), to));
    tell(command, membership, to.plusDays(1));
  }

  static void annul(Recorder command, Membership membership) {
    command.record(new RegisterAct.MembershipAnnulled(membership.id()));
    tell(command, membership, membership.valid().from());
  }

  private static void tell(Recorder command, Membership membership, LocalDate on) {
    tell(command, membership.body(), membership.organization(), membership.role(), membership.post(), on);
  }

  private static void tell(Recorder command, String body, UUID organization, String role, UUID post, LocalDate on) {
    DelegationTables.listening(command.tx(), body, organization, role, post).forEach((held, bodies) ->
        command.record(new RegisterAct.HolderChanged(held, on, bodies)));
  }
}
