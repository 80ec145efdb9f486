package kenes.base;

import java.util.List;

/**
 * A text in up to three languages. A missing language is null; at least one is present.
 * Asking for a language says which one was really found, so that a page can mark a missing translation.
 */
public record Text(String kk, String ru, String en) {
  public Text {
    kk = blankToNull(kk);
    ru = blankToNull(ru);
    en = blankToNull(en);
    if (kk == null && ru == null && en == null) {
      throw new IllegalArgumentException("a text needs at least one language");
    }
  }

  /** A text found in {@code lang}: the asked language, or the one that it fell back to. */
  public record Found(String text, Lang lang) {}

  public static Text of(String kk, String ru, String en) {
    return new Text(kk, ru, en);
  }

  /** The same words in every language (a number, a code, a proper name without translation). */
  public static Text same(String text) {
    return new Text(text, text, text);
  }

  /** The exact language, or null. */
  public String exact(Lang lang) {
    return switch (lang) {
      case KK -> kk;
      case RU -> ru;
      case EN -> en;
    };
  }

  /** The asked language, else Kazakh or Russian, else English. */
  public Found find(Lang lang) {
    List<Lang> order = switch (lang) {
      case KK -> List.of(Lang.KK, Lang.RU, Lang.EN);
      case RU -> List.of(Lang.RU, Lang.KK, Lang.EN);
      case EN -> List.of(Lang.EN, Lang.RU, Lang.KK);
    };
    for (Lang candidate : order) {
      if (exact(candidate) != null) {
        return new Found(exact(candidate), candidate);
      }
    }
    throw new IllegalStateException("a text has at least one language");
  }

  /** The words of {@link #find}. */
  public String in(Lang lang) {
    return find(lang).text();
  }

  private static String blankToNull(String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
