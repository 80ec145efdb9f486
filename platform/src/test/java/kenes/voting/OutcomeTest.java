package kenes.voting;

import static kenes.voting.Seats.moreThanHalf;
import static kenes.voting.Seats.rule;
import static kenes.voting.Seats.tally;
import static kenes.voting.Seats.threshold;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import kenes.rules.Abstentions;
import kenes.rules.Base;
import kenes.rules.Fraction;
import kenes.rules.GroupRule;
import kenes.rules.MajorityRule;
import kenes.rules.Tie;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutcomeTest {
  @ParameterizedTest(name = "more than half of all seats: {0} for, {1} against, {2} abstained, {3} silent, {4} absent, {5} vacant")
  @CsvSource({"11,0,0,0,9,1,11,true", "10,4,3,0,3,1,11,false", "16,14,0,0,0,0,16,true", "15,15,0,0,0,0,16,false", "15,0,5,0,10,0,16,false"})
  void moreThanHalfOfAllSeats(int votesFor, int against, int abstained, int silent, int absent, int vacant, int needed, boolean adopted) {
    Outcome outcome = Outcome.of(rule(Base.SEATS, 1, 2, true), tally(votesFor, against, abstained, silent, absent, vacant));
    assertEquals(needed, outcome.needed());
    assertEquals(adopted, outcome.adopted());
    assertEquals(adopted ? 0 : needed - votesFor, outcome.arithmetic().missing());
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

  /** Of 30 seats 2 are vacant, 4 deputies absent, 3 silent; 10 for, 6 against, 5 abstain. */
  @ParameterizedTest(name = "{0}, abstentions {1}: base {2}, for {3}, against {4}")
  @CsvSource({"SEATS,AS_THE_BASE_SAYS,30,10,6", "SEATS,OUTSIDE_THE_BASE,25,10,6", "SEATS,FOR,30,15,6", "SEATS,AGAINST,30,10,11",
      "IN_OFFICE,AS_THE_BASE_SAYS,28,10,6", "IN_OFFICE,OUTSIDE_THE_BASE,23,10,6", "IN_OFFICE,FOR,28,15,6", "IN_OFFICE,AGAINST,28,10,11",
      "PRESENT,AS_THE_BASE_SAYS,24,10,6", "PRESENT,OUTSIDE_THE_BASE,19,10,6", "PRESENT,FOR,24,15,6", "PRESENT,AGAINST,24,10,11",
      "TAKING_PART,AS_THE_BASE_SAYS,21,10,6", "TAKING_PART,OUTSIDE_THE_BASE,16,10,6", "TAKING_PART,FOR,21,15,6", "TAKING_PART,AGAINST,21,10,11",
      "VOTES_CAST,AS_THE_BASE_SAYS,16,10,6", "VOTES_CAST,OUTSIDE_THE_BASE,16,10,6", "VOTES_CAST,FOR,21,15,6", "VOTES_CAST,AGAINST,21,10,11"})
  void basesAreKeptApart(Base base, Abstentions abstentions, long size, long votesFor, long against) {
    Arithmetic all = Outcome.of(moreThanHalf(base, abstentions, Tie.NOT_ADOPTED), tally(10, 6, 5, 3, 4, 2)).arithmetic();
    assertEquals(List.of(size, votesFor, against), List.of(all.base(), all.votesFor(), all.against()));
  }

  @Test
  void nothingIsAdoptedWithoutAVoteFor() {
    for (Base base : Base.values()) {
      Outcome outcome = Outcome.of(rule(base, 1, 2, false), tally(0, 0, 0, 0, 0, 0));
      assertFalse(outcome.adopted());
      assertEquals(1, outcome.needed());
      assertEquals(1, outcome.arithmetic().missing());
    }
    assertEquals(TieState.NONE, Outcome.of(moreThanHalf(Base.VOTES_CAST, Abstentions.AS_THE_BASE_SAYS, Tie.ADOPTED), tally(0, 0, 9, 0, 0, 0)).tie());
  }

  @ParameterizedTest(name = "15 to 15 of 30, tie {0}, casting vote or lot {1}: {2}, {3}")
  @CsvSource({"NOT_ADOPTED,,AGAINST,NOT_ADOPTED", "ADOPTED,,FOR,ADOPTED", "REPEAT_VOTE,,AWAITED,UNDECIDED", "CASTING_VOTE,,AWAITED,UNDECIDED",
      "CASTING_VOTE,FOR,FOR,ADOPTED", "CASTING_VOTE,AGAINST,AGAINST,NOT_ADOPTED", "LOT,,AWAITED,UNDECIDED", "LOT,FOR,FOR,ADOPTED",
      "LOT,AGAINST,AGAINST,NOT_ADOPTED"})
  void ties(Tie tie, Choice casting, TieState state, Decision decision) {
    MajorityRule rule = moreThanHalf(Base.SEATS, Abstentions.AS_THE_BASE_SAYS, tie);
    Count equal = new Count(tally(15, 15, 0, 0, 0, 0), tally(15, 15, 0, 0, 0, 0), java.util.Collections.emptySortedMap(), casting);
    assertEquals(state, Outcome.of(rule, equal).tie());
    assertEquals(decision, Outcome.of(rule, equal).decision());
  }

  @ParameterizedTest(name = "{0} to {1}, {2} abstain, {3} absent, of {4}: a tie {5}")
  @CsvSource({"15,15,0,0,SEATS,true", "12,12,0,6,SEATS,false", "12,12,0,6,PRESENT,true", "12,12,6,0,PRESENT,false", "12,12,6,0,VOTES_CAST,true",
      "12,12,6,0,TAKING_PART,false", "15,14,1,0,SEATS,false", "14,15,1,0,SEATS,false", "15,10,5,0,SEATS,false", "0,0,30,0,VOTES_CAST,false"})
  void aVoiceMoreMustBeAbleToDecideATie(int votesFor, int against, int abstained, int absent, Base base, boolean tie) {
    MajorityRule rule = moreThanHalf(base, Abstentions.AS_THE_BASE_SAYS, Tie.CASTING_VOTE);
    assertEquals(tie ? Decision.UNDECIDED : Decision.NOT_ADOPTED, Outcome.of(rule, tally(votesFor, against, abstained, 0, absent, 0)).decision());
  }

  @Test
  void aThirdDoesNotTieAndAnAbstentionThatCountsMayTie() {
    assertEquals(TieState.NONE, Outcome.of(rule(Base.SEATS, 2, 3, true), tally(15, 15, 0, 0, 0, 0)).tie());
    assertEquals(TieState.NONE, Outcome.of(rule(Base.SEATS, 1, 2, false), tally(15, 15, 0, 0, 0, 0)).tie());
    assertTrue(Outcome.of(rule(Base.SEATS, 1, 2, false), tally(15, 15, 0, 0, 0, 0)).adopted());
    assertEquals(TieState.FOR, Outcome.of(moreThanHalf(Base.SEATS, Abstentions.AGAINST, Tie.ADOPTED), tally(15, 10, 5, 0, 0, 0)).tie());
    assertEquals(TieState.FOR, Outcome.of(moreThanHalf(Base.SEATS, Abstentions.OUTSIDE_THE_BASE, Tie.ADOPTED), tally(10, 10, 10, 0, 0, 0)).tie());
  }

  private static MajorityRule doubleMajority(int groups, int of, Tie tie) {
    return new MajorityRule("test", null, threshold(Base.SEATS, 1, 2, true), Abstentions.AS_THE_BASE_SAYS, tie, null, List.of(), "population",
        new GroupRule("region", threshold(Base.VOTES_CAST, 1, 2, true), new Fraction(groups, of), false), Seats.BASIS, null);
  }

  private static Counter regions() {
    return new Counter().add(SeatOutcome.FOR, 60, "east").add(SeatOutcome.AGAINST, 10, "east").add(SeatOutcome.AGAINST, 20, "north")
        .add(SeatOutcome.FOR, 20, "north").add(SeatOutcome.ABSENT, 5, "south").add(SeatOutcome.FOR, 5, null);
  }

  @Test
  void weightsAndGroups() {
    Outcome outcome = Outcome.of(doubleMajority(2, 3, Tie.NOT_ADOPTED), regions().count());
    assertEquals(new Arithmetic(threshold(Base.SEATS, 1, 2, true), 120, 61, 85, 30), outcome.arithmetic());
    assertEquals(new Tally(6, 6, 5, 3, 2, 0, 0), outcome.tally());
    assertEquals(List.of("east", "north", "south"), outcome.groups().stream().map(GroupOutcome::group).toList());
    assertEquals(List.of(true, false, false), outcome.groups().stream().map(group -> group.arithmetic().reached()).toList());
    assertEquals(new Arithmetic(threshold(Base.VOTES_CAST, 1, 2, true), 70, 36, 60, 10), outcome.groups().getFirst().arithmetic());
    assertEquals(List.of(2L, 1L), List.of(outcome.groupsNeeded(), outcome.groupsReached()));
    assertEquals(Decision.NOT_ADOPTED, outcome.decision());
    assertEquals(Decision.ADOPTED, Outcome.of(doubleMajority(1, 3, Tie.NOT_ADOPTED), regions().count()).decision());
    assertEquals(Decision.NOT_ADOPTED, Outcome.of(doubleMajority(1, 3, Tie.NOT_ADOPTED), regions().add(SeatOutcome.AGAINST, 100, null).count()).decision());
  }

  @Test
  void aTieIsOneOnlyWhenTheGroupsAgree() {
    Count equal = regions().add(SeatOutcome.AGAINST, 50, null).add(SeatOutcome.AGAINST, 5, null).count();
    assertEquals(85, equal.weighed().against());
    MajorityRule cast = new MajorityRule("test", null, threshold(Base.VOTES_CAST, 1, 2, true), Abstentions.AS_THE_BASE_SAYS, Tie.LOT, null, List.of(),
        "population", doubleMajority(1, 3, Tie.LOT).eachGroup(), Seats.BASIS, null);
    assertEquals(Decision.UNDECIDED, Outcome.of(cast, equal).decision());
    MajorityRule more = new MajorityRule("test", null, cast.threshold(), cast.abstentions(), Tie.LOT, null, List.of(), "population",
        doubleMajority(2, 3, Tie.LOT).eachGroup(), Seats.BASIS, null);
    assertEquals(TieState.NONE, Outcome.of(more, equal).tie());
    assertEquals(Decision.NOT_ADOPTED, Outcome.of(more, equal).decision());
  }

  @Test
  void whatTheRuleDoesNotKnowIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> Outcome.of(rule(Base.SEATS, 1, 2, true), regions().count()));
    Count ungrouped = new Counter().add(SeatOutcome.FOR, 3, null).count();
    assertThrows(IllegalArgumentException.class, () -> Outcome.of(doubleMajority(1, 1, Tie.NOT_ADOPTED), ungrouped));
  }
}
