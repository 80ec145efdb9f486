package kenes.base;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Which days of a country are working days, and how its terms are counted: its file and the exceptions recorded since.
 * Does not change. Thread-safe.
 */
public final class WorkCalendar {
  private final HolidayCalendar law;
  private final List<CalendarException> exceptions;
  private final Map<YearOfWeek, Map<LocalDate, CalendarDay>> years = new ConcurrentHashMap<>();

  private record YearOfWeek(int year, Week week) {}

  /** @param recorded exceptions beside those of the file */
  public WorkCalendar(HolidayCalendar law, List<CalendarException> recorded) {
    this.law = law;
    this.exceptions = Stream.concat(law.exceptions().stream(), recorded.stream()).toList();
  }

  public HolidayCalendar law() {
    return law;
  }

  /** Those of the file, then those recorded since. */
  public List<CalendarException> exceptions() {
    return exceptions;
  }

  /** What the day is for those who work such weeks, and why. */
  public CalendarDay day(LocalDate date, Week week) {
    CalendarDay special = special(date.getYear(), week).get(date);
    if (special != null) {
      return special;
    }
    boolean rests = law.rest().get(week).contains(date.getDayOfWeek());
    return new CalendarDay(date, rests ? CalendarDay.Reason.WEEKEND : CalendarDay.Reason.WORKDAY, null, null, false, null);
  }

  public boolean isWorking(LocalDate date, Week week) {
    return day(date, week).isWorking();
  }

  /** The day itself, or the next working day after it. */
  public LocalDate workingDayFrom(LocalDate date, Week week) {
    LocalDate day = date;
    while (!isWorking(day, week)) {
      day = day.plusDays(1);
    }
    return day;
  }

  /** How many days of the year are worked. */
  public int workingDays(int year, Week week) {
    return (int) LocalDate.of(year, 1, 1).datesUntil(LocalDate.of(year + 1, 1, 1)).filter(date -> isWorking(date, week)).count();
  }

  /** The days that are not what their weekday says, in order. */
  public List<CalendarDay> specialDays(int year, Week week) {
    return special(year, week).values().stream().sorted(Comparator.comparing(CalendarDay::date)).toList();
  }

  /**
   * When a term is over. The day of receipt is day 0; months and years end on the same number of the month, or on the
   * month's last day where it has no such number.
   *
   * @param received the day of receipt, or of whatever else starts the term
   */
  public Deadline count(LocalDate received, Term term, Week week, Counting counting) {
    LocalDate from = counting.startsOnWorkingDay() ? workingDayFrom(received, week) : received;
    LocalDate end = end(from, term, week);
    LocalDate due = counting.endsOnWorkingDay() ? workingDayFrom(end, week) : end;
    List<CalendarDay> skipped = new ArrayList<>(off(received, from, week));
    boolean byWorkingDays = term.unit() == Term.Unit.WORKING_DAYS;
    skipped.addAll(byWorkingDays ? off(from.plusDays(1), due, week) : off(end, due, week));
    boolean lastDayOfMonth = byMonths(term) && end.getDayOfMonth() != from.getDayOfMonth();
    boolean preliminary = byWorkingDays && isPreliminary(received, due, week)
        || counting.startsOnWorkingDay() && isPreliminary(received, from, week)
        || counting.endsOnWorkingDay() && isPreliminary(end, due, week);
    return new Deadline(received, from, term, week, end, due, List.copyOf(skipped), lastDayOfMonth, preliminary, counting);
  }

  /**
   * The latest day on which notice of something may be given: the last one from which the term is over on the day of
   * the event or earlier. Nothing is rolled to a working day, as the event does not wait.
   */
  public Notice notice(LocalDate event, Term term, Week week) {
    LocalDate latest = earliest(event, term, week);
    while (!end(latest.plusDays(1), term, week).isAfter(event)) {
      latest = latest.plusDays(1);
    }
    boolean byWorkingDays = term.unit() == Term.Unit.WORKING_DAYS;
    return new Notice(event, term, week, latest, byWorkingDays ? off(latest.plusDays(1), event.plusDays(1), week) : List.of(),
        byWorkingDays && isPreliminary(latest, event, week));
  }

  /** A day from which the term is surely over by the event, near the latest such day. */
  private LocalDate earliest(LocalDate event, Term term, Week week) {
    return switch (term.unit()) {
      case DAYS -> event.minusDays(term.amount());
      case WEEKS -> event.minusWeeks(term.amount());
      case MONTHS -> event.minusMonths(term.amount());
      case YEARS -> event.minusYears(term.amount());
      case WORKING_DAYS -> {
        LocalDate day = event;
        for (int left = term.amount(); left > 0; day = day.minusDays(1)) {
          left -= isWorking(day, week) ? 1 : 0;
        }
        yield day;
      }
    };
  }

  private LocalDate end(LocalDate from, Term term, Week week) {
    return switch (term.unit()) {
      case DAYS -> from.plusDays(term.amount());
      case WEEKS -> from.plusWeeks(term.amount());
      case MONTHS -> from.plusMonths(term.amount());
      case YEARS -> from.plusYears(term.amount());
      case WORKING_DAYS -> {
        LocalDate day = from;
        for (int left = term.amount(); left > 0; left--) {
          day = workingDayFrom(day.plusDays(1), week);
        }
        yield day;
      }
    };
  }

  private static boolean byMonths(Term term) {
    return term.unit() == Term.Unit.MONTHS || term.unit() == Term.Unit.YEARS;
  }

  /** Days off from one day to before another. */
  private List<CalendarDay> off(LocalDate from, LocalDate before, Week week) {
    LocalDate until = before.isBefore(from) ? from : before;
    return from.datesUntil(until).map(date -> day(date, week)).filter(day -> !day.isWorking()).toList();
  }

  /** Whether a day of the moon that is not announced lies inside, or a day before or after: it may yet come to lie inside. */
  private boolean isPreliminary(LocalDate first, LocalDate last, Week week) {
    return first.minusDays(1).datesUntil(last.plusDays(2)).anyMatch(date -> day(date, week).preliminary());
  }

  private Map<LocalDate, CalendarDay> special(int year, Week week) {
    return years.computeIfAbsent(new YearOfWeek(year, week), asked -> DaysOff.of(law, exceptions, asked.year(), asked.week()));
  }
}
