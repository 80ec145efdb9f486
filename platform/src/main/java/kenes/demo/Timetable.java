package kenes.demo;

import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;

/** What happens when: entered in any order, also while it is played, and played in the order of time. */
final class Timetable {
  private record Event(Instant at, int place, Runnable happening) {}

  private final PastClock clock;
  private final PriorityQueue<Event> events = new PriorityQueue<>(Comparator.comparing(Event::at).thenComparing(Event::place));
  private int entered;

  Timetable(PastClock clock) {
    this.clock = clock;
  }

  void at(Instant at, Runnable happening) {
    events.add(new Event(at, entered++, happening));
  }

  /** Of two happenings at the same instant the one entered first comes first. */
  void play() {
    while (!events.isEmpty()) {
      Event event = events.poll();
      clock.set(event.at());
      event.happening().run();
    }
  }
}
