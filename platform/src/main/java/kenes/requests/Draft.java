package kenes.requests;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * A request that is being written: not official, and seen by its authors only, by the office once it is handed in.
 *
 * @param writer the deputy who writes it
 * @param joined the co-authors who have put their names to it as it stands
 * @param handedInAt null while it is with its writer
 */
public record Draft(String body, UUID id, UUID writer, Requests.Compose content, List<Attached> files, Set<UUID> joined, Instant handedInAt, Instant changedAt) {
  /** A file of a draft. @param size in bytes */
  public record Attached(int position, String title, String name, long size) {}

  public boolean isHandedIn() {
    return handedInAt != null;
  }

  /** The co-authors who have not put their names to it yet. */
  public List<UUID> awaited() {
    return content.authors().stream().filter(person -> !person.equals(writer) && !joined.contains(person)).toList();
  }

  /** Whether its writer and those who are to be co-authors see it: the person, or null. */
  boolean isOf(UUID person) {
    return person != null && (writer.equals(person) || content.authors().contains(person));
  }
}
