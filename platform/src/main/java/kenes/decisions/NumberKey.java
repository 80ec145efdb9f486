package kenes.decisions;

import java.text.Normalizer;
import java.util.Locale;

/** A number as people tell it apart from others: without look-alike letters, blanks and kinds of separators. */
public final class NumberKey {
  /** Cyrillic letters and the Latin ones that look the same. */
  private static final String CYRILLIC = "АВЕКМНОРСТУХІЈЅҮ";
  private static final String LATIN = "ABEKMHOPCTYXIJSY";

  private NumberKey() {}

  /** {@code 33/3- VІII} gives {@code 33-3-viii}. Empty when nothing in it can be told apart. */
  public static String of(String number) {
    String key = Normalizer.normalize(number, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
    for (int letter = 0; letter < CYRILLIC.length(); letter++) {
      key = key.replace(CYRILLIC.charAt(letter), LATIN.charAt(letter));
    }
    return key.replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "").toLowerCase(Locale.ROOT);
  }
}
