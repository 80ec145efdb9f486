package kenes.web;

import java.util.Set;
import kenes.accounts.Permission;
import kenes.accounts.Role;

/** Who may use a route. There is no default: every route says it. */
public sealed interface Access {
  /** Everybody, signed in or not. */
  record Anyone() implements Access {}

  /** Whoever is signed in, whatever they are and wherever. */
  record SignedInOnly() implements Access {}

  /** Whoever has one of these permissions in the body that the address names ({@code :body}). */
  record Granted(Set<Permission> permissions) implements Access {}

  static Access anyone() {
    return new Anyone();
  }

  static Access signedIn() {
    return new SignedInOnly();
  }

  static Access granted(Permission... permissions) {
    return new Granted(Set.of(permissions));
  }

  /**
   * Whether a caller may pass.
   *
   * @param signedIn whether somebody is signed in
   * @param roles what the caller is in the body of the address today; empty where the address names none
   */
  default boolean allows(boolean signedIn, Set<Role> roles) {
    return switch (this) {
      case Anyone anyone -> true;
      case SignedInOnly only -> signedIn;
      case Granted granted -> signedIn && granted.permissions().stream().flatMap(permission -> permission.granted().stream()).anyMatch(roles::contains);
    };
  }
}
