package kenes.meetings;

import java.util.Set;
import java.util.UUID;
import kenes.base.Refused;
import kenes.db.Tx;

/** What closing an item asks of votes, which stand above sittings. */
@FunctionalInterface
public interface ClosingVotes {
  /**
   * Who was in the hall when the sitting voted to close the item to the public.
   *
   * @throws Refused unless the vote is on this item, by {@link ItemClosing#DECISION_KIND}, counts, and has adopted it
   */
  Set<UUID> requireAdopted(Tx tx, String body, UUID item, UUID poll);
}
