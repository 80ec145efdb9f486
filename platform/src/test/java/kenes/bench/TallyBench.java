package kenes.bench;

import java.util.Collection;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import kenes.base.Text;
import kenes.rules.Base;
import kenes.rules.Fraction;
import kenes.rules.MajorityRule;
import kenes.rules.Threshold;
import kenes.voting.Counter;
import kenes.voting.Outcome;
import kenes.voting.SeatOutcome;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * How many individual votes a second go through tally and rule on one core, beside a plain loop that only sums as many whole numbers.
 * A vote here has 300 seats, about as many as the roll calls of the US Congress have on average.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 2)
@Fork(value = 1, jvmArgs = "--sun-misc-unsafe-memory-access=allow")
public class TallyBench {
  private static final int SEATS = 300;
  private static final int VOTES = 3_000 * SEATS;
  private static final double ENOUGH = 5_000_000;

  private final MajorityRule rule = MajorityRule.plain("default", new Threshold(Base.SEATS, new Fraction(1, 2), true), Text.same("§"), null);
  private final byte[] bytes = new byte[VOTES];
  private final SeatOutcome[] outcomes = new SeatOutcome[VOTES];
  private final int[] numbers = new int[VOTES];
  private final Counter counter = new Counter();

  /** The same votes for all: mostly for and against. */
  public TallyBench() {
    Random random = new Random(1);
    for (int index = 0; index < VOTES; index++) {
      int one = random.nextInt(100);
      outcomes[index] = one < 50 ? SeatOutcome.FOR : one < 90 ? SeatOutcome.AGAINST : SeatOutcome.values()[2 + one % 5];
      bytes[index] = (byte) outcomes[index].ordinal();
      numbers[index] = one;
    }
  }

  /** The measure: a loop that only sums. */
  @Benchmark
  @OperationsPerInvocation(VOTES)
  public int plainSum() {
    int sum = 0;
    for (int number : numbers) {
      sum += number;
    }
    return sum;
  }

  /** Votes that lie ready as bytes. */
  @Benchmark
  @OperationsPerInvocation(VOTES)
  public int judgedFromBytes() {
    int adopted = 0;
    for (int from = 0; from < VOTES; from += SEATS) {
      adopted += Outcome.of(rule, counter.clear().addAll(bytes, from, from + SEATS).count()).adopted() ? 1 : 0;
    }
    return adopted;
  }

  /** Votes that come one by one. */
  @Benchmark
  @OperationsPerInvocation(VOTES)
  public int judgedOneByOne() {
    int adopted = 0;
    for (int from = 0; from < VOTES; from += SEATS) {
      counter.clear();
      for (int index = from; index < from + SEATS; index++) {
        counter.add(outcomes[index]);
      }
      adopted += Outcome.of(rule, counter.count()).adopted() ? 1 : 0;
    }
    return adopted;
  }

  /** Runs all three and says the ratio; ends with 1 when a way of judging is below five million votes a second. */
  public static void main(String... arguments) throws RunnerException {
    Collection<RunResult> results = new Runner(new OptionsBuilder().include(TallyBench.class.getName() + "\\.").build()).run();
    double plain = score(results, "plainSum");
    boolean enough = true;
    for (String way : new String[] {"judgedFromBytes", "judgedOneByOne"}) {
      double judged = score(results, way);
      enough &= judged >= ENOUGH;
      System.out.printf("%s: %.0f million votes a second through tally and rule; a plain sum %.0f million: %.1f times as long%n", way,
          judged / 1e6, plain / 1e6, plain / judged);
    }
    System.exit(enough ? 0 : 1);
  }

  private static double score(Collection<RunResult> results, String method) {
    return results.stream().map(RunResult::getPrimaryResult).filter(result -> result.getLabel().equals(method)).findFirst().orElseThrow().getScore();
  }
}
