package kenes.meetings;

import java.time.Instant;
import java.util.UUID;
import kenes.base.Text;

/** Somebody who waits for the floor. @param person the deputy, null for an invited speaker @param index of the entry of the request */
public record FloorRequest(UUID id, UUID item, UUID person, Text speaker, SpeechKind kind, long index, Instant at) {}
