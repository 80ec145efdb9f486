package kenes.decisions;

import static kenes.schema.generated.decisions.Tables.DECISION;

import java.util.UUID;
import kenes.db.Tx;

/** Whether a vote has already led to a decision. */
public final class MadeDecisions {
  private MadeDecisions() {}

  /** Whether a decision has been made of this vote (the answer that {@code kenes.voting.Settled} asks for). */
  public static boolean isMade(Tx tx, String body, UUID poll) {
    return DecisionsTables.exists(tx, DECISION.BODY.eq(body).and(DECISION.POLL.eq(poll)));
  }

  /** Whether somebody has signed the decision that came of this vote. */
  public static boolean isSigned(Tx tx, String body, UUID poll) {
    return DecisionsTables.signed(tx, body, poll);
  }
}
