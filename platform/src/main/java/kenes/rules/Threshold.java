package kenes.rules;

/**
 * A fraction of a base that has to be reached or exceeded.
 *
 * @param strict true: more than the fraction; false: at least the fraction
 */
public record Threshold(Base base, Fraction fraction, boolean strict) {
  /** @throws IllegalArgumentException for more than the whole, which nothing can reach */
  public Threshold {
    if (base == null || fraction == null) {
      throw new IllegalArgumentException("a threshold needs a base and a fraction");
    }
    if (strict && fraction.whole()) {
      throw new IllegalArgumentException("more than the whole is never reached");
    }
  }

  /** The smallest whole number that is at least (strict: more than) the fraction of {@code of}, which is the size of the base, 0 or more. */
  public long needed(long of) {
    return fraction.floor(of) + (strict || fraction.remainder(of) > 0 ? 1 : 0);
  }

  /** Whether it is “more than half”, the only threshold at which votes for and against can tie. */
  public boolean moreThanHalf() {
    return strict && fraction.half();
  }
}
