package kenes.elections;

import java.util.Map;
import kenes.rules.Base;
import kenes.rules.Threshold;
import kenes.voting.PaperForm;

/**
 * Hands counted for each candidate in turn, and against.
 *
 * @param votes by the candidate's id, and AGAINST @param places how many candidates a deputy may raise the hand for
 */
record Hands(Map<String, Long> votes, int places) {
  /** Whether a share is taken of those who voted: hands raised for several places do not tell how many those were. */
  static boolean unknownBase(Threshold threshold) {
    return threshold != null && (threshold.base() == Base.VOTES_CAST || threshold.base() == Base.TAKING_PART);
  }

  private long against() {
    return votes.getOrDefault(PaperForm.AGAINST, 0L);
  }

  /** The smallest number of deputies who can have raised all these hands; exactly who voted where one place is filled. */
  long voters() {
    long hands = votes.values().stream().mapToLong(Long::longValue).sum() - against();
    long most = votes.entrySet().stream().filter(one -> !one.getKey().equals(PaperForm.AGAINST)).mapToLong(Map.Entry::getValue).max().orElse(0);
    return against() + Math.max(most, Math.ceilDiv(hands, places));
  }
}
