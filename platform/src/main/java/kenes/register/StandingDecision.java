package kenes.register;

import java.time.LocalDate;
import java.util.UUID;
import kenes.db.Tx;

/** Decisions stand above the register: it asks whether one of a body was adopted by a date and has not ended on it. */
public interface StandingDecision {
  boolean on(Tx tx, String body, UUID decision, LocalDate date);
}
