package kenes;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.IntSupplier;
import java.util.function.LongSupplier;

/** Whether somebody reads: pages that follow something now, or a page that was asked for a little while ago. */
final class Readers implements IntSupplier {
  private static final Duration LINGERS = Duration.ofMinutes(2);

  private final IntSupplier following;
  private final LongSupplier asked;
  private final InstantSource clock;
  private long lastAsked;
  private Instant lastMoved = Instant.MIN;

  /** @param following open event streams @param asked how often pages were asked for so far */
  Readers(IntSupplier following, LongSupplier asked, InstantSource clock) {
    this.following = following;
    this.asked = asked;
    this.clock = clock;
    this.lastAsked = asked.getAsLong();
  }

  @Override
  public synchronized int getAsInt() {
    long now = asked.getAsLong();
    if (now != lastAsked) {
      lastAsked = now;
      lastMoved = clock.instant();
    }
    boolean lately = !lastMoved.equals(Instant.MIN) && lastMoved.plus(LINGERS).isAfter(clock.instant());
    return following.getAsInt() + (lately ? 1 : 0);
  }
}
