package kenes.web.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kenes.base.CalendarDay;
import kenes.base.Week;
import kenes.base.Words;
import kenes.base.WorkCalendar;
import kenes.web.view.LinkView;

/** Draws a year of a calendar: for the public page and for the administrator's. */
public final class YearDrawing {
  private static final List<String> MARKS = List.of("rest", "holiday", "moved", "given", "worked", "maybe");
  private static final int NEIGHBOURS = 2;

  private final WorkCalendar calendar;
  private final int year;
  private final Week week;
  private final Words w;
  private final DayWords days;

  private YearDrawing(WorkCalendar calendar, int year, Week week, Words w) {
    this.calendar = calendar;
    this.year = year;
    this.week = week;
    this.w = w;
    this.days = new DayWords(w);
  }

  /** Whether the calendar knows anything about this year. */
  public static boolean knows(WorkCalendar calendar, int year) {
    return year >= calendar.law().from().getYear() && year <= calendar.law().last().getYear();
  }

  /** @param address of the page that shows this year and kind of week */
  public static YearView draw(WorkCalendar calendar, int year, Week week, Words w, BiFunction<Integer, Week, String> address) {
    YearDrawing drawing = new YearDrawing(calendar, year, week, w);
    List<YearView.MonthView> months = IntStream.rangeClosed(1, 12).mapToObj(month -> drawing.month(YearMonth.of(year, month))).toList();
    return new YearView(calendar.law().title().in(w.lang()), w.text("calendar.summary-" + week.code(), calendar.workingDays(year, week)),
        Stream.of(Week.values()).map(other -> new LinkView(w.text("calendar.week-" + other.code()), other == week ? null : address.apply(year, other))).toList(),
        IntStream.rangeClosed(year - NEIGHBOURS, year + NEIGHBOURS).filter(other -> knows(calendar, other))
            .mapToObj(other -> new LinkView(String.valueOf(other), other == year ? null : address.apply(other, week))).toList(),
        Arrays.stream(DayOfWeek.values()).map(drawing.days::heading).toList(), months, drawing.legend(months),
        calendar.specialDays(year, week).stream().map(day -> drawing.days.line(day, calendar.law())).toList(),
        calendar.law().legalBasis().in(w.lang()));
  }

  private YearView.MonthView month(YearMonth month) {
    List<List<YearView.DateView>> rows = new ArrayList<>();
    LocalDate monday = month.atDay(1).with(DayOfWeek.MONDAY);
    for (; !monday.isAfter(month.atEndOfMonth()); monday = monday.plusWeeks(1)) {
      List<YearView.DateView> row = new ArrayList<>();
      monday.datesUntil(monday.plusWeeks(1)).forEach(date -> row.add(YearMonth.from(date).equals(month) ? date(date) : null));
      rows.add(row);
    }
    long working = month.atDay(1).datesUntil(month.plusMonths(1).atDay(1)).filter(date -> calendar.isWorking(date, week)).count();
    return new YearView.MonthView(days.month(month.getMonth()), w.text("calendar.month-working", working), rows);
  }

  private YearView.DateView date(LocalDate date) {
    CalendarDay day = calendar.day(date, week);
    boolean ordinary = day.reason() == CalendarDay.Reason.WORKDAY || day.reason() == CalendarDay.Reason.WEEKEND;
    String why = ordinary ? null : days.why(day) + (day.preliminary() ? ", " + w.text("calendar.preliminary") : "");
    return new YearView.DateView(date.getDayOfMonth(), DayWords.mark(day), why);
  }

  private List<YearView.MarkView> legend(List<YearView.MonthView> months) {
    Set<String> used = new LinkedHashSet<>();
    months.stream().flatMap(month -> month.rows().stream()).flatMap(List::stream).filter(date -> date != null && date.mark() != null)
        .forEach(date -> used.add(date.mark()));
    return MARKS.stream().filter(used::contains).map(mark -> new YearView.MarkView(mark, w.text("calendar.mark-" + mark))).toList();
  }
}
