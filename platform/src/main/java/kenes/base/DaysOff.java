package kenes.base;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Works out the days of a year that are not what their weekday says: holidays, moved days, exceptions. */
final class DaysOff {
  /** Clergies announce a day of the moon at most this many days away from the tables. */
  private static final int MOON = 3;

  private final Set<DayOfWeek> rest;
  private final List<CalendarException> exceptions;
  private final Map<LocalDate, CalendarDay> days = new TreeMap<>();

  private DaysOff(Set<DayOfWeek> rest, List<CalendarException> exceptions) {
    this.rest = rest;
    this.exceptions = exceptions;
  }

  /** Days of the year by date; a date that is absent is what its weekday says. */
  static Map<LocalDate, CalendarDay> of(HolidayCalendar calendar, List<CalendarException> exceptions, int year, Week week) {
    DaysOff found = new DaysOff(calendar.rest().get(week), exceptions);
    List<Map.Entry<Holiday, CalendarDay>> falls = new ArrayList<>();
    // The neighbours too: a day may be moved, or given for another, across the New Year.
    for (int near = year - 1; near <= year + 1; near++) {
      for (Holiday holiday : calendar.holidays()) {
        holiday.date().in(near).stream().map(date -> found.fall(holiday, date))
            .filter(day -> holiday.valid().contains(day.date())).forEach(day -> falls.add(Map.entry(holiday, day)));
      }
    }
    falls.forEach(fall -> found.days.merge(fall.getValue().date(), fall.getValue(), DaysOff::both));
    falls.stream().filter(fall -> fall.getKey().moves() && found.rests(fall.getValue().date()))
        .sorted(Comparator.comparing(fall -> fall.getValue().date())).forEach(fall -> found.move(fall.getValue()));
    exceptions.forEach(found::except);
    found.days.keySet().removeIf(date -> date.getYear() != year);
    return Map.copyOf(found.days);
  }

  private CalendarDay fall(Holiday holiday, LocalDate date) {
    if (!(holiday.date() instanceof HolidayDate.Hijri)) {
      return new CalendarDay(date, CalendarDay.Reason.HOLIDAY, holiday.name(), null, false, holiday.legalBasis());
    }
    Optional<CalendarException> announced = exceptions.stream().filter(exception -> holiday.code().equals(exception.holiday())
        && Math.abs(ChronoUnit.DAYS.between(date, exception.date())) <= MOON).findFirst();
    return new CalendarDay(announced.map(CalendarException::date).orElse(date), CalendarDay.Reason.HOLIDAY, holiday.name(), null,
        announced.isEmpty(), announced.map(CalendarException::basis).orElse(holiday.legalBasis()));
  }

  /** Two holidays on one day: the day may still change if the day of either may. */
  private static CalendarDay both(CalendarDay first, CalendarDay second) {
    return new CalendarDay(first.date(), first.reason(), first.name(), null, first.preliminary() || second.preliminary(), first.basis());
  }

  private void move(CalendarDay holiday) {
    LocalDate next = holiday.date().plusDays(1);
    while (isOff(next) || isOrderedOff(next)) {
      next = next.plusDays(1);
    }
    days.put(next, new CalendarDay(next, CalendarDay.Reason.MOVED, holiday.name(), holiday.date(), holiday.preliminary(), holiday.basis()));
  }

  private boolean isOrderedOff(LocalDate date) {
    return exceptions.stream().anyMatch(exception -> exception.kind() == CalendarException.Kind.OFF && exception.date().equals(date)
        && (exception.instead() == null || isOff(exception.instead())));
  }

  private void except(CalendarException exception) {
    LocalDate date = exception.date();
    LocalDate instead = exception.instead();
    switch (exception.kind()) {
      case ANNOUNCED -> { }
      case WORKED -> days.put(date, ordered(exception, CalendarDay.Reason.ORDERED_WORK, date, null));
      case OFF -> {
        if (instead == null || isOff(instead)) {
          days.put(date, ordered(exception, CalendarDay.Reason.ORDERED_OFF, date, instead));
          if (instead != null) {
            days.put(instead, ordered(exception, CalendarDay.Reason.ORDERED_WORK, instead, date));
          }
        }
      }
    }
  }

  private static CalendarDay ordered(CalendarException exception, CalendarDay.Reason reason, LocalDate date, LocalDate other) {
    return new CalendarDay(date, reason, exception.reason(), other, false, exception.basis());
  }

  private boolean isOff(LocalDate date) {
    return days.containsKey(date) || rests(date);
  }

  private boolean rests(LocalDate date) {
    return rest.contains(date.getDayOfWeek());
  }
}
