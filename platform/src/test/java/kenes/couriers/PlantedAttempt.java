package kenes.couriers;

import java.time.Duration;
import java.time.Instant;
import kenes.kit.TestKenes;

/** A body that no letter reaches, for tests of pages. */
public final class PlantedAttempt {
  private PlantedAttempt() {}

  /** The letters that this body has sent and that are under way were tried in vain for two hours, and wait for a day. */
  public static void unreachable(TestKenes kenes, String from) {
    Instant now = kenes.clock.instant();
    kenes.db.change(tx -> AttemptTables.underWay(tx).stream().filter(letter -> letter.from().equals(from)).forEach(letter -> AttemptTables.postpone(tx, letter,
        new Letter.Waiting(8, now.minus(Duration.ofHours(2)), now.plus(Duration.ofDays(1)), Letter.Problem.UNREACHABLE))));
  }
}
