package kenes.base;

import java.util.Locale;

/**
 * A length of time as laws give it: 15 working days, one month.
 *
 * @param amount how many, 0 or more; 0: there is no term
 */
public record Term(int amount, Unit unit) {
  /** What a term is counted in. */
  public enum Unit {
    DAYS, WORKING_DAYS, WEEKS, MONTHS, YEARS;

    /** The word for it in rulebooks: days, working_days, weeks, months, years. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public Term {
    if (amount < 0) {
      throw new IllegalArgumentException("a term of " + amount);
    }
    if (unit == null) {
      throw new IllegalArgumentException("a term without its unit");
    }
  }

  public static Term days(int amount) {
    return new Term(amount, Unit.DAYS);
  }

  public static Term workingDays(int amount) {
    return new Term(amount, Unit.WORKING_DAYS);
  }
}
