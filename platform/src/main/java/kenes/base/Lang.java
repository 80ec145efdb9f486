package kenes.base;

import java.util.Locale;
import java.util.Optional;

/** A language of the interface and of official texts. Kazakh is the state language and comes first everywhere. */
public enum Lang {
  KK, RU, EN;

  /** ISO 639-1 code in lower case, as it stands in addresses and in {@code lang} attributes. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The locale whose plural and number rules ICU applies. */
  public Locale locale() {
    return Locale.forLanguageTag(code());
  }

  /** The language with this lower-case code; empty for anything else. */
  public static Optional<Lang> find(String code) {
    for (Lang lang : values()) {
      if (lang.code().equals(code)) {
        return Optional.of(lang);
      }
    }
    return Optional.empty();
  }
}
