package kenes.commissions;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kenes.base.Text;
import kenes.journal.Act;

/** All acts of factions and deputies' groups. Nobody votes on them: they are notices; who belongs to one stands in the register. */
public sealed interface GroupsAct extends Act {
  /** @param kind faction or deputies_group @param members the leader among them @param onPaper all of them have signed on paper */
  record NoticeGiven(UUID notice, String kind, Text name, UUID leader, List<UUID> members, boolean onPaper) implements GroupsAct {}

  /** A deputy signs on his or her own device. */
  record NoticeSigned(UUID notice, UUID person) implements GroupsAct {}

  /** All have signed. @param minimum of members that the rule asked for on this day */
  record GroupRegistered(UUID notice, UUID organization, int minimum, LocalDate on) implements GroupsAct {}

  /** Its registration is told to the council at a sitting. */
  record GroupAnnounced(UUID organization, UUID meeting) implements GroupsAct {}

  /** @param person null: it has no leader */
  record LeaderNamed(UUID organization, UUID person) implements GroupsAct {}

  /** Why a group ends. */
  enum Cause { NOTICE, BELOW_MINIMUM }

  record GroupEnded(UUID organization, LocalDate on, Cause cause) implements GroupsAct {}
}
