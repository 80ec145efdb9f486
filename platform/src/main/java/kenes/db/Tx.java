package kenes.db;

import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;

/** A running transaction. What must happen only once it is on disk is handed to {@link #afterCommit}. */
public final class Tx {
  private final DSLContext sql;
  private final List<Runnable> afterCommit = new ArrayList<>();

  Tx(DSLContext sql) {
    this.sql = sql;
  }

  public DSLContext sql() {
    return sql;
  }

  /** Runs after a successful commit, in the order of registration; never after a rollback. */
  public void afterCommit(Runnable action) {
    afterCommit.add(action);
  }

  void committed() {
    afterCommit.forEach(Runnable::run);
  }
}
