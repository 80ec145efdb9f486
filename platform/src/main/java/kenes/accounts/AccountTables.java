package kenes.accounts;

import static kenes.schema.generated.accounts.Tables.PRIVATE_ACCOUNT;
import static kenes.schema.generated.accounts.Tables.PRIVATE_SESSION;
import static kenes.schema.generated.accounts.Tables.PRIVATE_SIGN_IN;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kenes.db.Tx;
import kenes.schema.generated.accounts.tables.records.PrivateAccountRecord;
import kenes.schema.generated.accounts.tables.records.PrivateSessionRecord;
import org.jooq.impl.DSL;

/** All SQL of accounts. */
final class AccountTables {
  private AccountTables() {}

  /** @return false when the person has an account already */
  static boolean insert(Tx tx, Account account) {
    return tx.sql().insertInto(PRIVATE_ACCOUNT)
        .set(PRIVATE_ACCOUNT.ID, account.id())
        .set(PRIVATE_ACCOUNT.PERSON, account.person())
        .set(PRIVATE_ACCOUNT.NAME, account.name())
        .set(PRIVATE_ACCOUNT.ADMINISTRATOR, account.administrator())
        .set(PRIVATE_ACCOUNT.SIMULATED, account.simulated())
        .set(PRIVATE_ACCOUNT.DISABLED, account.disabled())
        .set(PRIVATE_ACCOUNT.CREATED, account.created())
        .onConflict(PRIVATE_ACCOUNT.PERSON).doNothing().execute() == 1;
  }

  static Optional<Account> find(Tx tx, UUID account) {
    return tx.sql().selectFrom(PRIVATE_ACCOUNT).where(PRIVATE_ACCOUNT.ID.eq(account)).fetchOptional(AccountTables::account);
  }

  static List<Account> list(Tx tx) {
    return tx.sql().selectFrom(PRIVATE_ACCOUNT).orderBy(PRIVATE_ACCOUNT.NAME, PRIVATE_ACCOUNT.ID).fetch(AccountTables::account);
  }

  static void disable(Tx tx, UUID account) {
    tx.sql().update(PRIVATE_ACCOUNT).set(PRIVATE_ACCOUNT.DISABLED, true).where(PRIVATE_ACCOUNT.ID.eq(account)).execute();
    tx.sql().deleteFrom(PRIVATE_SESSION).where(PRIVATE_SESSION.ACCOUNT.eq(account)).execute();
  }

  static void insertLink(Tx tx, UUID account, byte[] tokenHash, Instant expires) {
    tx.sql().insertInto(PRIVATE_SIGN_IN, PRIVATE_SIGN_IN.TOKEN_HASH, PRIVATE_SIGN_IN.ACCOUNT, PRIVATE_SIGN_IN.EXPIRES)
        .values(tokenHash, account, expires).execute();
  }

  /** Marks the link as used in one statement, so that of two simultaneous uses only one succeeds. */
  static Optional<UUID> useLink(Tx tx, byte[] tokenHash, Instant now) {
    return tx.sql().update(PRIVATE_SIGN_IN).set(PRIVATE_SIGN_IN.USED, now)
        .where(PRIVATE_SIGN_IN.TOKEN_HASH.eq(tokenHash), PRIVATE_SIGN_IN.USED.isNull(), PRIVATE_SIGN_IN.EXPIRES.gt(now))
        .returning(PRIVATE_SIGN_IN.ACCOUNT).fetchOptional(PRIVATE_SIGN_IN.ACCOUNT);
  }

  static void insertSession(Tx tx, UUID account, byte[] tokenHash, String csrf, Instant now, Instant expires) {
    tx.sql().insertInto(PRIVATE_SESSION, PRIVATE_SESSION.TOKEN_HASH, PRIVATE_SESSION.ACCOUNT, PRIVATE_SESSION.CSRF,
        PRIVATE_SESSION.CREATED, PRIVATE_SESSION.EXPIRES).values(tokenHash, account, csrf, now, expires).execute();
  }

  static Optional<PrivateSessionRecord> findSession(Tx tx, byte[] tokenHash, Instant now) {
    return tx.sql().selectFrom(PRIVATE_SESSION)
        .where(PRIVATE_SESSION.TOKEN_HASH.eq(tokenHash), PRIVATE_SESSION.EXPIRES.gt(now)).fetchOptional();
  }

  static void deleteSession(Tx tx, byte[] tokenHash) {
    tx.sql().deleteFrom(PRIVATE_SESSION).where(PRIVATE_SESSION.TOKEN_HASH.eq(tokenHash)).execute();
  }

  static int deleteExpired(Tx tx, Instant now) {
    return tx.sql().deleteFrom(PRIVATE_SESSION).where(PRIVATE_SESSION.EXPIRES.le(now)).execute()
        + tx.sql().deleteFrom(PRIVATE_SIGN_IN)
            .where(DSL.or(PRIVATE_SIGN_IN.EXPIRES.le(now), PRIVATE_SIGN_IN.USED.isNotNull())).execute();
  }

  private static Account account(PrivateAccountRecord row) {
    return new Account(row.getId(), row.getPerson(), row.getName(), row.getAdministrator(), row.getSimulated(),
        row.getDisabled(), row.getCreated());
  }
}
