package kenes.web;

import java.time.Duration;
import java.util.Optional;

/** Reads and writes cookies. */
final class Cookies {
  /** The cookie with the session's token. */
  static final String SESSION = "kenes_session";

  private Cookies() {}

  /** The value of a cookie in a {@code Cookie} header. */
  static Optional<String> find(String header, String name) {
    for (String part : header.split(";")) {
      String cookie = part.strip();
      if (cookie.startsWith(name + "=")) {
        return Optional.of(cookie.substring(name.length() + 1));
      }
    }
    return Optional.empty();
  }

  /** A {@code Set-Cookie} header that scripts cannot read and other sites' forms do not send. Zero age removes it. */
  static String set(String name, String value, Duration age, boolean secure) {
    return name + "=" + value + "; Path=/; Max-Age=" + age.toSeconds() + "; HttpOnly; SameSite=Lax"
        + (secure ? "; Secure" : "");
  }
}
