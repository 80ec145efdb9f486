package kenes.bench;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/** The command {@code bin/kill-loop}. Ends with 1 when a ballot was lost or doubled, or the control lost none, or the votes were too slow to count. */
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
      KillLoop.Summary durable = kill(loop, kills);
      System.out.println("As it runs for everybody: " + durable);
      loop.configure(KillLoop.ACKNOWLEDGES_TOO_EARLY);
      KillLoop.Summary control = kill(loop, kills);
      System.out.println("Control, " + KillLoop.ACKNOWLEDGES_TOO_EARLY + ": " + control);
      good = durable.lost() == 0 && durable.doubled() == 0 && control.lost() > 0 && durable.slowest() >= RATE_THAT_COUNTS;
      System.out.println(good ? "Passed." : durable.slowest() < RATE_THAT_COUNTS && durable.lost() + durable.doubled() == 0 && control.lost() > 0
          ? "Too slow to count: a vote ran at less than " + RATE_THAT_COUNTS + " ballots a second. Try again on a calmer machine." : "NOT passed.");
    } finally {
      Files.delete(data.getParent());
    }
    System.out.println("Load at the end " + ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    System.exit(good ? 0 : 1);
  }

  /** Before each kill the vote after the restart: Java is slow until it has seen the work. */
  private static KillLoop.Summary kill(KillLoop loop, int kills) {
    List<KillLoop.Kill> all = new ArrayList<>();
    for (int number = 0; number < kills; number++) {
      loop.vote();
      all.addAll(loop.kill(1, KillLoopMain::tell).kills());
    }
    return new KillLoop.Summary(all);
  }

  private static void tell(KillLoop.Kill kill) {
    System.out.printf("  killed after %3d ballots at %4.0f/s, %2d unanswered: lost %d, doubled %d, back after %d ms%n", kill.acknowledged(),
        kill.rate(), kill.unanswered(), kill.lost(), kill.doubled(), kill.recovery());
  }
}
