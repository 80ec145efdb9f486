package kenes.base;

import java.time.LocalDate;

/**
 * The dates on which something holds, both ends included; {@code to} null means open-ended, {@code from} null means
 * that the beginning is not known.
 */
public record DateSpan(LocalDate from, LocalDate to) {
  public DateSpan {
    if (from != null && to != null && to.isBefore(from)) {
      throw new IllegalArgumentException("ends before it begins: " + from + " to " + to);
    }
  }

  public boolean contains(LocalDate date) {
    return (from == null || !date.isBefore(from)) && (to == null || !date.isAfter(to));
  }
}
