package kenes.meetings;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import kenes.base.Text;
import kenes.rules.RuleValue;
import kenes.rules.Rulebook;

/**
 * Who waits for the floor on an item, in which order, and why: computed from the requests, the speeches held so far and
 * the declared policy ({@code floor.policy}), over which the chair's own changes stand. Pure.
 *
 * @param places in order
 */
public record FloorQueue(List<Place> places) {
  /** What puts somebody where they stand. */
  public enum Reason { POINT_OF_ORDER, REPORT, FIRST_SPEECH, SPOKEN_BEFORE, ORDER_OF_ASKING, CHAIR }

  /**
   * A place in the queue.
   *
   * @param number 1-based
   * @param here whether they are in the hall: who is not is passed over and keeps the place
   * @param spoken how often they have spoken on the item
   * @param reasons the policy's, then the chair's
   * @param moved why the chair moved them, or null
   */
  public record Place(int number, FloorRequest request, boolean here, int spoken, List<Reason> reasons, Text moved) {}

  /** A change by the chair. @param order the whole queue after it */
  record Move(UUID request, List<UUID> order, Text reason) {}

  /** What the order is made of. */
  private record Waiting(FloorRequest request, int spoken) {}

  /** The codes of the policy in their order; only the order of asking where the rules declare none. */
  static List<String> policy(Rulebook rulebook) {
    return rulebook.find("floor.policy").map(rule -> ((RuleValue.Items) rule.value()).items().stream().map(RuleValue.Item::code).toList())
        .orElse(List.of(Reason.ORDER_OF_ASKING.name()));
  }

  /**
   * @param speeches on the item
   * @param here whether somebody can take the floor now
   * @param moves of the chair on the item, in order
   */
  static FloorQueue of(List<String> policy, List<FloorRequest> requests, List<Speech> speeches, Predicate<FloorRequest> here, List<Move> moves) {
    List<Waiting> sorted = requests.stream().map(request -> new Waiting(request, spoken(request, speeches))).sorted(order(policy)).toList();
    List<Waiting> ordered = moves.isEmpty() ? sorted : moved(sorted, moves.getLast().order(), order(policy));
    Map<UUID, Text> why = new HashMap<>();
    moves.forEach(move -> why.put(move.request(), move.reason()));
    List<Place> places = new ArrayList<>();
    for (Waiting waiting : ordered) {
      Text moved = why.get(waiting.request().id());
      places.add(new Place(places.size() + 1, waiting.request(), here.test(waiting.request()), waiting.spoken(), reasons(policy, waiting, moved), moved));
    }
    return new FloorQueue(List.copyOf(places));
  }

  /** The first who is in the hall. */
  public Optional<Place> next() {
    return places.stream().filter(Place::here).findFirst();
  }

  Optional<Place> find(UUID request) {
    return places.stream().filter(place -> place.request().id().equals(request)).findFirst();
  }

  /** The place of this speaker for this kind of speech. */
  Optional<Place> find(UUID person, Text speaker, SpeechKind kind) {
    return places.stream().filter(place -> place.request().kind() == kind)
        .filter(place -> person == null ? place.request().person() == null && place.request().speaker().equals(speaker)
            : person.equals(place.request().person())).findFirst();
  }

  private static int spoken(FloorRequest request, List<Speech> speeches) {
    return (int) speeches.stream().filter(speech -> speech.kind().onItem() && speech.by(request.person(), request.speaker())).count();
  }

  private static Comparator<Waiting> order(List<String> policy) {
    Comparator<Waiting> order = (one, other) -> 0;
    for (String code : policy) {
      order = order.thenComparing(waiting -> rank(policy, code, waiting));
    }
    return order.thenComparing(waiting -> waiting.request().index());
  }

  private static long rank(List<String> policy, String code, Waiting waiting) {
    SpeechKind kind = waiting.request().kind();
    return switch (Reason.valueOf(code)) {
      case POINT_OF_ORDER -> kind == SpeechKind.POINT_OF_ORDER ? 0 : 1;
      case REPORT -> kind == SpeechKind.REPORT ? 0 : kind == SpeechKind.CO_REPORT ? 1 : 2;
      case FIRST_SPEECH -> waiting.spoken() == 0 || byKind(policy, kind).isPresent() ? 0 : 1;
      case ORDER_OF_ASKING -> waiting.request().index();
      case SPOKEN_BEFORE, CHAIR -> throw new IllegalArgumentException(code + " is no policy");
    };
  }

  /** What the kind of speech gives under this policy; where it gives anything it does not matter who has spoken. */
  private static Optional<Reason> byKind(List<String> policy, SpeechKind kind) {
    Optional<Reason> given = switch (kind) {
      case POINT_OF_ORDER -> Optional.of(Reason.POINT_OF_ORDER);
      case REPORT, CO_REPORT -> Optional.of(Reason.REPORT);
      default -> Optional.empty();
    };
    return given.filter(reason -> policy.contains(reason.name()));
  }

  /** Those whom the chair has put in order keep it; who asked later comes in from the end as far as the policy takes them. */
  private static List<Waiting> moved(List<Waiting> sorted, List<UUID> fixed, Comparator<Waiting> policy) {
    List<Waiting> order = new ArrayList<>(sorted.stream().filter(waiting -> fixed.contains(waiting.request().id()))
        .sorted(Comparator.comparing(waiting -> fixed.indexOf(waiting.request().id()))).toList());
    sorted.stream().filter(waiting -> !fixed.contains(waiting.request().id())).forEach(newcomer -> {
      int at = order.size();
      while (at > 0 && policy.compare(newcomer, order.get(at - 1)) < 0) {
        at--;
      }
      order.add(at, newcomer);
    });
    return order;
  }

  private static List<Reason> reasons(List<String> policy, Waiting waiting, Text moved) {
    List<Reason> reasons = new ArrayList<>();
    Optional<Reason> byKind = byKind(policy, waiting.request().kind());
    if (byKind.isPresent()) {
      reasons.add(byKind.get());
    } else if (policy.contains(Reason.FIRST_SPEECH.name())) {
      reasons.add(waiting.spoken() == 0 ? Reason.FIRST_SPEECH : Reason.SPOKEN_BEFORE);
    }
    reasons.add(Reason.ORDER_OF_ASKING);
    if (moved != null) {
      reasons.add(Reason.CHAIR);
    }
    return reasons;
  }
}
