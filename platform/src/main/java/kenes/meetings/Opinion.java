package kenes.meetings;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import kenes.base.Text;

/**
 * An opinion on an item.
 *
 * @param organization the commission, or null for the executive
 * @param due last day
 * @param position null until it is given
 */
public record Opinion(String body, UUID id, UUID item, UUID organization, Text name, LocalDate due, Instant askedAt, Position position,
    String remark, Instant givenAt) {
  /** What an opinion says. */
  public enum Position { POSITIVE, WITH_REMARKS, NEGATIVE }
}
