package kenes.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import kenes.base.Digest;

/** Compression done once, for what is the same for everybody; pages with tokens are not compressed (BREACH). */
final class Gzip {
  private Gzip() {}

  static byte[] compress(byte[] bytes) {
    ByteArrayOutputStream compressed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(compressed) { { def.setLevel(Deflater.BEST_COMPRESSION); } }) {
      gzip.write(bytes);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return compressed.toByteArray();
  }

  /** Whether an {@code Accept-Encoding} header takes gzip. */
  static boolean accepted(String header) {
    return header != null && header.contains("gzip") && !header.matches(".*gzip;\\s*q=0(\\.0*)?(\\s*,.*)?");
  }

  /** A short name for these bytes: 16 bytes of their digest. */
  static String tag(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(java.util.Arrays.copyOf(Digest.of(bytes).bytes(), 16));
  }
}
