package kenes.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Joins the rows of a file in which every row is one member's vote: the rows of one vote stand together. */
final class GroupedRows implements Row.Source {
  /** So many unreadable rows in one vote are remembered with it; what follows stands on its own. */
  private static final int FAULTS = 100;

  private final Row.Source rows;
  private final List<String> id;
  private final Dataset.Ballots shape;
  private final BallotCounter counter;
  private Row ahead;

  GroupedRows(Row.Source rows, List<String> id, Dataset.Ballots shape, BallotCounter counter) {
    this.rows = rows;
    this.id = id;
    this.shape = shape;
    this.counter = counter;
  }

  @Override
  public Row next() {
    Row first = ahead == null ? rows.next() : ahead;
    ahead = null;
    if (first == null || first.fault() != null) {
      return first;
    }
    String vote = first.id(id);
    List<Fault> faults = new ArrayList<>();
    counter.begin(first.place());
    Row row = first;
    while (row != null && faults.size() < FAULTS && (row.fault() != null || Objects.equals(row.id(id), vote))) {
      if (row.fault() == null) {
        counter.entry(row.place(), row.fields().getOrDefault(shape.member(), ""), row.fields().getOrDefault(shape.option(), ""));
      } else {
        // Whose vote it was nobody knows, so the vote that it stands in is not judged.
        faults.add(row.fault());
      }
      row = rows.next();
    }
    ahead = row;
    return new Row(first.place(), first.fields(), counter.end(faults), null, null);
  }

  @Override
  public void close() {
    rows.close();
  }
}
