package kenes.db;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** A running transaction. What must happen only once it is on disk is handed to {@link #afterCommit}. */
public final class Tx {
  private final DSLContext sql;
  private final List<Runnable> afterCommit;

  Tx(DSLContext sql) {
    this(sql, new ArrayList<>());
  }

  private Tx(DSLContext sql, List<Runnable> afterCommit) {
    this.sql = sql;
    this.afterCommit = afterCommit;
  }

  public DSLContext sql() {
    return sql;
  }

  /** Runs after a successful commit, in the order of registration; never after a rollback. */
  public void afterCommit(Runnable action) {
    afterCommit.add(action);
  }

  /**
   * Work in the same transaction whose equal statements, where they follow one another, travel to the database together.
   * How many rows such a statement touched is not known within it.
   */
  public void batched(Consumer<Tx> work) {
    sql.batched(configuration -> work.accept(new Tx(DSL.using(configuration), afterCommit)));
  }

  void committed() {
    afterCommit.forEach(Runnable::run);
  }
}
