package kenes.web.desk;

import java.util.List;
import kenes.web.calendar.CountView;
import kenes.web.calendar.YearView;
import kenes.web.view.FieldView;
import kenes.web.view.LinkView;

/**
 * The administrator's page of a calendar.
 *
 * @param path the page's address, to which the form is sent
 * @param exceptions those recorded here, the latest day first
 * @param shipped those that came with the calendar's file
 * @param kind off, worked or announced
 * @param dates the day, the day worked instead, the holiday announced
 * @param words reason and basis in three languages
 * @param file another file for this or another country, with the key of its form
 * @param countries the calendars kept here, empty while there is one
 * @param problem what is wrong with the whole form, or null
 */
public record CalendarDeskView(FrameView frame, String path, YearView year, CountView count, List<Line> exceptions, List<Line> shipped,
    String key, FieldView kind, List<FieldView> dates, List<FieldView> words, FieldView file, String fileKey, List<LinkView> countries, String problem) {
  /**
   * An exception.
   *
   * @param kind in words
   * @param withdraw where it is withdrawn, or null
   * @param key for that form
   * @param withdrawn the state in words, or null while it is in force
   */
  public record Line(String date, String kind, String reason, String basis, String withdraw, String key, String withdrawn) {}

  /** Every field of the form, for the summary of errors. */
  public List<FieldView> fields() {
    return java.util.stream.Stream.of(List.of(kind), dates, words, List.of(file)).flatMap(List::stream).toList();
  }
}
