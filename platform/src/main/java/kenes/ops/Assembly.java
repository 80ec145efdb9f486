package kenes.ops;

import kenes.db.Db;
import kenes.journal.Journal;
import kenes.journal.SigningKey;

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
  record Running(String address, java.util.List<String> notes, AutoCloseable node) {}

  /** The address of a one-time sign-in link of the installation's administrator, whose account is made when there is none. */
  String administratorLink(Config config, Db db);

  /** Serves on a database that was set up. */
  Running serve(Config config, Db db, SigningKey key);

  /** The same, playing the demo: invented people act by themselves. */
  Running demo(Config config, Db db, SigningKey key);
}
