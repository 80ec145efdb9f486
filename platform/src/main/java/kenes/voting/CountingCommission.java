package kenes.voting;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The counting commission of a sitting: it issues the forms of secret votes, counts them, and signs its own minutes.
 *
 * @param members an odd number of deputies, 3 or more, none of them a candidate
 * @param chair one of them
 * @param poll the vote that elected it, or null where the rulebook does not ask for one
 * @param index of its forming in the body's journal
 */
public record CountingCommission(UUID id, UUID meeting, List<UUID> members, UUID chair, UUID poll, long index, Instant at) {
  /** The smallest number of signatures with which its minutes stand: more than half of its members. */
  public int signaturesNeeded() {
    return members.size() / 2 + 1;
  }
}
