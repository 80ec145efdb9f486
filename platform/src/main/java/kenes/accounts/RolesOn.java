package kenes.accounts;

import java.time.LocalDate;
import java.util.Set;
import kenes.db.Tx;

/** The register's answer to "what is this caller in this body on this date"; accounts themselves do not know. */
@FunctionalInterface
public interface RolesOn {
  Set<Role> roles(Tx tx, Caller caller, String body, LocalDate date);
}
