package kenes.parity;

import java.util.Optional;

/** A fact that stands in one text and not in the other, or otherwise in the other. At least one side is there. */
public record Difference(Kind kind, Optional<Place> kk, Optional<Place> ru) {
  /**
   * Where a fact stands.
   *
   * @param paragraph from 1, as in {@link Parity.Row}
   * @param start offset in the paragraph's text
   * @param end offset after its last character
   * @param written the fact as it is written there
   */
  public record Place(int paragraph, int start, int end, String written) {}
}
