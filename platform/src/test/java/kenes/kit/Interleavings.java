package kenes.kit;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import javax.sql.DataSource;
import kenes.db.Db;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;

/**
 * Drives every interleaving of the statements of several transactions on real connections: each actor is held before each
 * of its statements and before its commit, and released one at a time. An actor that waits for a lock of the database
 * cannot be chosen until it moves again. No sleeping: every wait is for a state that the database reports.
 */
public final class Interleavings {
  /** One run's outcome per actor: what it returned, or what it threw. */
  public record Ended(Object result, Throwable thrown) {}

  /** A way through one run: the actors in the order in which they were let go. */
  public record Schedule(List<String> steps) {}

  private enum State { RUNNING, HELD, ENDED }

  private final DataSource plain;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition moved = lock.newCondition();
  private final Map<String, State> states = new LinkedHashMap<>();
  private final Map<Thread, String> actors = new ConcurrentHashMap<>();
  private final Map<String, Integer> backends = new ConcurrentHashMap<>();
  private final Map<String, Boolean> gated = new ConcurrentHashMap<>();
  private String released;
  private boolean stripLocks;
  private List<String> only = List.of();

  public Interleavings(DataSource plain) {
    this.plain = plain;
  }

  /** The planted fault: row locks are removed from every statement. */
  public Interleavings withoutRowLocks() {
    stripLocks = true;
    return this;
  }

  /** Holds commands before these statements only (and before their commit), where the others meet nothing that is fought over. @param fragments of SQL */
  public Interleavings only(String... fragments) {
    only = List.of(fragments);
    return this;
  }

  private boolean held(String sql) {
    return sql == null || !sql.contains("\"register\".") && (only.isEmpty() || only.stream().anyMatch(sql::contains));
  }

  /** A database whose commands are held, from the statement that takes the idempotency key to the commit. */
  public Db db() {
    return new Db(gatedSource(), new ExecuteListener() {
      @Override
      public void executeStart(ExecuteContext context) {
        if (context.sql() != null && context.sql().contains("\"request\"")) {
          gated.put(actors.getOrDefault(Thread.currentThread(), ""), true);
        }
        // What only reads the register meets no table that the others write: holding it would multiply equal runs.
        if (held(context.sql())) {
          hold();
        }
      }

      @Override
      public void renderEnd(ExecuteContext context) {
        if (stripLocks) {
          context.sql(context.sql().replace(" for share", "").replace(" for update", ""));
        }
      }
    });
  }

