package kenes.motions;

import java.text.Normalizer;
import java.util.Locale;
import kenes.base.Lang;
import kenes.base.Text;

/**
 * What an amendment does in one place of the draft; runs of blanks count as one.
 *
 * @param paragraph its number in the draft, from 1; for INSERT the one after which the words come, 0 at the beginning
 * @param text the new paragraph in every language of official texts; null for DELETE
 */
public record Change(Kind kind, int paragraph, Text text) {
  public enum Kind { REPLACE, INSERT, DELETE }

  public Change {
    text = kind == Kind.DELETE ? null : tidy(text);
  }

  /** Whether both cannot be adopted: they make different things of the same paragraph. */
  public boolean collidesWith(Change other) {
    return kind != Kind.INSERT && other.kind != Kind.INSERT && paragraph == other.paragraph && !equals(other);
  }

  /** The same words to a reader: letter case and the way of writing accents do not count. */
  static String folded(Text text) {
    StringBuilder folded = new StringBuilder();
    for (Lang lang : Lang.values()) {
      String words = text == null || text.exact(lang) == null ? "" : text.exact(lang);
      folded.append(Normalizer.normalize(words, Normalizer.Form.NFC).toLowerCase(Locale.ROOT)).append('\n');
    }
    return folded.toString();
  }

  static Text tidy(Text text) {
    return text == null ? null : Text.of(tidy(text.kk()), tidy(text.ru()), tidy(text.en()));
  }

  private static String tidy(String words) {
    return words == null ? null : words.replaceAll("[\\s\\p{Z}]+", " ").strip();
  }
}
