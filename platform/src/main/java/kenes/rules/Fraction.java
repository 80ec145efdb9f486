package kenes.rules;

/**
 * A fraction of whole numbers, exactly as the law writes it: no rounding of thirds.
 *
 * @param numerator at least 1
 * @param denominator at least the numerator
 */
public record Fraction(int numerator, int denominator) {
  /** @throws IllegalArgumentException unless it is above zero and at most one */
  public Fraction {
    if (numerator < 1 || numerator > denominator) {
      throw new IllegalArgumentException("not a fraction above zero and up to one: " + numerator + "/" + denominator);
    }
  }

  /** @param written numerator and denominator: {@code 2/3} @throws IllegalArgumentException when it is nothing of the kind */
  public static Fraction parse(String written) {
    String[] numbers = written.split("/", -1);
    if (numbers.length != 2) {
      throw new IllegalArgumentException("not a fraction: " + written);
    }
    return new Fraction(Integer.parseInt(numbers[0].strip()), Integer.parseInt(numbers[1].strip()));
  }

  /** Whether it is one half, however written. */
  public boolean half() {
    return 2L * numerator == denominator;
  }

  /** Whether it is the whole, however written. */
  public boolean whole() {
    return numerator == denominator;
  }

  /** The whole part of this fraction of {@code of}; never overflows. */
  public long floor(long of) {
    if (of < 0) {
      throw new IllegalArgumentException("a fraction of " + of);
    }
    // As of = quotient × denominator + remainder, no product exceeds of, or the square of the denominator.
    return numerator * (of / denominator) + numerator * (of % denominator) / denominator;
  }

  /** What is left of this fraction of {@code of} beyond its whole part, in parts of the denominator: 0 when it is a whole number. */
  public long remainder(long of) {
    return numerator * (of % denominator) % denominator;
  }

  /** As the law writes it: {@code 2/3}. */
  @Override
  public String toString() {
    return numerator + "/" + denominator;
  }
}
