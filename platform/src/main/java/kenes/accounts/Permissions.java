package kenes.accounts;

import java.time.InstantSource;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import kenes.base.Refused;
import kenes.db.Tx;

/** Who may do what in a body today. What no role grants is denied. Thread-safe. */
public final class Permissions {
  private final RolesOn rolesOn;
  private final InstantSource clock;

  public Permissions(RolesOn rolesOn, InstantSource clock) {
    this.rolesOn = rolesOn;
    this.clock = clock;
  }

  /** @throws Refused {@code NOT_SIGNED_IN} for nobody signed in, {@code NOT_ALLOWED} for one whose roles do not grant it */
  public void require(Tx tx, Caller caller, String body, Permission permission) {
    caller.signedIn();
    if (!may(tx, caller, body, permission)) {
      throw new Refused(AccountsCode.NOT_ALLOWED);
    }
  }

  /** Whether the caller may do this in the body today. */
  public boolean may(Tx tx, Caller caller, String body, Permission permission) {
    return caller.isInstallation() || caller.isImport() || !Collections.disjoint(roles(tx, caller, body), permission.granted());
  }

  /** What the caller is in the body today; an administrator of the installation is one in every body. */
  public Set<Role> roles(Tx tx, Caller caller, String body) {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    if (caller.actor() != null) {
      roles.addAll(rolesOn.roles(tx, caller, body, clock.instant()));
    }
    if (caller.administrator()) {
      roles.add(Role.ADMINISTRATOR);
    }
    return roles;
  }
}
