package kenes.db;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import kenes.base.Refused;
import org.jooq.ExecuteListener;
import org.jooq.SQLDialect;
import org.jooq.conf.Settings;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultConfiguration;
import org.jooq.impl.DefaultExecuteListenerProvider;

/** Runs transactions. Thread-safe. */
public final class Db {
  /** Why the database can refuse. */
  public enum Code implements Refused.Code {
    /** Whether the command took effect is not known (the connection broke); the same key may be sent again. */
    UNKNOWN_OUTCOME;

    @Override
    public Refused.Kind kind() {
      return Refused.Kind.UNAVAILABLE;
    }
  }

  static {
    System.setProperty("org.jooq.no-logo", "true");
    System.setProperty("org.jooq.no-tips", "true");
  }

  private final DataSource source;
  private final DefaultConfiguration configuration;

  /**
   * @param source whose connections are at READ COMMITTED
   * @param listeners are told of every statement before it runs (a test can hold one there)
   */
  public Db(DataSource source, ExecuteListener... listeners) {
    this.source = source;
    this.configuration = new DefaultConfiguration();
    configuration.set(SQLDialect.POSTGRES);
    configuration.set(new Settings().withExecuteLogging(false).withRenderSchema(true));
    configuration.set(java.util.Arrays.stream(listeners).map(DefaultExecuteListenerProvider::new)
        .toArray(DefaultExecuteListenerProvider[]::new));
  }

  /** One transaction at READ COMMITTED: a statement sees what has been committed before it began. */
  public <T> T write(Function<Tx, T> work) {
    return run(false, work);
  }

  /** {@link #write} without a result. */
  public void change(Consumer<Tx> work) {
    write(tx -> {
      work.accept(tx);
      return null;
    });
  }

  /** One read-only snapshot (REPEATABLE READ): all its statements see the same instant. */
  public <T> T read(Function<Tx, T> work) {
    return run(true, work);
  }

  private <T> T run(boolean snapshot, Function<Tx, T> work) {
    try (Connection connection = source.getConnection()) {
      connection.setAutoCommit(false);
      if (snapshot) {
        takeSnapshot(connection);
      }
      Tx tx = new Tx(DSL.using(configuration.derive(new org.jooq.impl.DefaultConnectionProvider(connection))));
      T result;
      try {
        result = work.apply(tx);
      } catch (Throwable failed) {
        rollback(connection, failed);
        throw failed;
      }
      commit(connection);
      tx.committed();
      return result;
    } catch (SQLException broken) {
      throw translate(broken, broken.getSQLState());
    } catch (DataAccessException broken) {
      throw translate(broken, broken.sqlState());
    }
  }

  /** For this transaction alone: the driver's own setters change the session, which costs two more trips each time. */
  private static void takeSnapshot(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("set transaction isolation level repeatable read, read only");
    }
  }

  /** A commit that answers with a warning may not survive (a cancelled wait for the standby): it is not acknowledged. */
  private static void commit(Connection connection) throws SQLException {
    connection.clearWarnings();
    connection.commit();
    if (connection.getWarnings() != null) {
      throw new Refused(Code.UNKNOWN_OUTCOME);
    }
  }

  private static void rollback(Connection connection, Throwable cause) {
    try {
      connection.rollback();
    } catch (SQLException second) {
      cause.addSuppressed(second);
    }
  }

  /** Class 08 (connection), 57 (shutdown) and unknown states mean that the answer is not known. */
  private static RuntimeException translate(Exception broken, String state) {
    boolean connectionLost = state == null || state.startsWith("08") || state.startsWith("57");
    if (connectionLost) {
      Refused refused = new Refused(Code.UNKNOWN_OUTCOME);
      refused.addSuppressed(broken);
      return refused;
    }
    return broken instanceof RuntimeException unchecked ? unchecked : new DataAccessException(broken.getMessage(), broken);
  }
}
