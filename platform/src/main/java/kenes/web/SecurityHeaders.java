package kenes.web;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;

/** The headers that every answer carries. */
final class SecurityHeaders {
  static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
      + "font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  private final MultiMap all = HttpHeaders.headers();

  /** @param secure whether the site is reached by https only */
  SecurityHeaders(boolean secure) {
    put("Content-Security-Policy", POLICY);
    put("X-Content-Type-Options", "nosniff");
    put("Referrer-Policy", "same-origin");
    put("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
    put("Cross-Origin-Opener-Policy", "same-origin");
    put("X-Frame-Options", "DENY");
    if (secure) {
      put("Strict-Transport-Security", "max-age=31536000");
    }
  }

  private void put(String name, String value) {
    all.set(HttpHeaders.createOptimized(name), HttpHeaders.createOptimized(value));
  }

  void add(MultiMap headers) {
    headers.addAll(all);
  }
}
