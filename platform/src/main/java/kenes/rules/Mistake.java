package kenes.rules;

import java.util.List;
import kenes.base.Refused;

/**
 * A mistake in a text that people write: a rulebook, a route.
 *
 * @param line 1-based
 * @param code why; its words take the line first, then the arguments
 */
public record Mistake(int line, Refused.Code code, List<Object> args) {
  /** As a wrong form field. */
  public Refused.Field field() {
    return new Refused.Field("yaml", code, words());
  }

  /** The line and the arguments, as the words of the code expect them. */
  public List<Object> words() {
    return java.util.stream.Stream.concat(java.util.stream.Stream.of(line), args.stream()).toList();
  }
}
