package kenes.calendar;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kenes.base.CalendarException.Kind;
import kenes.base.Fields;
import kenes.base.Holiday;
import kenes.base.HolidayDate;
import kenes.base.Refused;
import kenes.base.Week;
import kenes.base.WorkCalendar;
import kenes.calendar.Calendars.NewException;

/** What an exception must be to be recorded. */
final class ExceptionChecks {
  /** By how many days an announced day may differ from the tables. */
  private static final int MOON = 3;

  private ExceptionChecks() {}

  /** @throws Refused with every wrong field, or for a conflict with what is there */
  static void check(WorkCalendar calendar, NewException input) {
    LocalDate first = calendar.law().from();
    LocalDate last = calendar.law().last();
    Fields fields = new Fields().refuseIf(input.kind() == null, "kind", CalendarCode.KIND_MISSING)
        .refuseIf(input.date() == null, "date", CalendarCode.DATE_MISSING)
        .refuseIf(isOutside(input.date(), first, last), "date", CalendarCode.DATE_OUTSIDE, first, last)
        .refuseIf(isOutside(input.instead(), first, last), "instead", CalendarCode.DATE_OUTSIDE, first, last)
        .refuseIf(input.instead() != null && input.kind() != null && input.kind() != Kind.OFF, "instead", CalendarCode.NOT_ASKED)
        .refuseIf(input.holiday() != null && input.kind() != null && input.kind() != Kind.ANNOUNCED, "holiday", CalendarCode.NOT_ASKED)
        .refuseIf(input.kind() == Kind.ANNOUNCED && findHoliday(calendar, input).isEmpty(), "holiday", CalendarCode.HOLIDAY_MISSING)
        .refuseMissingLanguages(input.reason(), "reason", CalendarCode.WORDS_MISSING)
        .refuseMissingLanguages(input.basis(), "basis", CalendarCode.WORDS_MISSING);
    fields.check();
    conflicts(calendar, input);
  }

  private static void conflicts(WorkCalendar calendar, NewException input) {
    for (LocalDate day : Stream.of(input.date(), input.instead()).filter(Objects::nonNull).toList()) {
      boolean taken = calendar.exceptions().stream().anyMatch(other -> day.equals(other.date()) || day.equals(other.instead()));
      new Fields().refuseIf(taken, day.equals(input.date()) ? "date" : "instead", CalendarCode.DATE_TAKEN, day).check();
    }
    boolean far = input.kind() == Kind.ANNOUNCED && findHoliday(calendar, input).stream().noneMatch(holiday -> isNear(holiday, input.date()));
    boolean same = input.kind() == Kind.OFF && Stream.of(Week.values()).noneMatch(week -> calendar.isWorking(input.date(), week))
        || input.kind() == Kind.WORKED && Stream.of(Week.values()).allMatch(week -> calendar.isWorking(input.date(), week));
    boolean worked = input.instead() != null && Stream.of(Week.values()).allMatch(week -> calendar.isWorking(input.instead(), week));
    new Fields().refuseIf(far, "date", CalendarCode.HOLIDAY_FAR_AWAY).refuseIf(same, "date", CalendarCode.CHANGES_NOTHING, input.date())
        .refuseIf(worked, "instead", CalendarCode.INSTEAD_IS_WORKED, input.instead()).check();
  }

  private static boolean isOutside(LocalDate date, LocalDate first, LocalDate last) {
    return date != null && (date.isBefore(first) || date.isAfter(last));
  }

  private static Optional<Holiday> findHoliday(WorkCalendar calendar, NewException input) {
    return calendar.law().holidays().stream()
        .filter(holiday -> holiday.date() instanceof HolidayDate.Hijri && holiday.code().equals(input.holiday())).findFirst();
  }

  private static boolean isNear(Holiday holiday, LocalDate announced) {
    return IntStream.rangeClosed(announced.getYear() - 1, announced.getYear() + 1).boxed().flatMap(year -> holiday.date().in(year).stream())
        .anyMatch(date -> Math.abs(ChronoUnit.DAYS.between(date, announced)) <= MOON);
  }
}
