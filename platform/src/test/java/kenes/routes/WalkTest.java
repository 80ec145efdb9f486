package kenes.routes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kenes.base.Refused;
import org.junit.jupiter.api.Test;

/** A thing on its way: what is allowed, what breaks the route, where it stood on a day. */
class WalkTest {
  private static final Taken HANDED_IN = Roads.taken("handed-in", Roads.DAY, "home", Need.TEXT_KK_RU);
  private static final Taken READ = Roads.taken("read", Roads.DAY.plusDays(3), "council");
  private static final Taken ADOPTED = Roads.taken("adopted", Roads.DAY.plusDays(9), "home", Need.DECISION, Need.SOURCE);
  private static final Taken DONE = Roads.taken("done", Roads.DAY.plusDays(20), "home", Need.SOURCE);
  private final Walk begun = Walk.over(Roads.motion()).step(HANDED_IN);

  @Test
  void theWholeWay() {
    Walk walk = begun.step(READ).step(READ).step(ADOPTED).step(DONE);
    assertTrue(walk.ended());
    assertEquals(List.of(), walk.breaches());
    assertEquals(List.of(HANDED_IN, READ, READ, ADOPTED, DONE), walk.taken());
    assertEquals("done", walk.current().orElseThrow().id());
    assertEquals(List.of(), walk.open());
    assertEquals(List.of("read", "adopted", "handed-in", "dropped"), begun.step(READ).open().stream().map(Transition::to).toList());
  }

  @Test
  void whereItStoodOnADay() {
    Walk walk = begun.step(READ).step(ADOPTED);
    assertEquals(Optional.empty(), walk.at(Roads.DAY.minusDays(1)));
    assertEquals(Optional.of(HANDED_IN), walk.at(Roads.DAY));
    assertEquals(Optional.of(HANDED_IN), walk.at(Roads.DAY.plusDays(2)));
    assertEquals(Optional.of(READ), walk.at(Roads.DAY.plusDays(3)));
    assertEquals(Optional.of(ADOPTED), walk.at(LocalDate.of(2030, 1, 1)));
  }

  @Test
  void whatBreaksTheRoute() {
    assertBreaks(RoutesCode.UNKNOWN_STEP, begun, Roads.taken("lost", Roads.DAY, "home"));
    assertBreaks(RoutesCode.NOT_A_START, Walk.over(Roads.motion()), READ);
    assertBreaks(RoutesCode.NOT_ALLOWED_FROM, begun, ADOPTED);
    assertBreaks(RoutesCode.BEFORE_PREVIOUS, begun, Roads.taken("read", Roads.DAY.minusDays(1), "council"));
    assertBreaks(RoutesCode.ROUTE_NOT_IN_FORCE, begun, Roads.taken("read", LocalDate.of(2027, 1, 1), "council"));
    assertBreaks(RoutesCode.NEED_MISSING, Walk.over(Roads.motion()), Roads.taken("handed-in", Roads.DAY, "home"));
    assertBreaks(RoutesCode.AFTER_END, begun.step(READ).step(ADOPTED).step(DONE), Roads.taken("read", Roads.DAY.plusDays(30), "council"));
  }

  @Test
  void aNeedOfTheMoveAndOfACarrierOutsideTheRegister() {
    Walk read = begun.step(READ);
    assertEquals(Need.DECISION, read.breach(Roads.taken("adopted", Roads.DAY.plusDays(9), "home", Need.SOURCE)).orElseThrow().args().getLast());
    assertEquals(Need.SOURCE, read.breach(Roads.taken("adopted", Roads.DAY.plusDays(9), "home", Need.DECISION)).orElseThrow().args().getLast());
    assertEquals(Optional.empty(), read.breach(ADOPTED));
  }

  @Test
  void anEndIsLeftByAReturnOnly() {
    Walk dropped = begun.step(Roads.taken("dropped", Roads.DAY, "home"));
    assertTrue(dropped.ended());
    assertFalse(dropped.step(HANDED_IN).ended());
    assertBreaks(RoutesCode.AFTER_END, dropped, READ);
  }

  @Test
  void whoMayTakeAStep() {
    Walk walk = Walk.over(Roads.motion(), (carrier, holder, on) -> holder.equals(carrier.id()));
    Walk handedIn = walk.step(Roads.taken("handed-in", Roads.DAY, "mover", Need.TEXT_KK_RU));
    assertBreaks(RoutesCode.CARRIER_LACKS_RIGHT, handedIn, Roads.taken("read", Roads.DAY, "mover"));
    Walk read = handedIn.step(Roads.taken("read", Roads.DAY, "council"));
    assertBreaks(RoutesCode.CARRIER_LACKS_RIGHT, read, Roads.taken("dropped", Roads.DAY, "mover"));
    assertTrue(read.step(Roads.taken("dropped", Roads.DAY, "council")).ended(), "whoever took the step before may");
  }

  @Test
  void whatHappenedIsTakenAsItWasAndItsBreachNoted() {
    Taken early = Roads.taken("adopted", Roads.DAY.plusDays(1), "home", Need.DECISION, Need.SOURCE);
    Taken lost = Roads.taken("lost", Roads.DAY.plusDays(2), "home");
    Walk walk = begun.enter(early).enter(lost).enter(DONE);
    assertEquals(List.of(RoutesCode.NOT_ALLOWED_FROM, RoutesCode.UNKNOWN_STEP), walk.breaches().stream().map(Breach::code).toList());
    assertEquals(List.of(HANDED_IN, early, lost, DONE), walk.taken());
    assertTrue(walk.ended(), "one step out of order does not make the next one wrong");
  }

  private static void assertBreaks(RoutesCode code, Walk walk, Taken next) {
    assertEquals(code, walk.breach(next).map(Breach::code).orElse(null));
    assertEquals(code, assertThrows(Refused.class, () -> walk.step(next)).code());
    assertEquals(Set.of(code), Set.copyOf(walk.enter(next).breaches().stream().map(Breach::code).toList()));
  }
}
