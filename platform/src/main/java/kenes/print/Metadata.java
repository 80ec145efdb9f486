package kenes.print;

import java.net.URI;
import java.time.Instant;
import java.util.Objects;
import kenes.base.Lang;

/**
 * What a printed document says about itself to readers, catalogues and archives.
 *
 * @param title     the document's own title, shown in the title bar; never empty
 * @param author    the body that issues the document; never empty
 * @param subject   one sentence on what it is; never empty
 * @param language  the language of its text
 * @param address   absolute address of the same document as a page; relative links in the text start from it
 * @param createdAt when the document became final; written into the file, so that printing again gives the same bytes
 */
public record Metadata(String title, String author, String subject, Lang language, URI address, Instant createdAt) {
  public Metadata {
    require(title, "title");
    require(author, "author");
    require(subject, "subject");
    Objects.requireNonNull(language, "language");
    Objects.requireNonNull(createdAt, "createdAt");
    if (!address.isAbsolute()) throw new IllegalArgumentException("address must be absolute: " + address);
  }

  private static void require(String value, String name) {
    if (value == null || value.isBlank()) throw new IllegalArgumentException(name + " must not be empty");
  }
}
