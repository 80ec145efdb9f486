package kenes.voting;

import java.util.UUID;
import kenes.db.Tx;

/** Whether a decision has been made of a vote: asked of the module of decisions, which stands above this one. */
@FunctionalInterface
public interface Settled {
  boolean isSettled(Tx tx, String body, UUID poll);
}
