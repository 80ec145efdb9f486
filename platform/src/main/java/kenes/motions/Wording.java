package kenes.motions;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import kenes.base.Digest;
import kenes.base.Lang;
import kenes.base.Text;

/**
 * A text as numbered paragraphs; each says the same in every language that official texts need.
 *
 * @param paragraphs paragraph 1 first
 */
public record Wording(List<Text> paragraphs) {
  public Wording {
    paragraphs = List.copyOf(paragraphs);
  }

  /** The paragraph with this number, from 1. */
  public Text paragraph(int number) {
    return paragraphs.get(number - 1);
  }

  public int size() {
    return paragraphs.size();
  }

  /** The paragraphs in one language; a paragraph that lacks it is empty. */
  public List<String> in(Lang lang) {
    return paragraphs.stream().map(paragraph -> Objects.requireNonNullElse(paragraph.exact(lang), "")).toList();
  }

  /** One language as it is kept and hashed: UTF-8, one line for each paragraph. */
  public byte[] bytes(Lang lang) {
    return (String.join("\n", in(lang)) + "\n").getBytes(StandardCharsets.UTF_8);
  }

  public Digest digest(Lang lang) {
    return Digest.of(bytes(lang));
  }

  /** The paragraphs that {@link #bytes} wrote. */
  static List<String> lines(byte[] bytes) {
    return List.of(new String(bytes, StandardCharsets.UTF_8).replaceFirst("\n$", "").split("\n", -1));
  }
}
