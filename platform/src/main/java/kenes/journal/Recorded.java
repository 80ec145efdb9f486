package kenes.journal;

import java.util.List;

/**
 * What a command has recorded.
 *
 * @param entries in the order of their index
 * @param repeated true when the same key had been answered before: nothing was recorded now, these are the entries of then
 */
public record Recorded(List<Entry> entries, boolean repeated) {
  /** The first entry whose act is of this type. @throws IllegalStateException when there is none */
  public <A extends Act> A act(Class<A> type) {
    return entries.stream().map(Entry::act).filter(type::isInstance).map(type::cast).findFirst()
        .orElseThrow(() -> new IllegalStateException("no " + type.getSimpleName() + " was recorded"));
  }

  /** The last entry. */
  public Entry last() {
    return entries.getLast();
  }
}
