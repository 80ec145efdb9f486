package kenes.ops;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kenes.base.Refused;
import kenes.base.Words;
import kenes.journal.Json;
import kenes.routes.Paper;
import kenes.routes.PaperFile;
import kenes.routes.PaperStep;
import kenes.routes.PaperWalk;
import kenes.routes.PaperWords;
import kenes.routes.Route;
import kenes.routes.RouteSchema;
import kenes.routes.RouteShelf;
import kenes.routes.RouteStep;
import kenes.routes.Routes;
import kenes.rules.Mistake;
import kenes.web.Refusals;

/** {@code kenes routes}: routes and papers as files, without an installation. */
final class RoutesCommands {
  private static final int EXAMPLES = 3;

  private final PrintWriter out;

  RoutesCommands(PrintWriter out) {
    this.out = out;
  }

  /** Tells every mistake with its line, the reason and the cure. */
  int check(Cli.Call call) throws IOException {
    Words words = RulesCommands.words(call);
    Path file = file(call);
    byte[] yaml = Files.readAllBytes(file);
    List<Mistake> mistakes = RouteShelf.shipped().beside(file).mistakes(yaml);
    mistakes.forEach(mistake -> out.println(file + ":" + mistake.line() + ": " + mistake.code() + ": "
        + Refusals.text(words, new Refused(mistake.code(), mistake.words().toArray()))));
    out.println(mistakes.isEmpty() ? words.text("routes.check.good", RouteShelf.steps(yaml)) : words.text("rules.check.mistakes", mistakes.size()));
    out.flush();
    return mistakes.isEmpty() ? 0 : 1;
  }

  /** The JSON Schema that editors complete and check routes by. */
  int schema(Cli.Call call) {
    out.println(Json.pretty(RouteSchema.document()));
    out.flush();
    return 0;
  }

  /** A step that breaks the route. @param from the step before, as the source or the route calls it; null: it is the first */
  private record Broken(String paper, String from, PaperStep step) {}

  /** Walks real papers along the route that they were declared for; what breaks it is listed and is no failure of the command. */
  int replay(Cli.Call call) throws IOException {
    Words words = RulesCommands.words(call);
    Path report = call.options().matchedOptionValue("--report", null);
    Route route = RouteShelf.get(Routes.PAPERS);
    PaperWalk walk = new PaperWalk(route, PaperWords.shipped(Routes.PAPERS));
    List<Broken> broken = new ArrayList<>();
    long steps = 0;
    List<Paper> papers = papers(file(call), words);
    for (Paper paper : papers) {
      List<PaperStep> taken = walk.walk(paper).steps();
      steps += taken.size();
      for (int at = 0; at < taken.size(); at++) {
        if (taken.get(at).breach() != null) {
          broken.add(new Broken(paper.reference(), at == 0 ? null : taken.get(at - 1).step(), taken.get(at)));
        }
      }
    }
    out.println(words.text("routes.replay.total", papers.size(), steps, papers.size() - broken.stream().map(Broken::paper).distinct().count(), broken.size()));
    kinds(words, route, broken);
    if (report != null) {
      write(report, broken);
    }
    out.flush();
    return 0;
  }

  static List<Paper> papers(Path file, Words words) throws IOException {
    try {
      return PaperFile.read(file);
    } catch (Refused unread) {
      throw new OperatorError(Refusals.text(words, unread));
    }
  }

  /** By kind, the most frequent first, each with its first examples. */
  private void kinds(Words words, Route route, List<Broken> broken) {
    Map<String, List<Broken>> kinds = new TreeMap<>();
    broken.forEach(one -> kinds.computeIfAbsent(one.step().breach() + ": " + name(words, route, one.from()) + " → " + name(words, route, one.step().step()),
        kind -> new ArrayList<>()).add(one));
    kinds.entrySet().stream().sorted(Comparator.comparing(kind -> -kind.getValue().size())).forEach(kind -> {
      out.println(words.number(kind.getValue().size()) + "  " + kind.getKey());
      kind.getValue().stream().limit(EXAMPLES).forEach(one -> out.println("      " + one.paper() + ", " + one.step().at().substring(0, 10) + ", "
          + one.step().organization() + ": " + one.step().role() + ": " + (one.step().result() == null ? "–" : one.step().result())));
    });
  }

  private static String name(Words words, Route route, String step) {
    return step == null ? words.text("routes.replay.beginning") : route.find(step).map(RouteStep::name).map(name -> name.in(words.lang())).orElse(step);
  }

  private static void write(Path report, List<Broken> broken) throws IOException {
    if (Files.exists(report)) {
      throw new OperatorError("The report would overwrite a file: name another one than " + report);
    }
    Files.write(report, broken.stream().map(Json::write).toList(), StandardCharsets.UTF_8);
  }

  static Path file(Cli.Call call) {
    Path file = call.options().matchedPositionalValue(0, null);
    if (!Files.isRegularFile(file)) {
      throw new OperatorError("There is no file " + file + ": check the name");
    }
    return file;
  }
}
