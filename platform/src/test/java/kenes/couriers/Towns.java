package kenes.couriers;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import kenes.accounts.Caller;
import kenes.base.Refused;
import kenes.base.Text;
import kenes.db.Tx;
import kenes.journal.Act;
import kenes.journal.Actor;
import kenes.journal.Acts;
import kenes.journal.Addressed;
import kenes.journal.Entry;
import kenes.journal.Journal;
import kenes.journal.JournalCode;
import kenes.journal.Projection;
import kenes.journal.Recorder;
import kenes.kit.TestKenes;
import kenes.register.RegisterAct;

/** Three towns that write to one another, one that has ended with a successor, one without, and one that is to come. */
final class Towns implements AutoCloseable {
  static final String A = "KZ-A";
  static final String B = "KZ-B";
  static final String C = "KZ-C";
  /** Ended; its successor is C. */
  static final String ENDED = "KZ-ENDED";
  /** Ended; its successor is ENDED. */
  static final String LONG_ENDED = "KZ-LONG-ENDED";
  /** Ended without a successor. */
  static final String GONE = "KZ-GONE";
  static final String TO_COME = "KZ-TO-COME";

  /** Acts of a module that exists only here. */
  sealed interface TownsAct extends Act {
    /** A question. Begins with "answer": the other town answers; with "refuse": it turns it back. @param needs what must have been heard before, or null */
    record Asked(String words, Set<String> to, String needs) implements TownsAct, Addressed {}

    record Heard(String words, String from) implements TownsAct {}

    record Answered(String words, Set<String> to) implements TownsAct, Addressed {}
  }

  private static final Projection TOWNS = new Projection() {
    @Override
    public Class<? extends Act> acts() {
      return TownsAct.class;
    }

    @Override
    public void apply(Tx tx, Entry entry) {}
  };

  /** A name in three languages. */
  static final Text TOWN = Text.of("Қала", "Город", "Town");

  final TestKenes kenes = TestKenes.empty();
  final Journal journal;
  /** What the reception does more than its own work. */
  Runnable burden = () -> { };
  private Map<String, Long> began = Map.of();
  private int run;

  Towns() {
    List<Projection> all = new ArrayList<>(kenes.projections);
    all.add(TOWNS);
    journal = new Journal(kenes.db, new Acts(all), kenes.clock);
    register(TestKenes.REGISTRY, null, null, null);
    List.of(A, B, C).forEach(code -> register(code, null, null, null));
    register(ENDED, null, LocalDate.of(2026, 6, 30), C);
    register(LONG_ENDED, null, LocalDate.of(2024, 12, 31), ENDED);
    register(GONE, null, LocalDate.of(2026, 6, 30), null);
    register(TO_COME, LocalDate.of(2027, 1, 1), null, null);
  }

  private void register(String code, LocalDate from, LocalDate to, String successor) {
    boolean registry = code.equals(TestKenes.REGISTRY);
    kenes.registrar.registerBody(Caller.installation(), kenes.key(), new RegisterAct.BodyRegistered(code, registry ? null : TestKenes.REGISTRY,
        registry ? "registry" : "maslikhat", registry ? "national" : "district", Text.of("Кеңес", "Совет", "Council"), null, null, null, "Asia/Almaty", null,
        from, to, null, null, Map.of(), successor, false));
  }

  /** What a town does with letters. */
  private final class Post implements Reception {
    @Override
    public boolean takes(Act act) {
      return act instanceof TownsAct;
    }

    @Override
    public void receive(Recorder recorder, String here, String from, Entry entry) {
      burden.run();
      switch ((TownsAct) entry.act()) {
        case TownsAct.Asked asked -> {
          if (asked.words().startsWith("refuse")) {
            throw new Refused(JournalCode.NO_ENTRY, asked.words().endsWith("in words") ? TOWN : here, 7L);
          }
          if (asked.needs() != null && !hasHeard(recorder.tx(), here, asked.needs())) {
            throw new NotYet(asked.needs());
          }
          recorder.record(new TownsAct.Heard(asked.words(), from));
          if (asked.words().startsWith("answer")) {
            recorder.record(new TownsAct.Answered(asked.words(), Set.of(from)));
          }
        }
        case TownsAct.Answered answered -> recorder.record(new TownsAct.Heard("answer to " + answered.words(), from));
        case TownsAct.Heard none -> throw new IllegalStateException("is addressed to nobody");
      }
    }
  }

  private boolean hasHeard(Tx tx, String here, String words) {
    return journal.list(tx, here, began.getOrDefault(here, 0L), Long.MAX_VALUE).stream().anyMatch(entry -> entry.act() instanceof TownsAct.Heard heard && heard.words().equals(words));
  }

  /** A courier as a new process sees the database. */
  Couriers couriers(Step.Watch watch) {
    return new Couriers(kenes.otherDb(), new Journal(kenes.otherDb(), journal.acts(), kenes.clock), kenes.register, List.of(new Post()), kenes.clock, watch);
  }

  Couriers couriers() {
    return couriers((step, letter) -> { });
  }

  /** Writes a letter and answers its index. */
  long ask(String from, String words, String needs, String... to) {
    return write(from, new TownsAct.Asked(words, new TreeSet<>(Set.of(to)), needs));
  }

  long write(String body, Act... acts) {
    return journal.command(Actor.account(new UUID(0, 1), false), body, kenes.key(), List.of(acts).getFirst(), recorder -> List.of(acts).forEach(recorder::record)).last().index();
  }

  /** Five letters between three bodies, and two answers that follow from them. One needs another, one is turned back. A new run of the same story. */
  void write() {
    run++;
    began = kenes.db.read(journal::sizes);
    ask(A, "first" + tag(), null, B);
    ask(A, "second" + tag(), "first" + tag(), B);
    ask(B, "answer me" + tag(), null, A, C);
    ask(C, "refuse me" + tag(), null, A);
  }

  private String tag() {
    return " #" + run;
  }

  Letter letter(Couriers couriers, String from, long index, String to) {
    return kenes.db.read(tx -> couriers.find(tx, from, index, to)).orElseThrow();
  }

  /** What every body has recorded since the story began anew, each act without its places, in an order that does not depend on when it came. */
  TreeMap<String, List<String>> ends() {
    return kenes.db.read(tx -> {
      TreeMap<String, List<String>> ends = new TreeMap<>();
      List.of(A, B, C).forEach(body -> ends.put(body, journal.list(tx, body, began.getOrDefault(body, 0L), Long.MAX_VALUE).stream()
          .map(entry -> said(tx, entry).replace(tag(), "")).sorted().toList()));
      return ends;
    });
  }

  private String said(Tx tx, Entry entry) {
    return switch (entry.act()) {
      case CouriersAct.Received act -> "received from " + act.from() + " " + journal.get(tx, act.from(), act.index()).act();
      case CouriersAct.TurnedBack act -> "turned back from " + act.from() + " " + journal.get(tx, act.from(), act.index()).act() + " " + act.code() + act.arguments();
      case CouriersAct.Delivered act -> "delivered to " + act.to() + " " + journal.get(tx, entry.body(), act.index()).act() + " as "
          + journal.get(tx, act.to(), act.receivedIndex()).act().getClass().getSimpleName();
      case Act own -> own.toString();
    };
  }

  @Override
  public void close() {
    kenes.close();
  }

  /** How everything ends where nothing fails. */
  static TreeMap<String, List<String>> undisturbed() {
    try (Towns towns = new Towns()) {
      towns.write();
      assertEquals(7, towns.couriers().deliverNow());
      return towns.ends();
    }
  }
}
