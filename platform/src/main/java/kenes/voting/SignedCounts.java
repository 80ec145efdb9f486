package kenes.voting;

import java.util.Optional;
import java.util.UUID;
import kenes.db.Tx;

/** What the counting commission signed for a vote by ballot papers. */
@FunctionalInterface
public interface SignedCounts {
  /** @param ballot the poll's id @return empty until the commission's minutes are signed */
  Optional<PaperCount> findSignedCount(Tx tx, String body, UUID ballot);
}
