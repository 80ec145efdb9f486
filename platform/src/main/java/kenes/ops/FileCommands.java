package kenes.ops;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The commands that work on files alone, without an installation: rulebooks and routes. */
final class FileCommands {
  private final PrintWriter out;

  FileCommands(PrintWriter out) {
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

  /** {@code kenes routes …}: work on routes as files; no installation is needed. */
  CommandSpec routes() {
    CommandSpec group = Cli.described(CommandSpec.create().name("routes"), "Routes of proposals and papers as files: check one, walk real papers, the schema for editors.");
    RoutesCommands work = new RoutesCommands(out);
    CommandSpec check = Cli.command("check", "Tells every mistake of a route with its line, the reason and the cure.", List.of(), work::check);
    Cli.add(group, check.addOption(language()).addPositional(file("The route; the one that takes its place is sought in its folder, then among those that come with Kenes.")));
    CommandSpec replay = Cli.command("replay", "Walks the papers of a foreign record along a route and lists every step that breaks it.", List.of(), work::replay);
    replay.addOption(option("--report", "Write every step that breaks the route here too, one JSON object per line."));
    Cli.add(group, replay.addOption(language()).addPositional(file("The papers, one JSON object per line; .gz is unpacked.")));
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
