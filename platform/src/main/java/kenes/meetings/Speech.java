package kenes.meetings;

import java.time.Instant;
import java.util.UUID;
import kenes.base.Text;

/** A turn of speech. @param person the deputy, null for an invited speaker @param endedAt null while they speak */
public record Speech(long index, UUID item, UUID person, Text speaker, String kind, Instant beganAt, Instant endedAt) {}
