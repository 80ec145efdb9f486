package kenes.web.view;

import java.util.List;

/**
 * The quorum lamp: a number over a number with its rule, and the day's line.
 *
 * @param id       the id that live updates name
 * @param held     whether there is a quorum now
 * @param present  how many are present
 * @param seats    of how many
 * @param rule     “2/3 = 14”
 * @param word     “кворум бар” or “кворум жоқ”
 * @param sentence the same as one sentence for those who do not see the line, with the times
 * @param from     the start of the day's line: “10:00”
 * @param to       its end
 * @param spans    when it was held and when not; empty before the first arrival
 */
public record QuorumView(String id, boolean held, int present, int seats, String rule, String word, String sentence,
    String from, String to, List<Span> spans) {

  /**
   * A stretch of the day.
   *
   * @param from  its start as percent of the line
   * @param to    its end as percent of the line
   * @param held  whether there was a quorum
   * @param words “10:05–12:40: кворум бар”
   */
  public record Span(double from, double to, boolean held, String words) {
    /** Its length as percent of the line. */
    public double length() {
      return to - from;
    }
  }
}
