package kenes.voting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import kenes.rules.Abstentions;
import kenes.rules.Base;
import kenes.rules.Fraction;
import kenes.rules.GroupRule;
import kenes.rules.MajorityRule;
import kenes.rules.Threshold;
import kenes.rules.Tie;
import kenes.voting.Exact.Ballot;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;

/** What holds for every rule and every vote; the seeds are fixed, so that a run says what the last one said. */
class OutcomePropertiesTest {
  /** A rule, the seats, and how the casting vote was given or the lot fell. */
  record Vote(MajorityRule rule, List<Ballot> ballots, Choice casting) {
    Outcome outcome() {
      return Outcome.of(rule, count(ballots, casting));
    }

    Vote with(List<Ballot> others) {
      return new Vote(rule, others, casting);
    }
  }

  static Count count(List<Ballot> ballots, Choice casting) {
    Counter counter = new Counter();
    ballots.forEach(one -> counter.add(one.outcome(), one.weight(), one.group()));
    return counter.count(casting);
  }

  @Property(tries = 20_000, seed = "1")
  void theOutcomeIsWhatExactFractionsSay(@ForAll("votes") Vote vote) {
    Outcome outcome = vote.outcome();
    assertEquals(Exact.decision(vote.rule(), vote.ballots(), vote.casting()), outcome.decision());
    Statistics.label("decision").collect(outcome.decision()).coverage(checker -> {
      checker.check(Decision.ADOPTED).percentage(share -> share > 15);
      checker.check(Decision.NOT_ADOPTED).percentage(share -> share > 15);
      checker.check(Decision.UNDECIDED).percentage(share -> share > 1);
    });
  }

  @Property(tries = 20_000, seed = "2")
  void anAddedYesNeverTurnsAdoptedIntoNotAdopted(@ForAll("votes") Vote vote, @ForAll Random random) {
    List<Integer> others = new ArrayList<>();
    for (int seat = 0; seat < vote.ballots().size(); seat++) {
      if (vote.ballots().get(seat).outcome() != SeatOutcome.FOR) {
        others.add(seat);
      }
    }
    Assume.that(!others.isEmpty());
    int seat = others.get(random.nextInt(others.size()));
    List<Ballot> more = new ArrayList<>(vote.ballots());
    more.set(seat, new Ballot(SeatOutcome.FOR, more.get(seat).weight(), more.get(seat).group()));
    Decision before = vote.outcome().decision();
    Decision after = vote.with(more).outcome().decision();
    assertTrue(before == Decision.NOT_ADOPTED || after == Decision.ADOPTED || before == Decision.UNDECIDED && after == before, () -> before + " becomes " + after + " by " + vote.ballots().get(seat));
    Statistics.label("before").collect(before).coverage(checker -> checker.check(Decision.ADOPTED).percentage(share -> share > 15));
  }

  @Property(tries = 5_000, seed = "3")
  void theOrderOfBallotsDoesNotMatter(@ForAll("votes") Vote vote, @ForAll Random random) {
    List<Ballot> shuffled = new ArrayList<>(vote.ballots());
    Collections.shuffle(shuffled, random);
    assertEquals(vote.outcome(), vote.with(shuffled).outcome());
  }

  @Property(tries = 5_000, seed = "4")
  void ballotsPresentInOfficeSeats(@ForAll("votes") Vote vote) {
    Tally heads = count(vote.ballots(), null).heads();
    assertTrue(heads.ballots() <= heads.present() && heads.present() <= heads.inOffice() && heads.inOffice() <= heads.seats());
    assertEquals(vote.ballots().size(), heads.votesFor() + heads.against() + heads.abstained() + heads.didNotVote() + heads.absent()
        + heads.absentOrDidNotVote() + heads.vacant());
  }

  @Property(tries = 20_000, seed = "5")
  void aTallyIsRefusedExactlyWhenItCannotBe(@ForAll("numbers") List<Long> n) {
    boolean possible = n.stream().allMatch(one -> one >= 0) && n.get(3) + n.get(4) + n.get(5) <= n.get(2) && n.get(2) + n.get(6) <= n.get(1)
        && n.get(1) <= n.get(0);
    if (possible) {
      assertEquals(n.get(0), new Tally(n.get(0), n.get(1), n.get(2), n.get(3), n.get(4), n.get(5), n.get(6)).seats());
    } else {
      assertThrows(IllegalArgumentException.class, () -> new Tally(n.get(0), n.get(1), n.get(2), n.get(3), n.get(4), n.get(5), n.get(6)));
    }
    Statistics.label("possible").collect(possible).coverage(checker -> {
      checker.check(true).percentage(share -> share > 5);
      checker.check(false).percentage(share -> share > 5);
    });
  }

  @Property(tries = 20_000, seed = "6")
  void strictAndNotStrictDifferExactlyAtEquality(@ForAll("votes") Vote vote) {
    Fraction fraction = vote.rule().threshold().fraction();
    Assume.that(!fraction.whole());
    Tally weighed = count(vote.ballots(), null).weighed();
    Arithmetic more = arithmetic(vote, true, weighed);
    Arithmetic least = arithmetic(vote, false, weighed);
    boolean equal = more.votesFor() > 0 && BigInteger.valueOf(more.votesFor()).multiply(BigInteger.valueOf(fraction.denominator()))
        .equals(BigInteger.valueOf(more.base()).multiply(BigInteger.valueOf(fraction.numerator())));
    assertEquals(equal, more.reached() != least.reached());
    Statistics.label("equal").collect(equal).coverage(checker -> checker.check(true).percentage(share -> share > 2));
  }

