package kenes.voting;

import java.util.Optional;
import java.util.UUID;
import kenes.db.Tx;

/** What the counting commission asks about votes that are held elsewhere: elections. */
public interface PaperVotes {
  /** The vote with this id, when it is held in secret by paper. */
  Optional<PaperVote> find(Tx tx, String body, UUID id);

  /** Whether somebody stands in an election of this sitting that is not over. */
  boolean isCandidate(Tx tx, String body, UUID meeting, UUID person);
}
