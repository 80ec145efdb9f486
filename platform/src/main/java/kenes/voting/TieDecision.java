package kenes.voting;

import java.time.Instant;
import java.util.UUID;

/** How a tie was decided. @param person who gave the casting vote; null for a lot @param choice FOR or AGAINST @param index of its entry in the body's journal */
public record TieDecision(UUID person, Choice choice, Instant at, long index) {}
