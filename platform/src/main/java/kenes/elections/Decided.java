package kenes.elections;

import java.util.UUID;
import kenes.db.Tx;

/** Whether a decision came of a vote on an item that was opened after something in the journal: asked of the module of decisions, which stands above this one. */
@FunctionalInterface
public interface Decided {
  boolean isDecided(Tx tx, String body, UUID item, long after);
}
