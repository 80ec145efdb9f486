package kenes.ops;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.util.Optional;
import kenes.db.Db;
import kenes.schema.Access;
import kenes.schema.Migrations;
import kenes.schema.PostgresLauncher;
import kenes.schema.RunningServer;

/** The database that the settings name, migrated and pooled: the bundled PostgreSQL, or an external one. */
public final class Database implements AutoCloseable {
  private final Optional<PostgresLauncher> launcher;
  private final HikariDataSource pool;
  private final Db db;

  private Database(Optional<PostgresLauncher> launcher, Access owner, int connections) {
    this.launcher = launcher;
    try {
      this.pool = pool(Migrations.migrate(owner), connections);
      this.db = new Db(pool);
    } catch (RuntimeException failed) {
      launcher.ifPresent(PostgresLauncher::close);
      throw failed;
    }
  }

  /** For one process alone: starts the bundled server and keeps others from its folder. */
  public static Database start(Config config) {
    if (config.externalDatabase().isPresent()) {
      return new Database(Optional.empty(), config.externalDatabase().get(), config.databaseConnections());
    }
    PostgresLauncher launcher = PostgresLauncher.start(config.data());
    return new Database(Optional.of(launcher), launcher.access(), config.databaseConnections());
  }

  /** For reading beside a node that may be serving: uses its server where it runs, else starts it for a while. */
  public static Database beside(Config config) {
    requireData(config);
    Optional<Access> running = config.externalDatabase().isPresent() ? config.externalDatabase() : RunningServer.find(config.data());
    return running.isPresent() ? new Database(Optional.empty(), running.get(), 4) : start(config);
  }

  /** @throws OperatorError when nothing was ever set up here: a wrong --data must not start something new */
  static void requireData(Config config) {
    if (config.externalDatabase().isEmpty() && !Files.isDirectory(config.data().resolve("postgresql"))) {
      throw new OperatorError("There is no Kenes in " + config.data() + ": name its folder with --data, or set it up with kenes init");
    }
  }

  private static HikariDataSource pool(Access access, int connections) {
    HikariConfig settings = new HikariConfig();
    settings.setJdbcUrl(access.jdbcUrl());
    settings.setUsername(access.user());
    settings.setPassword(access.password());
    settings.setMaximumPoolSize(connections);
    settings.setMinimumIdle(Math.min(4, connections));
    settings.setPoolName("kenes");
    settings.setAutoCommit(false);
    settings.addDataSourceProperty("reWriteBatchedInserts", "true"); // equal inserts of a batch become one
    settings.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
    return new HikariDataSource(settings);
  }

  public Db db() {
    return db;
  }

  @Override
  public void close() {
    pool.close();
    launcher.ifPresent(PostgresLauncher::close);
  }
}
