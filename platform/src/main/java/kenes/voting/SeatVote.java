package kenes.voting;

import java.util.UUID;

/**
 * A seat of the frozen roll and what became of it.
 *
 * @param person who held the seat, or null when it was vacant
 * @param index of the ballot in the body's journal (its receipt number), or null without a ballot
 */
public record SeatVote(int seat, UUID person, SeatOutcome outcome, Long index) {}
