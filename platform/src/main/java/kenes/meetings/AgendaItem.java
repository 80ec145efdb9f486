package kenes.meetings;

import java.time.Instant;
import java.util.UUID;
import kenes.base.Text;

/**
 * An item of a sitting's agenda.
 *
 * @param openedAt null before its turn
 * @param closedAt null until it has been dealt with
 * @param continued left to the next sitting of the session
 * @param planned the line of a plan of work that it came from, or null
 * @param closing by what it alone is closed to the public; null while it is as open as its sitting
 */
public record AgendaItem(String body, UUID id, UUID meeting, int position, Text title, String decisionKind,
    Instant openedAt, Instant closedAt, boolean continued, UUID planned, ItemClosing closing) {
  public boolean isOpen() {
    return openedAt != null && closedAt == null && !continued;
  }
}
