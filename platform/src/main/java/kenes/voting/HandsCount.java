package kenes.voting;

import java.time.Instant;

/** What a teller counted. @param teller 1 or 2 @param index of its entry in the body's journal */
public record HandsCount(int round, int teller, int votesFor, int against, int abstained, Instant at, long index) {
  /** Whether the other teller counted the same. */
  public boolean agrees(HandsCount other) {
    return votesFor == other.votesFor && against == other.against && abstained == other.abstained;
  }
}
