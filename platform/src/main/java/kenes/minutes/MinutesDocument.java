package kenes.minutes;

import java.util.ArrayList;
import java.util.List;
import kenes.minutes.MinutesText.Kind;
import kenes.minutes.MinutesText.Paragraph;
import kenes.minutes.MinutesText.Section;
import kenes.minutes.MinutesText.Style;
import kenes.print.Document;

/** The text of minutes as parts of a document. */
final class MinutesDocument {
  private MinutesDocument() {}

  static List<String> issuer(MinutesText text) {
    return text.title().paragraphs().stream().map(Paragraph::text).toList();
  }

  /** @param signatures in the order of the signing section's paragraphs */
  static List<Document.Part> parts(MinutesText text, List<Document.Signature> signatures) {
    return text.content().stream().map(section -> section.kind() == Kind.SIGNATURES
        ? Document.Part.of(section.heading(), List.copyOf(signatures)) : part(section)).toList();
  }

  static Document.Part part(Section section) {
    List<Document.Block> blocks = new ArrayList<>();
    List<String> numbered = new ArrayList<>();
    for (Paragraph paragraph : section.paragraphs()) {
      if (paragraph.style() == Style.NUMBERED) {
        numbered.add(paragraph.text());
        continue;
      }
      endList(numbered, blocks);
      paragraph.lines().forEach(line -> blocks.add(new Document.Paragraph(line, paragraph.style() != Style.TEXT)));
    }
    endList(numbered, blocks);
    if (section.table() != null) {
      blocks.add(new Document.Table(section.table().columns(), section.table().rows()));
    }
    return new Document.Part(section.heading(), section.kind() == Kind.ANNEX, blocks);
  }

  private static void endList(List<String> numbered, List<Document.Block> blocks) {
    if (!numbered.isEmpty()) {
      blocks.add(new Document.Numbered(List.copyOf(numbered)));
      numbered.clear();
    }
  }
}
