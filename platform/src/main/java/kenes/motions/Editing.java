package kenes.motions;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kenes.base.Lang;
import kenes.base.Refused;
import kenes.base.Text;

/**
 * The draft as somebody edited it, paragraph by paragraph: what they changed becomes an amendment's changes.
 * A paragraph that was emptied is deleted; further lines in it are put in after it.
 */
public final class Editing {
  private final List<Lang> languages;
  private final List<Change> changes = new ArrayList<>();
  private final List<Refused.Field> wrong = new ArrayList<>();

  private Editing(List<Lang> languages) {
    this.languages = languages;
  }

  /** The form's field for a paragraph: {@code paragraph3.kk}, and {@code after3.kk} for what comes after it, 0 at the beginning. */
  public static String field(int paragraph, Change.Kind kind, Lang lang) {
    return (kind == Change.Kind.INSERT ? "after" : "paragraph") + paragraph + "." + lang.code();
  }

  /**
   * What was changed. A field that is not there was not touched.
   *
   * @param fields by the names of {@link #field}
   * @throws Refused {@code LANGUAGE_MISSING}, {@code PARAGRAPHS_DIFFER} with the fields, when the languages do not say the same
   */
  public static List<Change> changes(Wording draft, List<Lang> languages, Map<String, String> fields) {
    Editing editing = new Editing(languages);
    for (int number = 0; number <= draft.size(); number++) {
      if (number > 0) {
        editing.paragraph(number, draft.paragraph(number), fields);
      }
      editing.put(number, Change.Kind.INSERT, 0, editing.lines(number, Change.Kind.INSERT, fields, null));
    }
    if (!editing.wrong.isEmpty()) {
      throw Refused.fields(editing.wrong);
    }
    return List.copyOf(editing.changes);
  }

  private void paragraph(int number, Text before, Map<String, String> fields) {
    List<List<String>> lines = lines(number, Change.Kind.REPLACE, fields, before);
    if (lines.stream().allMatch(List::isEmpty)) {
      changes.add(new Change(Change.Kind.DELETE, number, null));
    } else if (agree(number, Change.Kind.REPLACE, lines)) {
      Text first = text(lines, 0);
      if (!first.equals(before)) {
        changes.add(new Change(Change.Kind.REPLACE, number, first));
      }
      put(number, Change.Kind.REPLACE, 1, lines);
    }
  }

  private void put(int after, Change.Kind kind, int from, List<List<String>> lines) {
    if (lines.stream().anyMatch(words -> !words.isEmpty()) && agree(after, kind, lines)) {
      for (int at = from; at < lines.getFirst().size(); at++) {
        changes.add(new Change(Change.Kind.INSERT, after, text(lines, at)));
      }
    }
  }

  /** Whether every language has as many paragraphs as the first one. */
  private boolean agree(int number, Change.Kind kind, List<List<String>> lines) {
    int expected = lines.stream().mapToInt(List::size).max().orElse(0);
    boolean agree = true;
    for (int at = 0; at < languages.size(); at++) {
      int size = lines.get(at).size();
      if (size < expected) {
        agree = false;
        wrong.add(new Refused.Field(field(number, kind, languages.get(at)), size == 0 ? MotionsCode.LANGUAGE_MISSING : MotionsCode.PARAGRAPHS_DIFFER,
            size == 0 ? List.of() : List.of(expected, size)));
      }
    }
    return agree;
  }

  private List<List<String>> lines(int number, Change.Kind kind, Map<String, String> fields, Text before) {
    return languages.stream().map(lang -> {
      String untouched = before == null ? "" : before.exact(lang);
      String words = fields.getOrDefault(field(number, kind, lang), untouched);
      return Arrays.stream(words.split("\\R")).map(line -> line.replaceAll("[\\s\\p{Z}]+", " ").strip()).filter(line -> !line.isEmpty()).toList();
    }).toList();
  }

  private Text text(List<List<String>> lines, int at) {
    return Text.of(in(Lang.KK, lines, at), in(Lang.RU, lines, at), in(Lang.EN, lines, at));
  }

  private String in(Lang lang, List<List<String>> lines, int at) {
    return languages.contains(lang) ? lines.get(languages.indexOf(lang)).get(at) : null;
  }
}
