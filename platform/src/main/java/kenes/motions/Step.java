package kenes.motions;

import java.util.List;
import java.util.UUID;
import kenes.voting.PollSubject;

/**
 * The vote that lawfully comes next.
 *
 * @param kind BASIS, AMENDMENT, BLOCK, PART or WHOLE
 * @param matters the draft for BASIS and WHOLE, the amendments for AMENDMENT and BLOCK, the request for PART
 * @param running this vote has begun
 */
public record Step(PollSubject.Kind kind, List<UUID> matters, boolean running) {}
