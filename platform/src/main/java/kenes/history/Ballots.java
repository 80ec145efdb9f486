package kenes.history;

import java.util.List;
import java.util.Map;

/**
 * What the members gave in one vote: only counts are kept, no names.
 *
 * @param counts by printed option
 * @param entries all of them
 */
record Ballots(Map<String, Integer> counts, int entries, List<Fault> faults) {}
