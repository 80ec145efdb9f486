package kenes.voting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import kenes.base.Text;
import kenes.rules.Base;
import kenes.rules.Fraction;
import kenes.rules.MajorityRule;
import kenes.rules.Threshold;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutcomeTest {
  private static MajorityRule rule(Base base, int numerator, int denominator, boolean strict) {
    return MajorityRule.plain("test", new Threshold(base, new Fraction(numerator, denominator), strict), Text.same("test"), null);
  }

  private static Tally tally(int votesFor, int against, int abstained, int didNotVote, int absent, int vacant) {
    List<SeatOutcome> seats = new ArrayList<>();
    seats.addAll(Collections.nCopies(votesFor, SeatOutcome.FOR));
    seats.addAll(Collections.nCopies(against, SeatOutcome.AGAINST));
    seats.addAll(Collections.nCopies(abstained, SeatOutcome.ABSTAINED));
    seats.addAll(Collections.nCopies(didNotVote, SeatOutcome.DID_NOT_VOTE));
    seats.addAll(Collections.nCopies(absent, SeatOutcome.ABSENT));
    seats.addAll(Collections.nCopies(vacant, SeatOutcome.VACANT));
    return Tally.of(seats, votesFor + against + abstained + didNotVote);
  }

  @ParameterizedTest(name = "more than half of all seats: {0} for, {1} against, {2} abstained, {3} silent, {4} absent, {5} vacant")
  @CsvSource({"11,0,0,0,9,1,11,true", "10,4,3,0,3,1,11,false", "16,14,0,0,0,0,16,true", "15,15,0,0,0,0,16,false", "15,0,5,0,10,0,16,false"})
  void moreThanHalfOfAllSeats(int votesFor, int against, int abstained, int silent, int absent, int vacant, int needed, boolean adopted) {
    Outcome outcome = Outcome.of(rule(Base.SEATS, 1, 2, true), tally(votesFor, against, abstained, silent, absent, vacant));
    assertEquals(needed, outcome.needed());
    assertEquals(adopted, outcome.adopted());
  }

  @ParameterizedTest(name = "more than half of those present: {0} for of {1} present")
  @CsvSource({"8,14,8,true", "7,14,8,false", "9,17,9,true", "8,17,9,false"})
  void moreThanHalfOfThosePresent(int votesFor, int present, int needed, boolean adopted) {
    Outcome outcome = Outcome.of(rule(Base.PRESENT, 1, 2, true), tally(votesFor, 0, present - votesFor, 0, 21 - present, 0));
    assertEquals(present, outcome.base());
    assertEquals(needed, outcome.needed());
    assertEquals(adopted, outcome.adopted());
  }

  @ParameterizedTest(name = "more yes than no: {0} to {1}")
  @CsvSource({"3,2,true", "2,2,false", "1,0,true", "0,0,false", "0,1,false"})
  void moreYesThanNo(int votesFor, int against, boolean adopted) {
    assertEquals(adopted, Outcome.of(rule(Base.VOTES_CAST, 1, 2, true), tally(votesFor, against, 9, 0, 0, 0)).adopted());
  }

  @ParameterizedTest(name = "{0}/{1} of {3}, strict {2}: needs {4}")
  @CsvSource({"1,2,true,6,4", "1,2,false,6,3", "2,3,false,30,20", "2,3,true,30,21", "2,3,false,21,14", "2,3,false,20,14", "3,4,false,126,95"})
  void neededAtTheEdges(int numerator, int denominator, boolean strict, int of, int needed) {
    assertEquals(needed, rule(Base.SEATS, numerator, denominator, strict).threshold().needed(of));
  }

  @Test
  void nothingIsAdoptedWithoutAVoteFor() {
    assertEquals(false, Outcome.of(rule(Base.VOTES_CAST, 1, 2, false), tally(0, 0, 0, 0, 0, 0)).adopted());
  }

  @Test
  void everySeatIsCountedOnce() {
    Tally tally = tally(5, 4, 3, 2, 6, 1);
    assertEquals(21, tally.seats());
    assertEquals(tally.seats(), tally.votesFor() + tally.against() + tally.abstained() + tally.didNotVote() + tally.absent()
        + tally.absentOrDidNotVote() + tally.vacant());
  }

  @Test
  void aFractionOverOneIsNoRule() {
    assertThrows(IllegalArgumentException.class, () -> rule(Base.SEATS, 3, 2, true));
  }
}
