package kenes.voting;

import java.math.BigInteger;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import kenes.rules.Abstentions;
import kenes.rules.Base;
import kenes.rules.MajorityRule;
import kenes.rules.Threshold;
import kenes.rules.Tie;

/** Judges ballots anew with fractions compared crosswise in big integers: what the engine says must be the same. */
final class Exact {
  /** One seat: what became of it, its weight, its group or null. */
  record Ballot(SeatOutcome outcome, long weight, String group) {}

  private Exact() {}

  static Decision decision(MajorityRule rule, List<Ballot> ballots, Choice casting) {
    if (rule.eachGroup() != null) {
      List<String> groups = ballots.stream().map(Ballot::group).filter(Objects::nonNull).distinct().toList();
      long agree = groups.stream().filter(group -> compared(rule.eachGroup().within(), rule.abstentions(),
          ballots.stream().filter(one -> group.equals(one.group())).toList()).orElse(false)).count();
      int side = big(agree).multiply(big(rule.eachGroup().groups().denominator()))
          .compareTo(big(groups.size()).multiply(big(rule.eachGroup().groups().numerator())));
      if (rule.eachGroup().groupsStrict() ? side <= 0 : side < 0) {
        return Decision.NOT_ADOPTED;
      }
    }
    Optional<Boolean> adopted = compared(rule.threshold(), rule.abstentions(), ballots);
    if (adopted.isPresent()) {
      return adopted.get() ? Decision.ADOPTED : Decision.NOT_ADOPTED;
    }
    boolean byHand = rule.tie() == Tie.CASTING_VOTE || rule.tie() == Tie.LOT;
    if (rule.tie() == Tie.REPEAT_VOTE || byHand && casting == null) {
      return Decision.UNDECIDED;
    }
    return rule.tie() == Tie.ADOPTED || byHand && casting == Choice.FOR ? Decision.ADOPTED : Decision.NOT_ADOPTED;
  }

  /** Whether the threshold is reached; empty: a tie. */
  static Optional<Boolean> compared(Threshold threshold, Abstentions abstentions, List<Ballot> ballots) {
    BigInteger yes = sum(ballots, one -> one == SeatOutcome.FOR || abstentions == Abstentions.FOR && one == SeatOutcome.ABSTAINED);
    BigInteger no = sum(ballots, one -> one == SeatOutcome.AGAINST || abstentions == Abstentions.AGAINST && one == SeatOutcome.ABSTAINED);
    BigInteger base = sum(ballots, one -> counts(threshold.base(), abstentions, one));
    BigInteger side = yes.multiply(big(threshold.fraction().denominator())).subtract(base.multiply(big(threshold.fraction().numerator())));
    if (yes.signum() == 0) {
      return Optional.of(false);
    }
    boolean half = threshold.fraction().denominator() == 2L * threshold.fraction().numerator();
    if (threshold.strict() && half && side.signum() == 0 && yes.equals(no)) {
      return Optional.empty();
    }
    return Optional.of(threshold.strict() ? side.signum() > 0 : side.signum() >= 0);
  }

  private static boolean counts(Base base, Abstentions abstentions, SeatOutcome one) {
    if (one == SeatOutcome.ABSTAINED && (abstentions == Abstentions.OUTSIDE_THE_BASE
        || base == Base.VOTES_CAST && abstentions == Abstentions.AS_THE_BASE_SAYS)) {
      return false;
    }
    boolean ballot = one == SeatOutcome.FOR || one == SeatOutcome.AGAINST || one == SeatOutcome.ABSTAINED;
    return switch (base) {
      case SEATS -> true;
      case IN_OFFICE -> one != SeatOutcome.VACANT;
      case PRESENT -> ballot || one == SeatOutcome.DID_NOT_VOTE;
      case TAKING_PART, VOTES_CAST -> ballot;
    };
  }

  private static BigInteger sum(List<Ballot> ballots, Predicate<SeatOutcome> counted) {
    return ballots.stream().filter(one -> counted.test(one.outcome())).map(one -> big(one.weight())).reduce(BigInteger.ZERO, BigInteger::add);
  }

  private static BigInteger big(long value) {
    return BigInteger.valueOf(value);
  }
}
