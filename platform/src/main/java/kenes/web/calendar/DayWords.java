package kenes.web.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Locale;
import kenes.base.CalendarDay;
import kenes.base.HolidayCalendar;
import kenes.base.Words;

/** Days of a calendar in words. */
final class DayWords {
  private final Words w;
  private final Locale locale;

  DayWords(Words w) {
    this.w = w;
    this.locale = w.lang().locale();
  }

  /** The class of the mark in the drawing; null for a working day as any other. */
  static String mark(CalendarDay day) {
    return day.preliminary() ? "maybe" : switch (day.reason()) {
      case WORKDAY -> null;
      case WEEKEND -> "rest";
      case HOLIDAY -> "holiday";
      case MOVED -> "moved";
      case ORDERED_OFF -> "given";
      case ORDERED_WORK -> "worked";
    };
  }

  YearView.DayLine line(CalendarDay day, HolidayCalendar law) {
    boolean byOrder = day.basis() != null && !day.basis().equals(law.legalBasis());
    return new YearView.DayLine(w.date(day.date()), weekday(day.date().getDayOfWeek()), why(day),
        day.preliminary() ? w.text("calendar.preliminary") : null, byOrder ? day.basis().in(w.lang()) : null);
  }

  /** Why the day is off, or is worked. */
  String why(CalendarDay day) {
    String name = day.name() == null ? "" : day.name().in(w.lang());
    return switch (day.reason()) {
      case WORKDAY -> w.text("calendar.day.workday");
      case WEEKEND -> w.text("calendar.day.weekend");
      case HOLIDAY -> name;
      case MOVED -> w.text("calendar.day.moved", name, w.date(day.other()));
      case ORDERED_OFF -> w.text("calendar.day.given", name) + other("calendar.day.given-for", day.other());
      case ORDERED_WORK -> w.text("calendar.day.worked", name) + other("calendar.day.worked-for", day.other());
    };
  }

  private String other(String key, LocalDate other) {
    return other == null ? "" : " " + w.text(key, w.date(other));
  }

  String month(Month month) {
    return w.capital(month.getDisplayName(TextStyle.FULL_STANDALONE, locale));
  }

  /** A weekday's whole name, as it stands inside a sentence. */
  String weekday(DayOfWeek day) {
    String name = day.getDisplayName(TextStyle.FULL, locale);
    return w.lang() == kenes.base.Lang.EN ? name : name.toLowerCase(locale);
  }

  YearView.Weekday heading(DayOfWeek day) {
    return new YearView.Weekday(w.capital(day.getDisplayName(TextStyle.SHORT_STANDALONE, locale)), w.capital(weekday(day)));
  }
}
