package kenes.history;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kenes.history.Fault.Kind;
import kenes.rules.Base;
import kenes.rules.ElectionRule;
import kenes.rules.MajorityRule;
import kenes.voting.Candidacy;
import kenes.voting.Choice;
import kenes.voting.Contest;
import kenes.voting.Count;
import kenes.voting.Election;
import kenes.voting.ElectionOutcome;
import kenes.voting.Outcome;
import kenes.voting.SeatOutcome;
import kenes.voting.Tally;
import kenes.voting.TieState;

/** The tallies of one vote: that of the members' votes and the printed one. What is wrong with them is added to the faults. */
final class Counting {
  private final Dataset dataset;
  private final Case vote;
  private final List<Fault> faults;
  private final Marks members;
  private final Marks printed;
  private final Choice casting;
  private final boolean differs;

  Counting(Dataset dataset, Case vote, List<Fault> faults) {
    this.dataset = dataset;
    this.vote = vote;
    this.faults = faults;
    this.casting = castingVote();
    this.printed = printedTally();
    this.members = dataset.ballots() == null ? printed : vote.ballots() == null ? null : Marks.of(vote.ballots().counts(), dataset.options());
    if (members == null) {
      fault(Kind.NO_BALLOTS);
    }
    this.differs = members != null && printed != null && members != printed && !members.agrees(printed, spoken(), dataset.printed().columns().isEmpty());
    if (differs) {
      fault(Kind.TALLY_DIFFERS, members.source(), printed.source());
    }
  }

  /** The votes of the members; null when they are missing. */
  Marks members() {
    return members;
  }

  /** The outcome by the printed tally where that differs from the votes of the members; else null, and where it is impossible. */
  Outcome byPrinted(MajorityRule rule) {
    if (!differs) {
      return null;
    }
    int before = faults.size();
    Outcome outcome = outcome(rule, printed);
    List<Fault> found = faults.subList(before, faults.size());
    List<Fault> impossible = found.stream().filter(fault -> fault.kind() == Kind.IMPOSSIBLE_TALLY)
        .map(fault -> new Fault(Kind.IMPOSSIBLE_PRINTED_TALLY, fault.place(), fault.args())).toList();
    found.clear(); // the members' votes decide whether the row can be judged
    faults.addAll(impossible);
    return outcome;
  }

  private Choice castingVote() {
    String option = dataset.casting() == null ? null : dataset.casting().option().find(vote);
    SeatOutcome meaning = option == null ? null : dataset.options().get(option);
    if (option != null && meaning != SeatOutcome.FOR && meaning != SeatOutcome.AGAINST) {
      fault(Kind.UNKNOWN_OPTION, option);
      return null;
    }
    return option == null ? null : meaning == SeatOutcome.FOR ? Choice.FOR : Choice.AGAINST;
  }

  private Marks printedTally() {
    Marks found = null;
    try {
      if (dataset.printed() != null) {
        found = !dataset.printed().columns().isEmpty() ? Marks.of(vote, dataset.printed().columns())
            : vote.poll().printed() == null ? null : Marks.of(vote.poll().printed(), dataset.options());
      }
    } catch (NumberFormatException noNumber) {
      fault(Kind.FIELD_WRONG, String.join(", ", dataset.printed().columns().keySet()), noNumber.getMessage());
    }
    boolean counted = found != null && casting != null && dataset.casting().inPrinted();
    return counted ? found.plus(casting == Choice.FOR ? SeatOutcome.FOR : SeatOutcome.AGAINST, -1) : found;
  }

  /** Of what the printed tally speaks. */
  private Set<SeatOutcome> spoken() {
    Map<String, SeatOutcome> columns = dataset.printed().columns();
    Set<SeatOutcome> spoken = columns.isEmpty() ? EnumSet.allOf(SeatOutcome.class) : EnumSet.noneOf(SeatOutcome.class);
    columns.forEach((column, meaning) -> {
      if (vote.field(column) != null) {
        spoken.add(meaning);
      }
    });
    return spoken;
  }

