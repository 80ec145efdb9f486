package kenes.voting;

import static kenes.schema.generated.voting.Tables.POLL;

import java.util.OptionalLong;
import java.util.UUID;
import kenes.db.Tx;

/** What others must know of votes that run. */
public final class RunningVotes {
  private RunningVotes() {}

  /** Whether a vote runs in this sitting (the answer that {@code kenes.meetings.OpenVotes} asks for). */
  public static boolean anyIn(Tx tx, String body, UUID meeting) {
    return tx.sql().fetchExists(POLL, POLL.BODY.eq(body), POLL.MEETING.eq(meeting), POLL.CLOSED_AT.isNull());
  }

  /** Index of the first ballot or count of a running vote: nothing from there on may be published yet. */
  public static OptionalLong firstBallot(Tx tx, String body) {
    return VotingTables.firstRunningBallot(tx, body);
  }
}
