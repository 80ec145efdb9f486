package kenes.elections;

import java.util.List;
import kenes.voting.ElectionOutcome;
import kenes.voting.PaperCount;

/** What came out of an announced round. @param paper what was found in the box, or null @param votes by name, in the order of the seats; empty with another method */
public record RoundResult(Round round, ElectionOutcome outcome, PaperCount paper, List<NamedVote> votes) {}
