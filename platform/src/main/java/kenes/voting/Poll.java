package kenes.voting;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kenes.base.Digest;
import kenes.base.Text;
import kenes.rules.MajorityRule;

/**
 * A roll-call vote.
 *
 * @param number 1-based among the votes on its item
 * @param rule frozen when the vote opened
 * @param papers digests of the papers voted on
 * @param openedIndex index of its opening in the body's journal
 * @param closedAt null while it runs
 * @param closedIndex index of its closing, or null
 */
public record Poll(String body, UUID id, UUID meeting, UUID item, int number, Text question, MajorityRule rule,
    List<Digest> papers, boolean presenceKnown, Instant openedAt, long openedIndex, Instant closedAt, Long closedIndex) {
  public boolean isOpen() {
    return closedAt == null;
  }
}
