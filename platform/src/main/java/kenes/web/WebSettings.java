package kenes.web;

import java.nio.file.Path;

/**
 * How the server listens.
 *
 * @param host the network address to listen at: {@code 127.0.0.1}, or {@code 0.0.0.0} for all
 * @param origin the public address without a slash at the end: {@code https://kenes.example}; https makes cookies secure
 * @param uploadBytes the largest form with files, in bytes
 * @param uploads the folder for files while they arrive; emptied after each request
 * @param cacheBytes how much memory kept pages may take, in bytes
 */
public record WebSettings(String host, String origin, long uploadBytes, Path uploads, long cacheBytes) {
  /** The largest form without files. */
  public static final long FORM_BYTES = 256 << 10;

  /** Uploads of up to 25 MB, and 64 MB of kept pages. */
  public static WebSettings of(String host, String origin, Path uploads) {
    return new WebSettings(host, origin, 25L << 20, uploads, 64L << 20);
  }

  boolean secure() {
    return origin.startsWith("https:");
  }
}
