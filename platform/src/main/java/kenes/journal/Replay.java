package kenes.journal;

import static kenes.schema.generated.journal.Tables.INSTALLATION;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import kenes.db.Db;
import kenes.db.Tx;

/**
 * Rebuilds all official tables from the journals. Those are the modules' tables, but not the ones named {@code draft_*}
 * or {@code private_*}, which no act writes.
 */
public final class Replay {
  private static final int BATCH = 500;

  private final Db db;
  private final Journal journal;

  public Replay(Db db, Journal journal) {
    this.db = db;
    this.journal = journal;
  }

  /**
   * A table whose rows are not those that the journals give.
   *
   * @param lost rows that are in the table and do not come out of the replay
   * @param added rows that come out of the replay and are not in the table
   * @param example one such row as text
   */
  public record Difference(String table, long lost, long added, String example) {}

  /** Carries the answer out of a transaction that must not take effect. */
  private static final class Undone extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient List<Difference> differences;

    Undone(List<Difference> differences) {
      super(null, null, false, false);
      this.differences = differences;
    }
  }

  /**
   * Replaces the tables' rows by those that the journals give, all or none. Commands wait meanwhile.
   *
   * @param progress is told the number of entries so far after each batch
   * @return how many entries were applied
   */
  public long rebuild(LongConsumer progress) {
    return db.write(tx -> rebuild(tx, progress));
  }

  /** {@link #rebuild(LongConsumer)} in a transaction of the caller's. */
  public long rebuild(Tx tx, LongConsumer progress) {
    tx.sql().execute("select 1 from journal.head for update");
    tables(tx).forEach(table -> tx.sql().execute("delete from " + table));
    long[] applied = new long[1];
    for (String body : bodies(tx)) {
      long index = 0;
      List<Entry> entries;
      do {
        entries = journal.list(tx, body, index, index + BATCH);
        journal.applyAgain(tx, entries);
        index += entries.size();
        applied[0] += entries.size();
        progress.accept(applied[0]);
      } while (entries.size() == BATCH);
    }
    return applied[0];
  }

  /** Replays without changing anything, and answers where the tables differ from what comes out; empty when nowhere. */
  public List<Difference> compare(LongConsumer progress) {
    try {
      db.change(tx -> {
        List<String> tables = tables(tx);
        tx.sql().execute("select 1 from journal.head for update");
        tables.forEach(table -> tx.sql().execute("create temporary table " + copy(table) + " on commit drop as select * from " + table));
        rebuild(tx, progress);
        throw new Undone(tables.stream().map(table -> difference(tx, table)).filter(found -> found.lost() + found.added() > 0).toList());
      });
      throw new AssertionError("the comparison took effect");
    } catch (Undone undone) {
      return undone.differences;
    }
  }

  private static Difference difference(Tx tx, String table) {
    List<String> lost = rows(tx, copy(table), table);
    List<String> added = rows(tx, table, copy(table));
    List<String> all = new ArrayList<>(lost);
    all.addAll(added);
    return new Difference(table, lost.size(), added.size(), all.isEmpty() ? "" : all.getFirst());
  }

  /** The rows of one that are not in the other, as often as they are missing there. */
  private static List<String> rows(Tx tx, String one, String other) {
    return tx.sql().fetch("select row_to_json(d)::text from (select * from " + one + " except all select * from " + other + ") d").getValues(0, String.class);
  }

  private static String copy(String table) {
    return "pg_temp.\"before " + table.replace("\"", "") + "\"";
  }

  private static List<String> tables(Tx tx) {
    return tx.sql().fetch("""
        select format('%I.%I', schemaname, tablename) from pg_tables
        where schemaname not in ('journal', 'files', 'accounts', 'public', 'information_schema') and schemaname !~ '^pg_'
        and tablename !~ '^(draft|private)_' order by 1""").getValues(0, String.class);
  }

  /** The registry first: the other bodies' entries refer to what stands there. */
  private List<String> bodies(Tx tx) {
    List<String> bodies = new ArrayList<>(journal.sizes(tx).keySet());
    tx.sql().select(INSTALLATION.REGISTRY).from(INSTALLATION).fetchOptional(INSTALLATION.REGISTRY).filter(bodies::remove)
        .ifPresent(bodies::addFirst);
    return bodies;
  }
}
