package kenes.meetings;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import kenes.base.Text;

/**
 * An opinion on an item.
 *
 * @param organization the commission, or null for the executive
 * @param due last day
 * @param position null until it is given
 * @param conclusion by which a commission gave it; null where somebody entered it, and before
 * @param withdrawn a conclusion that was taken back because its vote was declared void, or null
 */
public record Opinion(String body, UUID id, UUID item, UUID organization, Text name, LocalDate due, Instant askedAt, Position position,
    String remark, Instant givenAt, PapersAct.Conclusion conclusion, PapersAct.Conclusion withdrawn) {
  /** What an opinion says. */
  public enum Position { POSITIVE, WITH_REMARKS, NEGATIVE }

  /** Whether it was given after its last day. */
  public boolean isLate(ZoneId zone) {
    return givenAt != null && LocalDate.ofInstant(givenAt, zone).isAfter(due);
  }
}
