package kenes.accounts;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import kenes.base.Digest;

/** Tokens of 256 random bits that can stand in an address; only their SHA-256 is ever stored. */
final class Secrets {
  private static final SecureRandom RANDOM = new SecureRandom();

  private Secrets() {}

  static String next() {
    byte[] bytes = new byte[32];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  static byte[] hash(String token) {
    return Digest.of(token.getBytes(StandardCharsets.UTF_8)).bytes();
  }
}
