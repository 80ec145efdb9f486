package kenes.history;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Judges every vote of a data set again, one after the other. In memory are one vote, the members, and the identifiers of
 * the votes (to notice one that stands twice); rows of a second file that stand in another order are kept without names.
 */
public final class History {
  private final Folder folder;
  private final Dataset dataset;
  private final Judge judge;
  private final BallotCounter counter;
  private final Listener listener;

  /** Who is told of what is found, in the order of the files. */
  public interface Listener {
    /** A vote was judged, or could not be. @param ballots votes of members counted so far, in all votes */
    void judged(Verdict verdict, long ballots);

    /** Something is wrong that belongs to no vote. */
    void fault(Fault fault);
  }

  public History(Path folder, Dataset dataset, Books books, Listener listener) {
    this.folder = new Folder(folder);
    this.dataset = dataset;
    this.judge = new Judge(dataset, books);
    this.listener = listener;
    boolean listed = dataset.members() != null && Datasets.findMissingMembers(folder, dataset).isEmpty();
    this.counter = new BallotCounter(dataset.ballots() != null && dataset.ballots().byName(), listed ? members(dataset.members()) : null);
  }

  /** The members; null, and reported, when none can be read: then nobody can be unknown. */
  private List<String> members(Dataset.Members members) {
    Place place = new Place(members.file(), 1);
    try {
      List<String> found = folder.members(members);
      if (!found.isEmpty()) {
        return found;
      }
      listener.fault(Fault.of(Fault.Kind.FIELD_WRONG, place, members.field() + "." + members.member(), "–"));
    } catch (IOException broken) {
      listener.fault(Fault.of(Fault.Kind.BROKEN_ROW, place, broken.getMessage()));
    }
    return null;
  }

  /** Reads all files to their ends. */
  public void run() {
    try (Join join = new Join(List.of(new Join.Side(polls(), dataset.polls().id()), ballots(), published()), listener::fault, this::vote)) {
      join.run();
    }
  }

  private void vote(List<Row> rows) {
    Row poll = rows.get(0);
    Row named = dataset.ballots() == null || dataset.ballots().table() == null ? poll : rows.get(1);
    Case vote = new Case(poll.id(dataset.polls().id()), poll, rows.get(2), named == null ? null : named.ballots());
    listener.judged(judge.judge(vote), counter.total());
  }

  private Row.Source polls() {
    boolean inside = dataset.ballots() != null && dataset.ballots().table() == null;
    String printed = dataset.printed() == null ? null : dataset.printed().field();
    return inside ? ballotRows(dataset.polls(), printed) : folder.rows(dataset.polls(), dataset.wanted(dataset.polls(), false), null, null, printed);
  }

  private Join.Side ballots() {
    Dataset.Table table = dataset.ballots() == null ? null : dataset.ballots().table();
    return table == null ? new Join.Side(null, List.of()) : new Join.Side(ballotRows(table, null), table.id());
  }

  private Join.Side published() {
    Dataset.Table table = dataset.published();
    return table == null ? new Join.Side(null, List.of())
        : new Join.Side(folder.rows(table, dataset.wanted(table, true), null, null, null), table.id());
  }

  private Row.Source ballotRows(Dataset.Table table, String printed) {
    Dataset.Ballots shape = dataset.ballots();
    Row.Source rows = folder.rows(table, dataset.wanted(table, false), shape.field(), new BallotReader(shape, counter), printed);
    return shape.shape() == Dataset.Shape.ROWS ? new GroupedRows(rows, table.id(), shape, counter) : rows;
  }
}
