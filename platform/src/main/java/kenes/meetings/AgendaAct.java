package kenes.meetings;

import java.util.List;
import java.util.UUID;
import kenes.base.Text;
import kenes.journal.Act;

/** Changes of an agenda after its notice: each with its reason, or with the vote that made it. */
public sealed interface AgendaAct extends Act {
  record ItemWithdrawn(UUID meeting, UUID item, Text title, Text reason) implements AgendaAct {}

  record ItemRetitled(UUID meeting, UUID item, Text title, Text reason) implements AgendaAct {}

  /** @param items all that wait for their turn, in their new order; they share out the places that they had */
  record AgendaReordered(UUID meeting, List<UUID> items, Text reason) implements AgendaAct {}

  /** An item of an open sitting will be closed to the public. @param notice whether the public was told in time */
  record ItemAnnouncedClosed(UUID meeting, UUID item, MeetingsAct.Notice notice, Text reason) implements AgendaAct {}

  /** The sitting itself closes its open item to the public. @param poll the vote that adopted it @param proposal null where the rulebook does not say who may propose */
  record ItemClosedToPublic(UUID meeting, UUID item, UUID poll, MeetingsAct.Initiative proposal) implements AgendaAct {}

  /** The vote that closed an item is void: the item is open to the public again. @param reason how the vote's procedure was broken */
  record ItemOpenedToPublic(UUID meeting, UUID item, UUID poll, Text reason) implements AgendaAct {}
}
