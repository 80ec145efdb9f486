package kenes.bench;

import static kenes.schema.generated.journal.Tables.ENTRY;
import static kenes.schema.generated.meetings.Tables.MEETING;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import kenes.demo.DemoSetup;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

/**
 * The command {@code bin/bench-streams}: how long after a vote's close the last of many event streams of the running
 * demonstration has the result. Ends with 1 when that is more than a second.
 */
final class StreamsMain {
  private static final Duration LIMIT = Duration.ofSeconds(1);
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final List<String> LANGUAGES = List.of("kk", "ru", "en");

  private StreamsMain() {}

  /** @param arguments the launcher, the number of streams, the number of votes to wait for */
  public static void main(String[] arguments) throws Exception {
    int streams = Integer.parseInt(arguments[1]);
    int votes = Integer.parseInt(arguments[2]);
    Path folder = Files.createTempDirectory("kenes-bench-streams-");
    boolean good = true;
    try (ServerProcess server = ServerProcess.demo(List.of(arguments[0]), folder.resolve("data"));
        Connection connection = server.owner().open(); Listeners listeners = new Listeners()) {
      DSLContext sql = DSL.using(connection, SQLDialect.POSTGRES);
      UUID sitting = until("no training sitting was convened", () -> sitting(sql));
      open(listeners, server.address(), sitting, streams);
      System.out.println(streams + " streams of one sitting in " + LANGUAGES + " are open.");
      for (int vote = 0; vote < votes; vote++) {
        good &= measure(listeners, sql);
      }
    } finally {
      delete(folder);
    }
    System.exit(good ? 0 : 1);
  }

  private static Optional<UUID> sitting(DSLContext sql) {
    return sql.select(MEETING.ID).from(MEETING).where(MEETING.BODY.eq(DemoSetup.BODY), MEETING.CLOSED_AT.isNull())
        .orderBy(MEETING.STARTS_AT.desc()).limit(1).fetchOptional(MEETING.ID);
  }

  private static void open(Listeners listeners, String address, UUID sitting, int streams) throws Exception {
    for (int number = 0; number < streams; number++) {
      String language = LANGUAGES.get(number % LANGUAGES.size());
      listeners.open(URI.create(address + "/" + language + "/live/sitting/" + DemoSetup.BODY + "/" + sitting));
      if (number % 100 == 0) {
        listeners.read();
      }
    }
    until("not every stream began", () -> {
      listeners.read();
      return listeners.started() == streams ? Optional.of(true) : Optional.empty();
    });
  }

  private record Closed(long index, Instant at) {}

  /** Waits for the next close of a vote, and for its result on every stream. */
  private static boolean measure(Listeners listeners, DSLContext sql) throws Exception {
    long known = sql.fetchCount(ENTRY, ENTRY.BODY.eq(DemoSetup.BODY));
    Closed closed = until("no vote was closed", () -> {
      listeners.read();
      return sql.select(ENTRY.INDEX, ENTRY.AT).from(ENTRY).where(ENTRY.BODY.eq(DemoSetup.BODY), ENTRY.TYPE.eq("voting.PollClosed"), ENTRY.INDEX.ge(known))
          .orderBy(ENTRY.INDEX).limit(1).fetchOptional(row -> new Closed(row.value1(), row.value2()));
    });
    List<Instant> arrivals = until("the result did not reach every stream", () -> {
      listeners.read();
      return listeners.arrivals(closed.index());
    });
    Duration last = Duration.between(closed.at(), arrivals.getLast());
    System.out.printf("A vote closed: the first stream had the result after %d ms, the middle one after %d ms, the last after %d ms.%n",
        Duration.between(closed.at(), arrivals.getFirst()).toMillis(), Duration.between(closed.at(), arrivals.get(arrivals.size() / 2)).toMillis(), last.toMillis());
    return last.compareTo(LIMIT) <= 0;
  }

  private interface Attempt<T> {
    Optional<T> get() throws IOException, SQLException;
  }

  private static <T> T until(String otherwise, Attempt<T> attempt) throws Exception {
    Instant end = Instant.now().plus(PATIENCE);
    while (Instant.now().isBefore(end)) {
      Optional<T> found = attempt.get();
      if (found.isPresent()) {
        return found.get();
      }
    }
    throw new IllegalStateException(otherwise + " within " + PATIENCE.toMinutes() + " minutes");
  }

  static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
