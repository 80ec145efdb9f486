package kenes.ops;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;
import kenes.accounts.Caller;
import kenes.base.Digest;
import kenes.base.Refused;
import kenes.base.Words;
import kenes.db.Db;
import kenes.routes.Histories;
import kenes.routes.History;
import kenes.routes.Paper;
import kenes.routes.PaperStep;
import kenes.routes.Routes;
import kenes.web.Refusals;

/** {@code kenes routes enter} and {@code kenes routes stood}: histories of papers in a body's record, and what the record answers of them. */
final class HistoriesCommand {
  private static final int BATCH = 200;
  private static final Caller OPERATOR = Caller.importing("papers");

  private final Assembly assembly;
  private final PrintWriter out;

  HistoriesCommand(Assembly assembly, PrintWriter out) {
    this.assembly = assembly;
    this.out = out;
  }

  /** Enters what is not there yet, then reads every paper back from the journal: one that differs from the file ends it with 1. */
  int enter(Cli.Call call) throws IOException {
    Words words = RulesCommands.words(call);
    List<Paper> papers = RoutesCommands.papers(RoutesCommands.file(call), words);
    String body = call.options().matchedOptionValue("--body", "");
    try (Database database = Database.beside(call.config())) {
      Init.requireInstallation(database.db());
      Histories histories = assembly.histories(call.config(), database.db());
      int entered = told(words, () -> enter(words, database.db(), histories, body, papers));
      Map<String, History> rebuilt = database.db().read(tx -> histories.rebuild(tx, body)).stream().collect(Collectors.toMap(History::paper, Function.identity()));
      List<String> differ = papers.stream().filter(paper -> !paper.equals(rebuilt.get(paper.reference()).source())).map(Paper::reference).toList();
      List<PaperStep> steps = papers.stream().flatMap(paper -> rebuilt.get(paper.reference()).steps().stream()).toList();
      say(words.text("routes.enter.total", papers.size(), entered, papers.size() - entered, steps.size(), steps.stream().filter(step -> step.breach() != null).count()));
      differ.forEach(paper -> say(words.text("routes.enter.differs", paper)));
      say(words.text("routes.enter.rebuilt", papers.size() - differ.size(), differ.size()));
      return differ.isEmpty() ? 0 : 1;
    }
  }

  /** What was entered before a stop stays; the next call goes on after it. @return how many were entered now */
  private int enter(Words words, Db db, Histories histories, String body, List<Paper> papers) {
    Digest route = Digest.of(Routes.shipped(Routes.PAPERS));
    if (!db.read(histories::isReady)) {
      histories.adoptRoute(OPERATOR);
    }
    int entered = 0;
    for (int from = 0; from < papers.size(); from += BATCH) {
      List<Paper> batch = papers.subList(from, Math.min(from + BATCH, papers.size()));
      List<Paper> missing = db.read(tx -> batch.stream().filter(paper -> histories.find(tx, body, paper.reference()).isEmpty()).toList());
      if (!missing.isEmpty()) {
        histories.enter(OPERATOR, body, "papers-" + Digest.of(missing.toString().getBytes(StandardCharsets.UTF_8)).hex(), route, missing);
        entered += missing.size();
      }
      say(words.text("routes.enter.progress", from + batch.size(), papers.size()));
    }
    return entered;
  }

  /** Where each paper stood at the end of a day, by its steps up to then. */
  int stood(Cli.Call call) {
    Words words = RulesCommands.words(call);
    LocalDate day = day(call.options().matchedOptionValue("--on", ""));
    String body = call.options().matchedOptionValue("--body", "");
    String wanted = call.options().matchedOptionValue("--paper", null);
    try (Database database = Database.beside(call.config())) {
      Init.requireInstallation(database.db());
      Histories histories = assembly.histories(call.config(), database.db());
      List<History> all = database.db().read(tx -> histories.rebuild(tx, body)).stream().filter(one -> wanted == null || one.paper().equals(wanted)).toList();
      if (all.isEmpty()) {
        throw new OperatorError("The record of " + body + (wanted == null ? " has no papers" : " has no paper " + wanted) + ": enter them with kenes routes enter");
      }
      all.forEach(one -> say(one.paper() + "  " + one.at(day).map(HistoriesCommand::line).orElse(words.text("routes.stood.not-begun"))));
      say(words.text("routes.stood.total", words.date(day), all.stream().filter(one -> one.at(day).isPresent()).count(), all.size()));
    }
    return 0;
  }

  private static String line(PaperStep step) {
    return step.at().substring(0, 10) + "  " + step.organization() + ": " + Optional.ofNullable(step.result()).orElse(step.role()) + (step.breach() == null ? "" : "  [" + step.breach() + "]");
  }

  private static LocalDate day(String typed) {
    try {
      return LocalDate.parse(typed);
    } catch (DateTimeParseException wrong) {
      throw new OperatorError("--on is " + typed + ": give a day, for example 2022-05-31");
    }
  }

  /** What the platform refuses is told as everywhere, in the asked language. */
  private static int told(Words words, IntSupplier work) {
    try {
      return work.getAsInt();
    } catch (Refused refused) {
      throw new OperatorError(Refusals.text(words, refused));
    }
  }

  private void say(String line) {
    out.println(line);
    out.flush();
  }
}
