package kenes.journal;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import kenes.base.Digest;

/**
 * A field of an act whose text does not stand open in the record: the entry carries only the digest of salt and text.
 * The text lies in a private table and can be erased; the entry still verifies afterwards.
 *
 * @param digest SHA-256 of salt followed by the UTF-8 text
 * @param salt 16 random bytes in hexadecimal; null when read from an entry
 * @param content the text; null when read from an entry
 */
public record Sealed(Digest digest, String salt, String content) {
  private static final SecureRandom RANDOM = new SecureRandom();

  /** Seals a text with a fresh salt. */
  public static Sealed of(String content) {
    byte[] salt = new byte[16];
    RANDOM.nextBytes(salt);
    String hex = HexFormat.of().formatHex(salt);
    return new Sealed(digest(hex, content), hex, content);
  }

  static Digest digest(String salt, String content) {
    return Digest.of((salt + content).getBytes(StandardCharsets.UTF_8));
  }

  @JsonValue
  Map<String, String> written() {
    return Map.of("sealed", digest.hex());
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static Sealed read(Map<String, String> written) {
    return new Sealed(new Digest(written.get("sealed")), null, null);
  }
}
