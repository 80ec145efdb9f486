package kenes.rules;

/** Fractions of whole numbers, exactly: no rounding of thirds. */
final class Fraction {
  private Fraction() {}

  /** The smallest whole number that is at least (strict: more than) this fraction of {@code of}. */
  static int needed(int numerator, int denominator, boolean strict, int of) {
    int product = Math.multiplyExact(numerator, of);
    return strict ? product / denominator + 1 : Math.ceilDiv(product, denominator);
  }

  /** @throws IllegalArgumentException unless it is above zero and at most one */
  static void check(int numerator, int denominator) {
    if (numerator < 1 || denominator < 1 || numerator > denominator) {
      throw new IllegalArgumentException("not a fraction up to one: " + numerator + "/" + denominator);
    }
  }
}
