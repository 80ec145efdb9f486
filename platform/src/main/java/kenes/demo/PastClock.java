package kenes.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** The clock by which the demonstration's past is recorded. Used by one thread. */
final class PastClock implements InstantSource {
  private Instant now = Instant.EPOCH;

  @Override
  public Instant instant() {
    return now;
  }

  void set(Instant instant) {
    now = instant;
  }

  void pass(Duration time) {
    now = now.plus(time);
  }
}
