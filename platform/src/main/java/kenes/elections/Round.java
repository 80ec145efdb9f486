package kenes.elections;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kenes.base.Text;
import kenes.rules.ElectionRule;
import kenes.voting.PollMethod;

/**
 * A round of an election.
 *
 * @param number 1-based within the election
 * @param stage 1, or 2 between the best of the first; a repeated round has the stage of the one it repeats
 * @param tellers the two who count hands; empty with another method
 * @param closedAt when it was announced or broken off; null while it runs
 * @param abandoned why it was broken off; null: it was not
 * @param voided that its announced result counts no more; null: it does
 * @param chosen whom the casting vote or the lot has chosen among those with equal votes
 */
public record Round(String body, UUID id, UUID election, UUID meeting, int number, int stage, int places, PollMethod method,
    ElectionRule rule, List<UUID> candidates, List<UUID> tellers, Instant openedAt, long openedIndex, Instant closedAt, Long closedIndex,
    Text abandoned, Voided voided, List<UUID> chosen) {
  /** That the round was declared void, because its procedure was broken. */
  public record Voided(Text reason, Instant at, long index) {}

  public boolean isOpen() {
    return closedAt == null;
  }

  /** Closed, and not broken off; perhaps declared void since. */
  public boolean isAnnounced() {
    return closedAt != null && abandoned == null;
  }

  /** Announced, and its result stands. */
  public boolean counts() {
    return isAnnounced() && voided == null;
  }

  /** Index of the last thing that was said of it: its opening, its end, or that it is void. */
  public long lastIndex() {
    return voided != null ? voided.index() : closedIndex != null ? closedIndex : openedIndex;
  }
}
