package kenes.decisions;

import java.time.LocalDate;

/**
 * What a decision says of its entry into force.
 *
 * @param date the day itself; null unless the kind is DATE
 * @param days calendar days that pass first; 0 for a DATE, and for “from the day itself”
 * @param relationsFrom it also covers relations that arose since this day; null where it says nothing of the kind
 */
public record EntryRule(Kind kind, LocalDate date, int days, LocalDate relationsFrom) {
  /** What the day is counted from. */
  public enum Kind { DATE, PUBLICATION, SIGNING, ADOPTION }

  public EntryRule {
    if (kind == null || (kind == Kind.DATE) != (date != null) || days < 0 || kind == Kind.DATE && days > 0) {
      throw new IllegalArgumentException("no rule of entry into force: " + kind + " " + date + " " + days);
    }
  }

  public static EntryRule on(LocalDate date) {
    return new EntryRule(Kind.DATE, date, 0, null);
  }

  /** When so many calendar days have passed after the day of the first official publication; 0: from that day. */
  public static EntryRule afterPublication(int days) {
    return new EntryRule(Kind.PUBLICATION, null, days, null);
  }

  /** The same, covering relations that arose since this day. */
  public EntryRule covering(LocalDate relations) {
    return new EntryRule(kind, date, days, relations);
  }
}
