package kenes;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import kenes.accounts.Account;
import kenes.accounts.Accounts;
import kenes.demo.DemoSetup;
import kenes.db.Db;
import kenes.elections.Elections;
import kenes.generate.Generator;
import kenes.generate.Plan;
import kenes.journal.Checkpointer;
import kenes.journal.Journal;
import kenes.journal.SigningKey;
import kenes.ops.Assembly;
import kenes.ops.Cli;
import kenes.ops.Config;
import kenes.routes.Histories;

/** The only place where objects meet. */
public final class Main {
  private Main() {}

  public static void main(String[] arguments) {
    Logging.quiet();
    // Vert.x would copy files into the system's temporary folder; nothing is written outside the data folder.
    System.setProperty("vertx.disableFileCaching", "true");
    System.setProperty("vertx.disableFileCPResolving", "true");
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    PrintWriter errors = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    System.exit(new Cli(new Platform(InstantSource.system()), InstantSource.system(), System.getenv(), out, errors).run(arguments));
  }

  /** @param clock passed from here to everything that asks for the time */
  private record Platform(InstantSource clock) implements Assembly {
    private static final Duration LINK_LIFETIME = Duration.ofDays(1);

    @Override
    public Journal journal(Db db) {
      return Modules.journal(db, clock);
    }

    @Override
    public String registry() {
      return Modules.REGISTRY;
    }

    @Override
    public void seed(Config config, Db db) {
      modules(config, db, clock).seed();
    }

    @Override
    public Running serve(Config config, Db db, SigningKey key) {
      Node node = new Node(config, db, key, clock, false);
      return new Running(node.address(), List.of(), node);
    }

    @Override
    public Running demo(Config config, Db db, SigningKey key) {
      new DemoSetup(time -> modules(config, db, time).facades(db), clock).run();
      Node node = new Node(config, db, key, clock, true);
      List<String> links = DemoSetup.signInLinks(modules(config, db, clock).facades(db)).entrySet().stream()
          .map(link -> String.format("  %-14s %s/kk/desk/sign-in/%s", link.getKey().name().toLowerCase(Locale.ROOT), node.address(), link.getValue()))
          .toList();
      List<String> welcome = new ArrayList<>(List.of("The people of this demonstration are invented. To take part, open one of these links (each works once, today):"));
      welcome.addAll(links);
      return new Running(node.address(), welcome, node);
    }

    @Override
    public Generation generation(Config config, Db db, SigningKey key, Plan plan) {
      Modules modules = modules(config, db, clock);
      Generator generator = new Generator(db, modules.journal, modules.register, modules.rules, modules.files, modules.routes, registry());
      Checkpointer checkpointer = new Checkpointer(db, key, config.keys(), Elections::firstRunningBallot, clock);
      return new Generation(generator::progress, () -> generator.run(plan), councils -> {
        checkpointer.checkpointNow(registry());
        councils.forEach(checkpointer::checkpointNow);
      });
    }

    @Override
    public Histories histories(Config config, Db db) {
      Modules modules = modules(config, db, clock);
      return new Histories(modules.journal, modules.permissions, modules.register, modules.routes);
    }

    @Override
    public String administratorLink(Config config, Db db) {
      Accounts accounts = modules(config, db, clock).accounts;
      UUID administrator = accounts.list().stream().filter(account -> account.administrator() && !account.disabled()).map(Account::id)
          .findFirst().orElseGet(() -> accounts.create("Administrator", null, true, false));
      return config.publicUrl(config.port()) + "/kk/desk/sign-in/" + accounts.signInLink(administrator, LINK_LIFETIME);
    }

    private static Modules modules(Config config, Db db, InstantSource clock) {
      return new Modules(db, clock, config.uploadBytes(), URI.create(config.publicUrl(config.port())), config.mail().isPresent());
    }
  }
}
