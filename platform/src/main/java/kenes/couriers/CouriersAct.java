package kenes.couriers;

import java.util.List;
import kenes.base.Digest;
import kenes.base.Text;
import kenes.journal.Act;

/** The acts of couriers, all by the clock's rule {@code courier}: two in the receiving body, three in the sending one. */
public sealed interface CouriersAct extends Act {
  /** A letter came and was taken. @param from body that sent it @param index of its act there @param leaf hash of that act's leaf @param type of the act */
  record Received(String from, long index, Digest leaf, String type) implements CouriersAct {}

  /**
   * A letter came and was refused, for good.
   *
   * @param code why, as under {@code refused.} in the words: {@code ProposalsCode.PROPOSAL_WITHDRAWN}
   * @param arguments of those words; dates as 2026-07-01, texts in Kazakh
   * @param spoken the arguments that are texts, in every language; null where there are none
   */
  record TurnedBack(String from, long index, Digest leaf, String type, String code, List<String> arguments, List<Spoken> spoken) implements CouriersAct {}

  /** An argument that is a text. @param place among the arguments, from 0 */
  record Spoken(int place, Text text) {}

  /**
   * The sender knows what became of its letter.
   *
   * @param index of the letter's act here @param to body at which it arrived
   * @param receivedIndex of {@link Received} or {@link TurnedBack} there @param receivedLeaf hash of that leaf
   * @param code why it was turned back, or null
   */
  record Delivered(long index, String to, long receivedIndex, Digest receivedLeaf, boolean turnedBack, String code) implements CouriersAct {}

  /** Nobody can take it: the end of its way. */
  record Undeliverable(long index, String to, Reason reason) implements CouriersAct {}

  /** The body to which it was addressed has ended; it goes to its successor instead. */
  record Redirected(long index, String to, String successor) implements CouriersAct {}

  /** Why nobody can take a letter. */
  enum Reason {
    /** No body of the register has this code. */
    UNKNOWN_BODY,
    /** The body has ended and the register names no successor to which the letter has not gone already. */
    ENDED
  }
}
