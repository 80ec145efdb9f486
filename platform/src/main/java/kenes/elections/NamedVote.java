package kenes.elections;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A deputy's vote in an open round. @param candidates whom they voted for; none: against @param index of its entry in the journal */
public record NamedVote(int seat, UUID person, List<UUID> candidates, Instant at, long index) {}
