package kenes.voting;

import static kenes.voting.Seats.tally;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is counted adds up, and what cannot be is refused. */
class TallyTest {
  @Test
  void everySeatIsCountedOnce() {
    Tally tally = tally(5, 4, 3, 2, 6, 1);
    assertEquals(new Tally(21, 20, 14, 5, 4, 3, 0), tally);
    assertEquals(List.of(12L, 2L, 6L, 1L), List.of(tally.ballots(), tally.didNotVote(), tally.absent(), tally.vacant()));
    Tally imported = Tally.of(List.of(SeatOutcome.FOR, SeatOutcome.ABSENT_OR_DID_NOT_VOTE, SeatOutcome.ABSENT_OR_DID_NOT_VOTE, SeatOutcome.VACANT));
    assertEquals(new Tally(4, 3, 1, 1, 0, 0, 2), imported);
    assertEquals(List.of(0L, 0L), List.of(imported.didNotVote(), imported.absent()));
  }

  @ParameterizedTest(name = "seats {0}, in office {1}, present {2}, for {3}, against {4}, abstained {5}, unknown {6}")
  @CsvSource({"10,11,5,1,1,1,0", "10,10,11,1,1,1,0", "10,10,3,2,1,1,0", "10,10,8,2,1,1,3", "10,10,5,-1,1,1,0", "10,10,5,1,-1,1,0", "10,10,5,1,1,-1,0",
      "10,10,5,1,1,1,-1", "-1,-1,0,0,0,0,0", "-1,0,0,0,0,0,0"})
  void whatCannotBeIsRefused(long seats, long inOffice, long present, long votesFor, long against, long abstained, long unknown) {
    IllegalArgumentException refused = assertThrows(IllegalArgumentException.class,
        () -> new Tally(seats, inOffice, present, votesFor, against, abstained, unknown));
    assertTrue(refused.getMessage().contains("seats " + seats), refused.getMessage());
  }

  @Test
  void theEdgesAreAllowed() {
    assertEquals(0, new Tally(0, 0, 0, 0, 0, 0, 0).ballots());
    assertEquals(List.of(0L, 0L, 0L), List.of(new Tally(10, 10, 8, 3, 3, 2, 2).didNotVote(), new Tally(10, 10, 8, 3, 3, 2, 2).absent(),
        new Tally(10, 10, 8, 3, 3, 2, 2).vacant()));
  }

  @Test
  void nothingOverflowsSilently() {
    assertThrows(ArithmeticException.class, () -> new Tally(Long.MAX_VALUE, Long.MAX_VALUE, Long.MAX_VALUE, Long.MAX_VALUE, 1, 0, 0));
    assertThrows(ArithmeticException.class, () -> new Tally(Long.MAX_VALUE, Long.MAX_VALUE, Long.MAX_VALUE, 1, 1, Long.MAX_VALUE, 0));
    assertThrows(ArithmeticException.class, () -> new Tally(Long.MAX_VALUE, Long.MAX_VALUE, Long.MAX_VALUE, 1, 1, 1, Long.MAX_VALUE));
    Counter full = new Counter().add(SeatOutcome.FOR, Long.MAX_VALUE, null);
    assertThrows(ArithmeticException.class, () -> full.add(SeatOutcome.FOR));
    assertThrows(ArithmeticException.class, () -> full.add(SeatOutcome.FOR, 1, null));
    assertThrows(ArithmeticException.class, () -> full.addAll(new byte[] {(byte) SeatOutcome.FOR.ordinal()}, 0, 1));
    assertThrows(ArithmeticException.class, () -> new Counter().add(SeatOutcome.FOR, Long.MAX_VALUE, null).add(SeatOutcome.AGAINST).count());
    assertThrows(ArithmeticException.class, () -> new Counter().add(SeatOutcome.VACANT, Long.MAX_VALUE, null).add(SeatOutcome.ABSENT).count());
  }

  @Test
  void aCounterCountsManyAtOnceAndBeginsAnew() {
    byte[] outcomes = new byte[70];
    for (int index = 0; index < outcomes.length; index++) {
      outcomes[index] = (byte) (index % SeatOutcome.values().length);
    }
    Counter counter = new Counter().addAll(outcomes, 7, 63);
    assertEquals(Count.of(new Tally(49, 43, 31, 6, 6, 6, 6)), counter.count());
    assertEquals(Count.of(new Tally(50, 44, 32, 7, 6, 6, 6)), counter.add(SeatOutcome.FOR).count());
    counter.add(SeatOutcome.FOR, 3, "north");
    assertEquals(Map.of("north", new Tally(3, 3, 3, 3, 0, 0, 0)), counter.count().groups());
    assertEquals(Count.of(new Tally(0, 0, 0, 0, 0, 0, 0)), counter.clear().count());
    assertThrows(IllegalArgumentException.class, () -> counter.add(SeatOutcome.FOR, 0, null));
    assertEquals(Choice.FOR, counter.count(Choice.FOR).casting());
    assertThrows(IllegalArgumentException.class, () -> counter.count(Choice.ABSTAIN));
  }

  @Test
  void groupsAreParts() {
    Tally whole = tally(5, 4, 3, 2, 6, 1);
    SortedMap<String, Tally> groups = new TreeMap<>(Map.of("a", tally(5, 4, 3, 2, 6, 0), "b", tally(0, 0, 0, 0, 0, 1)));
    Count count = new Count(whole, whole, groups, null);
    groups.clear();
    assertEquals(2, count.groups().size());
    assertThrows(UnsupportedOperationException.class, () -> count.groups().clear());
    for (Tally more : List.of(tally(6, 0, 0, 0, 0, 0), tally(0, 5, 0, 0, 0, 0), tally(0, 0, 4, 0, 0, 0), tally(0, 0, 0, 15, 0, 0),
        tally(0, 0, 0, 0, 21, 0), tally(0, 0, 0, 0, 0, 22))) {
      SortedMap<String, Tally> one = new TreeMap<>(Map.of("a", more));
      assertThrows(IllegalArgumentException.class, () -> new Count(whole, whole, one, null), more::toString);
      SortedMap<String, Tally> two = new TreeMap<>(Map.of("a", whole, "b", more));
      assertThrows(IllegalArgumentException.class, () -> new Count(whole, whole, two, null), more::toString);
    }
    assertEquals(Collections.emptySortedMap(), Count.of(whole).groups());
  }
}
