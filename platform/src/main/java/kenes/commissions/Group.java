package kenes.commissions;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kenes.base.Text;

/**
 * A faction or a deputies' group, or the notice of one that still waits for signatures.
 *
 * @param kind faction or deputies_group @param leader null while it has none @param members whom the notice named
 * @param signed who of them has signed @param organization null while signatures are awaited
 * @param minimum of members when it was registered; null before @param announcedIn the sitting, or null
 * @param ended why it ended, or null
 */
public record Group(String body, UUID notice, String kind, Text name, UUID leader, List<UUID> members, List<UUID> signed, Instant givenAt, UUID organization,
    Integer minimum, UUID announcedIn, Instant announcedAt, GroupsAct.Cause ended) {
  public boolean isRegistered() {
    return organization != null;
  }
}
