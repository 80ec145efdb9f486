package kenes.web.view;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The half-circle with its twin table.
 *
 * @param id      the id that live updates name
 * @param title   what is drawn, for those who do not see it: “Дауыс беру нәтижесі: 17 жақтап, 2 қарсы …”
 * @param caption the caption of the table
 * @param open    whether the table is shown at once
 * @param seats   in the order of the roll; fewer than three or more than 300 are shown as a table only
 */
public record HemicycleView(String id, String title, String caption, boolean open, List<SeatView> seats) {
  /** The places of the seats, or null where their number cannot be drawn. */
  public Hemicycle plan() {
    boolean drawable = seats.size() >= Hemicycle.MIN && seats.size() <= Hemicycle.MAX;
    return drawable ? Hemicycle.of(seats.size()) : null;
  }

  /** Whether any ballot's number in the record is known: then the table has a column for them. */
  public boolean entries() {
    return seats.stream().anyMatch(seat -> seat.entry() != null);
  }

  /** How many seats carry each mark, in the order of first appearance in {@link Mark}. */
  public Map<Mark, Long> counts() {
    Map<Mark, Long> counts = new LinkedHashMap<>();
    for (Mark mark : Mark.values()) {
      long count = seats.stream().filter(seat -> seat.mark() == mark).count();
      if (count > 0) {
        counts.put(mark, count);
      }
    }
    return counts;
  }
}
