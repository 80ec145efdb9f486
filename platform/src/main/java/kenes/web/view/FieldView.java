package kenes.web.view;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A field of a form.
 *
 * @param type         an input's type, or {@code textarea}, {@code select}, {@code radio}, {@code checkboxes}, {@code groups} of boxes
 * @param name         the name it is sent under; its id is made of it
 * @param label        what is asked
 * @param hint         how to answer, or null
 * @param value        what was typed; never lost
 * @param error        what is wrong and how to cure it, or null
 * @param autocomplete the purpose of the input for browsers, or null
 * @param lang         the language of the text to be typed, or null
 * @param required     whether it must be filled
 * @param options      of a select, of radio buttons or of boxes to tick: what is shown and what is sent
 * @param form         the id of its form where a page has several forms with fields of one name, or null
 */
public record FieldView(String type, String name, String label, String hint, String value, String error,
    String autocomplete, String lang, boolean required, List<Option> options, String form) {

  /** A field whose name no other form of the page uses. */
  public FieldView(String type, String name, String label, String hint, String value, String error, String autocomplete, String lang,
      boolean required, List<Option> options) {
    this(type, name, label, hint, value, error, autocomplete, lang, required, options, null);
  }

  /** A choice: the value that is sent and the words that are shown. @param group heading under which it stands folded, or null */
  public record Option(String value, String words, String group) {
    public Option(String value, String words) {
      this(value, words, null);
    }
  }

  /** Choices under one heading. @param open whether one of them is chosen */
  public record Group(String words, List<Option> options, boolean open) {}

  /** The options by their headings, in their order. */
  public List<Group> groups() {
    Map<String, List<Option>> groups = options.stream().collect(Collectors.groupingBy(Option::group, LinkedHashMap::new, Collectors.toList()));
    return groups.entrySet().stream().map(group -> new Group(group.getKey(), group.getValue(), group.getValue().stream().anyMatch(this::has))).toList();
  }

  /** The same field in the form of this id: its own id is alone on the page. */
  public FieldView in(String form) {
    return new FieldView(type, name, label, hint, value, error, autocomplete, lang, required, options, form);
  }

  /** Whether this option is chosen where several may be. */
  public boolean has(Option option) {
    return List.of(value.split(" ")).contains(option.value());
  }

  /** The id of the control; an error summary links to it. */
  public String id() {
    return "field-" + (form == null ? "" : form + "-") + name;
  }

  /** The ids of hint and error, in the order in which they are read, or null. */
  public String described() {
    String ids = (hint == null ? "" : id() + "-hint ") + (error == null ? "" : id() + "-error");
    return ids.isBlank() ? null : ids.strip();
  }
}
