package kenes.voting;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import kenes.base.Text;
import kenes.rules.Abstentions;
import kenes.rules.Base;
import kenes.rules.Fraction;
import kenes.rules.MajorityRule;
import kenes.rules.Threshold;
import kenes.rules.Tie;

/** Short ways to the rules and tallies of tests. */
final class Seats {
  static final Text CHAIR = Text.of("мәслихат төрағасы", "председатель маслихата", "the chair of the maslikhat");
  static final Text BASIS = Text.same("§");

  private Seats() {}

  static Threshold threshold(Base base, int numerator, int denominator, boolean strict) {
    return new Threshold(base, new Fraction(numerator, denominator), strict);
  }

  static MajorityRule rule(Base base, int numerator, int denominator, boolean strict) {
    return MajorityRule.plain("test", threshold(base, numerator, denominator, strict), BASIS, null);
  }

  static MajorityRule moreThanHalf(Base base, Abstentions abstentions, Tie tie) {
    return new MajorityRule("test", null, threshold(base, 1, 2, true), abstentions, tie, tie == Tie.CASTING_VOTE ? CHAIR : null, List.of(), null,
        null, BASIS, null);
  }

  static Tally tally(int votesFor, int against, int abstained, int didNotVote, int absent, int vacant) {
    List<SeatOutcome> seats = new ArrayList<>();
    seats.addAll(Collections.nCopies(votesFor, SeatOutcome.FOR));
    seats.addAll(Collections.nCopies(against, SeatOutcome.AGAINST));
    seats.addAll(Collections.nCopies(abstained, SeatOutcome.ABSTAINED));
    seats.addAll(Collections.nCopies(didNotVote, SeatOutcome.DID_NOT_VOTE));
    seats.addAll(Collections.nCopies(absent, SeatOutcome.ABSENT));
    seats.addAll(Collections.nCopies(vacant, SeatOutcome.VACANT));
    return Tally.of(seats);
  }
}