  private DataSource gatedSource() {
    return (DataSource) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, args) -> {
      try {
        Object result = method.invoke(plain, args);
        return result instanceof Connection connection ? gatedConnection(connection) : result;
      } catch (InvocationTargetException thrown) {
        throw thrown.getCause();
      }
    });
  }

  private Connection gatedConnection(Connection connection) throws SQLException {
    String actor = actors.get(Thread.currentThread());
    if (actor != null) {
      try (PreparedStatement statement = connection.prepareStatement("select pg_backend_pid()"); ResultSet row = statement.executeQuery()) {
        row.next();
        backends.put(actor, row.getInt(1));
      }
    }
    return (Connection) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, args) -> {
      if (method.getName().equals("commit")) {
        hold();
      }
      try {
        return method.invoke(connection, args);
      } catch (InvocationTargetException thrown) {
        throw thrown.getCause();
      }
    });
  }

  private void hold() {
    String actor = actors.get(Thread.currentThread());
    if (actor == null || !gated.getOrDefault(actor, false)) {
      return;
    }
    lock.lock();
    try {
      states.put(actor, State.HELD);
      moved.signalAll();
      while (!actor.equals(released)) {
        moved.awaitUninterruptibly();
      }
      released = null;
      states.put(actor, State.RUNNING);
      moved.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /**
   * Runs every interleaving. {@code world} makes a fresh set of actors; {@code judge} looks at each run's end.
   *
   * @return the number of interleavings
   */
  public int explore(Supplier<Map<String, Supplier<?>>> world, java.util.function.BiConsumer<Schedule, Map<String, Ended>> judge) throws Exception {
    List<List<String>> alternatives = new ArrayList<>();
    List<Integer> chosen = new ArrayList<>();
    int runs = 0;
    do {
      Map<String, Ended> ended = new ConcurrentHashMap<>();
      Schedule schedule = run(world.get(), alternatives, chosen, ended);
      judge.accept(schedule, ended);
      runs++;
      while (!chosen.isEmpty() && chosen.getLast() + 1 >= alternatives.getLast().size()) {
        chosen.removeLast();
        alternatives.removeLast();
      }
      if (!chosen.isEmpty()) {
        chosen.set(chosen.size() - 1, chosen.getLast() + 1);
      }
    } while (!chosen.isEmpty());
    return runs;
  }

  private Schedule run(Map<String, Supplier<?>> world, List<List<String>> alternatives, List<Integer> chosen, Map<String, Ended> ended)
      throws Exception {
    states.clear();
    gated.clear();
    backends.clear();
    List<Thread> threads = new ArrayList<>();
    world.keySet().forEach(actor -> states.put(actor, State.RUNNING));
    world.forEach((actor, work) -> threads.add(Thread.ofPlatform().unstarted(() -> {
      actors.put(Thread.currentThread(), actor);
      try {
        ended.put(actor, new Ended(work.get(), null));
      } catch (Throwable thrown) {
        ended.put(actor, new Ended(null, thrown));
      } finally {
        actors.remove(Thread.currentThread());
        lock.lock();
        states.put(actor, State.ENDED);
        moved.signalAll();
        lock.unlock();
      }
    })));
    threads.forEach(Thread::start);
    List<String> steps = new ArrayList<>();
    for (int step = 0; ; step++) {
      List<String> held = settle();
      if (held.isEmpty()) {
        break;
      }
      if (step == chosen.size()) {
        alternatives.add(held);
        chosen.add(0);
      } else if (!alternatives.get(step).equals(held)) {
        throw new IllegalStateException("not repeatable at step " + step + ": " + alternatives.get(step) + " then " + held);
      }
      String next = held.get(chosen.get(step));
      steps.add(next);
      release(next);
    }
    for (Thread thread : threads) {
      thread.join();
    }
    return new Schedule(steps);
  }

  private void release(String actor) {
    lock.lock();
    try {
      released = actor;
      moved.signalAll();
      // It may already be held again, before its next statement: what counts is that it has taken its turn.
      while (released != null) {
        moved.awaitUninterruptibly();
      }
    } finally {
      lock.unlock();
    }
  }

  /** Waits until every actor is held, ended, or waiting for a lock in the database; answers those held. */
  private List<String> settle() throws SQLException, InterruptedException {
    while (true) {
      List<String> running = new ArrayList<>();
      List<String> held = new ArrayList<>();
      lock.lock();
      try {
        if (states.containsValue(State.RUNNING)) {
          // Most steps end within this time; only one that does not is looked for in the database.
          moved.awaitNanos(2_000_000);
        }
        states.forEach((actor, state) -> {
          if (state == State.RUNNING) {
            running.add(actor);
          } else if (state == State.HELD) {
            held.add(actor);
          }
        });
      } finally {
        lock.unlock();
      }
      if (running.isEmpty() || (!held.isEmpty() && stillWaiting(running))) {
        return held;
      }
    }
  }

  /** True when all of these wait for a lock, and none of them was let go in between. */
  private boolean stillWaiting(List<String> running) throws SQLException {
    try (Connection connection = plain.getConnection();
        PreparedStatement statement = connection.prepareStatement(
            "select count(*) from pg_stat_activity where pid = any(?) and state = 'active' and cardinality(pg_blocking_pids(pid)) > 0")) {
      List<Integer> pids = running.stream().map(actor -> backends.getOrDefault(actor, 0)).toList();
      statement.setArray(1, connection.createArrayOf("int4", pids.toArray()));
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        if (row.getInt(1) != running.size()) {
          return false;
        }
      }
    }
    lock.lock();
    try {
      return running.stream().allMatch(actor -> states.get(actor) == State.RUNNING);
    } finally {
      lock.unlock();
    }
  }
}
