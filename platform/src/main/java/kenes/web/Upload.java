package kenes.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file that came with a form. Neither its name nor its type is to be believed.
 *
 * @param field the form's field
 * @param name as the sender called it
 * @param size in bytes
 * @param path where it lies until the request is answered
 */
public record Upload(String field, String name, long size, Path path) {
  /** The whole content. */
  public byte[] bytes() {
    try {
      return Files.readAllBytes(path);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
