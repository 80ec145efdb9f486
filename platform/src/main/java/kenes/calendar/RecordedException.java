package kenes.calendar;

import java.util.UUID;
import kenes.base.CalendarException;

/**
 * An exception that an administrator recorded.
 *
 * @param recorded index of the entry in the registry's journal
 * @param withdrawn index of the entry that withdrew it, or null: it is in force
 */
public record RecordedException(UUID id, String country, CalendarException exception, long recorded, Long withdrawn) {
  public boolean isInForce() {
    return withdrawn == null;
  }
}
