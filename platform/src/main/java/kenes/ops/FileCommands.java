package kenes.ops;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The commands that begin with a file: rulebooks, routes, papers of a foreign record. */
final class FileCommands {
  private final Assembly assembly;
  private final PrintWriter out;

  FileCommands(Assembly assembly, PrintWriter out) {
    this.assembly = assembly;
    this.out = out;
  }

  /** {@code kenes rules …}: work on rulebooks as files; no installation is needed. */
  CommandSpec rules() {
    CommandSpec group = Cli.described(CommandSpec.create().name("rules"), "Rulebooks as files: check one, compare two, judge past votes, the schema for editors.");
    RulesCommands work = new RulesCommands(out);
    CommandSpec check = Cli.command("check", "Tells every mistake of a rulebook with its line, the reason and the cure.", List.of(), work::check);
    Cli.add(group, check.addOption(language()).addPositional(file("The rulebook; what it extends is sought in its folder, then among those that come with Kenes.")));
    CommandSpec diff = Cli.command("diff", "Says in words what changes between two rulebooks, for whom and since when.", List.of(), work::diff);
    Cli.add(group, diff.addOption(language()).addPositional(file("The rulebook before.")).addPositional(file(1, "The rulebook after.")));
    Cli.add(group, prove());
    Cli.add(group, Cli.command("schema", "Prints the JSON Schema of rulebooks, for editors.", List.of(), work::schema));
    return group;
  }

  /** {@code kenes routes …}: work on routes as files, for which no installation is needed, and papers that go into the record of one. */
  CommandSpec routes() {
    CommandSpec group = Cli.described(CommandSpec.create().name("routes"), "Routes of proposals and papers: check one, walk real papers, enter them into a record, the schema for editors.");
    RoutesCommands work = new RoutesCommands(out);
    CommandSpec check = Cli.command("check", "Tells every mistake of a route with its line, the reason and the cure.", List.of(), work::check);
    Cli.add(group, check.addOption(language()).addPositional(file("The route; the one that takes its place is sought in its folder, then among those that come with Kenes.")));
    CommandSpec replay = Cli.command("replay", "Walks the papers of a foreign record along a route and lists every step that breaks it.", List.of(), work::replay);
    replay.addOption(option("--report", "Write every step that breaks the route here too, one JSON object per line."));
    Cli.add(group, replay.addOption(language()).addPositional(file("The papers, one JSON object per line; .gz is unpacked.")));
    HistoriesCommand histories = new HistoriesCommand(assembly, out);
    CommandSpec enter = Cli.command("enter", "Enters the papers of a foreign record into a body's record and reads every one back; called again, it goes on where it stopped.", Cli.DATABASE, histories::enter);
    Cli.add(group, enter.addOption(required("--body", "CODE", "The body into whose record they go.")).addOption(language()).addPositional(file("The papers, one JSON object per line; .gz is unpacked.")));
    CommandSpec stood = Cli.command("stood", "Tells from the record where each paper stood at the end of a day.", Cli.DATABASE, histories::stood);
    stood.addOption(OptionSpec.builder("--paper").paramLabel("REFERENCE").type(String.class).description("This paper only.").build());
    Cli.add(group, stood.addOption(required("--body", "CODE", "The body in whose record they are.")).addOption(required("--on", "DAY", "The day, for example 2022-05-31.")).addOption(language()));
    Cli.add(group, Cli.command("schema", "Prints the JSON Schema of routes, for editors.", List.of(), work::schema));
    return group;
  }

  private CommandSpec prove() {
    CommandSpec prove = Cli.command("prove", "Judges the votes of a data set again and compares every outcome with the published one.", List.of(),
        new ProveCommand(out)::run);
    prove.addOption(option("--dataset", "The data set's descriptor. Default: dataset.yaml in the folder, else one that comes with Kenes."));
    prove.addOption(option("--report", "Write every vote with its outcome here too, one JSON object per line."));
    return prove.addOption(language()).addPositional(path(0, "FOLDER", "The data set."));
  }

  private static OptionSpec option(String name, String description) {
    return OptionSpec.builder(name).paramLabel("FILE").type(Path.class).description(description).build();
  }

  private static OptionSpec required(String name, String label, String description) {
    return OptionSpec.builder(name).paramLabel(label).type(String.class).required(true).description(description).build();
  }

  private static OptionSpec language() {
    return OptionSpec.builder("--lang").paramLabel("LANGUAGE").type(String.class).description("Language of the answer: kk, ru or en. Default: en.").build();
  }

  static PositionalParamSpec file(String description) {
    return file(0, description);
  }

  private static PositionalParamSpec file(int place, String description) {
    return path(place, "FILE", description);
  }

  private static PositionalParamSpec path(int place, String label, String description) {
    return PositionalParamSpec.builder().index(String.valueOf(place)).paramLabel(label).type(Path.class).required(true).description(description).build();
  }
}
