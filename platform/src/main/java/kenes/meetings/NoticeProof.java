package kenes.meetings;

import java.time.LocalDate;
import kenes.base.Notice;

/**
 * A term before a sitting, and when what it asks for was done.
 *
 * @param rule key in the rulebook, for example {@code notice.regular}
 * @param needed until when, and which days were not counted
 * @param given the day on which it was done
 */
public record NoticeProof(String rule, Notice needed, LocalDate given) {
  public boolean isMet() {
    return needed.isMet(given);
  }
}
