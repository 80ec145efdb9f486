package kenes.motions;

import java.util.SortedSet;
import java.util.UUID;

/** Two amendments of which only one can be adopted. @param paragraphs of the draft of which they make different things */
public record Collision(UUID one, UUID other, SortedSet<Integer> paragraphs) {
  public boolean concerns(UUID amendment) {
    return one.equals(amendment) || other.equals(amendment);
  }

  /** The other of the two. */
  public UUID beside(UUID amendment) {
    return one.equals(amendment) ? other : one;
  }
}
