package kenes.meetings;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kenes.db.Tx;

/**
 * An item with the sitting on whose agenda it stands now.
 *
 * @param withdrawn taken off the agenda
 */
public record PlacedItem(AgendaItem item, Meeting meeting, boolean withdrawn) {
  /** Closed to the public, alone or with the whole sitting. */
  public boolean isClosed() {
    return meeting.setting().closed() || item.closing() != null;
  }

  /** What anybody may point at: on the agenda, and open to the public; of the body's real sittings, the newest first. */
  public static List<PlacedItem> listOpen(Tx tx, String body, int limit) {
    return PlacedItemQueries.listOpen(tx, body, limit);
  }

  /** Those of these that belong to real sittings, withdrawn and closed ones included, in no order. */
  public static List<PlacedItem> list(Tx tx, List<UUID> items) {
    return PlacedItemQueries.list(tx, items);
  }

  public static Optional<PlacedItem> find(Tx tx, String body, UUID item) {
    return list(tx, List.of(item)).stream().filter(placed -> placed.item().body().equals(body)).findFirst();
  }
}
