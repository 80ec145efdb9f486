package kenes.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import kenes.accounts.Caller;
import kenes.base.Refused;
import kenes.kit.ReplayCheck;
import kenes.kit.TestCouncil;
import kenes.kit.TestKenes;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.junit.jupiter.api.Test;

/** Two secretaries give the last seat away at the same time: the second one waits, sees the first, and is refused. */
class SeatRaceTest {
  private static final String CODE = "KZ-TEST";
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 16);

  private final CountDownLatch firstHasChecked = new CountDownLatch(1);
  private final CountDownLatch secondIsAtTheLock = new CountDownLatch(1);

  @Test
  void aSeatIsGivenAwayOnce() throws Exception {
    try (TestKenes kenes = TestKenes.seeded(new Order())) {
      TestCouncil council = new TestCouncil(kenes, CODE, 2, 1);
      UUID winner = council.newPerson(30);
      UUID loser = council.newPerson(31);
      FutureTask<Void> first = begin(kenes, council, winner, "first");
      assertTrue(firstHasChecked.await(30, TimeUnit.SECONDS));
      FutureTask<Void> second = begin(kenes, council, loser, "second");
      first.get(30, TimeUnit.SECONDS);
      Throwable cause = assertThrows(ExecutionException.class, () -> second.get(30, TimeUnit.SECONDS)).getCause();
      assertEquals(RegisterCode.SEAT_TAKEN, assertInstanceOf(Refused.class, cause).code());
      assertEquals(winner, kenes.db.read(tx -> kenes.register.seats(tx, CODE, TODAY)).get(1).holder().orElseThrow().id());
      ReplayCheck.assertReplays(kenes);
    }
  }

  private static FutureTask<Void> begin(TestKenes kenes, TestCouncil council, UUID person, String thread) {
    String key = kenes.key();
    FutureTask<Void> task = new FutureTask<>(() -> {
      kenes.registrar.beginMembership(Caller.installation(), CODE, key,
          new Registrar.NewMembership(person, council.plenary(), "member", null, TestCouncil.TERM, 2, null, TODAY, null));
      return null;
    });
    Thread.ofPlatform().name(thread).start(task);
    return task;
  }

  /** Holds the first after its checks until the second has come to the lock. */
  private final class Order implements ExecuteListener {
    private static final long serialVersionUID = 1;

    @Override
    public void executeStart(ExecuteContext context) {
      String thread = Thread.currentThread().getName();
      if (thread.equals("first") && context.sql().startsWith("update \"journal\".\"head\"")) {
        firstHasChecked.countDown();
        await(secondIsAtTheLock);
      } else if (thread.equals("second") && context.sql().contains("for no key update")) {
        secondIsAtTheLock.countDown();
      }
    }

    private static void await(CountDownLatch latch) {
      try {
        assertTrue(latch.await(30, TimeUnit.SECONDS));
      } catch (InterruptedException stopped) {
        throw new IllegalStateException(stopped);
      }
    }
  }
}
