package kenes.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which seats visitors have taken. Kept in memory only: after a restart the first request of a signed-in visitor takes
 * the seat again. Thread-safe.
 */
final class Visitors {
  /** A seat is free again after so long without its visitor. */
  static final Duration PATIENCE = Duration.ofMinutes(10);
  /** With these and the seats behind the printed links the others still make a quorum. */
  static final int MOST = 4;

  private final Map<Integer, Instant> lastSeen = new HashMap<>();

  synchronized Set<Integer> taken(Instant now) {
    Set<Integer> taken = new TreeSet<>();
    lastSeen.forEach((seat, seen) -> {
      if (seen.plus(PATIENCE).isAfter(now)) {
        taken.add(seat);
      }
    });
    return taken;
  }

  /** Takes the seat that has been free longest; empty when too many are taken. */
  synchronized Optional<Integer> take(Collection<Integer> offered, Instant now) {
    Set<Integer> taken = taken(now);
    if (offered.stream().filter(taken::contains).count() >= MOST) {
      return Optional.empty();
    }
    Optional<Integer> seat = offered.stream().filter(free -> !taken.contains(free))
        .min(Comparator.comparing(free -> lastSeen.getOrDefault(free, Instant.EPOCH)));
    seat.ifPresent(found -> lastSeen.put(found, now));
    return seat;
  }

  synchronized void seen(int seat, Instant now) {
    lastSeen.put(seat, now);
  }
}
