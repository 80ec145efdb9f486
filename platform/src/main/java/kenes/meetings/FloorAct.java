package kenes.meetings;

import java.util.List;
import java.util.UUID;
import kenes.base.Text;
import kenes.journal.Act;

/** All acts of the floor: who asks for it, who has it, for how long, and where it can be watched. */
public sealed interface FloorAct extends Act {
  /** Somebody waits to speak on the open item. @param person the deputy, or null for an invited speaker @param speaker as shown */
  record FloorRequested(UUID request, UUID meeting, UUID item, UUID person, Text speaker, SpeechKind kind) implements FloorAct {}

  record RequestWithdrawn(UUID meeting, UUID request) implements FloorAct {}

  /** The chair has moved one request. @param order all that waited, as they stand after it @param reason in the chair's language */
  record QueueReordered(UUID meeting, UUID item, UUID request, List<UUID> order, Text reason) implements FloorAct {}

  /** Somebody has the floor. @param request that it answers, or null @param person the deputy, or null for an invited speaker */
  record FloorGiven(UUID meeting, UUID item, UUID request, UUID person, Text speaker, SpeechKind kind) implements FloorAct {}

  /** The chair gives the one who speaks more time. @param minutes added to what they had */
  record TimeExtended(UUID meeting, int minutes) implements FloorAct {}

  record FloorEnded(UUID meeting) implements FloorAct {}

  /** Where the sitting can be watched. @param offset seconds from the beginning of the recording to the opening of the sitting */
  record RecordingLinked(UUID meeting, String address, int offset) implements FloorAct {}
}
