package kenes.history;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kenes.history.Fault.Kind;
import kenes.history.Verdict.Comparison;
import kenes.rules.ElectionRule;
import kenes.rules.MajorityRule;
import kenes.voting.ElectionOutcome;
import kenes.voting.Fate;
import kenes.voting.Outcome;
import kenes.voting.Standing;

/** Judges one vote of the past by the rule of its day and compares the result with the published one. */
final class Judge {
  private static final int ISO_DAY = "2026-03-21".length();

  private final Dataset dataset;
  private final Books books;

  Judge(Dataset dataset, Books books) {
    this.dataset = dataset;
    this.books = books;
  }

  Verdict judge(Case vote) {
    List<Fault> faults = new ArrayList<>(vote.ballots() == null ? List.of() : vote.ballots().faults());
    String rule = dataset.rule().find(vote);
    if (rule == null) {
      faults.add(fault(vote, Kind.UNKNOWN_RULE, dataset.rule().raw(vote)));
    } else if (rule.equals(Dataset.NO_RULE)) {
      return verdict(vote, rule, null, null, null, Comparison.NO_DECISION, null, faults);
    }
    Optional<LocalDate> day = day(vote, faults);
    if (rule == null || day.isEmpty()) {
      return verdict(vote, rule, null, null, null, Comparison.NOT_JUDGED, null, faults);
    }
    String book = dataset.rulebook().find(vote);
    if (rule.startsWith(Dataset.ELECTION)) {
      return election(vote, rule, book == null ? Optional.empty() : books.findElection(book, rule, day.get()), faults);
    }
    Optional<MajorityRule> majority = book == null ? Optional.empty() : books.findMajority(book, rule, day.get());
    if (majority.isEmpty()) {
      faults.add(fault(vote, Kind.NO_RULE, book, rule, day.get()));
      return verdict(vote, rule, null, null, null, Comparison.NOT_JUDGED, null, faults);
    }
    return majority(vote, rule, majority.get(), faults);
  }

  private Optional<LocalDate> day(Case vote, List<Fault> faults) {
    String date = vote.field(dataset.date());
    try {
      return Optional.of(LocalDate.parse(date == null ? "" : date.substring(0, Math.min(ISO_DAY, date.length()))));
    } catch (DateTimeException noDate) {
      faults.add(fault(vote, Kind.FIELD_WRONG, dataset.date(), date));
      return Optional.empty();
    }
  }

  private Verdict majority(Case vote, String key, MajorityRule rule, List<Fault> faults) {
    Counting counting = new Counting(dataset, vote, faults);
    Outcome byNames = counting.outcome(rule, counting.members());
    Outcome byPrinted = counting.byPrinted(rule);
    Outcome outcome = faults.stream().allMatch(Fault::judged) ? byNames : null;
    String published = dataset.outcome() == null ? null : dataset.outcome().find(vote);
    if (published == null && dataset.outcome() != null && dataset.outcome().raw(vote) != null) {
      faults.add(fault(vote, Kind.UNKNOWN_RESULT, dataset.outcome().raw(vote)));
    }
    Comparison comparison = outcome == null ? Comparison.NOT_JUDGED : published == null ? Comparison.NOT_PUBLISHED
        : outcome.adopted() == published.equals(Published.ADOPTED.name()) ? Comparison.AGREES : Comparison.DISAGREES;
    return verdict(vote, key, outcome, byPrinted, null, comparison, published, faults);
  }

  private Verdict election(Case vote, String key, Optional<ElectionRule> rule, List<Fault> faults) {
    if (rule.isEmpty()) {
      faults.add(fault(vote, Kind.NO_RULE, dataset.rulebook().find(vote), key, vote.field(dataset.date())));
      return verdict(vote, key, null, null, null, Comparison.NOT_JUDGED, null, faults);
    }
    Counting counting = new Counting(dataset, vote, faults);
    ElectionOutcome outcome = counting.election(rule.get(), counting.members());
    ElectionOutcome judged = faults.stream().allMatch(Fault::judged) ? outcome : null;
    String published = dataset.named() == null ? null : dataset.named().candidate().find(vote);
    Comparison comparison = judged == null ? Comparison.NOT_JUDGED : published == null ? Comparison.NOT_PUBLISHED
        : published.equals(named(judged)) ? Comparison.AGREES : Comparison.DISAGREES;
    return verdict(vote, key, null, null, judged, comparison, published, faults);
  }

  /** Whom the source should name: the elected candidate, or the one with most votes; null when there is none. */
  private String named(ElectionOutcome outcome) {
    List<Standing> elected = outcome.list(Fate.ELECTED);
    if (!dataset.named().leading()) {
      return elected.isEmpty() ? null : elected.getFirst().candidate();
    }
    List<Standing> all = outcome.standings();
    boolean alone = all.size() == 1 || all.size() > 1 && all.getFirst().votes() > all.get(1).votes();
    return alone ? all.getFirst().candidate() : null;
  }

  private Verdict verdict(Case vote, String rule, Outcome outcome, Outcome byPrinted, ElectionOutcome election, Comparison comparison,
      String published, List<Fault> faults) {
    return new Verdict(vote.id(), vote.poll().place(), rule, outcome, byPrinted, election, comparison, published, mark(vote), List.copyOf(faults));
  }

  private String mark(Case vote) {
    String known = dataset.known().get(vote.id());
    if (known != null || dataset.marked() == null) {
      return known;
    }
    String note = vote.field(dataset.marked().field());
    return note != null && note.startsWith(dataset.marked().begins()) ? note : null;
  }

  private static Fault fault(Case vote, Kind kind, Object... args) {
    return Fault.of(kind, vote.poll().place(), args);
  }
}
