package kenes.kit;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kenes.db.Tx;

/** All rows of tables as text, sorted, by table name. */
public final class Snapshot {
  private static final String MODULE_TABLES = """
      select table_schema || '.' || table_name from information_schema.tables
      where table_schema not like 'pg\\_%' and table_schema not in ('information_schema', 'public') and table_type = 'BASE TABLE'
      """;

  private Snapshot() {}

  /** Every table but what followers derive. */
  public static Map<String, List<String>> everything(Tx tx) {
    return rows(tx, MODULE_TABLES + "and table_schema || '.' || table_name not in ('journal.position', 'journal.tile', 'journal.checkpoint')");
  }

  /** What only {@code apply} writes. */
  static Map<String, List<String>> official(Tx tx) {
    return rows(tx, MODULE_TABLES + """
        and table_schema <> 'journal' and table_schema || '.' || table_name <> 'files.content'
        and table_name not like 'draft\\_%' and table_name not like 'private\\_%'
        """);
  }

  private static Map<String, List<String>> rows(Tx tx, String tables) {
    Map<String, List<String>> rows = new TreeMap<>();
    for (String table : tx.sql().fetch(tables).getValues(0, String.class)) {
      rows.put(table, tx.sql().fetch("select to_jsonb(t)::text from " + table + " t order by 1").getValues(0, String.class));
    }
    return rows;
  }
}
