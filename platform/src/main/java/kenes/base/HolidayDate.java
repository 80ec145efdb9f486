package kenes.base;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.chrono.HijrahDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** On which days of a year a holiday falls. */
public sealed interface HolidayDate {
  /** Its days in this year of the civil calendar: none, one, or two for a year of the moon that ends in it. */
  List<LocalDate> in(int year);

  /** The same day of a month every year. */
  record Fixed(MonthDay day) implements HolidayDate {
    @Override
    public List<LocalDate> in(int year) {
      return day.isValidYear(year) ? List.of(day.atYear(year)) : List.of();
    }
  }

  /**
   * A day of the Islamic year by the tables of Umm al-Qura, which a country's clergy may announce a day earlier or
   * later: preliminary until announced. The tables know the years 1300 to 1600 (1882 to 2174); none outside of them.
   */
  record Hijri(int month, int day) implements HolidayDate {
    private static final int FIRST = 1300;
    private static final int LAST = 1600;

    @Override
    public List<LocalDate> in(int year) {
      // Islamic years are shorter than civil ones by 10 to 12 days: three candidates are enough.
      int about = (year - 622) * 33 / 32;
      return IntStream.rangeClosed(about - 1, about + 2).filter(hijri -> hijri >= FIRST && hijri <= LAST)
          .mapToObj(hijri -> LocalDate.from(HijrahDate.of(hijri, month, day))).filter(date -> date.getYear() == year).toList();
    }
  }

  /** So many days after Easter Sunday of the Western churches; before it: negative. */
  record Easter(int days) implements HolidayDate {
    @Override
    public List<LocalDate> in(int year) {
      return List.of(sunday(year).plusDays(days));
    }

    /** The Gregorian computus as printed in Butcher's Ecclesiastical Calendar (1876). */
    private static LocalDate sunday(int year) {
      int golden = year % 19;
      int century = year / 100;
      int rest = year % 100;
      int epact = (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
      int weekday = (32 + 2 * (century % 4) + 2 * (rest / 4) - epact - rest % 4) % 7;
      int late = (golden + 11 * epact + 22 * weekday) / 451;
      int sum = epact + weekday - 7 * late + 114;
      return LocalDate.of(year, sum / 31, sum % 31 + 1);
    }
  }

  /** The first, second … such weekday of a month; −1: the last one. */
  record Nth(int number, DayOfWeek weekday, Month month) implements HolidayDate {
    @Override
    public List<LocalDate> in(int year) {
      return List.of(LocalDate.of(year, month, 1).with(TemporalAdjusters.dayOfWeekInMonth(number, weekday)));
    }
  }

  /**
   * As a calendar file writes it: {@code 03-21}, {@code hijri 12-10}, {@code easter +39}, {@code 4 THURSDAY 11},
   * {@code -1 MONDAY 05}.
   *
   * @throws IllegalArgumentException for anything else
   */
  static HolidayDate of(String written) {
    for (Form form : Form.values()) {
      Matcher found = form.pattern.matcher(written);
      if (found.matches()) {
        try {
          return form.read.apply(found);
        } catch (DateTimeException impossible) {
          throw new IllegalArgumentException("no date of a holiday: " + written, impossible);
        }
      }
    }
    throw new IllegalArgumentException("no date of a holiday: " + written);
  }

  /** How each is written. */
  enum Form {
    FIXED("(\\d\\d)-(\\d\\d)", found -> new Fixed(MonthDay.of(number(found, 1), number(found, 2)))),
    HIJRI("hijri (0[1-9]|1[0-2])-(0[1-9]|1\\d|2\\d)", found -> new Hijri(number(found, 1), number(found, 2))),
    EASTER("easter ([+-]\\d{1,2})", found -> new Easter(number(found, 1))),
    NTH("([1-4]|-1) ([A-Z]+DAY) (\\d\\d)",
        found -> new Nth(number(found, 1), DayOfWeek.valueOf(found.group(2)), Month.of(number(found, 3))));

    private final Pattern pattern;
    private final Function<Matcher, HolidayDate> read;

    Form(String pattern, Function<Matcher, HolidayDate> read) {
      this.pattern = Pattern.compile(pattern);
      this.read = read;
    }

    private static int number(Matcher found, int group) {
      return Integer.parseInt(found.group(group));
    }
  }
}
