package kenes.meetings;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What was found when versions of a paper were published.
 *
 * @param index of the entry
 * @param differences between the two languages; null where only one was there
 * @param parityReason why it was published in spite of them; null when there were none
 * @param scanReason why it was published in spite of what blocks; null when nothing did
 */
public record PaperCheck(UUID paper, long index, Instant at, Integer differences, String parityReason, List<PapersAct.Found> found, String scanReason) {}
