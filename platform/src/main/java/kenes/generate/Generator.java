package kenes.generate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import kenes.db.Db;
import kenes.db.Tx;
import kenes.files.Files;
import kenes.journal.Actor;
import kenes.journal.Journal;
import kenes.journal.Loading;
import kenes.journal.Loading.Dated;
import kenes.register.Register;
import kenes.routes.Routes;
import kenes.rules.Rules;

/**
 * Fills an installation that was set up for it with the past that a plan describes. Interrupted at any point and started again,
 * it goes on with the sittings that it had come to.
 */
public final class Generator {
  /** Whoever looks at an entry sees that nobody did this. */
  private static final Actor AUTHOR = new Actor(Actor.Kind.IMPORT, "generate");
  private static final int COUNCILS_AT_ONCE = 3;

  /** How far it has come: sittings and acts, those of earlier runs among them. */
  public record Progress(long sittings, long acts) {}

  private final Db db;
  private final Journal journal;
  private final Loading loading;
  private final Register register;
  private final Rules rules;
  private final Files files;
  private final Routes routes;
  private final String registry;
  private final AtomicLong sittings = new AtomicLong();
  private final AtomicLong acts = new AtomicLong();

  public Generator(Db db, Journal journal, Register register, Rules rules, Files files, Routes routes, String registry) {
    this.db = db;
    this.journal = journal;
    this.loading = new Loading(journal);
    this.register = register;
    this.rules = rules;
    this.files = files;
    this.routes = routes;
    this.registry = registry;
  }

  public Progress progress() {
    return new Progress(sittings.get(), acts.get());
  }

  /** Makes everything that is not there yet. @return the codes of the councils */
  public List<String> run(Plan plan) {
    Invented invented = Invented.read();
    List<Council> councils = IntStream.range(0, plan.bodies()).mapToObj(number -> new Council(plan, number, invented)).toList();
    List<String> codes = councils.stream().map(council -> council.code).toList();
    if (db.read(Addresses::areThere)) { // they come last
      sittings.set(plan.sittings());
      acts.set(db.read(journal::sizes).entrySet().stream().filter(one -> codes.contains(one.getKey())).mapToLong(Map.Entry::getValue).sum());
      return codes;
    }
    Frame frame = Frame.keep(db, rules, files, invented, registry, plan.day(0, plan.sittingsOf(0) - 1));
    Lawmaking laws = Lawmaking.keep(db, routes, files, invented);
    Asking asking = Asking.keep(db, files, frame);
    councils.forEach(this::register);
    List<Past> pasts = IntStream.range(0, plan.bodies()).mapToObj(number -> new Past(plan, number, councils.get(number), frame, laws, asking)).toList();
    try (ExecutorService threads = Executors.newFixedThreadPool(COUNCILS_AT_ONCE)) {
      fill(threads, pasts);
    }
    db.change(tx -> loading.load(tx, AUTHOR, registry, Addresses.acts(registry, invented, pasts)));
    return codes;
  }

  /** All councils together from post to post: what is written is carried before anybody goes on. */
  private void fill(ExecutorService threads, List<Past> pasts) {
    Map<String, Long> there = db.read(journal::sizes);
    Post post = new Post(journal, pasts);
    for (LocalDate day : Plan.posts()) {
      each(threads, pasts, past -> {
        Past.Batch batch = past.until(day);
        keep(past, there, tx -> batch.acts());
        sittings.addAndGet(batch.sittings());
      });
      post.go(day, (some, made) -> each(threads, some, past -> keep(past, there, tx -> made.apply(tx, past))));
    }
  }

  private static void each(ExecutorService threads, List<Past> pasts, Consumer<Past> work) {
    List<Future<?>> running = new ArrayList<>();
    pasts.forEach(past -> running.add(threads.submit(() -> work.accept(past))));
    running.forEach(Generator::await);
  }

  private static void await(Future<?> running) {
    try {
      running.get();
    } catch (ExecutionException failed) {
      throw failed.getCause() instanceof RuntimeException unchecked ? unchecked : new IllegalStateException(failed.getCause());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  /** The council and its people come into the registry together, or not at all. */
  private void register(Council council) {
    db.change(tx -> {
      if (register.findBody(tx, council.code).isEmpty()) {
        loading.load(tx, AUTHOR, registry, council.registered().stream().map(act -> new Dated(Instant.EPOCH, act)).toList());
        journal.open(tx, council.code);
      }
    });
  }

  /** @param there sizes of the journals when this run began: a transaction of an earlier run is there whole or not at all */
  private void keep(Past past, Map<String, Long> there, Function<Tx, List<Dated>> made) {
    List<Dated> acts = db.write(tx -> {
      List<Dated> batch = made.apply(tx);
      if (!batch.isEmpty() && past.size() >= there.get(past.council.code)) {
        answerBeforeDisk(tx);
        loading.load(tx, AUTHOR, past.council.code, batch);
      }
      return batch;
    });
    past.committed(acts);
    this.acts.addAndGet(acts.size());
  }

  /** Nobody waits for these acts, and what a power cut takes is made again by the next run. */
  private static void answerBeforeDisk(Tx tx) {
    tx.sql().execute("set local synchronous_commit = off");
  }
}
