package kenes.couriers;

import static kenes.couriers.Towns.A;
import static kenes.couriers.Towns.B;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import kenes.kit.ReplayCheck;
import org.junit.jupiter.api.Test;

/** Whatever is cut, and whenever a process dies: the next one mends it, and all bodies end equal. */
class KilledCouriersTest {
  /** A process that is gone from one instant to the next. */
  private static final class Killed extends Error {
    private static final long serialVersionUID = 1;
  }

  private static final TreeMap<String, List<String>> UNDISTURBED = Towns.undisturbed();

  @Test
  void aProcessThatIsKilledAtAnyStepIsFollowedByOneThatMendsIt() {
    EnumSet<Step> killedAt = EnumSet.noneOf(Step.class);
    try (Towns towns = new Towns()) {
      boolean killed;
      int at = 0;
      do {
        towns.write();
        killed = dies(towns, at, killedAt);
        towns.couriers().deliverNow();
        assertEquals(UNDISTURBED, towns.ends(), "killed at the step number " + at);
        at++;
      } while (killed);
      ReplayCheck.assertReplays(towns.kenes.db, towns.journal);
    }
    assertEquals(EnumSet.allOf(Step.class), killedAt);
  }

  @Test
  void aProcessThatIsKilledAgainAndAgainGetsThere() {
    try (Towns towns = new Towns()) {
      towns.write();
      int deaths = 0;
      while (dies(towns, deaths, EnumSet.noneOf(Step.class))) {
        deaths++;
      }
      assertTrue(deaths > 5, () -> "it hardly died");
      assertEquals(UNDISTURBED, towns.ends());
      ReplayCheck.assertReplays(towns.kenes.db, towns.journal);
    }
  }

  @Test
  void aFailureAtAnyStepIsTriedAgainByTheSameProcess() {
    try (Towns towns = new Towns()) {
      int at = 0;
      boolean failed;
      do {
        towns.write();
        AtomicInteger left = new AtomicInteger(at++);
        Couriers couriers = towns.couriers((step, letter) -> {
          if (left.getAndDecrement() == 0) {
            throw new IllegalStateException("cut at " + step);
          }
        });
        couriers.deliverNow();
        couriers.deliverNow();
        failed = left.get() < 0;
        assertEquals(UNDISTURBED, towns.ends(), "failed at the step number " + (at - 1));
      } while (failed);
      assertTrue(at > 30, "few steps were cut");
      ReplayCheck.assertReplays(towns.kenes.db, towns.journal);
    }
  }

  /** Lets a courier work until it reaches the step of this number. @return whether it did */
  private static boolean dies(Towns towns, int number, EnumSet<Step> killedAt) {
    AtomicInteger left = new AtomicInteger(number);
    try {
      towns.couriers((step, letter) -> {
        if (left.getAndDecrement() == 0) {
          killedAt.add(step);
          throw new Killed();
        }
      }).deliverNow();
      return false;
    } catch (Killed gone) {
      return true;
    }
  }

  @Test
  void halfDoneIsSeenByBothAndMended() {
    try (Towns towns = new Towns()) {
      long index = towns.ask(A, "first", null, B);
      Couriers dying = towns.couriers((step, letter) -> {
        if (step == Step.HALF_DONE) {
          throw new Killed();
        }
      });
      assertEquals(Letter.State.SENT, towns.letter(dying, A, index, B).state());
      assertThrows(Killed.class, dying::deliverNow);
      Letter half = towns.letter(dying, A, index, B);
      assertEquals(Letter.State.HALF_DONE, half.state());
      assertEquals(List.of(half), towns.kenes.db.read(tx -> dying.list(tx, A, 0, 10)));
      assertEquals(List.of(half), towns.kenes.db.read(tx -> dying.list(tx, B, 0, 10)));
      assertFalse(half.isStuck(towns.kenes.clock.instant().plus(Letter.USUAL)));
      assertTrue(half.isStuck(towns.kenes.clock.instant().plus(Letter.USUAL).plusSeconds(1)));
      ReplayCheck.assertReplays(towns.kenes.db, towns.journal);
      towns.couriers().deliverNow();
      assertEquals(Letter.State.DELIVERED, towns.letter(dying, A, index, B).state());
      assertEquals(half.arrival(), towns.letter(dying, A, index, B).arrival());
    }
  }
}
