package kenes.voting;

import static kenes.voting.Seats.threshold;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import kenes.rules.Base;
import kenes.rules.ElectionRule;
import kenes.rules.Threshold;
import kenes.rules.Tie;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ElectionTest {
  private static final Threshold HALF_OF_SEATS = threshold(Base.SEATS, 1, 2, true);

  private static ElectionRule rule(Threshold threshold, boolean againstAll, boolean secondRound, Threshold second, Tie tie) {
    return new ElectionRule("chair", null, threshold, againstAll, secondRound, second, tie, tie == Tie.CASTING_VOTE ? Seats.CHAIR : null, List.of(),
        Seats.BASIS, null);
  }

  private static ElectionRule plurality(Tie tie) {
    return rule(null, false, false, null, tie);
  }

  private static ElectionRule twoRounds(Tie tie) {
    return rule(HALF_OF_SEATS, false, true, null, tie);
  }

  /** Of 30 seats, all present. @param votes of a, b, c… */
  private static Contest contest(int round, int places, int ballots, int against, Set<String> chosen, int... votes) {
    List<Candidacy> candidates = new ArrayList<>();
    for (int index = 0; index < votes.length; index++) {
      candidates.add(new Candidacy(String.valueOf((char) ('a' + index)), votes[index]));
    }
    return new Contest(round, places, new Tally(30, 30, 30, ballots, against, 0, 0), candidates.reversed(), chosen);
  }

  private static Contest one(int... votes) {
    return contest(1, 1, java.util.stream.IntStream.of(votes).sum(), 0, Set.of(), votes);
  }

  /** Who has which fate: {@code elected a; second b c}. */
  private static String fates(ElectionOutcome outcome) {
    List<String> all = new ArrayList<>();
    for (Fate fate : Fate.values()) {
      List<String> names = outcome.list(fate).stream().map(Standing::candidate).toList();
      if (fate != Fate.NOT_ELECTED && !names.isEmpty()) {
        all.add(fate + " " + String.join(" ", names));
      }
    }
    return String.join("; ", all);
  }

  @Test
  void theMostVotesWin() {
    ElectionOutcome outcome = Election.judge(plurality(Tie.LOT), one(9, 12, 5));
    assertEquals("ELECTED b", fates(outcome));
    assertEquals(List.of("b", "a", "c"), outcome.standings().stream().map(Standing::candidate).toList());
    assertEquals(List.of(26L, 1L, 0L), List.of(outcome.base(), outcome.needed(), (long) outcome.unfilled()));
    assertEquals(TieState.NONE, outcome.tie());
    assertEquals(0, outcome.openings());
    assertEquals(Set.of(), outcome.tied());
    assertFalse(outcome.secondRound());
    assertEquals("", fates(Election.judge(plurality(Tie.LOT), one(0, 0))), "nobody is elected without a vote");
  }

  @ParameterizedTest(name = "{0} votes of 30 seats: elected {1}")
  @CsvSource({"15,false", "16,true"})
  void anAbsoluteMajority(int votes, boolean elected) {
    ElectionOutcome outcome = Election.judge(rule(HALF_OF_SEATS, false, false, null, Tie.REPEAT_VOTE), one(votes, 30 - votes));
    assertEquals(16, outcome.needed());
    assertEquals(30, outcome.base());
    assertEquals(elected ? "ELECTED a" : "", fates(outcome));
    assertEquals(elected ? 0 : 1, outcome.unfilled());
    assertEquals(elected, outcome.standings().getFirst().reached());
  }

  @Test
  void theTwoBestMeetAgain() {
    ElectionOutcome first = Election.judge(twoRounds(Tie.REPEAT_VOTE), one(12, 8, 7, 3));
    assertEquals("SECOND_ROUND a b", fates(first));
    assertTrue(first.secondRound());
    assertEquals(1, first.unfilled());
    ElectionOutcome second = Election.judge(twoRounds(Tie.REPEAT_VOTE), contest(2, 1, 21, 0, Set.of(), 10, 11));
    assertEquals("ELECTED b", fates(second));
    assertEquals(null, second.threshold());
    assertFalse(second.secondRound());
    ElectionRule strict = rule(HALF_OF_SEATS, false, true, threshold(Base.VOTES_CAST, 1, 2, true), Tie.REPEAT_VOTE);
    assertEquals("ELECTED b", fates(Election.judge(strict, contest(2, 1, 21, 0, Set.of(), 10, 11))));
    assertEquals("", fates(Election.judge(strict, contest(2, 1, 20, 0, Set.of(), 10, 10))));
  }

  @Test
  void whoWinsAtOnceNeedsNoSecondRound() {
    ElectionOutcome outcome = Election.judge(twoRounds(Tie.REPEAT_VOTE), one(16, 14));
    assertEquals("ELECTED a", fates(outcome));
    assertFalse(outcome.secondRound());
  }

  @Test
  void oneCandidateAloneMeetsNobodyAgain() {
    ElectionOutcome outcome = Election.judge(twoRounds(Tie.REPEAT_VOTE), one(15));
    assertEquals("", fates(outcome));
    assertFalse(outcome.secondRound());
    assertEquals(1, outcome.unfilled());
  }

  @ParameterizedTest(name = "second place shared, tie {0}, chosen {1}: {2}")
  @CsvSource({"REPEAT_VOTE,,SECOND_ROUND a; TIED b c,AWAITED", "LOT,,SECOND_ROUND a; TIED b c,AWAITED", "LOT,c,SECOND_ROUND a c,FOR",
      "CASTING_VOTE,,SECOND_ROUND a; TIED b c,AWAITED", "CASTING_VOTE,b,SECOND_ROUND a b,FOR", "NOT_ADOPTED,,SECOND_ROUND a b c,FOR"})
  void allWhoShareTheSecondPlaceAreNamed(Tie tie, String chosen, String fates, TieState state) {
    Set<String> names = chosen == null ? Set.of() : Set.of(chosen);
    ElectionOutcome outcome = Election.judge(twoRounds(tie), contest(1, 1, 28, 0, names, 12, 7, 7, 2));
    assertEquals(fates, fates(outcome));
    assertEquals(state, outcome.tie());
    assertEquals(Set.of("b", "c"), outcome.tied());
    assertEquals(1, outcome.openings());
    assertTrue(outcome.secondRound());
  }

  @Test
  void allTiedForTwoWaysIntoTheSecondRound() {
    ElectionOutcome outcome = Election.judge(twoRounds(Tie.LOT), one(10, 10, 10));
    assertEquals("TIED a b c", fates(outcome));
    assertEquals(2, outcome.openings());
    assertTrue(outcome.secondRound());
    assertEquals("SECOND_ROUND a b", fates(Election.judge(twoRounds(Tie.LOT), one(15, 15))), "two for two ways are no tie");
  }

  @ParameterizedTest(name = "the only place shared, tie {0}, chosen {1}: {2}")
  @CsvSource({"REPEAT_VOTE,,TIED a b,AWAITED", "LOT,b,ELECTED b,FOR", "CASTING_VOTE,a,ELECTED a,FOR", "NOT_ADOPTED,,'',AGAINST"})
  void equalVotesForTheOnlyPlace(Tie tie, String chosen, String fates, TieState state) {
    Set<String> names = chosen == null ? Set.of() : Set.of(chosen);
    ElectionOutcome outcome = Election.judge(plurality(tie), contest(1, 1, 25, 0, names, 10, 10, 5));
    assertEquals(fates, fates(outcome));
    assertEquals(state, outcome.tie());
    assertFalse(outcome.secondRound());
    assertEquals(state == TieState.FOR ? 0 : 1, outcome.unfilled());
  }

  @Test
  void severalPlaces() {
    assertEquals("ELECTED a b c", fates(Election.judge(plurality(Tie.LOT), contest(1, 3, 20, 0, Set.of(), 15, 12, 9, 8, 1))));
    assertEquals("ELECTED a b; TIED c d", fates(Election.judge(plurality(Tie.LOT), contest(1, 3, 20, 0, Set.of(), 15, 12, 9, 9, 1))));
    assertEquals("ELECTED a; TIED b c d", fates(Election.judge(plurality(Tie.LOT), contest(1, 3, 20, 0, Set.of(), 15, 9, 9, 9, 1))));
    ElectionOutcome drawn = Election.judge(plurality(Tie.LOT), contest(1, 3, 20, 0, Set.of("b", "d"), 15, 9, 9, 9, 1));
    assertEquals("ELECTED a b d", fates(drawn));
    assertEquals(2, drawn.openings());
  }

  @Test
  void severalPlacesInTwoRounds() {
    ElectionOutcome outcome = Election.judge(twoRounds(Tie.LOT), contest(1, 3, 30, 0, Set.of(), 20, 10, 9, 8, 7, 6));
    assertEquals("ELECTED a; SECOND_ROUND b c d e", fates(outcome));
    assertEquals(2, outcome.unfilled());
    ElectionOutcome three = Election.judge(twoRounds(Tie.LOT), contest(1, 3, 30, 0, Set.of(), 20, 18, 17, 16));
    assertEquals("ELECTED a b c", fates(three));
    ElectionOutcome equal = Election.judge(twoRounds(Tie.LOT), contest(1, 2, 30, 0, Set.of(), 20, 17, 17, 2));
    assertEquals("ELECTED a; SECOND_ROUND b c", fates(equal), "who reached it and ties meets again");
  }

  @Test
  void fewerCandidatesThanPlaces() {
    ElectionOutcome outcome = Election.judge(plurality(Tie.LOT), contest(1, 3, 20, 0, Set.of(), 15, 12));
    assertEquals("ELECTED a b", fates(outcome));
    assertEquals(1, outcome.unfilled());
    assertEquals("ELECTED a", fates(Election.judge(twoRounds(Tie.LOT), contest(1, 3, 20, 0, Set.of(), 16, 12, 3))), "two left for two places");
  }

  @Test
  void moreVotesThanAgainstAllAreNeeded() {
    ElectionRule rule = rule(null, true, false, null, Tie.LOT);
    assertEquals("", fates(Election.judge(rule, contest(1, 1, 18, 10, Set.of(), 10, 8))));
    ElectionOutcome outcome = Election.judge(rule, contest(1, 1, 19, 10, Set.of(), 11, 8));
    assertEquals("ELECTED a", fates(outcome));
    assertEquals(List.of(29L, 11L), List.of(outcome.base(), outcome.needed()));
  }

  @Test
  void whatTheRuleDoesNotKnowIsRefused() {
    refused(() -> Election.judge(plurality(Tie.LOT), contest(1, 1, 5, 1, Set.of(), 5)), "against all");
    refused(() -> Election.judge(plurality(Tie.LOT), contest(2, 1, 5, 0, Set.of(), 5)), "second round");
    refused(() -> Election.judge(plurality(Tie.LOT), contest(1, 1, 9, 0, Set.of("a"), 5, 4)), "nothing is tied");
    refused(() -> Election.judge(plurality(Tie.REPEAT_VOTE), contest(1, 1, 10, 0, Set.of("a"), 5, 5)), "by nobody");
    refused(() -> Election.judge(plurality(Tie.NOT_ADOPTED), contest(1, 1, 10, 0, Set.of("a"), 5, 5)), "by nobody");
    refused(() -> Election.judge(plurality(Tie.LOT), contest(1, 1, 11, 0, Set.of("c"), 5, 5, 1)), "among");
    refused(() -> Election.judge(plurality(Tie.LOT), contest(1, 1, 10, 0, Set.of("a", "b"), 5, 5)), "among");
  }

  @Test
  void whatCannotBeIsRefused() {
    refused(() -> contest(0, 1, 5, 0, Set.of(), 5), "round 0");
    refused(() -> contest(3, 1, 5, 0, Set.of(), 5), "round 3");
    refused(() -> contest(1, 0, 5, 0, Set.of(), 5), "0 places");
    refused(() -> contest(1, 1, 5, 0, Set.of(), 6), "6 votes for a on 5");
    refused(() -> contest(1, 1, 5, 0, Set.of(), 6, -1), "votes for");
    refused(() -> contest(1, 1, 5, 0, Set.of(), 4), "4 votes on 5");
    refused(() -> contest(1, 1, 5, 0, Set.of(), 4, 2), "6 votes on 5");
    refused(() -> contest(1, 2, 5, 0, Set.of(), 5, 5, 1), "11 votes on 5");
    assertEquals(3, contest(1, 2, 5, 0, Set.of(), 5, 4, 1).candidates().size());
    Tally ballots = new Tally(9, 9, 9, 9, 0, 0, 0);
    refused(() -> new Contest(1, 1, ballots, List.of(new Candidacy("a", 4), new Candidacy("a", 5)), Set.of()), "stands twice");
    refused(() -> new Contest(1, 1, ballots, List.of(new Candidacy("a", 10), new Candidacy("b", -1)), Set.of()), "10 votes for a");
  }

  private static void refused(org.junit.jupiter.api.function.Executable judging, String because) {
    String message = assertThrows(IllegalArgumentException.class, judging).getMessage();
    assertTrue(message.contains(because), message);
  }
}
