package kenes.voting;

import java.util.UUID;
import kenes.base.Refused;
import kenes.db.Tx;

/** Whether a vote on this may be opened now: asked of the module of motions, which stands above this one. */
@FunctionalInterface
public interface Turns {
  /** @throws Refused when another vote lawfully comes first, or this one never comes */
  void require(Tx tx, String body, UUID item, PollSubject subject);
}