  private static Arithmetic arithmetic(Vote vote, boolean strict, Tally tally) {
    Threshold threshold = new Threshold(vote.rule().threshold().base(), vote.rule().threshold().fraction(), strict);
    return Arithmetic.of(threshold, vote.rule().abstentions(), tally);
  }

  @Property(tries = 20_000, seed = "7")
  void neededIsTheSmallestNumberThatWillDo(@ForAll("thresholds") Threshold threshold, @ForAll("bases") long of) {
    long needed = threshold.needed(of);
    assertTrue(enough(threshold, needed, of));
    assertTrue(needed == 0 || !enough(threshold, needed - 1, of));
  }

  private static boolean enough(Threshold threshold, long votes, long of) {
    int side = BigInteger.valueOf(votes).multiply(BigInteger.valueOf(threshold.fraction().denominator()))
        .compareTo(BigInteger.valueOf(of).multiply(BigInteger.valueOf(threshold.fraction().numerator())));
    return threshold.strict() ? side > 0 : side >= 0;
  }

  @Provide
  Arbitrary<Long> bases() {
    return Arbitraries.longs().between(0, Long.MAX_VALUE);
  }

  @Provide
  Arbitrary<List<Long>> numbers() {
    return Combinators.combine(Arbitraries.longs().between(0, 3).list().ofSize(4), Arbitraries.longs().between(-1, 4).list().ofSize(3))
        .as((votes, gaps) -> {
          long present = votes.get(0) + votes.get(1) + votes.get(2) + gaps.get(0);
          long inOffice = present + votes.get(3) + gaps.get(1);
          return List.of(inOffice + gaps.get(2), inOffice, present, votes.get(0), votes.get(1), votes.get(2), votes.get(3));
        });
  }

  @Provide
  Arbitrary<Threshold> thresholds() {
    Arbitrary<Fraction> any = Arbitraries.integers().between(1, Integer.MAX_VALUE)
        .flatMap(denominator -> Arbitraries.integers().between(1, denominator).map(numerator -> new Fraction(numerator, denominator)));
    Arbitrary<Fraction> usual = Arbitraries.of("1/2", "2/3", "1/3", "3/4", "3/5", "1/5", "2/4", "1/1").map(Fraction::parse);
    return Combinators.combine(Arbitraries.of(Base.class), Arbitraries.frequencyOf(Tuple.of(1, any), Tuple.of(3, usual)),
        Arbitraries.of(true, false)).as((base, fraction, strict) -> new Threshold(base, fraction, strict && !fraction.whole()));
  }

  @Provide
  Arbitrary<Vote> votes() {
    Arbitrary<GroupRule> groups = Combinators.combine(thresholds(), Arbitraries.of("1/2", "2/3", "1/1", "1/4").map(Fraction::parse),
        Arbitraries.of(true, false)).as((within, of, strict) -> new GroupRule("region", within, of, strict && !of.whole()));
    Arbitrary<Threshold> threshold = Arbitraries.frequencyOf(Tuple.of(1, thresholds()), Tuple.of(1,
        Arbitraries.of(Base.class).map(base -> new Threshold(base, new Fraction(1, 2), true))));
    Arbitrary<MajorityRule> rules = Combinators.combine(threshold, Arbitraries.of(Abstentions.class), Arbitraries.of(Tie.class),
        Arbitraries.of(true, false), groups.injectNull(0.7)).as((all, abstentions, tie, weighted, group) -> new MajorityRule("test", null, all,
            abstentions, tie, tie == Tie.CASTING_VOTE ? Seats.CHAIR : null, List.of(), weighted ? "population" : null, group, Seats.BASIS, null));
    return Combinators.combine(rules, Arbitraries.of(null, Choice.FOR, Choice.AGAINST))
        .flatAs((rule, casting) -> ballots(rule).map(ballots -> new Vote(rule, ballots, casting)));
  }

  /** Every vote for is met by one against of the same weight: where ties live. */
  private static List<Ballot> mirrored(List<Ballot> ballots) {
    List<Ballot> all = new ArrayList<>();
    for (Ballot one : ballots) {
      if (one.outcome() == SeatOutcome.FOR) {
        all.add(one);
        all.add(new Ballot(SeatOutcome.AGAINST, one.weight(), null));
      } else if (one.outcome() != SeatOutcome.AGAINST) {
        all.add(one);
      }
    }
    return all;
  }

  private static Arbitrary<List<Ballot>> ballots(MajorityRule rule) {
    Arbitrary<SeatOutcome> outcomes = Arbitraries.frequency(Tuple.of(12, SeatOutcome.FOR), Tuple.of(7, SeatOutcome.AGAINST),
        Tuple.of(2, SeatOutcome.ABSTAINED), Tuple.of(1, SeatOutcome.DID_NOT_VOTE), Tuple.of(1, SeatOutcome.ABSENT),
        Tuple.of(1, SeatOutcome.ABSENT_OR_DID_NOT_VOTE), Tuple.of(1, SeatOutcome.VACANT));
    Arbitrary<Long> weights = rule.weights() == null ? Arbitraries.just(1L)
        : Arbitraries.frequencyOf(Tuple.of(4, Arbitraries.longs().between(1, 4)), Tuple.of(1, Arbitraries.longs().between(1, 1L << 55)));
    Arbitrary<String> group = rule.eachGroup() == null ? Arbitraries.just(null) : Arbitraries.of("a", "b", "c").injectNull(0.1);
    Arbitrary<List<Ballot>> any = Combinators.combine(outcomes, weights, group).as(Ballot::new).list().ofMinSize(1).ofMaxSize(40);
    return Arbitraries.frequencyOf(Tuple.of(4, any), Tuple.of(1, any.map(OutcomePropertiesTest::mirrored)))
        .filter(all -> rule.eachGroup() == null || all.stream().anyMatch(one -> one.group() != null));
  }
}
