package kenes.voting;

import java.time.Instant;

/** Proof to the voter that the ballot is on disk. @param number index of its entry in the body's journal */
public record Receipt(long number, Choice choice, Instant at) {}
