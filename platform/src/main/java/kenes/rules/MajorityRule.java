package kenes.rules;

import kenes.base.Text;

/**
 * When a decision is adopted: votes for, against a fraction of a base.
 *
 * @param key its name in the rulebook, for example {@code default}
 * @param base what the fraction is taken of
 * @param numerator of the fraction, at least 1
 * @param denominator of the fraction, at least the numerator
 * @param strict true: more than the fraction; false: at least the fraction
 * @param legalBasis article and law, as shown to people
 * @param link public address of the law's text, or null
 */
public record MajorityRule(String key, Base base, int numerator, int denominator, boolean strict, Text legalBasis, String link) {
  /** What a fraction is taken of. */
  public enum Base {
    /** The seats fixed by law for the term, whether filled or not. */
    SEATS,
    /** The deputies present when the vote opened. */
    PRESENT,
    /** The votes for and against. */
    VOTES_CAST
  }

  public MajorityRule {
    Fraction.check(numerator, denominator);
  }

  /** The smallest number of votes for with which the decision is adopted, of {@code of} (the size of the base). */
  public int needed(int of) {
    return Fraction.needed(numerator, denominator, strict, of);
  }
}
