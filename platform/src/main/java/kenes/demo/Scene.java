package kenes.demo;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kenes.base.Text;

/**
 * How the training sitting stands, as the record says it. Seats stand for the deputies in them.
 *
 * @param watched whether somebody watches
 * @param taken seats that visitors move
 * @param seats all that are held by simulated deputies, taken ones included
 * @param chair the chair's seat
 * @param idleSince when the last training sitting closed; the epoch before the first
 * @param sitting null when none is convened or open
 */
record Scene(boolean watched, Set<Integer> taken, Set<Integer> seats, int chair, Instant idleSince, Sitting sitting) {
  /**
   * @param openedAt null before it was opened
   * @param lastMove when the sitting was last moved on by the one who presides, or convened
   * @param present seats whose deputies are there
   * @param left seats whose deputies were there and are not now
   * @param needed for the quorum
   * @param floorSince when the speaker got the floor, or null
   * @param floorSeat the seat of the deputy who speaks, or null
   * @param next the request of the next in the queue, or null
   * @param vote the running one, or null
   */
  record Sitting(UUID id, Instant convenedAt, Instant startsAt, Instant openedAt, Instant lastMove, Set<Integer> present,
      Set<Integer> left, int needed, List<Item> items, Instant floorSince, Integer floorSeat, UUID next, Vote vote) {}

  /** @param asked seats whose deputies have had the floor or wait for it @param voted whether a vote on it has closed */
  record Item(UUID id, Text title, boolean opened, boolean closed, Set<Integer> asked, boolean voted) {
    boolean isOpen() {
      return opened && !closed;
    }
  }

  /** @param waiting seats on the roll that have not voted */
  record Vote(UUID poll, UUID item, Instant openedAt, Set<Integer> waiting) {}

  /** Whether the simulator moves this seat. */
  boolean moves(int seat) {
    return seats.contains(seat) && !taken.contains(seat);
  }
}
