package kenes.print;

import java.util.List;
import java.util.stream.Stream;
import kenes.base.Lang;

/**
 * An official document in one language as data: the page, the PDF and the DOCX are made of it alone, so that all of them say the same.
 *
 * @param lang of its words
 * @param title the document's name, for example ХАТТАМА
 * @param issuer lines below the title: who issued it, about what
 * @param note the last line, in small letters, or null
 */
public record Document(Lang lang, String title, List<String> issuer, List<Part> parts, String note) {
  public Document {
    issuer = List.copyOf(issuer);
    parts = List.copyOf(parts);
  }

  /** A part. @param heading null for none @param annex whether it begins on a new page after the signatures */
  public record Part(String heading, boolean annex, List<Block> blocks) {
    public Part {
      blocks = List.copyOf(blocks);
    }

    public static Part of(String heading, List<Block> blocks) {
      return new Part(heading, false, blocks);
    }

    /** Whether it is where the document is signed. */
    public boolean signed() {
      return blocks.stream().anyMatch(Signature.class::isInstance);
    }
  }

  /** What stands in a part. */
  public sealed interface Block {
    /** All the words in it, in order. */
    Stream<String> words();
  }

  /** @param strong stands out: a label, a result */
  public record Paragraph(String text, boolean strong) implements Block {
    public static Paragraph of(String text) {
      return new Paragraph(text, false);
    }

    @Override
    public Stream<String> words() {
      return Stream.of(text);
    }
  }

  /** A list whose items are numbered from 1. */
  public record Numbered(List<String> items) implements Block {
    @Override
    public Stream<String> words() {
      return items.stream();
    }
  }

  /** A table of three columns, or more. @param columns headings; the first column holds numbers, the second names the row @param rows as many cells each as there are columns */
  public record Table(List<String> columns, List<List<String>> rows) implements Block {
    @Override
    public Stream<String> words() {
      return Stream.concat(columns.stream(), rows.stream().flatMap(List::stream));
    }
  }

  /** @param office as what somebody signs @param name who, or null @param state that and when it was signed electronically; null leaves a line for a signature by hand */
  public record Signature(String office, String name, String state) implements Block {
    @Override
    public Stream<String> words() {
      return Stream.of(office, name, state).filter(java.util.Objects::nonNull);
    }
  }

  /** Every word of the document, line by line, in order. */
  public Stream<String> lines() {
    Stream<String> body = parts.stream().flatMap(part -> Stream.concat(Stream.ofNullable(part.heading()), part.blocks().stream().flatMap(Block::words)));
    return Stream.of(Stream.of(title), issuer.stream(), body, Stream.ofNullable(note)).flatMap(lines -> lines);
  }
}
