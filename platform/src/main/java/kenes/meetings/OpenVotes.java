package kenes.meetings;

import java.util.UUID;
import kenes.db.Tx;

/** Whether a vote runs in a sitting: asked of the voting module, which stands above this one. */
@FunctionalInterface
public interface OpenVotes {
  boolean anyIn(Tx tx, String body, UUID meeting);
}
