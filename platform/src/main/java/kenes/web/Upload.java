package kenes.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import kenes.base.Refused;

/**
 * A file that came with a form. Neither its name nor its type is to be believed.
 *
 * @param field the form's field
 * @param name as the sender called it
 * @param size in bytes; of a file that was not kept, the largest form
 * @param path where it lies until the request is answered; null when it was not kept, because the form was too large
 */
public record Upload(String field, String name, long size, Path path) {
  static Upload tooLarge(String field, String name, long limit) {
    return new Upload(field, name == null ? "" : name, limit, null);
  }

  /** @throws Refused {@code UPLOAD_TOO_LARGE} beside the field when the file was not kept */
  Upload kept() {
    if (path == null) {
      throw Refused.field(field, WebCode.UPLOAD_TOO_LARGE, size >> 20);
    }
    return this;
  }

  /** The whole content. */
  public byte[] bytes() {
    try {
      return Files.readAllBytes(path);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
