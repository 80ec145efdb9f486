package kenes.accounts;

import java.time.Instant;
import java.util.UUID;

/**
 * A way to sign in.
 *
 * @param name shown to its owner and to administrators, never in the record
 * @param person the office-holder whose account it is, or null
 * @param administrator of this installation
 * @param simulated moved by the demo's simulator when no human has signed in with it
 * @param disabled can no longer sign in
 */
public record Account(UUID id, UUID person, String name, boolean administrator, boolean simulated, boolean disabled,
    Instant created) {}
