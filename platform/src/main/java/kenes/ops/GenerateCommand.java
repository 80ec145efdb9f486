package kenes.ops;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import kenes.generate.Generator;
import kenes.generate.Plan;
import kenes.journal.Installation;
import kenes.journal.SigningKey;

/** {@code kenes generate}: an installation of its own, filled with an invented past to measure with. */
final class GenerateCommand {
  private static final String ORIGIN = "generated.kenes.example";
  private static final int SECONDS_BETWEEN_LINES = 10;

  private final Assembly assembly;
  private final InstantSource clock;
  private final PrintWriter out;

  GenerateCommand(Assembly assembly, InstantSource clock, PrintWriter out) {
    this.assembly = assembly;
    this.clock = clock;
    this.out = out;
  }

  int run(Cli.Call call) {
    Plan plan = plan(call);
    try (Database database = Database.start(call.config())) {
      Optional<Installation> found = database.db().read(Installation::find);
      found.ifPresent(installation -> requireSame(installation, plan));
      if (found.isEmpty()) {
        Init.run(call.config(), database.db(), assembly, call.config().origin().orElse(ORIGIN), true, plan.written(), clock);
      }
      SigningKey key = Init.requireReady(call.config(), database.db());
      say("Generating " + plan.written() + " in " + call.config().data() + (found.isEmpty() ? "" : ", going on where it was left"));
      fill(plan, assembly.generation(call.config(), database.db(), key, plan));
    }
    return 0;
  }

  private static Plan plan(Cli.Call call) {
    long seed = call.options().matchedOptionValue("--seed", Plan.SEED);
    String numbers = call.options().matchedOptionValue("--numbers", (String) null);
    if (numbers != null) {
      if (call.options().hasMatchedOption("--scale")) {
        throw new OperatorError("--scale and --numbers both say how much to generate: give one of them");
      }
      return numbered(seed, numbers);
    }
    double scale = call.options().matchedOptionValue("--scale", 1.0);
    if (!(scale > 0 && scale <= 1)) {
      throw new OperatorError("--scale is " + scale + ": give a part of the ten years, above 0 and at most 1, for example 0.1");
    }
    return Plan.scaled(seed, scale);
  }

  private static Plan numbered(long seed, String numbers) {
    try {
      List<Integer> each = Stream.of(numbers.split(",", -1)).map(Integer::valueOf).toList();
      if (each.size() == 4) {
        return new Plan(seed, each.get(0), each.get(1), each.get(2), each.get(3));
      }
    } catch (IllegalArgumentException wrong) {
      // the one message below says what is asked for, whichever of the numbers it was
    }
    throw new OperatorError("--numbers is " + numbers + ": give the numbers of councils, sittings, proposals and requests, for example 12,120,1056,14400;"
        + " each council has from 1 to " + Plan.MOST + " sittings");
  }

  /** Nothing invented comes into a record that is real, or that was invented otherwise. */
  private static void requireSame(Installation installation, Plan plan) {
    if (installation.generated() == null) {
      throw new OperatorError("This installation was not made by kenes generate, so nothing is generated into it: name an empty folder with --data");
    }
    if (!installation.generated().equals(plan.written())) {
      throw new OperatorError("This installation is generated from " + installation.generated() + ": go on with the same --seed and --scale or --numbers, or name an empty folder with --data");
    }
  }

  private void fill(Plan plan, Assembly.Generation generation) {
    long began = System.nanoTime();
    Generator.Progress made = during(() -> line(plan, generation.progress(), began), () -> {
      List<String> councils = generation.records().get();
      say("Signing the records of " + councils.size() + " councils");
      generation.sign().accept(councils);
      return generation.progress().get();
    });
    say(String.format(Locale.ROOT, "Made %,d sittings with %,d acts in %s. Look at it with: kenes serve", made.sittings(), made.acts(), time(began)));
  }

  /** Prints a line now and then until the work has ended. */
  private <T> T during(Supplier<String> line, Supplier<T> work) {
    try (ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor()) {
      watch.scheduleAtFixedRate(() -> say(line.get()), SECONDS_BETWEEN_LINES, SECONDS_BETWEEN_LINES, TimeUnit.SECONDS);
      try {
        return work.get();
      } finally {
        watch.shutdownNow();
      }
    }
  }

  private static String line(Plan plan, Supplier<Generator.Progress> progress, long began) {
    Generator.Progress now = progress.get();
    double seconds = (System.nanoTime() - began) / 1e9;
    double left = now.sittings() == 0 ? 0 : seconds / now.sittings() * (plan.sittings() - now.sittings());
    return String.format(Locale.ROOT, "%,d of %,d sittings, %,d acts, %,.0f acts a second, about %.0f minutes left", now.sittings(), plan.sittings(), now.acts(),
        now.acts() / seconds, Math.ceil(left / 60));
  }

  private static String time(long began) {
    Duration time = Duration.ofNanos(System.nanoTime() - began);
    return time.toMinutes() + " min " + time.toSecondsPart() + " s";
  }

  private void say(String line) {
    out.println(line);
    out.flush();
  }
}
