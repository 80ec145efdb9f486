package kenes.history;

import java.io.Closeable;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A row of a file.
 *
 * @param fields by path, only those that the descriptor names
 * @param ballots of the members, or null when the row has none
 * @param printed the tally as printed, by option, or null
 * @param fault why it could not be read; then everything else is empty
 */
record Row(Place place, Map<String, String> fields, Ballots ballots, Map<String, Integer> printed, Fault fault) {
  /** Rows one after the other. */
  interface Source extends Closeable {
    /** The next row; null after the last one. A row that cannot be read is a row with a fault. */
    Row next();

    @Override
    void close();
  }

  static Row broken(Fault fault) {
    return new Row(fault.place(), Map.of(), null, null, fault);
  }

  /** Its identifier: these fields; null when one is missing. */
  String id(List<String> names) {
    return names.stream().allMatch(fields::containsKey) ? names.stream().map(fields::get).collect(Collectors.joining(" ")) : null;
  }
}
