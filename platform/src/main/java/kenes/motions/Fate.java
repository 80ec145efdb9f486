package kenes.motions;

import java.util.UUID;

/**
 * What became of an amendment; computed from the votes on every read.
 *
 * @param why it lapsed; null otherwise
 * @param because the amendment that made it lapse, or null
 * @param poll the vote on it: running, or the one that decided; or null
 */
public record Fate(State state, Lapse why, UUID because, UUID poll) {
  /** {@code PUT}: the vote on it runs, or waits for the casting vote. */
  public enum State { TABLED, WITHDRAWN, PUT, ADOPTED, REJECTED, LAPSED }

  /** Why an amendment is not voted on any more. */
  public enum Lapse { NEW_DRAFT, BASIS_REJECTED, COLLIDES, SAME_ADOPTED, SAME_REJECTED, WHOLE_VOTED }

  static Fate of(State state) {
    return new Fate(state, null, null, null);
  }

  static Fate voted(State state, UUID poll) {
    return new Fate(state, null, null, poll);
  }

  static Fate lapsed(Lapse why, UUID because) {
    return new Fate(State.LAPSED, why, because, null);
  }

  /** Whether it still waits for its vote. */
  public boolean waits() {
    return state == State.TABLED;
  }
}
