package kenes.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.stream.Stream;
import kenes.base.DateSpan;

/** What changes between two rulebooks, day by day. */
public final class RulebookDiff {
  private RulebookDiff() {}

  /** What is different about a rule. */
  public enum Kind { ADDED, REMOVED, CHANGED, BASIS_CHANGED }

  /**
   * One rule that changes.
   *
   * @param from the first day on which it is so
   * @param before null when it is added
   * @param after null when it is removed
   */
  public record Change(LocalDate from, String key, Kind kind, Rule before, Rule after) {
    /** The rule as it is afterwards, or as it was. */
    public Rule rule() {
      return after == null ? before : after;
    }

    /** Whether another day had the same difference. */
    private boolean sameAs(Change other) {
      return other != null && Objects.equals(before, other.before) && Objects.equals(after, other.after);
    }
  }

  /**
   * Every rule that the second rulebook says otherwise than the first, with the first day of each difference. Where the
   * first has ended, its last day is what the second is compared with.
   *
   * @param before the first rulebook, then what it extends
   * @param after the second rulebook, then what it extends
   */
  public static List<Change> between(List<RulebookFile> before, List<RulebookFile> after) {
    DateSpan old = before.getFirst().valid();
    DateSpan valid = after.getFirst().valid();
    LocalDate both = latest(old.from(), valid.from());
    LocalDate first = valid.contains(both) ? both : valid.from();
    List<Change> changes = new ArrayList<>();
    Map<String, Change> known = Map.of();
    for (LocalDate day : days(first, before, after)) {
      Map<String, Change> today = new LinkedHashMap<>();
      differences(RulebookFile.on(before, old.to() != null && old.to().isBefore(day) ? old.to() : day), RulebookFile.on(after, day))
          .forEach(change -> today.put(change.key(), change));
      for (Change change : today.values()) {
        if (!change.sameAs(known.get(change.key()))) {
          changes.add(change);
        }
      }
      known = today;
    }
    return changes;
  }

  private static LocalDate latest(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  /** The first day, and every later day of the second rulebook on which a rule of either begins or ends. */
  private static SortedSet<LocalDate> days(LocalDate first, List<RulebookFile> before, List<RulebookFile> after) {
    SortedSet<LocalDate> days = RulebookFile.days(Stream.concat(after.stream(), before.stream()).toList());
    days.add(first);
    return days.tailSet(first);
  }

  /** Every rule that one day's rules say otherwise than another's, in the catalogue's order; each change begins on the later day. */
  public static List<Change> differences(Rulebook before, Rulebook after) {
    return Stream.concat(before.rules().keySet().stream(), after.rules().keySet().stream()).distinct()
        .sorted(Comparator.comparingInt((String key) -> Catalogue.shipped().position(key)).thenComparing(key -> key))
        .map(key -> step(after.date(), key, before.find(key).orElse(null), after.find(key).orElse(null))).flatMap(Optional::stream).toList();
  }

  private static Optional<Change> step(LocalDate from, String key, Rule before, Rule after) {
    Kind kind = null;
    if (before == null) {
      kind = Kind.ADDED;
    } else if (after == null) {
      kind = Kind.REMOVED;
    } else if (!RulebookWriter.value(before.value()).equals(RulebookWriter.value(after.value()))) {
      kind = Kind.CHANGED;
    } else if (!before.basis().equals(after.basis())) {
      kind = Kind.BASIS_CHANGED;
    }
    return Optional.ofNullable(kind).map(found -> new Change(from, key, found, before, after));
  }
}
