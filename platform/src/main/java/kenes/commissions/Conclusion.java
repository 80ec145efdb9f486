package kenes.commissions;

import java.time.Instant;
import java.util.UUID;

/**
 * A commission's conclusion or resolution for an item of the council's session.
 *
 * @param prepared as it was put to the vote
 * @param poll that adopted it, {@code decision} that it is; null before, and after that vote was declared void
 */
public record Conclusion(String body, CommissionsAct.ConclusionPrepared prepared, Instant preparedAt, UUID poll, UUID decision) {
  public boolean isSent() {
    return poll != null;
  }
}
