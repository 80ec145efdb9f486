package kenes.history;

import java.util.Map;

/**
 * Where a value comes from: always the same, or a field of the row, or a field through a table of values.
 *
 * @param constant the value itself, or null
 * @param field path of the field, or null when the value is constant
 * @param values the field's value → the value; empty: the field's value itself. Under {@code *} stands what every other value means
 */
public record Pick(String constant, String field, Map<String, String> values) {
  static final String ANY_OTHER = "*";

  /** What the row has in the field, or the constant; null when the field is not there. */
  String raw(Case row) {
    return field == null ? constant : row.field(field);
  }

  /** What that means; null when the field is not there or the table does not have its value. */
  String find(Case row) {
    String raw = raw(row);
    if (values.isEmpty()) {
      return raw;
    }
    return raw != null && values.containsKey(raw) ? values.get(raw) : values.get(ANY_OTHER);
  }

  /** Every value that it can give, as far as they are known beforehand. */
  public String names() {
    return constant != null ? constant : String.join(", ", values.values());
  }
}
