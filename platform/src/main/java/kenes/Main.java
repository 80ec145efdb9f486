package kenes;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import kenes.db.Db;
import kenes.journal.Journal;
import kenes.journal.SigningKey;
import kenes.ops.Assembly;
import kenes.ops.Cli;
import kenes.ops.Config;

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
      new Modules(db, clock, config.uploadBytes()).seed();
    }

    @Override
    public Running serve(Config config, Db db, SigningKey key) {
      Node node = new Node(config, db, key, clock);
      return new Running(node.address(), node);
    }

    @Override
    public Running demo(Config config, Db db, SigningKey key) {
      return serve(config, db, key);
    }
  }
}
