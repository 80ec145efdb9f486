package kenes.decisions;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kenes.base.Digest;
import kenes.base.Lang;

/**
 * The text of a decision as it stands since a day.
 *
 * @param number 1: as adopted
 * @param by the decision that changed it, or null for the first
 * @param from the first day of this text; null while the day is not known, or when it lapsed
 * @param lapsed the decision, or the one that changes it, ended before the change took effect: it never will
 */
public record TextVersion(int number, List<DecisionsAct.Wording> wordings, UUID by, LocalDate from, boolean lapsed) {
  /** The text in this language, else in the first one. */
  public Digest text(Lang lang) {
    return Decision.text(wordings, lang);
  }
}
