package kenes.voting;

import java.util.List;
import java.util.UUID;

/**
 * A vote that is held in secret by paper, as whoever holds it knows it.
 *
 * @param id of the poll, or of the round of an election: the ballot has the same
 * @param open false once the result has been announced, or the vote was broken off
 * @param roll everybody on the frozen roll
 * @param voters those of them who were in the hall when the vote opened, and may vote
 */
public record PaperVote(UUID id, UUID meeting, boolean open, PaperForm form, List<UUID> roll, List<UUID> voters) {}
