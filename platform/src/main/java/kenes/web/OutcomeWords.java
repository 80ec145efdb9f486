package kenes.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kenes.base.Words;
import kenes.rules.RuleWords;
import kenes.rules.Abstentions;
import kenes.rules.Base;
import kenes.rules.Fraction;
import kenes.rules.MajorityRule;
import kenes.rules.Threshold;
import kenes.voting.Arithmetic;
import kenes.voting.GroupOutcome;
import kenes.voting.Outcome;
import kenes.voting.Result;
import kenes.voting.Tally;
import kenes.voting.VoteWords;
import kenes.web.view.OutcomeView;

/** The result of a closed vote in words: the one place where its sentences are made, for pages, hall and desks. */
public final class OutcomeWords {
  private OutcomeWords() {}

  /** The verdict: “Шешім қабылданды.” */
  public static String verdict(Words w, Outcome outcome) {
    return w.text("outcome." + VoteWords.key(outcome.decision()));
  }

  /** The verdict on what was voted on: “Түзету қабылданды.” */
  public static String verdict(Words w, Result result) {
    return w.text("outcome." + VoteWords.key(result.outcome().decision()) + VoteWords.subject(result.poll().terms().subject().kind()));
  }

  /** The arithmetic in one breath: “21 орынның жартысынан көбі керек: 11. Жақтап: 17.” With what else decided: groups, a tie. */
  public static String arithmetic(Words w, Outcome outcome) {
    return join(Stream.of(Stream.of(majority(w, outcome)), VoteWords.recused(w, outcome), VoteWords.abstentions(w, outcome, false), groups(w, outcome), VoteWords.tie(w, outcome)));
  }

  /** Verdict and arithmetic. */
  public static String sentence(Words w, Outcome outcome) {
    return verdict(w, outcome) + " " + arithmetic(w, outcome);
  }

  /** Verdict on what was voted on, and arithmetic. */
  public static String sentence(Words w, Result result) {
    return verdict(w, result) + " " + arithmetic(w, result.outcome());
  }

  /** The sentence about what was voted on, with its bar. @param id what live updates name */
  public static OutcomeView view(Words w, String id, Result result) {
    return view(w, id, result.outcome(), verdict(w, result));
  }

  /** The sentence with its bar, which shows weights when votes are weighted. @param id what live updates name */
  public static OutcomeView view(Words w, String id, Outcome outcome) {
    return view(w, id, outcome, verdict(w, outcome));
  }

  private static OutcomeView view(Words w, String id, Outcome outcome, String verdict) {
    Tally tally = outcome.count().weighed();
    String tone = switch (outcome.decision()) {
      case ADOPTED -> "adopted";
      case NOT_ADOPTED -> "rejected";
      case UNDECIDED -> "open";
    };
    String base = w.text("outcome.base-" + key(outcome.rule().threshold().base()), outcome.base());
    return new OutcomeView(id, tone, verdict, arithmetic(w, outcome), outcome.rule().legalBasis().in(w.lang()),
        tally.votesFor(), tally.against(), tally.abstained(), outcome.base(), outcome.needed(),
        w.text("outcome.needed", outcome.needed()), weighted(outcome) ? w.text("outcome.base-weight", outcome.base()) : base);
  }

  /** Why it is so, step by step: what is counted from, what abstentions did, how many are needed, how many there were. */
  public static List<String> reasons(Words w, Outcome outcome) {
    Arithmetic all = outcome.arithmetic();
    Fraction fraction = all.threshold().fraction();
    List<String> steps = new ArrayList<>();
    steps.add(weighted(outcome) ? w.text("outcome.why-weighted", of(w, all.threshold().base()), all.base())
        : w.text("outcome.why-" + key(all.threshold().base()), all.base()));
    VoteWords.recused(w, outcome).forEach(steps::add);
    VoteWords.abstentions(w, outcome, true).forEach(steps::add);
    if (all.base() > 0) {
      steps.add(w.text(all.threshold().strict() ? "outcome.why-more" : "outcome.why-least", all.base(), fraction.toString(),
          share(fraction, all.base()), all.needed()));
    }
    steps.add(all.reached() ? w.text("outcome.why-enough", all.votesFor(), all.needed())
        : w.text("outcome.why-short", all.votesFor(), all.needed(), all.missing()));
    if (!all.reached() && all.votesFor() > all.against()) {
      steps.add(w.text("outcome.why-more-for"));
    }
    outcome.groups().forEach(group -> steps.add(group(w, group)));
    groups(w, outcome).forEach(steps::add);
    VoteWords.tie(w, outcome).forEach(steps::add);
    return steps;
  }

