package kenes.elections;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kenes.base.Text;

/**
 * Somebody who was named as a candidate.
 *
 * @param nominations who named them, in order
 * @param consentedAt when they agreed to stand, or null
 * @param withdrawnAt when they declined, or null
 * @param listed place on the closed list, 1-based; null before it is closed and for those who are not on it
 */
public record Candidate(UUID person, Text name, List<Nomination> nominations, Instant consentedAt, Instant withdrawnAt, Integer listed) {
  /** @param nominator the deputy, or null @param office code of who else may nominate, or null */
  public record Nomination(UUID nominator, String office, Instant at, long index) {}

  /** Agreed, and not withdrawn since. */
  public boolean stands() {
    return consentedAt != null && withdrawnAt == null;
  }
}
