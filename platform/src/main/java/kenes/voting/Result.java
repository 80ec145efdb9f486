package kenes.voting;

import java.util.List;

/**
 * A closed vote: the outcome and every seat, in the order of the roll.
 *
 * @param seats who voted how in a vote by name; with hands or ballot papers only who was there
 * @param papers what the counting commission signed; null unless the vote was by ballot papers
 */
public record Result(Poll poll, Outcome outcome, List<SeatVote> seats, PaperCount papers) {}
