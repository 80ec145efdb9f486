package kenes.ops;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import kenes.db.Db;
import kenes.journal.Installation;
import kenes.journal.Journal;
import kenes.journal.SignedHistory;
import kenes.journal.SigningKey;

/** Sets an installation up, once; and says whether the one in the data folder may be used. */
public final class Init {
  private Init() {}

  /**
   * Makes the key, the installation's row, the registry's journal and its first entries. Every step but the last can be
   * repeated; the row that says "set up" is written last, so that an interrupted init is done again, not half used.
   *
   * @param origin the installation's name for ever
   * @param generated what an invented past will be generated from, or null
   * @throws OperatorError when the database was set up before, or the key folder belongs to another installation
   */
  public static void run(Config config, Db db, Assembly assembly, String origin, boolean demo, String generated, InstantSource clock) {
    if (db.read(Installation::find).isPresent()) {
      throw new OperatorError("Kenes is set up here already: start it with kenes serve, or name another folder with --data");
    }
    SigningKey key = SigningKey.find(config.keys()).orElseGet(() -> SigningKey.create(config.keys(), origin));
    if (!key.origin().equals(origin)) {
      throw new OperatorError(config.keys() + " holds the key of " + key.origin() + ": give that as --origin, or name another folder with --data");
    }
    Journal journal = assembly.journal(db);
    db.change(tx -> journal.open(tx, assembly.registry()));
    assembly.seed(config, db);
    db.change(tx -> new Installation(origin, assembly.registry(), demo, key.verifier().vkey(), generated, clock.instant().truncatedTo(ChronoUnit.MICROS)).insert(tx));
  }

  /**
   * The key of a database that was set up and holds everything that was ever signed with it.
   *
   * @throws OperatorError otherwise, with the cure
   */
  public static SigningKey requireReady(Config config, Db db) {
    Installation installation = requireInstallation(db);
    SigningKey key = SigningKey.find(config.keys()).orElseThrow(() -> new OperatorError(
        config.keys().resolve("signing.key") + " is missing: put the key of " + installation.origin() + " back from where you keep it"));
    if (!key.verifier().vkey().equals(installation.verifierKey())) {
      throw new OperatorError(config.keys().resolve("signing.key") + " is not the key of this database: put back the one whose public half is " + installation.verifierKey());
    }
    List<String> problems = SignedHistory.problems(db, key, config.keys());
    if (!problems.isEmpty()) {
      throw new OperatorError(String.join(System.lineSeparator(), problems));
    }
    return key;
  }

  static Installation requireInstallation(Db db) {
    Optional<Installation> installation = db.read(Installation::find);
    return installation.orElseThrow(() -> new OperatorError("Kenes is not set up here: run kenes init --origin NAME, or kenes demo to look around"));
  }
}
