package kenes.texts;

/** Some words of a paragraph, and what became of them. */
public record Piece(Mark mark, String text) {
  /** What became of words. */
  public enum Mark { KEPT, REMOVED, ADDED }
}
