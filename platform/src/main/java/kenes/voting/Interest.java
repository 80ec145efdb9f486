package kenes.voting;

import java.time.Instant;
import java.util.UUID;
import kenes.base.Digest;

/** A deputy's personal interest in an item. @param reason digest of the sealed text @param index of its entry in the body's journal */
public record Interest(UUID item, UUID person, Digest reason, Instant at, long index) {}
