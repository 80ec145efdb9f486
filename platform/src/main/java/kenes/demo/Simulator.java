package kenes.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import kenes.base.Refused;

/**
 * Plays the demonstration's training sitting, one after another, through the same facades as people. While nobody watches
 * the sitting rests before its next vote. What it does next it reads from the record each time. Thread-safe.
 */
public final class Simulator implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(Simulator.class.getName());
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(1);
  private static final Duration SHORTEST_WAIT = Duration.ofMillis(50);
  private static final Duration AFTER_FAILURE = Duration.ofSeconds(5);

  private final Facades kenes;
  private final String body;
  private final InstantSource clock;
  private final IntSupplier watchers;
  private final Stage stage;
  private final Actors actors;
  private final Script script;
  private final Visitors visitors = new Visitors();
  private final CountDownLatch stop = new CountDownLatch(1);
  private volatile Crew crew;
  private Thread thread;

  /**
   * @param clock the same as the facades'
   * @param watchers how many people watch: open event streams of the demonstration's pages, and views within two minutes
   * @throws Refused {@code NOT_A_DEMO}
   */
  public Simulator(Facades kenes, InstantSource clock, IntSupplier watchers) {
    this(kenes, DemoSetup.BODY, clock, watchers);
  }

  Simulator(Facades kenes, String body, InstantSource clock, IntSupplier watchers) {
    DemoGuard.requireDemo(kenes, body);
    DemoSeed seed = DemoSeed.read();
    this.kenes = kenes;
    this.body = body;
    this.clock = clock;
    this.watchers = watchers;
    this.stage = new Stage(kenes, body, clock);
    this.actors = new Actors(kenes, body, clock, seed);
    this.script = new Script(seed.training().items());
    this.crew = Crew.of(kenes, body);
  }

  /** Begins to play. */
  public void start() {
    thread = Thread.ofVirtual().name("simulator").start(this::play);
  }

  /** Stops after the step under way. */
  @Override
  public void close() {
    stop.countDown();
    try {
      if (thread != null) {
        thread.join(AFTER_FAILURE);
      }
    } catch (InterruptedException hurry) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * Leaves a deputy's seat to a visitor for as long as they are seen, and ten minutes more.
   *
   * @return a one-time token that signs the visitor in as that deputy; empty when no more seats can be given away
   */
  public Optional<String> takeSeat() {
    Crew now = crew;
    List<Integer> offered = now.deputies().keySet().stream()
        .filter(seat -> seat != now.chair() && seat != now.standIn() && seat != now.guest()).toList();
    return visitors.take(offered, clock.instant())
        .map(seat -> kenes.accounts().signInLink(now.deputy(seat).account(), Visitors.PATIENCE));
  }

  /** To be called at each request of somebody signed in: their seat, if they have one, is left to them. */
  public void seen(UUID account) {
    crew.deputies().forEach((seat, deputy) -> {
      if (deputy.account().equals(account)) {
        visitors.seen(seat, clock.instant());
      }
    });
  }

  private void play() {
    try {
      Duration wait = Duration.ZERO;
      while (!stop.await(wait.toMillis(), TimeUnit.MILLISECONDS)) {
        wait = step();
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  /** Does what is due. @return after how long to ask again */
  Duration step() {
    try {
      Instant now = clock.instant();
      Set<Integer> taken = visitors.taken(now);
      Optional<Step.Due> next = script.next(stage.scene(crew, watchers.getAsInt() > 0, taken));
      Duration wait = next.map(due -> Duration.between(now, due.at())).orElse(LONGEST_WAIT);
      if (wait.isPositive()) {
        return wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
      }
      if (next.get().step() instanceof Step.Convene) {
        crew = Crew.of(kenes, body);
      }
      actors.perform(next.get().step(), crew, taken.contains(crew.chair()));
      return SHORTEST_WAIT;
    } catch (Refused overtaken) {
      // A visitor was quicker: the next look at the record shows what is left to do.
      LOG.log(System.Logger.Level.DEBUG, "refused: {0}", overtaken.getMessage());
      return LONGEST_WAIT;
    } catch (RuntimeException failed) {
      LOG.log(System.Logger.Level.WARNING, "the simulator could not go on and tries again", failed);
      return AFTER_FAILURE;
    }
  }
}
