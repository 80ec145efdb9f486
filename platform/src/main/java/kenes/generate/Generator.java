package kenes.generate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import kenes.db.Db;
import kenes.db.Tx;
import kenes.files.Files;
import kenes.journal.Actor;
import kenes.journal.Journal;
import kenes.journal.Loading;
import kenes.journal.Loading.Dated;
import kenes.register.Register;
import kenes.rules.Rules;

/**
 * Fills an installation that was set up for it with the past that a plan describes. Interrupted at any point and started again,
 * it goes on with the sitting that it had come to.
 */
public final class Generator {
  /** Whoever looks at an entry sees that nobody did this. */
  private static final Actor AUTHOR = new Actor(Actor.Kind.IMPORT, "generate");
  private static final int SITTINGS_AT_ONCE = 4;
  private static final int COUNCILS_AT_ONCE = 3;

  /** How far it has come: sittings and acts, those of earlier runs among them. */
  public record Progress(long sittings, long acts) {}

  private final Db db;
  private final Journal journal;
  private final Loading loading;
  private final Register register;
  private final Rules rules;
  private final Files files;
  private final String registry;
  private final AtomicLong sittings = new AtomicLong();
  private final AtomicLong acts = new AtomicLong();

  public Generator(Db db, Journal journal, Register register, Rules rules, Files files, String registry) {
    this.db = db;
    this.journal = journal;
    this.loading = new Loading(journal);
    this.register = register;
    this.rules = rules;
    this.files = files;
    this.registry = registry;
  }

  public Progress progress() {
    return new Progress(sittings.get(), acts.get());
  }

  /** Makes everything that is not there yet. @return the codes of the councils */
  public List<String> run(Plan plan) {
    Invented invented = Invented.read();
    Frame frame = Frame.keep(db, rules, files, invented, registry, plan.day(0, plan.sittingsOf(0) - 1));
    List<Council> councils = IntStream.range(0, plan.bodies()).mapToObj(number -> new Council(plan, number, invented)).toList();
    councils.forEach(this::register);
    try (ExecutorService threads = Executors.newFixedThreadPool(COUNCILS_AT_ONCE)) {
      List<Future<?>> running = new ArrayList<>();
      IntStream.range(0, plan.bodies()).forEach(number -> running.add(threads.submit(() -> fill(plan, number, councils.get(number), frame))));
      running.forEach(Generator::await);
    }
    return councils.stream().map(council -> council.code).toList();
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

  private void fill(Plan plan, int number, Council council, Frame frame) {
    long there = db.read(journal::sizes).get(council.code);
    long made = 0;
    int term = -1;
    int session = 0;
    int waiting = 0;
    List<Dated> batch = new ArrayList<>();
    for (int sitting = 0; sitting < plan.sittingsOf(number); sitting++) {
      int due = Council.termOn(plan.day(number, sitting));
      session = due == term ? session + 1 : 1;
      for (; term < due; term++) {
        batch.addAll(council.constituted(term + 1));
      }
      batch.addAll(new Sitting(council, frame, term, session, plan.day(number, sitting)).acts());
      if (++waiting == SITTINGS_AT_ONCE || sitting == plan.sittingsOf(number) - 1) {
        keep(council, batch, made < there, waiting);
        made += batch.size();
        batch.clear();
        waiting = 0;
      }
    }
  }

  /** @param kept by an earlier run: a transaction is there whole or not at all */
  private void keep(Council council, List<Dated> batch, boolean kept, int held) {
    if (!kept) {
      db.change(tx -> {
        answerBeforeDisk(tx);
        loading.load(tx, AUTHOR, council.code, batch);
      });
    }
    sittings.addAndGet(held);
    acts.addAndGet(batch.size());
  }

  /** Nobody waits for these acts, and what a power cut takes is made again by the next run. */
  private static void answerBeforeDisk(Tx tx) {
    tx.sql().execute("set local synchronous_commit = off");
  }
}
