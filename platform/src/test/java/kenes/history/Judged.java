package kenes.history;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kenes.base.Lang;
import kenes.base.Words;
import kenes.voting.ElectionOutcome;
import kenes.voting.Outcome;

/** Everything that judging a folder again tells. */
final class Judged implements History.Listener {
  final List<Verdict> verdicts = new ArrayList<>();
  final List<Fault> faults = new ArrayList<>();
  final List<String> lines = new ArrayList<>();
  final Summary summary;
  private final Report report;

  private Judged(Path folder, Dataset dataset, Lang lang) throws IOException {
    report = new Report(Words.of(lang), lines::add, new Plain(), () -> 0);
    new History(folder, dataset, new Books(folder, dataset.rulebook()), this).run();
    summary = report.end();
  }

  /** Outcomes as bare as can be: the words are tested where they are made. */
  static final class Plain implements Report.Sentences {
    @Override
    public String decision(Words w, Outcome outcome) {
      return outcome.decision() + " " + outcome.tally().votesFor() + "/" + outcome.needed();
    }

    @Override
    public String election(Words w, ElectionOutcome outcome) {
      return outcome.standings().getFirst().candidate() + "/" + outcome.needed();
    }
  }

  static Judged folder(Path folder) throws IOException {
    return new Judged(folder, Datasets.find(folder).orElseThrow(), Lang.EN);
  }

  static Judged folder(Path folder, Lang lang) throws IOException {
    return new Judged(folder, Datasets.find(folder).orElseThrow(), lang);
  }

  @Override
  public void judged(Verdict verdict, long ballots) {
    verdicts.add(verdict);
    report.judged(verdict, ballots);
  }

  @Override
  public void fault(Fault fault) {
    faults.add(fault);
    report.fault(fault);
  }

  Verdict vote(String id) {
    return verdicts.stream().filter(verdict -> verdict.id().equals(id)).findFirst().orElseThrow();
  }

  /** All faults, those of votes too, as kind, line and what is said of it: {@code VOTED_TWICE 3 [A, yes]}. */
  List<String> allFaults() {
    return Stream.concat(verdicts.stream().flatMap(verdict -> verdict.faults().stream()), faults.stream())
        .map(fault -> fault.kind() + " " + fault.place().line() + " " + fault.args()).sorted().toList();
  }

  /** Identifier and comparison of every vote, in the order in which they were judged. */
  List<String> comparisons() {
    return verdicts.stream().map(verdict -> verdict.id() + " " + verdict.comparison()).toList();
  }
}
