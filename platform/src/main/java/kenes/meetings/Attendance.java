package kenes.meetings;

import java.time.Instant;
import java.util.UUID;

/** One stay of a deputy in the hall. @param leftAt null while they are there */
public record Attendance(UUID person, Instant arrivedAt, Instant leftAt) {}
