package kenes.minutes;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Minutes in one language, as data: the page, the printed document and the editing form are all made of it. */
public record MinutesText(List<Section> sections) {
  /** What a section is about, in the order of the document. */
  public enum Kind { TITLE, FACTS, ATTENDANCE, AGENDA, ITEM, CLOSING, SIGNATURES, ANNEX }

  /** How a paragraph is set: plain words, a label such as HEARD, or the result of a vote. */
  public enum Style { TEXT, LABEL, RESULT }

  /**
   * A paragraph.
   *
   * @param key stays the same however often the minutes are drafted anew, and in both languages: {@code item-1-speech-2}
   * @param editable false for what the record alone decides: numbers, names, results
   */
  public record Paragraph(String key, Style style, String text, boolean editable) {
    /** The text's lines: each is a paragraph of its own on paper. */
    public List<String> lines() {
      return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    Paragraph with(String words) {
      return new Paragraph(key, style, words, editable);
    }
  }

  /** A table. @param columns headings @param rows as many cells each as there are columns */
  public record Table(List<String> columns, List<List<String>> rows) {}

  /** A section. @param heading null for none @param table null for none; it follows the paragraphs */
  public record Section(Kind kind, String heading, List<Paragraph> paragraphs, Table table) {}

  /** The section with the name of the document and of the body. */
  public Section title() {
    return sections.getFirst();
  }

  /** Everything below the title. */
  public List<Section> content() {
    return sections.subList(1, sections.size());
  }

  /** The paragraphs by key, in order. */
  public Map<String, Paragraph> paragraphs() {
    return all().collect(Collectors.toMap(Paragraph::key, paragraph -> paragraph, (one, other) -> {
      throw new IllegalStateException("two paragraphs have the key " + one.key());
    }, LinkedHashMap::new));
  }

  /** The same minutes with these words in the editable paragraphs of these keys; other keys are passed over. */
  MinutesText with(Map<String, String> edits) {
    return new MinutesText(sections.stream().map(section -> new Section(section.kind(), section.heading(),
        section.paragraphs().stream().map(paragraph -> edit(paragraph, edits)).toList(), section.table())).toList());
  }

  private static Paragraph edit(Paragraph paragraph, Map<String, String> edits) {
    String words = edits.get(paragraph.key());
    return words == null || !paragraph.editable() ? paragraph : paragraph.with(words);
  }

  private Stream<Paragraph> all() {
    return sections.stream().flatMap(section -> section.paragraphs().stream());
  }
}
