package kenes.rules;

import kenes.base.Text;

/**
 * How many must be present for a sitting to be competent.
 *
 * @param key its name in the rulebook, {@code quorum}
 * @param base what the fraction is taken of
 * @param numerator of the fraction, at least 1
 * @param denominator of the fraction, at least the numerator
 * @param strict true: more than the fraction; false: at least the fraction
 * @param legalBasis article and law, as shown to people
 * @param link public address of the law's text, or null
 */
public record QuorumRule(String key, Base base, int numerator, int denominator, boolean strict, Text legalBasis, String link) {
  /** What a fraction is taken of. */
  public enum Base {
    /** The seats fixed by law for the term, whether filled or not. */
    SEATS,
    /** The members who hold a seat on the day of the sitting. */
    IN_OFFICE
  }

  public QuorumRule {
    Fraction.check(numerator, denominator);
  }

  /** The smallest number present with which quorum is held, of {@code of} (the size of the base). */
  public int needed(int of) {
    return Fraction.needed(numerator, denominator, strict, of);
  }
}
