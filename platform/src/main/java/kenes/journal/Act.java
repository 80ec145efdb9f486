package kenes.journal;

/**
 * An official fact that happened. Implementations are records in one sealed interface per module. A record is never
 * changed once it has been written to a journal: a new shape is a new record ({@code BallotCast2}); a golden list in the
 * tests holds every shape.
 */
public interface Act {}
