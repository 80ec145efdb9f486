package kenes.web.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import kenes.base.Words;
import kenes.rules.QuorumRule;
import kenes.voting.Count;
import kenes.voting.Decision;
import kenes.voting.Outcome;
import kenes.voting.Tally;

/** What would have to be otherwise for another result. */
record Hints(Words w, Outcome outcome) {
  List<String> list() {
    Tally now = outcome.tally();
    List<String> hints = new ArrayList<>();
    if (outcome.adopted()) {
      first(now.votesFor(), Decision.ADOPTED, false, k -> votes(now, -k, k, 0)).ifPresentOrElse(k -> hints.add(w.text("what-if.hint-lost", k)),
          () -> hints.add(w.text("what-if.hint-safe")));
      return hints;
    }
    first(now.didNotVote(), Decision.ADOPTED, true, k -> votes(now, k, 0, 0)).ifPresent(k -> hints.add(w.text("what-if.hint-silent", k)));
    first(now.abstained(), Decision.ADOPTED, true, k -> votes(now, k, 0, -k)).ifPresent(k -> hints.add(w.text("what-if.hint-abstained", k)));
    first(now.against(), Decision.ADOPTED, true, k -> votes(now, k, -k, 0)).ifPresent(k -> hints.add(w.text("what-if.hint-against", k)));
    if (hints.isEmpty()) {
      Tally all = new Tally(now.seats(), now.inOffice(), now.present(), now.present(), 0, 0, 0);
      hints.add(w.text(judge(all) == Decision.ADOPTED ? "what-if.hint-together" : "what-if.hint-never", now.present()));
    }
    return hints;
  }

  /** Whether so many are enough to sit at all. */
  static String quorum(Words w, QuorumRule rule, Tally tally) {
    long of = switch (rule.threshold().base()) {
      case SEATS -> tally.seats();
      case IN_OFFICE -> tally.inOffice();
      case PRESENT, TAKING_PART, VOTES_CAST -> tally.present();
    };
    long needed = rule.threshold().needed(of);
    return w.text(tally.present() >= needed ? "what-if.quorum-held" : "what-if.quorum-missing", tally.present(), needed);
  }

  /** The least number of voters whose other choice makes the result so, or not so. */
  private OptionalLong first(long most, Decision wanted, boolean becomes, LongFunction<Tally> other) {
    return LongStream.rangeClosed(1, most).filter(k -> (judge(other.apply(k)) == wanted) == becomes).findFirst();
  }

  private static Tally votes(Tally now, long votesFor, long against, long abstained) {
    return new Tally(now.seats(), now.inOffice(), now.present(), now.votesFor() + votesFor, now.against() + against, now.abstained() + abstained, 0);
  }

  private Decision judge(Tally tally) {
    return Outcome.of(outcome.rule(), new Count(tally, tally, outcome.count().groups(), outcome.count().casting())).decision();
  }
}
