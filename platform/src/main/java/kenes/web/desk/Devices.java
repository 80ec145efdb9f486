package kenes.web.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * When each deputy's device was heard of last, in memory only: it says nothing about a person's presence, and it is no act. A
 * seat's page reports every few seconds. Thread-safe.
 */
final class Devices {
  /** A device that has been silent longer is away: three reports of the seat's page. */
  static final Duration SILENCE = Duration.ofSeconds(15);
  private static final Duration FORGOTTEN = Duration.ofDays(1);

  private record Seat(UUID meeting, UUID person) {}

  private final Map<Seat, Instant> heard = new ConcurrentHashMap<>();

  /** The person's device has the meeting's page before it now. */
  void report(UUID meeting, UUID person, Instant now) {
    if (heard.put(new Seat(meeting, person), now) == null) {
      heard.values().removeIf(last -> last.isBefore(now.minus(FORGOTTEN)));
    }
  }

  /** When it was heard of last; empty when never since the node was started. */
  Optional<Instant> lastHeard(UUID meeting, UUID person) {
    return Optional.ofNullable(heard.get(new Seat(meeting, person)));
  }

  /** Whether a device that was heard of last at this moment is silent for longer than one in use ever is. */
  static boolean isAway(Instant last, Instant now) {
    return last.isBefore(now.minus(SILENCE));
  }
}
