package kenes.texts;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A paragraph in both versions of a text.
 *
 * @param before number of the paragraph in the earlier version, from 1; 0 where it is new
 * @param after its number in the later version, from 1; 0 where it is gone
 * @param pieces its words in reading order: what is kept and removed is the earlier paragraph, what is kept and added the later one
 */
public record Row(int before, int after, List<Piece> pieces) {
  /** What became of the paragraph. */
  public enum Kind { SAME, CHANGED, REMOVED, ADDED }

  public Kind kind() {
    if (before == 0) {
      return Kind.ADDED;
    }
    if (after == 0) {
      return Kind.REMOVED;
    }
    return pieces.stream().allMatch(piece -> piece.mark() == Piece.Mark.KEPT) ? Kind.SAME : Kind.CHANGED;
  }

  /** The paragraph as it was; empty where it is new. */
  public String textBefore() {
    return without(Piece.Mark.ADDED);
  }

  /** The paragraph as it is now; empty where it is gone. */
  public String textAfter() {
    return without(Piece.Mark.REMOVED);
  }

  private String without(Piece.Mark mark) {
    return pieces.stream().filter(piece -> piece.mark() != mark).map(Piece::text).collect(Collectors.joining());
  }
}
