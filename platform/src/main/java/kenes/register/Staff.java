package kenes.register;

import java.util.UUID;
import kenes.base.DateSpan;

/** That an account works for a body. @param role secretary, staff, presiding @param organization whom in the body it serves, or null for the body as a whole */
public record Staff(UUID id, String body, UUID account, String role, UUID organization, DateSpan valid) {}