  /** The outcome of a decision; null when it cannot be judged. */
  Outcome outcome(MajorityRule rule, Marks marks) {
    if (marks == null) {
      return null;
    }
    marks.chosen().keySet().forEach(option -> fault(Kind.UNKNOWN_OPTION, option));
    if (rule.weights() != null || rule.eachGroup() != null) {
      fault(Kind.BASE_UNKNOWN, rule.weights() != null ? rule.weights() : rule.eachGroup().grouping());
      return null;
    }
    Tally tally = tally(rule.threshold().base(), marks);
    Outcome outcome = tally == null ? null : Outcome.of(rule, new Count(tally, tally, Collections.emptySortedMap(), casting));
    if (outcome != null && casting != null && outcome.tie() == TieState.NONE) {
      fault(Kind.CASTING_VOTE_WITHOUT_TIE, dataset.casting().option().find(vote));
    }
    return outcome;
  }

  /** The outcome of an election; null when it cannot be judged. */
  ElectionOutcome election(ElectionRule rule, Marks marks) {
    if (marks == null) {
      return null;
    }
    if (marks.of(SeatOutcome.FOR) > 0 || marks.of(SeatOutcome.AGAINST) > 0 && !rule.againstAll()) {
      fault(Kind.UNKNOWN_OPTION, marks.source());
      return null;
    }
    Tally tally = tally(rule.threshold() == null ? Base.VOTES_CAST : rule.threshold().base(), marks);
    List<Candidacy> candidates = marks.chosen().entrySet().stream().map(one -> new Candidacy(one.getKey(), one.getValue())).toList();
    return tally == null || candidates.isEmpty() ? null : Election.judge(rule, new Contest(1, 1, tally, candidates, Set.of()));
  }

  /** The tally with its bases; null when it is impossible or lacks the base that counts. */
  private Tally tally(Base base, Marks marks) {
    Long seats = number(dataset.seats());
    Long inOffice = number(dataset.inOffice());
    Long present = number(dataset.present());
    long ballots = marks.ballots();
    long there = ballots + marks.of(SeatOutcome.DID_NOT_VOTE);
    if (seats == null && base == Base.SEATS || present == null && base == Base.PRESENT && marks.of(SeatOutcome.ABSENT_OR_DID_NOT_VOTE) > 0
        || inOffice == null && base == Base.IN_OFFICE && vote.ballots() == null) {
      fault(Kind.BASE_UNKNOWN, base);
      return null;
    }
    long filled = inOffice != null ? inOffice : marks.all() - marks.of(SeatOutcome.VACANT);
    long all = seats != null ? seats : Math.max(filled, marks.all());
    long attending = present != null ? present : there;
    long unknown = Math.min(marks.of(SeatOutcome.ABSENT_OR_DID_NOT_VOTE), Math.max(0, filled - attending));
    if (marks.negative() || ballots > attending || attending > filled || filled > all) {
      fault(Kind.IMPOSSIBLE_TALLY, marks.source(), Math.min(attending, Math.min(all, filled)));
      return null;
    }
    return new Tally(all, filled, attending, marks.of(SeatOutcome.FOR) + sum(marks.chosen()), marks.of(SeatOutcome.AGAINST),
        marks.of(SeatOutcome.ABSTAINED), unknown);
  }

  private Long number(Pick pick) {
    String number = pick == null ? null : pick.find(vote);
    try {
      return number == null ? null : Long.valueOf(number);
    } catch (NumberFormatException noNumber) {
      fault(Kind.FIELD_WRONG, pick.field(), number);
      return null;
    }
  }

  private static long sum(Map<String, Long> votes) {
    return votes.values().stream().mapToLong(Long::longValue).sum();
  }

  private void fault(Kind kind, Object... args) {
    faults.add(Fault.of(kind, vote.poll().place(), args));
  }
}
