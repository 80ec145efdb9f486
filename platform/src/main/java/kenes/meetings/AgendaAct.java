package kenes.meetings;

import java.util.List;
import java.util.UUID;
import kenes.base.Text;
import kenes.journal.Act;

/** Changes of an agenda after its notice, each with its reason. */
public sealed interface AgendaAct extends Act {
  record ItemWithdrawn(UUID meeting, UUID item, Text title, Text reason) implements AgendaAct {}

  record ItemRetitled(UUID meeting, UUID item, Text title, Text reason) implements AgendaAct {}

  /** @param items all that wait for their turn, in their new order; they share out the places that they had */
  record AgendaReordered(UUID meeting, List<UUID> items, Text reason) implements AgendaAct {}
}
