package kenes.register;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import kenes.db.Tx;

/** Decisions stand above the register: it asks whether one of a body was adopted by a date and has not ended on it. */
public interface StandingDecision {
  boolean on(Tx tx, String body, UUID decision, LocalDate date);

  /** The last day on which it stood; once it has ended it never stands again. @param first a day on which it stood @param after a later one on which it does not */
  default LocalDate last(Tx tx, String body, UUID decision, LocalDate first, LocalDate after) {
    LocalDate stood = first;
    LocalDate ended = after;
    while (stood.plusDays(1).isBefore(ended)) {
      LocalDate middle = stood.plusDays(ChronoUnit.DAYS.between(stood, ended) / 2);
      if (on(tx, body, decision, middle)) {
        stood = middle;
      } else {
        ended = middle;
      }
    }
    return stood;
  }
}
