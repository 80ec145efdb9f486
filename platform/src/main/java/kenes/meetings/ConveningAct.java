package kenes.meetings;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import kenes.base.Text;
import kenes.journal.Act;
import kenes.journal.Addressed;

/** What happens to a sitting besides its conduct: no quorum, a break, the presence of those who were invited. */
public sealed interface ConveningAct extends Act {
  /** The hour has come and too few are there: nothing can be decided. */
  record MeetingFailed(UUID meeting, MeetingsAct.Quorum quorum) implements ConveningAct {}

  /**
   * The session goes on in its next sitting.
   *
   * @param limit the last lawful day of the break, or null where no rule sets one
   * @param items what is left of the agenda, in its order
   */
  record MeetingAdjourned(UUID meeting, UUID next, Instant startsAt, LocalDate limit, List<UUID> items) implements ConveningAct {}

  /**
   * Holders of posts of other bodies are invited after the sitting was convened.
   *
   * @param replaced those who were invited by the same posts and hold them no longer @param vacant posts that nobody holds
   */
  record HoldersInvited(UUID meeting, List<MeetingsAct.Invited> invited, List<UUID> replaced, List<MeetingsAct.Vacant> vacant) implements ConveningAct, Addressed {
    @Override
    public Set<String> to() {
      return invited.stream().map(guest -> guest.from().body()).collect(Collectors.toSet());
    }
  }

  /** Another comes in the place of somebody invited. @param name of who comes */
  record InvitedSentAnother(UUID meeting, UUID invited, Text name) implements ConveningAct {}

  /** @param name as shown */
  record InvitedArrived(UUID meeting, UUID invited, Text name) implements ConveningAct {}

  /** @param name as shown */
  record InvitedLeft(UUID meeting, UUID invited, Text name) implements ConveningAct {}
}
