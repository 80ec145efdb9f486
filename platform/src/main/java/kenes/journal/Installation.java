package kenes.journal;

import static kenes.schema.generated.journal.Tables.INSTALLATION;

import java.time.Instant;
import java.util.Optional;
import kenes.db.Tx;

/**
 * What this database belongs to; written once, by init.
 *
 * @param origin with which the names of all its logs begin, for ever
 * @param registry the code of the body whose journal holds bodies, public persons and rulebooks
 * @param demo whether simulated people may act here
 * @param verifierKey the public key under the installation's own name
 * @param generated what an invented past was generated from, in words; null for every other installation
 */
public record Installation(String origin, String registry, boolean demo, String verifierKey, String generated, Instant created) {
  /** Empty before init. */
  public static Optional<Installation> find(Tx tx) {
    return tx.sql().selectFrom(INSTALLATION).fetchOptional(row ->
        new Installation(row.getOrigin(), row.getRegistry(), row.getDemo(), row.getVerifierKey(), row.getGenerated(), row.getCreated()));
  }

  /** @throws org.jooq.exception.DataAccessException when there is one already */
  public void insert(Tx tx) {
    tx.sql().insertInto(INSTALLATION, INSTALLATION.ORIGIN, INSTALLATION.REGISTRY, INSTALLATION.DEMO, INSTALLATION.VERIFIER_KEY, INSTALLATION.GENERATED, INSTALLATION.CREATED)
        .values(origin, registry, demo, verifierKey, generated, created).execute();
  }
}
