package kenes.ops;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import kenes.journal.Installation;
import kenes.journal.Journal;
import kenes.journal.Replay;
import kenes.journal.SigningKey;

/** What each command does. */
final class Commands {
  private static final String DEMO_ORIGIN = "demo.kenes.example";

  private final Assembly assembly;
  private final InstantSource clock;
  private final PrintWriter out;

  Commands(Assembly assembly, InstantSource clock, PrintWriter out) {
    this.assembly = assembly;
    this.clock = clock;
    this.out = out;
  }

  int init(Cli.Call call) {
    String origin = call.config().origin().orElseThrow(() -> new OperatorError(
        "The installation needs a name that stays for ever, usually a domain name of yours: kenes init --origin council.example.org"));
    try (Database database = Database.start(call.config())) {
      Init.run(call.config(), database.db(), assembly, origin, false, null, clock);
      say("Set up in " + call.config().data());
      say("Public key: " + Init.requireInstallation(database.db()).verifierKey());
      say("Keep a copy of " + call.config().keys() + " in a safe place apart from the backups: without it nothing more can be signed.");
      say("The administrator signs in, once and within a day, at " + assembly.administratorLink(call.config(), database.db()));
      say("Start it with: kenes serve");
    }
    return 0;
  }

  /** For an operator whose link was used up or lost; a node may be serving meanwhile. */
  int administrator(Cli.Call call) {
    try (Database database = Database.beside(call.config())) {
      Init.requireInstallation(database.db());
      say("The administrator signs in, once and within a day, at " + assembly.administratorLink(call.config(), database.db()));
    }
    return 0;
  }

  int serve(Cli.Call call) throws Exception {
    long begun = System.nanoTime();
    Database.requireData(call.config());
    try (Database database = Database.start(call.config())) {
      Installation installation = Init.requireInstallation(database.db());
      if (installation.demo() && installation.generated() == null) {
        throw new OperatorError("This is a demonstration: start it with kenes demo");
      }
      SigningKey key = Init.requireReady(call.config(), database.db());
      return untilStopped(database, begun, assembly.serve(call.config(), database.db(), key));
    }
  }

  int demo(Cli.Call call) throws Exception {
    long begun = System.nanoTime();
    try (Database database = Database.start(call.config())) {
      if (database.db().read(Installation::find).isEmpty()) {
        Init.run(call.config(), database.db(), assembly, call.config().origin().orElse(DEMO_ORIGIN), true, null, clock);
      }
      if (Init.requireInstallation(database.db()).generated() != null) {
        throw new OperatorError("The past here was generated, where nobody plays: look at it with kenes serve, or name another folder with --data");
      }
      if (!Init.requireInstallation(database.db()).demo()) {
        throw new OperatorError("This installation is a real one, where invented people may not act: start it with kenes serve, or name another folder with --data");
      }
      SigningKey key = Init.requireReady(call.config(), database.db());
      return untilStopped(database, begun, assembly.demo(call.config(), database.db(), key));
    }
  }

  /** Ctrl-C closes the server first, then the database under it; the process ends when both are closed. */
  private int untilStopped(Database database, long begun, Assembly.Running running) throws InterruptedException {
    AutoCloseable node = running.node();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> {
      try (database; node) {
        System.err.println("Stopping …");
      } catch (Exception failed) {
        System.err.println("kenes: the stop was not clean: " + failed.getMessage());
      }
    }, "stop"));
    say("Kenes is at " + running.address() + "/ (ready after " + (System.nanoTime() - begun) / 1_000_000 + " ms). Ctrl-C stops it.");
    running.notes().forEach(this::say);
    Thread.currentThread().join(); // for ever: the hook closes everything, and this thread must not do so a second time
    return 0;
  }

  int verify(Cli.Call call) {
    try (Database database = Database.beside(call.config())) {
      VerifyLogs logs = new VerifyLogs(database.db(), assembly.journal(database.db()));
      String wanted = call.options().matchedOptionValue("--body", null);
      List<String> bodies = wanted == null ? logs.bodies() : List.of(wanted);
      if (!logs.bodies().containsAll(bodies)) {
        throw new OperatorError("No body " + wanted + " has a journal here: see all of them with kenes verify");
      }
      boolean good = true;
      int empty = 0;
      for (String body : bodies) {
        VerifyLogs.Found found = logs.body(body);
        good &= found.problems().isEmpty();
        if (wanted == null && found.entries() == 0) {
          empty++;
          continue;
        }
        say(body + ": " + found.entries() + " entries, " + found.published() + " of them signed: " + (found.problems().isEmpty() ? "OK" : "NOT OK"));
        found.problems().forEach(problem -> say("  " + problem));
      }
      if (empty > 0) {
        say("Without entries yet: " + empty);
      }
      return good ? 0 : 1;
    }
  }

  int backup(Cli.Call call) {
    Path file = call.options().matchedPositionalValue(0, null);
    try (Database database = Database.beside(call.config())) {
      Manifest manifest = Backup.write(database.db(), assembly.journal(database.db()), clock, file);
      long entries = manifest.logs().stream().mapToLong(Manifest.Log::size).sum();
      say("Wrote " + file + ": " + manifest.logs().size() + " journals with " + entries + " entries.");
      say("The keys are not in it: keep a copy of " + call.config().keys() + " apart from it.");
    }
    return 0;
  }

  int restore(Cli.Call call) {
    Path file = call.options().matchedPositionalValue(0, null);
    try (Database database = Database.start(call.config())) {
      Manifest manifest = Restore.read(database.db(), assembly.journal(database.db()), file, entries -> {});
      say("Restored " + manifest.logs().size() + " journals of " + manifest.origin() + ", each with the root that the backup names.");
      if (SigningKey.find(call.config().keys()).isEmpty()) {
        say("Now put signing.key back into " + call.config().keys() + ", then start with: kenes serve");
      }
    }
    return 0;
  }

  int replay(Cli.Call call) {
    Database.requireData(call.config());
    try (Database database = Database.start(call.config())) {
      Init.requireInstallation(database.db());
      Journal journal = assembly.journal(database.db());
      Replay replay = new Replay(database.db(), journal);
      if (!call.options().hasMatchedOption("--compare")) {
        say("Rebuilt all official tables from " + replay.rebuild(this::progress) + " entries.");
        return 0;
      }
      List<Replay.Difference> differences = replay.compare(this::progress);
      differences.forEach(found -> say(found.table() + ": " + found.lost() + " rows do not come out of the journals, " + found.added() + " are missing; for example " + found.example()));
      say(differences.isEmpty() ? "The tables are what the journals give." : "The tables are not what the journals give. Rebuild them with: kenes replay");
      return differences.isEmpty() ? 0 : 1;
    }
  }

  int config(Cli.Call call) {
    out.print(call.options().hasMatchedOption("--document") ? ConfigPage.document() : ConfigPage.current(call.config()));
    out.flush();
    return 0;
  }

  private void progress(long entries) {
    if (entries % 50_000 == 0 && entries > 0) {
      say(entries + " entries …");
    }
  }

  private void say(String line) {
    out.println(line);
    out.flush();
  }
}
