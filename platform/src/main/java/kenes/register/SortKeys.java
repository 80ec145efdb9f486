package kenes.register;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;

/** Keys by which names sort in the order of the Kazakh alphabet when compared byte by byte. */
final class SortKeys {
  private static final Collator KAZAKH = Collator.getInstance(new ULocale("kk")).freeze();

  private SortKeys() {}

  static byte[] of(String name) {
    return KAZAKH.getCollationKey(name).toByteArray();
  }
}
