package kenes.history;

import java.io.Closeable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import kenes.history.Fault.Kind;

/**
 * Brings together the rows of one vote from several files, reading one row of each in turn. While the files stand in the
 * same order, one vote is in memory; otherwise those whose other rows are still to come, the members' votes as counts.
 */
final class Join implements Closeable {
  private final List<Side> sides;
  private final Consumer<Fault> faults;
  private final Consumer<List<Row>> complete;
  private final Map<String, Row[]> waiting = new LinkedHashMap<>();
  private final Set<String> seen = new HashSet<>();

  /** A file, or a null source where the data set has none of this kind. */
  record Side(Row.Source rows, List<String> id) {}

  /**
   * @param sides the votes first, then what is looked up
   * @param complete takes the rows of a vote, in the order of the sides, null where a file has none
   */
  Join(List<Side> sides, Consumer<Fault> faults, Consumer<List<Row>> complete) {
    this.sides = new ArrayList<>(sides);
    this.faults = faults;
    this.complete = complete;
  }

  /** Reads everything to its end. */
  void run() {
    while (sides.stream().anyMatch(side -> side.rows() != null)) {
      for (int side = 0; side < sides.size(); side++) {
        if (sides.get(side).rows() != null) {
          step(side);
        }
      }
    }
  }

  private void step(int side) {
    Row row = sides.get(side).rows().next();
    String id = row == null ? null : row.id(sides.get(side).id());
    if (row == null) {
      end(side);
    } else if (row.fault() != null) {
      faults.accept(row.fault());
    } else if (id == null) {
      faults.accept(Fault.of(Kind.FIELD_WRONG, row.place(), String.join(", ", sides.get(side).id()), "–"));
    } else if (side == 0 && !seen.add(id)) {
      faults.accept(Fault.of(Kind.ROW_TWICE, row.place(), id));
    } else {
      put(side, id, row);
    }
  }

  private void put(int side, String id, Row row) {
    Row[] rows = waiting.computeIfAbsent(id, unused -> new Row[sides.size()]);
    if (rows[side] != null) {
      faults.accept(Fault.of(Kind.ROW_TWICE, row.place(), id));
      return;
    }
    rows[side] = row;
    if (done(id, rows)) {
      waiting.remove(id);
    }
  }

  private void end(int side) {
    close(side);
    for (Iterator<Map.Entry<String, Row[]>> entries = waiting.entrySet().iterator(); entries.hasNext();) {
      Map.Entry<String, Row[]> entry = entries.next();
      if (done(entry.getKey(), entry.getValue())) {
        entries.remove();
      }
    }
  }

  /** Hands a vote on when nothing more can come for it. */
  private boolean done(String id, Row[] rows) {
    boolean vote = rows[0] != null;
    if (!vote && sides.getFirst().rows() == null) {
      for (int side = 1; side < rows.length; side++) {
        if (rows[side] != null) {
          faults.accept(Fault.of(seen.contains(id) ? Kind.ROW_TWICE : Kind.NO_SUCH_VOTE, rows[side].place(), id));
        }
      }
      return true;
    }
    for (int side = 1; side < rows.length; side++) {
      vote &= rows[side] != null || sides.get(side).rows() == null;
    }
    if (vote) {
      complete.accept(Arrays.asList(rows));
    }
    return vote;
  }

  private void close(int side) {
    try (Row.Source ended = sides.get(side).rows()) {
      sides.set(side, new Side(null, sides.get(side).id()));
    }
  }

  @Override
  public void close() {
    for (int side = 0; side < sides.size(); side++) {
      close(side);
    }
  }
}
