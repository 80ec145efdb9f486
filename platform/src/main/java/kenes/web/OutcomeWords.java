package kenes.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import kenes.base.Text;
import kenes.base.Words;
import kenes.rules.Base;
import kenes.rules.Fraction;
import kenes.rules.MajorityRule;
import kenes.rules.Threshold;
import kenes.voting.Outcome;
import kenes.voting.Result;
import kenes.voting.SeatOutcome;
import kenes.voting.SeatVote;
import kenes.voting.Tally;
import kenes.web.view.HemicycleView;
import kenes.web.view.LinkView;
import kenes.web.view.Mark;
import kenes.web.view.OutcomeView;
import kenes.web.view.SeatView;

/** The result of a closed vote in words: the one place where its sentences are made, for pages, hall and desks. */
public final class OutcomeWords {
  private OutcomeWords() {}

  /** The verdict: “Шешім қабылданды.” */
  public static String verdict(Words w, Outcome outcome) {
    return w.text(outcome.adopted() ? "outcome.adopted" : "outcome.not-adopted");
  }

  /** The arithmetic in one breath: “21 орынның жартысынан көбі керек: 11. Жақтап: 17.” */
  public static String arithmetic(Words w, Outcome outcome) {
    return w.text("outcome." + kind(outcome.rule()), outcome.base(), outcome.needed(), outcome.tally().votesFor(),
        fraction(outcome.rule()), outcome.tally().against());
  }

  /** Verdict and arithmetic. */
  public static String sentence(Words w, Outcome outcome) {
    return verdict(w, outcome) + " " + arithmetic(w, outcome);
  }

  /** The sentence with its bar. @param id what live updates name */
  public static OutcomeView view(Words w, String id, Outcome outcome) {
    Tally tally = outcome.tally();
    return new OutcomeView(id, outcome.adopted() ? "adopted" : "rejected", verdict(w, outcome), arithmetic(w, outcome),
        outcome.rule().legalBasis().in(w.lang()), tally.votesFor(), tally.against(), tally.abstained(), outcome.base(),
        outcome.needed(), w.text("outcome.needed", outcome.needed()), w.text("outcome.base-" + base(outcome.rule()), outcome.base()));
  }

  /** Why it is so, step by step: what is counted from, how many are needed, how many there were. */
  public static List<String> reasons(Words w, Outcome outcome) {
    MajorityRule rule = outcome.rule();
    Tally tally = outcome.tally();
    List<String> steps = new ArrayList<>();
    steps.add(w.text("outcome.why-" + base(rule), outcome.base()));
    if (outcome.base() > 0) {
      steps.add(w.text(rule.threshold().strict() ? "outcome.why-more" : "outcome.why-least", outcome.base(), fraction(rule),
          share(rule, outcome.base()), outcome.needed()));
    }
    steps.add(outcome.adopted() ? w.text("outcome.why-enough", tally.votesFor(), outcome.needed())
        : w.text("outcome.why-short", tally.votesFor(), outcome.needed(), outcome.needed() - tally.votesFor()));
    if (!outcome.adopted() && tally.votesFor() > tally.against()) {
      steps.add(w.text("outcome.why-more-for"));
    }
    return steps;
  }

  /** What the chair reads out. */
  public static String toRead(Words w, Outcome outcome) {
    Tally tally = outcome.tally();
    String counts = w.text("outcome.read-counts", tally.votesFor(), tally.against(), tally.abstained(), tally.didNotVote());
    String rule = w.text("outcome.read-" + kind(outcome.rule()), outcome.needed(), fraction(outcome.rule()));
    return counts + " " + rule + " " + verdict(w, outcome);
  }

  /**
   * What a majority needs, before any vote is counted; without a number where that depends on the votes themselves.
   *
   * @param seats on the roll
   * @param present when the vote opens
   */
  public static String rule(Words w, MajorityRule rule, int seats, int present) {
    Outcome none = Outcome.of(rule, new Tally(seats, present, 0, 0, 0, 0, 0, 0, seats));
    Base base = rule.threshold().base();
    boolean open = base == Base.TAKING_PART || base == Base.VOTES_CAST && !rule.threshold().moreThanHalf();
    return open ? rule.legalBasis().in(w.lang()) : w.text("outcome.read-" + kind(rule), none.needed(), fraction(rule));
  }

  /**
   * The half-circle with its twin table, every ballot beside its number in the record.
   *
   * @param id what live updates name
   * @param name of a person, in all languages
   * @param open whether the table is shown at once
   */
  public static HemicycleView seats(Words w, String id, Result result, Function<UUID, Text> name, boolean open) {
    Tally tally = result.outcome().tally();
    List<SeatView> seats = result.seats().stream().map(seat -> seat(w, result.poll().body(), seat, name)).toList();
    return new HemicycleView(id, w.text("outcome.title", tally.votesFor(), tally.against(), tally.abstained()),
        w.text("outcome.caption"), open, seats);
  }

  private static SeatView seat(Words w, String body, SeatVote seat, Function<UUID, Text> name) {
    Mark mark = mark(seat.outcome());
    String home = "/" + w.lang().code();
    LinkView entry = seat.index() == null ? null
        : new LinkView("№ " + w.number(seat.index()), home + "/b/" + body + "/record/" + seat.index());
    return seat.person() == null ? new SeatView(seat.seat(), w.text(mark.key()), null, mark, w.text(mark.key()))
        : new SeatView(seat.seat(), name.apply(seat.person()).in(w.lang()), home + "/p/" + seat.person(), mark, w.text(mark.key()), entry);
  }

  /** The mark of an outcome. */
  public static Mark mark(SeatOutcome outcome) {
    return switch (outcome) {
      case FOR -> Mark.FOR;
      case AGAINST -> Mark.AGAINST;
      case ABSTAINED -> Mark.ABSTAINED;
      case DID_NOT_VOTE -> Mark.DID_NOT_VOTE;
      case ABSENT -> Mark.ABSENT;
      case ABSENT_OR_DID_NOT_VOTE -> Mark.ABSENT_OR_DID_NOT_VOTE;
      case VACANT -> Mark.VACANT;
    };
  }

  private static String kind(MajorityRule rule) {
    Threshold threshold = rule.threshold();
    return base(rule) + (threshold.moreThanHalf() ? "-half" : threshold.strict() ? "-more" : "-least");
  }

  private static String base(MajorityRule rule) {
    return switch (rule.threshold().base()) {
      case SEATS -> "seats";
      case IN_OFFICE -> "in-office";
      case PRESENT -> "present";
      case TAKING_PART -> "taking-part";
      case VOTES_CAST -> "cast";
    };
  }

  private static String fraction(MajorityRule rule) {
    return rule.threshold().fraction().toString();
  }

  /** The fraction of the base as a whole number and what is left of it: 10 1/2. Thirds are never rounded. */
  private static String share(MajorityRule rule, int base) {
    Fraction fraction = rule.threshold().fraction();
    long whole = fraction.floor(base);
    long left = fraction.remainder(base);
    return left == 0 ? String.valueOf(whole) : (whole == 0 ? "" : whole + "\u00a0") + left + "/" + fraction.denominator();
  }
}
