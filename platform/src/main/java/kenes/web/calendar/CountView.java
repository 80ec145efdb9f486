package kenes.web.calendar;

import java.util.List;
import kenes.web.view.FieldView;

/**
 * The form that counts a term, and what came out.
 *
 * @param action where it is sent
 * @param fields start, length, unit, kind of week
 * @param registered whether receipt on a day off counts as receipt on the next working day
 * @param result null before anything was counted
 */
public record CountView(String action, List<FieldView> fields, FieldView registered, Result result) {
  /**
   * A term counted.
   *
   * @param due the last day, with its weekday
   * @param steps how it was counted, in sentences
   * @param skippedTitle how many days were not counted
   * @param skipped each of them, with its reason
   * @param basis the law about counting; {@code inferred} the mark in words where it was concluded and not read, else null
   * @param preliminary why the day may yet change, or null
   */
  public record Result(String due, List<String> steps, String skippedTitle, List<YearView.DayLine> skipped, String basis, String inferred,
      String preliminary) {}
}
