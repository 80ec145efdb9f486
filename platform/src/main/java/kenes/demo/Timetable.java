package kenes.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What happens when: collected in any order, then played in the order of time. */
final class Timetable {
  private record Event(Instant at, Runnable happening) {}

  private final PastClock clock;
  private final List<Event> events = new ArrayList<>();

  Timetable(PastClock clock) {
    this.clock = clock;
  }

  void at(Instant at, Runnable happening) {
    events.add(new Event(at, happening));
  }

  /** Of two happenings at the same instant the one entered first comes first. */
  void play() {
    events.stream().sorted(Comparator.comparing(Event::at)).forEach(event -> {
      clock.set(event.at());
      event.happening().run();
    });
  }
}
