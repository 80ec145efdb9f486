package kenes.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kenes.files.Content;

/** What a paper's file says and what it hides. The type is the one that {@link kenes.files.SafeType} recognised. */
public final class Documents {
  /** Only so much of a plain text is compared. */
  private static final int LONGEST_TEXT = 20 << 20;

  private Documents() {}

  /** The visible text, one line for each paragraph or cell. */
  public static String text(Content file, String mediaType) throws Unreadable {
    return read(() -> switch (kind(mediaType)) {
      case PDF -> PdfFile.text(file);
      case WORD -> OfficeFile.wordText(file);
      case SHEET -> OfficeFile.sheetText(file);
      case OPEN -> OpenDocument.text(file);
      case PLAIN -> plain(file);
    });
  }

  /** What readers would not see, and numbers of private persons anywhere in the file; the gravest first. */
  public static List<Finding> scan(Content file, String mediaType) throws Unreadable {
    return read(() -> {
      List<Finding> findings = new ArrayList<>(switch (kind(mediaType)) {
        case PDF -> PdfFile.scan(file);
        case WORD, SHEET -> OfficeFile.scan(file);
        case OPEN -> OpenDocument.scan(file);
        case PLAIN -> personal(plain(file)).stream().toList();
      });
      findings.sort(java.util.Comparator.comparing(Finding::kind));
      return List.copyOf(findings);
    });
  }

  /** Whether words that somebody typed hold what must not be published: the number of a private person. Null holds nothing. */
  public static boolean isPrivate(String words) {
    return words != null && personal(words).isPresent();
  }

  /** The same file without its author, company and last editor; empty when there is nothing to take out. */
  public static Optional<byte[]> strip(Content file, String mediaType) throws Unreadable {
    boolean named = scan(file, mediaType).stream().anyMatch(finding -> !finding.blocks());
    if (!named) {
      return Optional.empty();
    }
    return read(() -> {
      ByteArrayOutputStream stripped = new ByteArrayOutputStream();
      switch (kind(mediaType)) {
        case PDF -> PdfFile.strip(file, stripped);
        case WORD, SHEET -> OfficeFile.strip(file, stripped);
        case OPEN -> OpenDocument.strip(file, stripped);
        case PLAIN -> throw new IllegalStateException("a plain text names nobody");
      }
      return Optional.of(stripped.toByteArray());
    });
  }

  /** Whether the file carries an electronic signature, which any change of the file would break. */
  public static boolean isSigned(Content file, String mediaType) throws Unreadable {
    return kind(mediaType) == Kind.PDF && read(() -> PdfFile.isSigned(file));
  }

  static Optional<Finding> personal(String text) {
    List<String> numbers = Identifiers.find(text);
    return numbers.isEmpty() ? Optional.empty() : Optional.of(new Finding(Finding.Kind.PERSONAL_NUMBERS, numbers.size(), String.join(", ", numbers)));
  }

  private enum Kind { PDF, WORD, SHEET, OPEN, PLAIN }

  private static Kind kind(String mediaType) {
    return switch (mediaType) {
      case "application/pdf" -> Kind.PDF;
      case "application/vnd.openxmlformats-officedocument.wordprocessingml.document" -> Kind.WORD;
      case "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" -> Kind.SHEET;
      case "application/vnd.oasis.opendocument.text" -> Kind.OPEN;
      case "text/plain" -> Kind.PLAIN;
      default -> throw new IllegalArgumentException(mediaType);
    };
  }

  /** UTF-8, or where that cannot be, the old Cyrillic code page. */
  private static String plain(Content file) throws IOException {
    byte[] bytes;
    try (var in = file.open()) {
      bytes = in.readNBytes(LONGEST_TEXT);
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException other) {
      return new String(bytes, Charset.forName("windows-1251"));
    }
  }

  @FunctionalInterface
  private interface Reading<T> {
    T read() throws Exception;
  }

  /** The libraries tell of a damaged file by exceptions of every kind. */
  private static <T> T read(Reading<T> reading) throws Unreadable {
    try {
      return reading.read();
    } catch (Unreadable unreadable) {
      throw unreadable;
    } catch (Exception damaged) {
      throw new Unreadable(damaged);
    }
  }
}
