package kenes.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Set;
import org.apache.tika.Tika;

/** The file types that may be published, judged by content first and name second. */
public final class SafeType {
  private static final Set<String> ALLOWED = Set.of("application/pdf",
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      "application/vnd.oasis.opendocument.text", "text/plain");
  private static final Tika TIKA = new Tika();

  private SafeType() {}

  /** The media type; empty when such a file may not be published. */
  public static Optional<String> find(Content content, String fileName) {
    try (InputStream in = content.open()) {
      String type = TIKA.detect(in, fileName);
      return ALLOWED.contains(type) ? Optional.of(type) : Optional.empty();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
