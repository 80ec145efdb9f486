package kenes.journal;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import kenes.db.Db;
import kenes.db.Tx;
import kenes.schema.TestDatabase;

/** A journal without council modules: its only act is a note. */
final class Notes implements AutoCloseable {
  /** The acts of a module that exists only here. */
  sealed interface NotesAct extends Act {
    record Noted(String text) implements NotesAct {}
  }

  static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-22T10:00:00Z"));
  private static final Projection NOTHING = new Projection() {
    @Override
    public Class<? extends Act> acts() {
      return NotesAct.class;
    }

    @Override
    public void apply(Tx tx, Entry entry) {}
  };

  final TestDatabase database = TestDatabase.fresh();
  private final List<HikariDataSource> sources = new ArrayList<>();
  final Db db;
  final Journal journal;
  private final AtomicInteger keys = new AtomicInteger();

  Notes(String... bodies) {
    this(UnaryOperator.identity(), bodies);
  }

  Notes(UnaryOperator<DataSource> wrapped, String... bodies) {
    db = new Db(wrapped.apply(source()));
    journal = journal(db);
    db.change(tx -> List.of(bodies).forEach(body -> journal.open(tx, body)));
  }

  /** Another process on the same database. */
  Journal otherProcess() {
    return journal(new Db(source()));
  }

  private static Journal journal(Db db) {
    return new Journal(db, new Acts(List.of(NOTHING)), CLOCK);
  }

  /** Connections to this database; closed with it. */
  DataSource source() {
    HikariConfig settings = new HikariConfig();
    settings.setJdbcUrl(database.application().jdbcUrl());
    settings.setUsername(database.application().user());
    settings.setPassword(database.application().password());
    settings.setMaximumPoolSize(4);
    settings.setMinimumIdle(0);
    HikariDataSource source = new HikariDataSource(settings);
    sources.add(source);
    return source;
  }

  void write(String body, int count) {
    write(journal, body, count);
  }

  void write(Journal on, String body, int count) {
    on.command(Actor.account(new UUID(0, 1), false), body, "note-key-" + keys.incrementAndGet(), new NotesAct.Noted("notes " + count), recorder -> {
      for (int number = 0; number < count; number++) {
        recorder.record(new NotesAct.Noted("note " + number));
      }
    });
  }

  @Override
  public void close() {
    sources.forEach(HikariDataSource::close);
    database.close();
  }
}
