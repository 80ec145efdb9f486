package kenes.register;

import java.util.UUID;
import kenes.base.DateSpan;

/** That an account works for a body. @param role secretary, staff, presiding */
public record Staff(UUID id, String body, UUID account, String role, DateSpan valid) {}
