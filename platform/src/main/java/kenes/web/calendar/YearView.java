package kenes.web.calendar;

import java.util.List;
import kenes.web.view.LinkView;

/**
 * A year of a calendar, drawn.
 *
 * @param title the calendar's own title
 * @param summary how many working days it has, in a week of which kind
 * @param weeks the kinds of week; the one shown has no address
 * @param years this one and its neighbours; the one shown has no address
 * @param weekdays from Monday on: short and whole
 * @param legend the marks that this year has
 * @param days the days that are not what their weekday says
 * @param basis the law
 */
public record YearView(String title, String summary, List<LinkView> weeks, List<LinkView> years, List<Weekday> weekdays, List<MonthView> months,
    List<MarkView> legend, List<DayLine> days, String basis) {
  /** @param name short @param whole for those who hear the page */
  public record Weekday(String name, String whole) {}

  /** @param working how many working days it has @param rows its weeks, seven cells each; a cell outside of the month is null */
  public record MonthView(String name, String working, List<List<DateView>> rows) {}

  /** @param mark null for a working day as any other @param why for those who hear the page, or null */
  public record DateView(int number, String mark, String why) {}

  /** A mark with its meaning. @param example a number to draw it around */
  public record MarkView(String mark, String words) {}

  /** A day in words. @param preliminary the mark in words, or null @param basis the order, or null where the law itself says it */
  public record DayLine(String date, String weekday, String why, String preliminary, String basis) {}
}
