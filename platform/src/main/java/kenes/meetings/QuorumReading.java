package kenes.meetings;

import java.time.Instant;
import java.util.UUID;

/**
 * A quorum written down in the record.
 *
 * @param index of the entry that carries it
 * @param cause name of that act: DeputyArrived, DeputyLeft, MeetingOpened, ItemOpened, ItemClosed, MeetingClosed
 * @param item the item concerned, or null
 */
public record QuorumReading(long index, Instant at, String cause, UUID item, MeetingsAct.Quorum quorum) {}
