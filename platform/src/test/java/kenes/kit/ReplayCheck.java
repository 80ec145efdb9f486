package kenes.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kenes.db.Db;
import kenes.db.Tx;
import kenes.journal.Entry;
import kenes.journal.Journal;

/** Whether the official tables are what the journal says, row by row: called after every story test. */
public final class ReplayCheck {
  private ReplayCheck() {}

  /** Empties the official tables, applies every entry again, compares, and takes it all back. */
  public static void assertReplays(TestKenes kenes) {
    assertReplays(kenes.db, kenes.journal);
  }

  /** {@link #assertReplays(TestKenes)} of a journal that knows more acts than the platform's own. */
  public static void assertReplays(Db db, Journal journal) {
    List<String> differences = new ArrayList<>();
    try {
      db.change(tx -> {
        Map<String, List<String>> live = Snapshot.official(tx);
        assertFalse(live.values().stream().allMatch(List::isEmpty), "nothing to replay: the story recorded nothing");
        live.keySet().forEach(table -> tx.sql().execute("delete from " + table));
        replay(journal, tx);
        differences.addAll(differences(live, Snapshot.official(tx)));
        throw new TakeBack();
      });
    } catch (TakeBack expected) {
      assertEquals(List.of(), differences, "the journal does not rebuild the tables");
    }
  }

  private static void replay(Journal journal, Tx tx) {
    for (Map.Entry<String, Long> body : journal.sizes(tx).entrySet()) {
      for (Entry entry : journal.list(tx, body.getKey(), 0, body.getValue())) {
        journal.acts().apply(tx, entry);
      }
    }
  }

  private static List<String> differences(Map<String, List<String>> live, Map<String, List<String>> replayed) {
    List<String> differences = new ArrayList<>();
    live.forEach((table, rows) -> {
      List<String> lost = new ArrayList<>(rows);
      replayed.get(table).forEach(lost::remove);
      List<String> invented = new ArrayList<>(replayed.get(table));
      rows.forEach(invented::remove);
      lost.forEach(row -> differences.add(table + " live only: " + row));
      invented.forEach(row -> differences.add(table + " replayed only: " + row));
    });
    return differences;
  }

  private static final class TakeBack extends RuntimeException {
    private static final long serialVersionUID = 1;
  }
}
