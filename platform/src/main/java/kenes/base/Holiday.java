package kenes.base;

/**
 * A holiday as the law of a country has it.
 *
 * @param code its name in the calendar's file: kurban-ait; a holiday whose name changed has an entry for each name
 * @param moves true: where it falls on a weekend, the next working day after it that is not off itself is off too
 * @param valid the days from and to which the law has it
 * @param legalBasis article and law, as shown to people
 */
public record Holiday(String code, Text name, Kind kind, HolidayDate date, boolean moves, DateSpan valid, Text legalBasis) {
  /** What the law calls it. */
  public enum Kind { NATIONAL, STATE, DAY_OFF }
}
