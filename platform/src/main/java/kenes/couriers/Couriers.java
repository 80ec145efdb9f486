package kenes.couriers;

import static kenes.schema.generated.couriers.Tables.LETTER;
import static kenes.schema.generated.couriers.Tables.RECEIVED;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kenes.base.Refused;
import kenes.db.Db;
import kenes.db.Tx;
import kenes.journal.Beat;
import kenes.journal.Journal;
import kenes.journal.Projection;
import kenes.register.Register;
import org.jooq.Condition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Letters between bodies: what was sent, what came, and the courier that carries them. It carries nothing before
 * {@link #start} or {@link #deliverNow}; replay and restore never ask it to. Thread-safe.
 */
public final class Couriers implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Couriers.class);
  private static final Duration POLL = Duration.ofSeconds(2);
  private static final Duration BETWEEN_ROUNDS = Duration.ofMillis(100);
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(30);
  private static final int BATCH = 100;
  private static final Comparator<Letter> LAST_SENT_FIRST = Comparator.comparing(Letter::sentAt).reversed().thenComparing(Letter::from)
      .thenComparing(Comparator.comparing(Letter::index).reversed()).thenComparing(Letter::to);

  private final Db db;
  private final Journal journal;
  private final InstantSource clock;
  private final Delivery delivery;
  private final Beat beat = new Beat("courier", POLL, BETWEEN_ROUNDS, this::round);

  /** @param receptions what the modules do with letters that arrive; asked in this order */
  public Couriers(Db db, Journal journal, Register register, List<Reception> receptions, InstantSource clock) {
    this(db, journal, register, receptions, clock, (step, letter) -> { });
  }

  Couriers(Db db, Journal journal, Register register, List<Reception> receptions, InstantSource clock, Step.Watch watch) {
    this.db = db;
    this.journal = journal;
    this.clock = clock;
    this.delivery = new Delivery(db, journal, register, List.copyOf(receptions), watch);
  }

  public static Projection projection() {
    return new CouriersTables();
  }

  /** Begins to carry: after every commit, and now and then for what waits. */
  public void start() {
    journal.onCommit(body -> beat.signal());
    beat.start();
  }

  /** Ends after the letter in hand. */
  @Override
  public void close() {
    beat.close();
  }

  /**
   * Carries all letters under way, whatever they wait for, until none of them moves any more.
   *
   * @return how many have come to an end
   */
  public int deliverNow() {
    int ended = 0;
    int moved;
    do {
      List<Letter> letters = db.read(AttemptTables::underWay);
      moved = (int) letters.stream().filter(this::carry).count();
      ended += moved;
    } while (moved > 0);
    return ended;
  }

  /** Carries what is due now; a letter that fails waits, the others go on. */
  void round() {
    Instant now = now();
    List<Letter> due;
    do {
      due = db.read(tx -> AttemptTables.due(tx, now, BATCH));
      due.forEach(this::carry);
    } while (due.size() == BATCH);
  }

  /** @return whether the letter has come to its end */
  boolean carry(Letter letter) {
    try {
      delivery.deliver(letter);
      db.change(tx -> AttemptTables.wake(tx, letter.to(), now()));
      return true;
    } catch (RuntimeException | AssertionError | LinkageError | StackOverflowError failed) { // none of them may hold up the other letters
      db.change(tx -> {
        if (CouriersTables.lock(tx, letter)) { // another node may have ended it meanwhile
          AttemptTables.postpone(tx, letter, waiting(letter, failed));
        }
      });
      return false;
    }
  }

  private Letter.Waiting waiting(Letter letter, Throwable failed) {
    Letter.Problem problem = switch (failed) {
      case NotYet early -> Letter.Problem.NOT_YET;
      case Delivery.NotBegun early -> Letter.Problem.NOT_BEGUN;
      case Refused unreachable -> Letter.Problem.UNREACHABLE;
      default -> Letter.Problem.FAULT;
    };
    if (problem == Letter.Problem.FAULT) {
      LOG.warn("the letter {} {} to {} failed and is tried again", letter.from(), letter.index(), letter.to(), failed);
    }
    int before = letter.waiting() == null ? 0 : letter.waiting().attempts();
    Instant now = now();
    Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(before, 20));
    return new Letter.Waiting(before + 1, letter.waiting() == null ? now : letter.waiting().since(),
        now.plus(pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE), problem);
  }

  /** Letters of other bodies to this one and of this one to others, those sent last first. @param offset how many to leave out */
  public List<Letter> list(Tx tx, String body, int offset, int limit) {
    return Stream.of(LETTER.BODY.eq(body), LETTER.RECIPIENT.eq(body)) // each has an index; for both at once there is none
        .flatMap(side -> CouriersTables.letters(tx).where(side).orderBy(LETTER.SENT_AT.desc(), LETTER.BODY, LETTER.INDEX.desc(), LETTER.RECIPIENT)
            .limit(offset + limit).fetch(CouriersTables::letter).stream())
        .sorted(LAST_SENT_FIRST).skip(offset).limit(limit).toList();
  }

  /** Letters from or to the body that are under way, those sent first first. */
  public List<Letter> listUnderWay(Tx tx, String body) {
    return CouriersTables.letters(tx).where(ofBody(body), LETTER.OUTCOME.isNull()).orderBy(LETTER.SENT_AT, LETTER.BODY, LETTER.INDEX, LETTER.RECIPIENT)
        .fetch(CouriersTables::letter);
  }

  /** Where the body's act at this index went, by recipient; empty when it was meant for nobody else. */
  public List<Letter> listOf(Tx tx, String from, long index) {
    return CouriersTables.letters(tx).where(LETTER.BODY.eq(from), LETTER.INDEX.eq(index)).orderBy(LETTER.RECIPIENT).fetch(CouriersTables::letter);
  }

  public Optional<Letter> find(Tx tx, String from, long index, String to) {
    return CouriersTables.letters(tx).where(CouriersTables.is(from, index, to)).fetchOptional(CouriersTables::letter);
  }

  /** Whether the body knows this letter: it took it, or turned it back. @param index of the act in the sender's journal */
  public static boolean hasArrived(Tx tx, String here, String from, long index) {
    return tx.sql().fetchExists(RECEIVED, RECEIVED.BODY.eq(here), RECEIVED.SENDER.eq(from), RECEIVED.LETTER.eq(index));
  }

  /** Letters of these types that are under way for longer than letters usually take, those sent first first. @param types names of acts */
  public static List<Letter> listStuck(Tx tx, Collection<String> types, Instant now, int limit) {
    return CouriersTables.letters(tx).where(LETTER.OUTCOME.isNull(), LETTER.SENT_AT.lt(now.minus(Letter.USUAL)), LETTER.TYPE.in(types)).orderBy(LETTER.SENT_AT)
        .limit(limit).fetch(CouriersTables::letter);
  }

  /** Whether any letter of the one body to the other is under way that the other does not know yet. */
  public static boolean isUnderWay(Tx tx, String from, String here) {
    return tx.sql().fetchExists(tx.sql().selectOne().from(LETTER).where(LETTER.RECIPIENT.eq(here), LETTER.BODY.eq(from), LETTER.OUTCOME.isNull())
        .andNotExists(tx.sql().selectOne().from(RECEIVED).where(RECEIVED.BODY.eq(here), RECEIVED.SENDER.eq(from), RECEIVED.LETTER.eq(LETTER.INDEX))));
  }

  private static Condition ofBody(String body) {
    return LETTER.BODY.eq(body).or(LETTER.RECIPIENT.eq(body));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
