package kenes.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import kenes.db.Tx;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FollowerTest {
  private static final Duration LIMIT = Duration.ofSeconds(20);

  private final Notes notes = new Notes("KZ-10", "KZ-11");
  private final Followers followers = new Followers(notes.db, notes.journal);
  private final List<String> seen = Collections.synchronizedList(new ArrayList<>());

  @AfterEach
  void close() {
    followers.close();
    notes.close();
  }

  private class Seen implements Follower {
    @Override
    public String name() {
      return "seen";
    }

    @Override
    public void follow(Tx tx, String body, List<Entry> entries) {
      entries.forEach(entry -> seen.add(body + " " + entry.index()));
    }
  }

  private static List<String> upTo(String body, long size) {
    return LongStream.range(0, size).mapToObj(index -> body + " " + index).toList();
  }

  private List<String> seenOf(String body) {
    return seen.stream().filter(line -> line.startsWith(body)).toList();
  }

  @Test
  void takesEveryEntryOnceAndInOrderAcrossBatches() {
    notes.write("KZ-10", 1203);
    followers.add(new Seen());
    notes.write("KZ-11", 3);
    followers.awaitCaughtUp(LIMIT);
    assertEquals(upTo("KZ-10", 1203), seenOf("KZ-10"));
    assertEquals(upTo("KZ-11", 3), seenOf("KZ-11"));
  }

  @Test
  void goesOnWhereItStoodAfterARestart() {
    followers.add(new Seen());
    notes.write("KZ-10", 2);
    followers.awaitCaughtUp(LIMIT);
    followers.close();
    notes.write("KZ-10", 2);
    try (Followers next = new Followers(notes.db, notes.journal)) {
      next.add(new Seen());
      next.awaitCaughtUp(LIMIT);
    }
    assertEquals(upTo("KZ-10", 4), seenOf("KZ-10"));
  }

  @Test
  void aFailureRollsBackItsOutputAndIsTriedAgain() {
    AtomicInteger attempts = new AtomicInteger();
    followers.add(new Seen() {
      @Override
      public void follow(Tx tx, String body, List<Entry> entries) {
        tx.sql().execute("insert into journal.tile (body, path, bytes) values ('" + body + "', 'output', '')");
        if (attempts.incrementAndGet() <= 2) {
          throw new IllegalStateException("planted");
        }
        super.follow(tx, body, entries);
      }
    });
    notes.write("KZ-10", 2);
    followers.awaitCaughtUp(LIMIT);
    assertEquals(3, attempts.get());
    assertEquals(upTo("KZ-10", 2), seenOf("KZ-10"));
  }

  @Test
  void oneBodysFailureDoesNotHoldUpTheOthersAndIsReported() {
    followers.add(new Seen() {
      @Override
      public void follow(Tx tx, String body, List<Entry> entries) {
        if (body.equals("KZ-10")) {
          throw new IllegalStateException("planted");
        }
        super.follow(tx, body, entries);
      }
    });
    notes.write("KZ-10", 1);
    notes.write("KZ-11", 2);
    IllegalStateException late = assertThrows(IllegalStateException.class, () -> followers.awaitCaughtUp(Duration.ofSeconds(1)));
    assertEquals("planted", late.getCause().getMessage());
    assertEquals(upTo("KZ-11", 2), seenOf("KZ-11"));
  }

  @Test
  void whatAnotherProcessCommitsIsSeenToo() {
    followers.add(new Seen());
    followers.awaitCaughtUp(LIMIT);
    notes.write(notes.otherProcess(), "KZ-10", 2);
    assertEquals(0, notes.journal.knownSize("KZ-10"));
    followers.awaitCaughtUp(LIMIT);
    assertEquals(upTo("KZ-10", 2), seenOf("KZ-10"));
    notes.journal.refresh();
    assertTrue(notes.journal.knownSize("KZ-10") == 2);
  }
}
