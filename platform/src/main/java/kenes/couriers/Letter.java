package kenes.couriers;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import kenes.base.Digest;
import kenes.base.Lang;

/**
 * An act of one body on its way to another, as both sides know it.
 *
 * @param from body that sent it
 * @param index of its act in the sender's journal
 * @param to body to which it goes
 * @param type of the act, for example {@code proposals.SupportAsked}
 * @param leaf hash of the act's leaf
 * @param insteadOf the ended body to which it was addressed, or null
 * @param arrival what the receiving body has recorded, or null
 * @param settled what the sender has recorded of its end, or null
 * @param waiting what stands in the way, or null
 */
public record Letter(String from, long index, String to, String type, Digest leaf, Instant sentAt, String insteadOf,
    Arrival arrival, Settled settled, Waiting waiting) {
  /** A letter usually takes seconds; one that has taken longer than this is shown as stuck. */
  public static final Duration USUAL = Duration.ofHours(1);

  /** Where a letter stands. */
  public enum State {
    /** Sent, and nothing is known at the receiver. */
    SENT,
    /** Half done: the receiver has recorded it, and the sender does not know yet. */
    HALF_DONE,
    DELIVERED, TURNED_BACK, UNDELIVERABLE, REDIRECTED
  }

  /**
   * @param index of the receipt in the receiving body's journal
   * @param code why it was turned back, as under {@code refused.} in the words, or null
   * @param arguments of those words @param spoken those that are texts, in every language
   */
  public record Arrival(long index, Instant at, Digest leaf, boolean turnedBack, String code, List<String> arguments, List<CouriersAct.Spoken> spoken) {
    /** The arguments in this language; as they are where only one was kept. */
    public List<String> arguments(Lang lang) {
      List<String> all = new ArrayList<>(arguments);
      spoken.forEach(one -> all.set(one.place(), one.text().in(lang)));
      return all;
    }
  }

  /** @param index of the ending act in the sender's journal @param detail the reason, or the successor, or null */
  public record Settled(State state, long index, Instant at, String detail) {}

  /** @param since of the first attempt that failed @param next attempt */
  public record Waiting(int attempts, Instant since, Instant next, Problem problem) {}

  /** What can stand in a letter's way. */
  public enum Problem {
    /** The receiving body must first get something else. */
    NOT_YET,
    /** The receiving body begins on a later day. */
    NOT_BEGUN,
    /** The receiving body cannot be reached, or has no journal yet. */
    UNREACHABLE,
    /** A fault of the program or the database; it stands in the log. */
    FAULT
  }

  public State state() {
    if (settled != null) {
      return settled.state();
    }
    return arrival == null ? State.SENT : State.HALF_DONE;
  }

  /** Under way for longer than letters usually take. */
  public boolean isStuck(Instant now) {
    return settled == null && now.isAfter(sentAt.plus(USUAL));
  }
}
