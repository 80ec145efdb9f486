package kenes.web.view;

/**
 * A seat of the half-circle and a row of its twin table.
 *
 * @param number the place in the roll, from 1
 * @param name   the person's name, or the word for a vacant seat
 * @param href   the person's page, or null where there is none
 * @param mark   the shape
 * @param word   what the shape says, as it stands in the table: “жақтап”
 * @param entry  the ballot's entry in the record, or null where there is none
 */
public record SeatView(int number, String name, String href, Mark mark, String word, LinkView entry) {
  /** A seat without a ballot. */
  public SeatView(int number, String name, String href, Mark mark, String word) {
    this(number, name, href, mark, word, null);
  }
}
