package kenes.voting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import kenes.rules.Base;
import kenes.rules.ElectionRule;
import kenes.rules.Fraction;
import kenes.rules.Threshold;
import kenes.rules.Tie;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/** What holds for every election, whatever the votes. */
class ElectionPropertiesTest {
  record Round(ElectionRule rule, Contest contest) {
    ElectionOutcome outcome() {
      return Election.judge(rule, contest);
    }
  }

  @Property(tries = 10_000, seed = "1")
  void neverMoreElectedThanPlacesAndNobodyPassesABetterOne(@ForAll("rounds") Round round) {
    ElectionOutcome outcome = round.outcome();
    List<Standing> elected = outcome.list(Fate.ELECTED);
    assertTrue(elected.size() <= round.contest().places());
    assertEquals(round.contest().places() - elected.size(), outcome.unfilled());
    for (Standing winner : elected) {
      assertTrue(winner.reached() && winner.votes() >= outcome.needed() && winner.votes() > round.contest().ballots().against());
      assertTrue(outcome.standings().stream().allMatch(other -> other.fate() == Fate.ELECTED || other.votes() < winner.votes()));
    }
    List<Standing> second = outcome.list(Fate.SECOND_ROUND);
    assertTrue(second.stream().allMatch(one -> outcome.standings().stream()
        .allMatch(other -> other.votes() <= one.votes() || other.fate() == Fate.ELECTED || other.fate() == Fate.SECOND_ROUND)));
    assertTrue(outcome.list(Fate.TIED).isEmpty() == (outcome.tie() != TieState.AWAITED));
    Statistics.label("elected, second round, tied").collect(!elected.isEmpty(), !second.isEmpty(), outcome.tie() == TieState.AWAITED)
        .coverage(checker -> {
          checker.check(true, false, false).percentage(share -> share > 5);
          checker.check(false, true, false).percentage(share -> share > 1);
          checker.check(false, false, true).percentage(share -> share > 1);
        });
  }

  @Property(tries = 5_000, seed = "2")
  void theOrderOfCandidatesDoesNotMatter(@ForAll("rounds") Round round, @ForAll Random random) {
    List<Candidacy> shuffled = new ArrayList<>(round.contest().candidates());
    Collections.shuffle(shuffled, random);
    Contest contest = round.contest();
    Contest other = new Contest(contest.round(), contest.places(), contest.ballots(), shuffled, Set.of());
    assertEquals(round.outcome().standings(), Election.judge(round.rule(), other).standings());
  }

  @Property(tries = 10_000, seed = "3")
  void oneMoreVoteNeverUnseatsWhoIsElected(@ForAll("rounds") Round round, @ForAll Random random) {
    List<Standing> elected = round.outcome().list(Fate.ELECTED);
    Assume.that(!elected.isEmpty());
    String lucky = elected.get(random.nextInt(elected.size())).candidate();
    Contest contest = round.contest();
    Tally ballots = contest.ballots();
    Tally more = new Tally(ballots.seats(), ballots.inOffice(), ballots.present(), ballots.votesFor() + 1, ballots.against(), ballots.abstained(), 0);
    List<Candidacy> candidates = contest.candidates().stream()
        .map(one -> one.candidate().equals(lucky) ? new Candidacy(lucky, one.votes() + 1) : one).toList();
    ElectionOutcome after = Election.judge(round.rule(), new Contest(contest.round(), contest.places(), more, candidates, Set.of()));
    assertTrue(after.list(Fate.ELECTED).stream().anyMatch(one -> one.candidate().equals(lucky)));
  }

  @Provide
  Arbitrary<Round> rounds() {
    Arbitrary<Threshold> thresholds = Combinators.combine(Arbitraries.of(Base.class), Arbitraries.of("1/2", "1/3", "2/3", "1/10").map(Fraction::parse),
        Arbitraries.of(true, false)).as(Threshold::new);
    Arbitrary<ElectionRule> rules = Combinators.combine(thresholds.injectNull(0.3), thresholds.injectNull(0.5), Arbitraries.of(true, false),
        Arbitraries.of(true, false), Arbitraries.of(Tie.NOT_ADOPTED, Tie.REPEAT_VOTE, Tie.LOT)).as((first, second, again, againstAll, tie) -> {
          boolean twice = again && first != null;
          return new ElectionRule("test", null, first, againstAll, twice, twice ? second : null, tie, null, List.of(), Seats.BASIS, null);
        });
    return Combinators.combine(rules, Arbitraries.integers().between(1, 3), Arbitraries.longs().between(0, 12).list().ofMinSize(1).ofMaxSize(6),
        Arbitraries.longs().between(0, 4), Arbitraries.longs().between(1, 3), Arbitraries.of(true, false)).as(ElectionPropertiesTest::round);
  }

  /** As few ballots as these votes can stand on, at least as many as the best has; one more deputy is present and silent. */
  private static Round round(ElectionRule rule, int places, List<Long> votes, long against, long abstained, boolean first) {
    long sum = votes.stream().mapToLong(one -> one).sum();
    long ballots = Math.max(Math.ceilDiv(sum, places), Collections.max(votes));
    long againstAll = rule.againstAll() ? against : 0;
    List<Candidacy> candidates = new ArrayList<>();
    votes.forEach(one -> candidates.add(new Candidacy("candidate " + candidates.size(), one)));
    long present = ballots + againstAll + abstained + 1;
    Tally tally = new Tally(present + 3, present + 2, present, ballots, againstAll, abstained, 0);
    return new Round(rule, new Contest(first || !rule.secondRound() ? 1 : 2, places, tally, candidates, Set.of()));
  }
}
