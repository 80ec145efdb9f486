package kenes.voting;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kenes.base.Digest;
import kenes.base.Text;
import kenes.rules.MajorityRule;

/**
 * A vote.
 *
 * @param number 1-based among the votes on its item
 * @param terms how it is held
 * @param rule frozen when the vote opened
 * @param papers digests of the papers voted on
 * @param openedIndex index of its opening in the body's journal
 * @param closedAt null while it runs; for an abandoned vote when it was abandoned
 * @param closedIndex index of its closing, or null
 * @param reason why it does not count; null for a valid vote
 */
public record Poll(String body, UUID id, UUID meeting, UUID item, int number, Text question, PollTerms terms, MajorityRule rule,
    List<Digest> papers, boolean presenceKnown, Instant openedAt, long openedIndex, Instant closedAt, Long closedIndex,
    Validity validity, Text reason) {
  public boolean isOpen() {
    return closedAt == null;
  }

  /** Whether it counts, or will when it is closed. */
  public boolean isValid() {
    return validity == Validity.VALID;
  }

  /** Whether it has a result: closed, and not abandoned. A void vote has one that counts nowhere. */
  public boolean hasResult() {
    return !isOpen() && validity != Validity.ABANDONED;
  }

  public PollMethod method() {
    return terms.method();
  }
}
