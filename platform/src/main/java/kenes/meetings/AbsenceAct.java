package kenes.meetings;

import java.util.UUID;
import kenes.journal.Act;
import kenes.journal.Sealed;

/** Reasons of absence that were entered after a sitting. */
public sealed interface AbsenceAct extends Act {
  /**
   * The last one entered counts.
   *
   * @param good whether the rulebook's list of good reasons has it @param reason the category and the paper that shows it: not open, as they tell of health and family
   */
  record AbsenceReasonEntered(UUID meeting, UUID person, boolean good, Sealed reason) implements AbsenceAct {}
}
