package kenes.accounts;

import java.util.UUID;
import kenes.base.Refused;
import kenes.journal.Actor;

/**
 * Who gives a command: passed as a parameter, never ambient.
 *
 * @param actor as it will stand in the record
 * @param account null for nobody signed in, and for the installation itself
 * @param person the office-holder behind the account, or null
 * @param administrator of this installation
 */
public record Caller(Actor actor, UUID account, UUID person, boolean administrator) {
  /** Nobody signed in. */
  public static Caller anonymous() {
    return new Caller(null, null, null, false);
  }

  /** The operator at the console: init and the making of the demo. May do everything. */
  public static Caller installation() {
    return new Caller(Actor.installation(), null, null, true);
  }

  /** The author of what this caller records. @throws Refused {@code NOT_SIGNED_IN} when nobody is signed in */
  public Actor signedIn() {
    if (actor == null) {
      throw new Refused(AccountsCode.NOT_SIGNED_IN);
    }
    return actor;
  }

  /** An import that replays a foreign record; made by import code only, never by a sign-in. May do everything in the body. */
  public static Caller importing(String source) {
    return new Caller(new Actor(Actor.Kind.IMPORT, source), null, null, false);
  }

  public boolean isImport() {
    return actor != null && actor.kind() == Actor.Kind.IMPORT;
  }

  public boolean isInstallation() {
    return actor != null && actor.kind() == Actor.Kind.INSTALLATION;
  }
}
