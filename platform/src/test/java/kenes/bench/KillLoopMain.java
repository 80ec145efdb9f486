package kenes.bench;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * The command {@code bin/kill-loop}. Ends with 1 when a ballot was lost or doubled, or the control lost none,
 * or the votes were too slow to count.
 */
final class KillLoopMain {
  private static final int SEATS = 400;
  private static final int RATE_THAT_COUNTS = 200;
  private static final int VOTES = 10;

  private KillLoopMain() {}

  /** @param arguments the launcher, the number of kills, the seed of the random moments */
  public static void main(String[] arguments) throws Exception {
    int kills = Integer.parseInt(arguments[1]);
    long seed = Long.parseLong(arguments[2]);
    boolean good = true;
    Path data = Files.createTempDirectory("kenes-kill-loop-").resolve("data");
    try (KillLoop loop = new KillLoop(List.of(arguments[0]), data, SEATS, seed)) {
      System.out.println("A council of " + SEATS + " seats votes over HTTP; seed " + seed + ".");
      loop.vote(); // the first vote warms the server up
      double[] rates = DoubleStream.generate(loop::vote).limit(VOTES).sorted().toArray();
      System.out.printf("Nobody killed: %d votes, %.0f ballots/s in the middle one, %.0f to %.0f.%n", VOTES, rates[VOTES / 2], rates[0], rates[VOTES - 1]);
      KillLoop.Summary durable = kill(loop, kills, RATE_THAT_COUNTS);
      System.out.println("As it runs for everybody: " + durable + "; " + durable.atLeast(RATE_THAT_COUNTS) + " of them at " + RATE_THAT_COUNTS + "/s or more");
      loop.configure(KillLoop.ACKNOWLEDGES_TOO_EARLY);
      KillLoop.Summary control = kill(loop, kills, 0);
      System.out.println("Control, " + KillLoop.ACKNOWLEDGES_TOO_EARLY + ": " + control);
      boolean fast = durable.atLeast(RATE_THAT_COUNTS) >= kills;
      good = kills == 0 || durable.lost() == 0 && durable.doubled() == 0 && control.doubled() == 0 && control.lost() > 0 && fast;
      System.out.println(kills == 0 ? "Nobody was killed." : good ? "Passed." : fast ? "NOT passed." : "NOT passed: the machine was too busy for votes of " + RATE_THAT_COUNTS + " ballots a second.");
    } finally {
      Files.delete(data.getParent());
    }
    System.out.println("Load at the end " + ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    System.exit(good ? 0 : 1);
  }

  /** Kills until so many votes ran fast enough; a slower one is judged like the others and does not count: twice as many of them at most. */
  private static KillLoop.Summary kill(KillLoop loop, int kills, double rate) {
    KillLoop.Summary all = new KillLoop.Summary(List.of());
    while (all.atLeast(rate) < kills && all.kills().size() < 3 * kills) {
      loop.vote(); // before each kill the vote after the restart: Java is slow until it has seen the work
      all = all.and(loop.kill(1, KillLoopMain::tell));
    }
    return all;
  }

  private static void tell(KillLoop.Kill kill) {
    System.out.printf("  killed after %3d ballots at %4.0f/s, %2d unanswered: lost %d, doubled %d, back after %d ms%n", kill.acknowledged(),
        kill.rate(), kill.unanswered(), kill.lost(), kill.doubled(), kill.recovery());
  }
}
