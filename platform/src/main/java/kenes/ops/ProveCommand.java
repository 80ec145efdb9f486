package kenes.ops;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kenes.base.Refused;
import kenes.base.Words;
import kenes.history.Books;
import kenes.history.Dataset;
import kenes.history.Datasets;
import kenes.history.History;
import kenes.history.JsonReport;
import kenes.history.Report;
import kenes.voting.ElectionOutcome;
import kenes.voting.Outcome;
import kenes.web.ElectionWords;
import kenes.web.OutcomeWords;
import kenes.web.Refusals;

/** {@code kenes rules prove}: past votes as files, without an installation. */
final class ProveCommand {
  private final PrintWriter out;

  ProveCommand(PrintWriter out) {
    this.out = out;
  }

  /** Judges a data set of past votes again. Ends with 0 when everything agrees or the source itself marks what does not. */
  int run(Cli.Call call) throws IOException {
    Path folder = call.options().matchedPositionalValue(0, null);
    Path descriptor = call.options().matchedOptionValue("--dataset", null);
    Path file = call.options().matchedOptionValue("--report", null);
    Words w = RulesCommands.words(call);
    if (!Files.isDirectory(folder)) {
      throw new OperatorError("There is no folder " + folder);
    }
    String read = Datasets.OWN;
    try {
      Dataset dataset = dataset(folder, descriptor);
      read = dataset.rulebook().names();
      Books books = new Books(folder, dataset.rulebook());
      say(dataset.title());
      Datasets.findMissingMembers(folder, dataset).ifPresent(name -> say(w.text("history.no-members", name)));
      Report report = new Report(w, this::say, new Sentences(), System::nanoTime);
      try (JsonReport json = file == null ? null : json(file, report)) {
        new History(folder, dataset, books, json == null ? report : json).run();
      }
      return report.end().problems() == 0 ? 0 : 1;
    } catch (Refused refused) {
      say(read + ":");
      refused.fields().forEach(field -> say("  " + Refusals.text(w, field)));
      return 1;
    }
  }

  private static JsonReport json(Path file, Report report) throws IOException {
    if (Files.exists(file)) {
      throw new OperatorError("The report would overwrite a file: name another one than " + file);
    }
    if (!Files.isDirectory(file.toAbsolutePath().getParent())) {
      throw new OperatorError("There is no folder for the report: make " + file.toAbsolutePath().getParent());
    }
    return new JsonReport(file, report);
  }

  private static final class Sentences implements Report.Sentences {
    @Override
    public String decision(Words w, Outcome outcome) {
      return OutcomeWords.sentence(w, outcome);
    }

    @Override
    public String election(Words w, ElectionOutcome outcome) {
      return new ElectionWords(w, outcome, candidate -> candidate).sentence();
    }
  }

  private static Dataset dataset(Path folder, Path descriptor) throws IOException {
    if (descriptor != null && !Files.isRegularFile(descriptor)) {
      throw new OperatorError("There is no file " + descriptor);
    }
    Dataset dataset = descriptor != null ? Datasets.read(descriptor) : Datasets.find(folder).orElseThrow(() -> new OperatorError(
        "No data set is known by the names of the files in " + folder + ": write a descriptor " + Datasets.OWN + " there, see docs/history.md"));
    List<String> missing = Datasets.missing(folder, dataset);
    if (!missing.isEmpty()) {
      throw new OperatorError("The descriptor speaks of files that are not in " + folder + ": " + String.join(", ", missing));
    }
    return dataset;
  }

  private void say(String line) {
    out.println(line);
    out.flush();
  }
}
