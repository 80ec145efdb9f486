package kenes.web;

import java.util.Set;
import kenes.accounts.Caller;
import kenes.accounts.Permissions;
import kenes.accounts.Role;
import kenes.db.Db;

/** What a caller is in a body today, by that body's own calendar. */
@FunctionalInterface
public interface RolesNow {
  Set<Role> roles(Caller caller, String body);

  static RolesNow of(Db db, Permissions permissions) {
    return (caller, body) -> db.read(tx -> permissions.roles(tx, caller, body));
  }
}
