package kenes.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import kenes.schema.Access;

/**
 * Kills the server and every process of its PostgreSQL in mid-vote, again and again, and asks after each restart whether
 * every acknowledged ballot is still there, once. The control is the same loop on a database that acknowledges before it
 * has written: it must lose ballots, or the loop proves nothing.
 *
 * <p>What it does not show is a power cut: what a killed process has handed to the operating system survives it.
 */
final class KillLoop implements AutoCloseable {
  /** The control: a commit is answered before it is on disk. */
  static final List<String> ACKNOWLEDGES_TOO_EARLY = List.of("synchronous_commit = off");

  private static final int RATED = 200;

  /**
   * @param acknowledged ballots answered before the kill, in that poll
   * @param rate of the last of these, up to 200 of them, per second: how fast the vote ran when it was killed
   * @param lost acknowledged ballots that were gone or had changed their choice or their receipt's number
   * @param doubled seats with more than one ballot in the journal after everybody had voted again
   * @param recovery milliseconds from the kill to the server's word that it is there again
   */
  record Kill(int acknowledged, double rate, int unanswered, int lost, int doubled, long recovery) {}

  /** All kills of one loop. */
  record Summary(List<Kill> kills) {
    Summary and(Summary more) {
      return new Summary(Stream.concat(kills.stream(), more.kills().stream()).toList());
    }

    int lost() {
      return kills.stream().mapToInt(Kill::lost).sum();
    }

    int doubled() {
      return kills.stream().mapToInt(Kill::doubled).sum();
    }

    int acknowledged() {
      return kills.stream().mapToInt(Kill::acknowledged).sum();
    }

    /** In how many the vote ran at least this fast. @param rate ballots per second */
    int atLeast(double rate) {
      return (int) kills.stream().filter(kill -> kill.rate() >= rate).count();
    }

    double slowest() {
      return kills.stream().mapToDouble(Kill::rate).min().orElse(0);
    }

    long longestRecovery() {
      return kills.stream().mapToLong(Kill::recovery).max().orElse(0);
    }

    @Override
    public String toString() {
      return "%d kills, %d ballots acknowledged before them at %.0f/s or more: lost %d, doubled %d; back after %d ms at most".formatted(
          kills.size(), acknowledged(), slowest(), lost(), doubled(), longestRecovery());
    }
  }

  private final List<String> launcher;
  private final Path data;
  private final Random random;
  private final Hall hall;
  private ServerProcess server;

  /** Sets an installation up with a council of so many seats. @param launcher the command before "serve" @param data made here, deleted at the end */
  KillLoop(List<String> launcher, Path data, int seats, long seed) {
    this.launcher = launcher;
    this.data = data;
    this.random = new Random(seed);
    ServerProcess.init(launcher, data);
    server = ServerProcess.serve(launcher, data);
    try {
      hall = Hall.set(server.owner(), seats);
    } catch (RuntimeException failed) {
      close();
      throw failed;
    }
  }

  /** Changes the database's settings until the end. @param settings as in postgresql.conf */
  void configure(List<String> settings) {
    try (Connection connection = server.owner().open(); Statement statement = connection.createStatement()) {
      for (String setting : settings) {
        statement.execute("alter system set " + setting);
      }
      statement.execute("select pg_reload_conf()");
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  /** A vote in which nobody is killed. @return acknowledged ballots per second, in its last 200 */
  double vote() {
    Ballots ballots = new Ballots(hall, hall.openPoll(server.owner()));
    ballots.cast(server.address(), count -> { });
    hall.closePoll(server.owner(), ballots.poll());
    return rate(ballots.acknowledged());
  }

  Summary kill(int times, java.util.function.Consumer<Kill> told) {
    return new Summary(Stream.generate(this::killOnce).limit(times).peek(told).toList());
  }

  private Kill killOnce() {
    Ballots ballots = new Ballots(hall, hall.openPoll(server.owner()));
    long killed = castUntilKilled(ballots);
    Map<Integer, Long> acknowledged = ballots.acknowledged();
    int unanswered = ballots.unanswered().size();
    server = ServerProcess.serve(launcher, data);
    long recovery = (System.nanoTime() - killed) / 1_000_000;
    Access owner = server.owner();
    Map<Integer, List<Hall.Held>> found = hall.ballots(owner, ballots.poll());
    List<Integer> lost = acknowledged.keySet().stream().filter(seat -> isLost(ballots, seat, found.getOrDefault(seat, List.of()))).toList();
    lost.forEach(ballots::forget);
    ballots.cast(server.address(), count -> { });
    Map<Integer, List<Hall.Held>> complete = hall.ballots(owner, ballots.poll());
    requireComplete(ballots, found, complete);
    hall.closePoll(owner, ballots.poll());
    int doubled = (int) complete.values().stream().filter(held -> held.size() > 1).count();
    return new Kill(acknowledged.size(), rate(acknowledged), unanswered, lost.size(), doubled, recovery);
  }

  /** @return when, in nanoseconds of this process */
  private long castUntilKilled(Ballots ballots) {
    int seats = hall.seats();
    int enough = seats / 4 + random.nextInt(seats / 2);
    long moment = random.nextLong(5_000_000);
    CompletableFuture<Long> killed = new CompletableFuture<>();
    Runnable killer = () -> {
      LockSupport.parkNanos(moment);
      long now = System.nanoTime();
      server.kill(random);
      killed.complete(now);
    };
    ballots.cast(server.address(), count -> {
      if (count == enough) {
        Thread.ofPlatform().start(killer);
      }
    });
    return killed.join();
  }

  private static boolean isLost(Ballots ballots, int seat, List<Hall.Held> held) {
    Long receipt = ballots.receipts().get(seat);
    return held.isEmpty() || !held.getFirst().choice().equals(ballots.choice(seat)) || (receipt != null && held.getFirst().number() != receipt);
  }

  /** After the restart everybody has voted, and a ballot that had survived kept its receipt. */
  private void requireComplete(Ballots ballots, Map<Integer, List<Hall.Held>> survived, Map<Integer, List<Hall.Held>> complete) {
    if (complete.size() != hall.seats() || !ballots.unanswered().isEmpty()) {
      throw new IllegalStateException("after the restart " + complete.size() + " of " + hall.seats() + " seats have a ballot; not answered: " + ballots.unanswered());
    }
    survived.forEach((seat, held) -> {
      if (complete.get(seat).getFirst().number() != held.getFirst().number()) {
        throw new IllegalStateException("seat " + seat + " has another receipt than after the restart");
      }
    });
    ballots.receipts().forEach((seat, number) -> {
      if (complete.get(seat).getFirst().number() != number) {
        throw new IllegalStateException("the desk of seat " + seat + " showed receipt " + number + ", the journal holds " + complete.get(seat));
      }
    });
  }

  private static double rate(Map<Integer, Long> acknowledged) {
    long[] last = acknowledged.values().stream().sorted(Comparator.reverseOrder()).limit(RATED).mapToLong(Long::longValue).toArray();
    return (last.length - 1) * 1e9 / (last[0] - last[last.length - 1]);
  }

  /** Stops the server and deletes its data folder. */
  @Override
  public void close() {
    server.close();
    try {
      StreamsMain.delete(data);
    } catch (IOException left) {
      throw new UncheckedIOException(left);
    }
  }
}
