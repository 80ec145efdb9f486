package kenes.proposals;

import java.time.Instant;

/**
 * An act about a proposal in one body's journal.
 *
 * @param index of its entry in the journal; of one in the journal of an earlier home as {@link ProposalLife#entry} reads it, so that the order of indexes
 *     is the order of the acts
 */
public record Step(long index, Instant at, ProposalsAct act) {
  /** More than any journal holds. */
  static final long EARLIER = 1L << 40;

  /** The index of another act in the same journal. @param entry its index there */
  public long beside(long entry) {
    return Math.floorDiv(index, EARLIER) * EARLIER + entry;
  }

  /** As seen from the home that took the place of the one in whose journal it stands. */
  Step earlier() {
    return new Step(index - EARLIER, at, act);
  }
}
