package kenes.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** What happens between bodies on which day; the letters that it makes are carried at once. */
record Days(Timetable timetable, Facades kenes, ZoneId zone) {
  private static final LocalTime AT = LocalTime.of(13, 0);

  void on(LocalDate day, Runnable happening) {
    timetable.at(day.atTime(AT).atZone(zone).toInstant(), () -> {
      happening.run();
      kenes.couriers().deliverNow();
    });
  }

  void play() {
    timetable.play();
  }
}
