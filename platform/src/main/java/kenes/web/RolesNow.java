package kenes.web;

import java.util.Set;
import kenes.accounts.Caller;
import kenes.accounts.Role;

/** What a caller is in a body today, by that body's own calendar. */
@FunctionalInterface
public interface RolesNow {
  Set<Role> roles(Caller caller, String body);
}
