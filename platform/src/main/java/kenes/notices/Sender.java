package kenes.notices;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import kenes.db.Db;
import kenes.journal.Beat;

/**
 * Hands waiting letters to the mail server until it takes them. A letter is marked as sent after the server has said so: a
 * node that dies in between hands it over once more, with the same Message-ID.
 */
public final class Sender implements AutoCloseable {
  private static final Duration POLL = Duration.ofSeconds(2);
  private static final Duration LEASE = Duration.ofMinutes(15);
  private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
  private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
  private static final Duration KEPT = Duration.ofDays(180);
  private static final Duration BETWEEN_PURGES = Duration.ofHours(1);
  private static final int BATCH = 20;

  private final Db db;
  private final InstantSource clock;
  private final MailServer server;
  private final Beat beat = new Beat("letters-sender", POLL, Duration.ZERO, this::round);
  private Instant purgeAt = Instant.MIN;
  private int failures;

  /** @param settings null: no mail server is set, and letters are kept */
  public Sender(Db db, InstantSource clock, MailSettings settings) {
    this.db = db;
    this.clock = clock;
    this.server = settings == null ? null : new MailServer(settings);
  }

  /** Begins to send. */
  public void start() {
    beat.start();
  }

  /** Ends after the letters in hand. */
  @Override
  public void close() {
    beat.close();
  }

  /** Does what is due now. */
  void round() {
    Instant now = now();
    if (!now.isBefore(purgeAt)) {
      purgeAt = now.plus(BETWEEN_PURGES);
      db.change(tx -> OutboxTables.deleteBefore(tx, now.minus(KEPT)));
    }
    if (server == null) {
      db.change(tx -> SendingTables.keepAll(tx, now));
      return;
    }
    db.change(tx -> SendingTables.refuseLate(tx, now));
    List<Letter> due;
    do {
      due = db.write(tx -> SendingTables.claim(tx, now, now.plus(LEASE), BATCH));
    } while (!due.isEmpty() && handAll(due) && due.size() == BATCH);
  }

  /** @return whether the server still takes letters */
  private boolean handAll(List<Letter> letters) {
    try (MailServer.Connection connection = server.connect()) {
      for (Letter letter : letters) {
        hand(connection, letter);
      }
      failures = 0;
      return true;
    } catch (MailServer.NotTaken down) {
      failures++;
      Instant next = now().plus(pause(failures));
      db.change(tx -> {
        letters.forEach(letter -> SendingTables.postpone(tx, letter, next, down.problem, down.answer));
        SendingTables.postponeAll(tx, next, down.problem, down.answer);
      });
      return false;
    }
  }

  /** @throws MailServer.NotTaken when no other letter would be taken either */
  private void hand(MailServer.Connection connection, Letter letter) throws MailServer.NotTaken {
    try {
      connection.hand(letter);
      db.change(tx -> SendingTables.settle(tx, letter, LetterState.SENT, null, null, now()));
    } catch (MailServer.NotTaken not) {
      switch (not.problem) {
        case RECIPIENT -> db.change(tx -> SendingTables.settle(tx, letter, LetterState.REFUSED, Problem.RECIPIENT, not.answer, now()));
        case LATER -> db.change(tx -> SendingTables.postpone(tx, letter, now().plus(pause(letter.attempts())), Problem.LATER, not.answer));
        default -> throw not;
      }
    }
  }

  /** Doubled with each failure. */
  private static Duration pause(int failures) {
    Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(failures - 1, 10));
    return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
