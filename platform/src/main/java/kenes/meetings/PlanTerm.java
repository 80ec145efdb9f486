package kenes.meetings;

import java.time.LocalDate;

/** When planned work is due: through the year, in a quarter, in a month, or on one day. @param first the first day of that time */
public record PlanTerm(Unit unit, LocalDate first) {
  /** How exactly the time is named. */
  public enum Unit { YEAR, QUARTER, MONTH, DAY }

  public PlanTerm {
    first = switch (unit) {
      case YEAR -> first.withDayOfYear(1);
      case QUARTER -> LocalDate.of(first.getYear(), (first.getMonthValue() - 1) / 3 * 3 + 1, 1);
      case MONTH -> first.withDayOfMonth(1);
      case DAY -> first;
    };
  }

  /** The last day on which the work is done in time. */
  public LocalDate last() {
    return switch (unit) {
      case YEAR -> first.plusYears(1).minusDays(1);
      case QUARTER -> first.plusMonths(3).minusDays(1);
      case MONTH -> first.plusMonths(1).minusDays(1);
      case DAY -> first;
    };
  }

  /** The quarter in which the work is due, 1 to 4; the last one for work through the year. */
  public int quarter() {
    return (last().getMonthValue() - 1) / 3 + 1;
  }

  /** The same time of another year; 29 February becomes the 28th where there is none. */
  public PlanTerm in(int year) {
    return new PlanTerm(unit, first.withYear(year));
  }
}
