package kenes.motions;

import java.util.UUID;

/**
 * A paragraph of the draft that a deputy wants voted on apart: it falls out unless it is adopted.
 *
 * @param paragraph its number in the draft
 * @param person who asked
 * @param withdrawn taken back by who asked
 */
public record SeparateVote(UUID id, UUID draft, int paragraph, UUID person, boolean withdrawn) {}
