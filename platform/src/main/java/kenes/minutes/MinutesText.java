package kenes.minutes;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Minutes in one language, as data: the page, the printed document and the editing form are all made of it. */
public record MinutesText(List<Section> sections) {
  /** What a section is about, in the order of the document. */
  public enum Kind { TITLE, FACTS, ATTENDANCE, PROPOSED_AGENDA, AGENDA, ITEM, ANNOUNCEMENTS, REQUESTS, INSTRUCTIONS, CLOSING, SIGNATURES, ANNEX }

  /** How a paragraph is set: plain words, a label such as HEARD, the result of a vote, or a line of a numbered list. */
  public enum Style { TEXT, LABEL, RESULT, NUMBERED }

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

  /** The text line by line for comparison with another version, without what every version says otherwise: its own number, what it corrects and why. */
  public List<String> lines() {
    Set<String> own = Set.of("version", "corrected", "corrected-why");
    return sections.stream().flatMap(section -> Stream.of(Stream.ofNullable(section.heading()),
        section.paragraphs().stream().filter(paragraph -> !own.contains(paragraph.key())).flatMap(paragraph -> paragraph.lines().stream()),
        section.table() == null ? Stream.<String>of() : section.table().rows().stream().map(row -> String.join(" · ", row))).flatMap(lines -> lines)).toList();
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
