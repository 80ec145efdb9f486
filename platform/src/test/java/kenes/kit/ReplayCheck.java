package kenes.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kenes.db.Tx;
import kenes.journal.Entry;
import kenes.journal.Projection;

/** Whether the official tables are what the journal says, row by row: called after every story test. */
public final class ReplayCheck {
  private ReplayCheck() {}

  /** Empties the official tables, applies every entry again, compares, and takes it all back. */
  public static void assertReplays(TestKenes kenes) {
    List<String> differences = new ArrayList<>();
    try {
      kenes.db.change(tx -> {
        Map<String, List<String>> live = Snapshot.official(tx);
        assertFalse(live.values().stream().allMatch(List::isEmpty), "nothing to replay: the story recorded nothing");
        live.keySet().forEach(table -> tx.sql().execute("delete from " + table));
        replay(kenes, tx);
        differences.addAll(differences(live, Snapshot.official(tx)));
        throw new TakeBack();
      });
    } catch (TakeBack expected) {
      assertEquals(List.of(), differences, "the journal does not rebuild the tables");
    }
  }

  private static void replay(TestKenes kenes, Tx tx) {
    for (Map.Entry<String, Long> body : kenes.journal.sizes(tx).entrySet()) {
      for (Entry entry : kenes.journal.list(tx, body.getKey(), 0, body.getValue())) {
        owner(kenes, entry).apply(tx, entry);
      }
    }
  }

  private static Projection owner(TestKenes kenes, Entry entry) {
    return kenes.projections.stream().filter(projection -> projection.acts().isInstance(entry.act())).findFirst().orElseThrow();
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
