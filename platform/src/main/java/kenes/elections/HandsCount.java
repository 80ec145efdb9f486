package kenes.elections;

import java.util.SortedMap;
import java.util.UUID;

/** What one teller counted. @param attempt 1-based @param votes by the candidate's id, and AGAINST where one stands alone */
public record HandsCount(int attempt, UUID teller, SortedMap<String, Long> votes) {}
