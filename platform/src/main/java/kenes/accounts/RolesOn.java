package kenes.accounts;

import java.time.Instant;
import java.util.Set;
import kenes.db.Tx;

/** The register's answer to "what is this caller in this body at this instant"; accounts themselves do not know. */
@FunctionalInterface
public interface RolesOn {
  /** The roles on the legal day that the instant falls on in the body's time zone; empty when there are none. */
  Set<Role> roles(Tx tx, Caller caller, String body, Instant at);
}
