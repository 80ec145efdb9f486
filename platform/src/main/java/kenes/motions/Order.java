package kenes.motions;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/**
 * In which order amendments are voted on.
 *
 * @param policy what counts first, second, …; empty where the rules set no order: the chair then chooses freely
 * @param first amendments that the chair took out of turn, the newest decision first
 */
record Order(List<Policy> policy, List<UUID> first) {
  /** By the place in the text, by how much of it they change, by the time of tabling. */
  enum Policy { PARAGRAPH, FAR_REACHING, ARRIVAL }

  boolean isSet() {
    return !policy.isEmpty();
  }

  List<Amendment> sorted(List<Amendment> amendments, Wording draft) {
    Comparator<Amendment> order = Comparator.comparingInt(amendment -> turn(amendment.id()));
    for (Policy one : policy) {
      order = order.thenComparing(by(one, draft));
    }
    return amendments.stream().sorted(order.thenComparingInt(Amendment::number)).toList();
  }

  private int turn(UUID amendment) {
    int place = first.indexOf(amendment);
    return place < 0 ? first.size() : place;
  }

  private static Comparator<Amendment> by(Policy policy, Wording draft) {
    return switch (policy) {
      case PARAGRAPH -> Comparator.comparingInt(Amendment::firstParagraph);
      case FAR_REACHING -> Comparator.comparingInt((Amendment amendment) -> reach(amendment, draft)).reversed();
      case ARRIVAL -> Comparator.comparingLong(Amendment::index);
    };
  }

  /** Letters of the draft that it takes away or replaces, and letters that it adds. */
  private static int reach(Amendment amendment, Wording draft) {
    return amendment.changes().stream().mapToInt(change -> Change.folded(change.text()).length()
        + (change.kind() == Change.Kind.INSERT ? 0 : Change.folded(draft.paragraph(change.paragraph())).length())).sum();
  }
}
