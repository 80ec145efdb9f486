package kenes.accounts;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kenes.base.Id;
import kenes.base.Refused;
import kenes.db.Db;
import kenes.db.Tx;
import kenes.journal.Actor;

/**
 * Accounts and their sign-in sessions. These are not official state: no act names them but by id, and what they are in a
 * body is for the register to say. Thread-safe.
 */
public final class Accounts {
  /** How long somebody stays signed in. */
  public static final Duration SESSION_LIFETIME = Duration.ofHours(12);

  private final Db db;
  private final InstantSource clock;

  public Accounts(Db db, InstantSource clock) {
    this.db = db;
    this.clock = clock;
  }

  /**
   * Makes an account that can sign in by a link.
   *
   * @param person whose account it is, or null for staff and administrators
   * @throws Refused {@code NAME_MISSING}, {@code PERSON_HAS_ACCOUNT}
   */
  public UUID create(String name, UUID person, boolean administrator, boolean simulated) {
    if (name == null || name.isBlank()) {
      throw Refused.field("name", AccountsCode.NAME_MISSING);
    }
    Account account = new Account(Id.next(), person, name.strip(), administrator, simulated, false, now());
    db.change(tx -> {
      if (!AccountTables.insert(tx, account)) {
        throw Refused.field("person", AccountsCode.PERSON_HAS_ACCOUNT);
      }
    });
    return account.id();
  }

  /** A token that signs the account in once within this time. @throws Refused {@code ACCOUNT_UNKNOWN} */
  public String signInLink(UUID account, Duration lifetime) {
    String token = Secrets.next();
    db.change(tx -> AccountTables.insertLink(tx, get(tx, account).id(), Secrets.hash(token), now().plus(lifetime)));
    return token;
  }

  /** Uses the link up and begins a session. @throws Refused {@code LINK_INVALID} */
  public SignedIn signIn(String linkToken) {
    return db.write(tx -> {
      Account account = AccountTables.useLink(tx, Secrets.hash(linkToken == null ? "" : linkToken), now())
          .flatMap(id -> AccountTables.find(tx, id)).filter(found -> !found.disabled())
          .orElseThrow(() -> new Refused(AccountsCode.LINK_INVALID));
      String sessionToken = Secrets.next();
      String csrf = Secrets.next();
      AccountTables.insertSession(tx, account.id(), Secrets.hash(sessionToken), csrf, now(), now().plus(SESSION_LIFETIME));
      return new SignedIn(human(account), account.name(), csrf, sessionToken);
    });
  }

  /** Whose session this is; empty when it is unknown, has expired or was ended. */
  public Optional<SignedIn> find(String sessionToken) {
    return db.read(tx -> AccountTables.findSession(tx, Secrets.hash(sessionToken), now()).map(session -> {
      Account account = get(tx, session.getAccount());
      return new SignedIn(human(account), account.name(), session.getCsrf(), null);
    }));
  }

  /** Ends the session; does nothing when it has ended before. */
  public void signOut(String sessionToken) {
    db.change(tx -> AccountTables.deleteSession(tx, Secrets.hash(sessionToken)));
  }

  /** Ends every session of the account and lets it sign in no more. */
  public void disable(UUID account) {
    db.change(tx -> AccountTables.disable(tx, get(tx, account).id()));
  }

  /** Every account, by name. */
  public List<Account> list() {
    return db.read(AccountTables::list);
  }

  /** @throws Refused {@code ACCOUNT_UNKNOWN} */
  public Account get(Tx tx, UUID account) {
    return AccountTables.find(tx, account).orElseThrow(() -> new Refused(AccountsCode.ACCOUNT_UNKNOWN));
  }

  /** Whether there is an account with this id. */
  public boolean exists(Tx tx, UUID account) {
    return AccountTables.find(tx, account).isPresent();
  }

  /**
   * The caller as whom the demo's simulator acts; its acts say so. A human who has signed in with the same account acts
   * as a human.
   *
   * @throws Refused {@code NOT_ALLOWED} when the account is no simulated one
   */
  public Caller simulated(UUID account) {
    Account found = db.read(tx -> get(tx, account));
    if (!found.simulated()) {
      throw new Refused(AccountsCode.NOT_ALLOWED);
    }
    return new Caller(Actor.account(account, true), account, found.person(), found.administrator());
  }

  /** Forgets expired sessions and links, and links that have been used. @return how many */
  public int purge() {
    return db.write(tx -> AccountTables.deleteExpired(tx, now()));
  }

  private static Caller human(Account account) {
    return new Caller(Actor.account(account.id(), false), account.id(), account.person(), account.administrator());
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
