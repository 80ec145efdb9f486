package kenes.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import kenes.base.Words;
import kenes.base.Refused;

/**
 * What stands in a form when it is shown: what was typed, what is wrong with it, and the key that makes a repeated
 * sending harmless.
 *
 * @param values what was typed, by field; empty in a fresh form
 * @param refused why it came back; null in a fresh form
 * @param key goes into the hidden field {@code key}
 */
public record FormState(Map<String, List<String>> values, Refused refused, String key) {
  /** An empty form. */
  public static FormState fresh() {
    return of(Map.of());
  }

  /** A form that begins with these values. */
  public static FormState of(Map<String, String> values) {
    Map<String, List<String>> lists = new java.util.HashMap<>();
    values.forEach((name, value) -> lists.put(name, List.of(value)));
    return new FormState(lists, null, newKey());
  }

  /** The form as it was sent, with the reason why it was refused. */
  static FormState again(Request request, Refused refused) {
    boolean spent = refused.code().name().startsWith("KEY_");
    return new FormState(request.fields(), refused, spent ? newKey() : request.field("key"));
  }

  /** What was typed in a field, or an empty string. */
  public String value(String name) {
    return values.getOrDefault(name, List.of("")).getFirst();
  }

  /** Everything that was chosen in a field with several values. */
  public List<String> values(String name) {
    return values.getOrDefault(name, List.of());
  }

  /** What is wrong with a field, or null. */
  public String error(String name, Words words) {
    return refused == null ? null : refused.fields().stream().filter(field -> field.name().equals(name)).findFirst()
        .map(field -> Refusals.text(words, field)).orElse(null);
  }

  /** What is wrong with the whole, or null when every error belongs to a field. */
  public String problem(Words words) {
    return refused == null || !refused.fields().isEmpty() ? null : Refusals.text(words, refused);
  }

  /** A fresh idempotency key. */
  public static String newKey() {
    return UUID.randomUUID().toString();
  }
}
