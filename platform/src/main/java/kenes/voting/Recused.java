package kenes.voting;

/**
 * Those on the roll who may not vote because of a personal interest.
 *
 * @param seats how many
 * @param present how many of them were there when the vote opened
 * @param inBase whether they stay in the base
 */
public record Recused(long seats, long present, boolean inBase) {
  /** Nobody. */
  public static final Recused NONE = new Recused(0, 0, true);
}
