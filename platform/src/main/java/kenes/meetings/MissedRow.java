package kenes.meetings;

import java.util.List;
import java.util.UUID;
import kenes.base.Text;

/**
 * Sittings of one organization that somebody missed in a row without a good reason, up to the last one that was held.
 *
 * @param missed the newest first; those with a good reason in between are left out, and break no row
 * @param tolerated how many the rule lets pass @param basis of that rule
 */
public record MissedRow(UUID organization, UUID person, List<MissedSitting> missed, int tolerated, Text basis) {
  /** More than the rule lets pass. */
  public boolean isExceeded() {
    return missed.size() > tolerated;
  }
}
