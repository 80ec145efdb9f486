package kenes.voting;

import java.util.List;
import java.util.UUID;

/** A running vote. @param voters on the roll and there when it opened @param waiting those of them who have not voted */
public record Progress(Poll poll, int voters, int voted, List<UUID> waiting) {}
