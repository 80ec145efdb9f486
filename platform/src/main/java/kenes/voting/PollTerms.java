package kenes.voting;

import java.util.List;
import java.util.UUID;

/**
 * How a vote is held; frozen when it opens.
 *
 * @param tellers the two who count the hands, in this order; empty with another method
 * @param recusedInBase whether those who may not vote because of a personal interest stay in the base of the majority
 * @param replaces the vote that this one repeats or stands in for, or null
 */
public record PollTerms(PollMethod method, PollSubject subject, List<Teller> tellers, boolean recusedInBase, UUID replaces) {
  public PollTerms {
    tellers = List.copyOf(tellers);
  }

  /** A vote by name on the item itself. */
  public static PollTerms named() {
    return new PollTerms(PollMethod.NAMED, PollSubject.whole(), List.of(), true, null);
  }
}
