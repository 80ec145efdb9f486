package kenes.ops;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import kenes.db.Db;
import kenes.generate.Generator;
import kenes.generate.Plan;
import kenes.journal.Journal;
import kenes.journal.SigningKey;
import kenes.routes.Histories;

/** What the commands need of the assembled platform; {@code Main} passes it in. */
public interface Assembly {
  /** The journal with every module's acts, on this database. Nothing runs yet. */
  Journal journal(Db db);

  /** The code of the registry body, in whose journal bodies, public persons and rulebooks stand. */
  String registry();

  /** Writes the first entries of a new installation. Safe to repeat after an interruption. */
  void seed(Config config, Db db);

  /**
   * A node that serves.
   *
   * @param address where readers find it
   * @param notes lines to print below the address
   * @param node closing it stops everything but the database
   */
  record Running(String address, List<String> notes, AutoCloseable node) {}

  /** The address of a one-time sign-in link of the installation's administrator, whose account is made when there is none. */
  String administratorLink(Config config, Db db);

  /** Serves on a database that was set up. */
  Running serve(Config config, Db db, SigningKey key);

  /** The same, playing the demo: invented people act by themselves. */
  Running demo(Config config, Db db, SigningKey key);

  /**
   * The making of an invented past.
   *
   * @param progress how far it has come
   * @param records makes what is not there yet, and answers the codes of the councils
   * @param sign publishes the records of these bodies and of the registry
   */
  record Generation(Supplier<Generator.Progress> progress, Supplier<List<String>> records, Consumer<List<String>> sign) {}

  /** Histories of papers from foreign records. */
  Histories histories(Config config, Db db);

  /** What {@code generate} does in an installation that was set up for it. */
  Generation generation(Config config, Db db, SigningKey key, Plan plan);
}
