package kenes.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import kenes.base.Digest;

/** The bytes of a file, in memory or on disk; read as often as needed, so that a large one is never held whole. */
public sealed interface Content {
  /** Bytes in memory. */
  record Bytes(byte[] bytes) implements Content {}

  /** A file that stays as it is until the command has ended. */
  record OnDisk(Path path) implements Content {}

  static Content of(byte[] bytes) {
    return new Bytes(bytes);
  }

  static Content of(Path path) {
    return new OnDisk(path);
  }

  default InputStream open() {
    try {
      return switch (this) {
        case Bytes(byte[] bytes) -> new ByteArrayInputStream(bytes);
        case OnDisk(Path path) -> Files.newInputStream(path);
      };
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** In bytes. */
  default long size() {
    try {
      return switch (this) {
        case Bytes(byte[] bytes) -> bytes.length;
        case OnDisk(Path path) -> Files.size(path);
      };
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  default Digest digest() {
    try (DigestInputStream in = new DigestInputStream(open(), MessageDigest.getInstance("SHA-256"))) {
      in.transferTo(java.io.OutputStream.nullOutputStream());
      return Digest.fromBytes(in.getMessageDigest().digest());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
