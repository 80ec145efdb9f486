package kenes.meetings;

import java.util.UUID;
import kenes.base.Text;
import kenes.journal.Act;

/** What happens to a sitting besides its conduct: the presence of those who were invited. */
public sealed interface ConveningAct extends Act {
  /** @param name as shown */
  record InvitedArrived(UUID meeting, UUID invited, Text name) implements ConveningAct {}

  /** @param name as shown */
  record InvitedLeft(UUID meeting, UUID invited, Text name) implements ConveningAct {}
}