  /** What the chair reads out. */
  public static String toRead(Words w, Result result) {
    return toRead(w, result.outcome(), verdict(w, result));
  }

  /** The same where it is not known what was voted on. */
  public static String toRead(Words w, Outcome outcome) {
    return toRead(w, outcome, verdict(w, outcome));
  }

  private static String toRead(Words w, Outcome outcome, String verdict) {
    Tally tally = outcome.tally();
    String counts = w.text("outcome.read-counts", tally.votesFor(), tally.against(), tally.abstained(), outcome.didNotVote());
    String rule = w.text("outcome.read-" + kind(outcome.rule().threshold()), outcome.needed(), fraction(outcome.rule()));
    return join(Stream.of(Stream.of(counts, weighted(outcome) ? majority(w, outcome) : rule), VoteWords.recused(w, outcome), VoteWords.abstentions(w, outcome, false),
        groups(w, outcome), VoteWords.tie(w, outcome), Stream.of(verdict)));
  }

  /**
   * What a majority needs, before any vote is counted; without a number where that depends on the votes themselves.
   *
   * @param seats on the roll
   * @param inOffice of them have a holder
   * @param present when the vote opens
   */
  public static String rule(Words w, MajorityRule rule, int seats, int inOffice, int present) {
    Threshold threshold = rule.threshold();
    long of = switch (threshold.base()) {
      case SEATS -> seats;
      case IN_OFFICE -> inOffice;
      case PRESENT -> present;
      case TAKING_PART, VOTES_CAST -> 0;
    };
    boolean open = of == 0 && !(threshold.base() == Base.VOTES_CAST && threshold.moreThanHalf())
        || rule.abstentions() == Abstentions.OUTSIDE_THE_BASE;
    return open ? RuleWords.threshold(w, threshold) : w.text("outcome.read-" + kind(threshold), threshold.needed(of), fraction(rule));
  }

  private static Stream<String> groups(Words w, Outcome outcome) {
    return outcome.groups().isEmpty() ? Stream.empty()
        : Stream.of(w.text("outcome.groups", outcome.groupsNeeded(), outcome.groups().size(), outcome.groupsReached()));
  }

  private static String group(Words w, GroupOutcome group) {
    Arithmetic within = group.arithmetic();
    return w.text(within.reached() ? "outcome.group-agrees" : "outcome.group-differs", group.group(), within.base(), within.needed(),
        within.votesFor());
  }

  private static String majority(Words w, Outcome outcome) {
    Arithmetic all = outcome.arithmetic();
    if (weighted(outcome)) {
      return w.text("outcome.weighted-" + form(all.threshold()), all.base(), all.needed(), all.votesFor(), fraction(outcome.rule()),
          of(w, all.threshold().base()));
    }
    return w.text("outcome." + kind(all.threshold()), all.base(), all.needed(), all.votesFor(), fraction(outcome.rule()), all.against());
  }

  private static boolean weighted(Outcome outcome) {
    return outcome.rule().weights() != null;
  }

  private static String of(Words w, Base base) {
    return w.text("outcome.of-" + key(base));
  }

  private static String kind(Threshold threshold) {
    return key(threshold.base()) + "-" + form(threshold);
  }

  /** Which of the three ways a threshold is said in: more than half, more than a fraction, at least a fraction. */
  static String form(Threshold threshold) {
    return threshold.moreThanHalf() ? "half" : threshold.strict() ? "more" : "least";
  }

  private static String key(Base base) {
    return base == Base.VOTES_CAST ? "cast" : VoteWords.key(base);
  }

  private static String fraction(MajorityRule rule) {
    return rule.threshold().fraction().toString();
  }

  /** The fraction of the base as a whole number and what is left of it: 10 1/2. Thirds are never rounded. */
  private static String share(Fraction fraction, long base) {
    long whole = fraction.floor(base);
    long left = fraction.remainder(base);
    return left == 0 ? String.valueOf(whole) : (whole == 0 ? "" : whole + "\u00a0") + left + "/" + fraction.denominator();
  }

  private static String join(Stream<Stream<String>> sentences) {
    return String.join(" ", sentences.flatMap(one -> one).toList());
  }
}
