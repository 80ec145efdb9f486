package kenes.minutes;

/** Roman numerals, in which the terms of a council are counted: VIII шақырылым, VIII созыв. */
final class Roman {
  private static final int[] VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
  private static final String[] SIGNS = {"M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};

  private Roman() {}

  /** @param number 1 to 3999 */
  static String of(int number) {
    if (number < 1 || number > 3999) {
      throw new IllegalArgumentException("no Roman numeral for " + number);
    }
    StringBuilder written = new StringBuilder();
    int rest = number;
    for (int sign = 0; sign < VALUES.length; sign++) {
      for (; rest >= VALUES[sign]; rest -= VALUES[sign]) {
        written.append(SIGNS[sign]);
      }
    }
    return written.toString();
  }
}
