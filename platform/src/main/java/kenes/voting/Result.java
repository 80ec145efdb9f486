package kenes.voting;

import java.util.List;

/** A closed vote: the outcome and every seat, in the order of the roll. */
public record Result(Poll poll, Outcome outcome, List<SeatVote> seats) {}
