package kenes.ops;

import java.io.PrintWriter;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import kenes.base.Refused;
import kenes.db.Db;
import kenes.generate.Plan;
import kenes.schema.LaunchException;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/**
 * The commands of {@code ./kenes}. Ends with 0 when all went well, 1 when something is wrong that the operator can cure,
 * 2 when the command line was not understood.
 */
public final class Cli {
  private static final int WRONG = 1;
  static final List<Setting> DATABASE = List.of(Setting.DATA, Setting.DATABASE_URL, Setting.DATABASE_USER, Setting.DATABASE_PASSWORD);

  private final Commands commands;
  private final GenerateCommand generate;
  private final FileCommands files;
  private final Map<String, String> environment;
  private final PrintWriter out;
  private final PrintWriter errors;

  public Cli(Assembly assembly, InstantSource clock, Map<String, String> environment, PrintWriter out, PrintWriter errors) {
    this.environment = environment;
    this.out = out;
    this.errors = errors;
    this.commands = new Commands(assembly, clock, out);
    this.generate = new GenerateCommand(assembly, clock, out);
    this.files = new FileCommands(assembly, out);
  }

  /** Runs one command line. @return the exit code */
  public int run(String... arguments) {
    CommandSpec root = described(CommandSpec.create().name("kenes"), "Kenes, an open platform for elected councils.");
    add(root, command("demo", "Sets up a demonstration council where there is none, and serves it.", List.of(Setting.values()), commands::demo));
    add(root, command("init", "Sets up a new installation: data folder, database, signing key, the register of bodies.", List.of(Setting.values()), commands::init));
    add(root, command("serve", "Serves an installation that was set up.", List.of(Setting.values()), commands::serve));
    add(root, command("administrator", "Prints a one-time sign-in link for the administrator.", List.of(Setting.values()), commands::administrator));
    CommandSpec verify = command("verify", "Checks every record in the database as a stranger would: signatures, tiles, entries.", DATABASE, commands::verify);
    verify.addOption(OptionSpec.builder("--body").paramLabel("CODE").type(String.class).description("Check this body's record only.").build());
    add(root, verify);
    CommandSpec backup = command("backup", "Writes everything but the keys into one file; a node may be serving meanwhile.", DATABASE, commands::backup);
    add(root, backup.addPositional(FileCommands.file("The backup to write; it must not exist.")));
    CommandSpec restore = command("restore", "Fills an empty data folder or database from a backup.", DATABASE, commands::restore);
    add(root, restore.addPositional(FileCommands.file("The backup to read.")));
    CommandSpec replay = command("replay", "Rebuilds all official tables from the journals, or compares them.", DATABASE, commands::replay);
    replay.addOption(OptionSpec.builder("--compare").type(boolean.class).description("Change nothing; say where the tables differ from the journals.").build());
    add(root, replay);
    CommandSpec config = command("config", "Prints every setting: its meaning, its default, its value now and where that comes from.", List.of(Setting.values()), commands::config);
    config.addOption(OptionSpec.builder("--document").type(boolean.class).description("Print docs/configuration.md instead.").build());
    add(root, config);
    add(root, files.rules());
    add(root, generate());
    add(root, files.routes());
    CommandLine line = new CommandLine(root).setOut(out).setErr(errors).setExecutionStrategy(this::execute).setExecutionExceptionHandler(this::failed);
    return line.execute(arguments);
  }

  /** One command at work: its settings, its options. */
  record Call(Config config, ParseResult options) {}

  /** What a command does. @return the exit code */
  @FunctionalInterface
  interface Work {
    int run(Call call) throws Exception;
  }

  private int execute(ParseResult parsed) {
    Integer help = CommandLine.executeHelpRequest(parsed);
    if (help != null) {
      return help;
    }
    if (!parsed.hasSubcommand()) {
      parsed.commandSpec().commandLine().usage(errors);
      return CommandLine.ExitCode.USAGE;
    }
    ParseResult given = parsed.subcommand();
    if (given.hasSubcommand()) {
      given = given.subcommand();
    } else if (given.commandSpec().userObject() == null) {
      given.commandSpec().commandLine().usage(errors);
      return CommandLine.ExitCode.USAGE;
    }
    Map<Setting, String> settings = new EnumMap<>(Setting.class);
    for (Setting setting : Setting.values()) {
      if (given.hasMatchedOption("--" + setting.option())) {
        settings.put(setting, given.matchedOptionValue("--" + setting.option(), ""));
      }
    }
    try {
      return ((Work) given.commandSpec().userObject()).run(new Call(Config.read(settings, environment), given));
    } catch (Exception failed) {
      throw new CommandLine.ExecutionException(given.commandSpec().commandLine(), String.valueOf(failed.getMessage()), failed);
    }
  }

  /** What the operator can cure is one line; anything else is a fault of ours and shows where it happened. */
  private int failed(Exception failed, CommandLine line, ParseResult parsed) {
    Throwable cause = failed instanceof CommandLine.ExecutionException && failed.getCause() != null ? failed.getCause() : failed;
    if (cause instanceof OperatorError || cause instanceof LaunchException) {
      errors.println("kenes: " + cause.getMessage());
    } else if (cause instanceof Refused refused && refused.code() == Db.Code.UNKNOWN_OUTCOME) {
      errors.println("kenes: The database does not answer (" + Arrays.stream(cause.getSuppressed()).findFirst().map(Throwable::getMessage).orElse("connection lost")
          + "): check that it runs, then try again");
    } else {
      cause.printStackTrace(errors);
    }
    errors.flush();
    return WRONG;
  }

  static CommandSpec described(CommandSpec spec, String description) {
    spec.usageMessage().description(description).autoWidth(true);
    spec.addOption(OptionSpec.builder("--help", "-h").usageHelp(true).description("Explain this command.").build());
    return spec;
  }

  static CommandSpec command(String name, String description, List<Setting> settings, Work work) {
    CommandSpec spec = described(CommandSpec.wrapWithoutInspection(work).name(name), description);
    for (Setting setting : settings) {
      spec.addOption(OptionSpec.builder("--" + setting.option()).type(String.class).paramLabel("VALUE")
          .description(setting.meaning() + (setting.standard().isEmpty() ? "" : " Default: " + setting.standard() + ".")).build());
    }
    return spec;
  }

  private CommandSpec generate() {
    CommandSpec spec = command("generate", "Fills an installation of its own with the invented past of a country, to measure with.", List.of(Setting.values()), generate::run);
    spec.addOption(OptionSpec.builder("--seed").paramLabel("NUMBER").type(Long.class).description("From which everything follows. Default: " + Plan.SEED + ".").build());
    spec.addOption(OptionSpec.builder("--scale").paramLabel("PART").type(Double.class)
        .description("Which part of the ten years, above 0 and at most 1: 0.1 is the last one. Default: 1.").build());
    return spec.addOption(OptionSpec.builder("--numbers").paramLabel("COUNCILS,SITTINGS,PROPOSALS,REQUESTS").type(String.class)
        .description("How many of each, all councils together, in place of a part: 12,120,1056,14400 for few councils with long lists.").build());
  }

  static void add(CommandSpec root, CommandSpec command) {
    root.addSubcommand(command.name(), command);
  }
}
