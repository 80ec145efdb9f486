package kenes.base;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import java.util.Comparator;

/** The order of the Kazakh alphabet, in which every list of names stands; Russian and Latin names have their places in it. */
public final class Alphabet {
  private static final Collator KAZAKH = Collator.getInstance(new ULocale("kk")).freeze();
  /** Compares names. */
  public static final Comparator<String> ORDER = KAZAKH::compare;

  private Alphabet() {}

  /** A key by which a name sorts in this order when compared byte by byte. */
  public static byte[] key(String name) {
    return KAZAKH.getCollationKey(name).toByteArray();
  }
}
