package kenes.meetings;

import java.time.Instant;
import java.util.UUID;

/** One stay of an invited person in the hall. @param leftAt null while they are there */
public record InvitedStay(UUID invited, Instant arrivedAt, Instant leftAt) {}
