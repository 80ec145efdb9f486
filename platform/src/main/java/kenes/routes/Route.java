package kenes.routes;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kenes.base.DateSpan;
import kenes.base.Digest;
import kenes.base.Refused;
import kenes.base.Text;

/**
 * A route as a graph of steps, on the days on which it holds.
 *
 * @param digest of its text
 * @param id a-z, 0-9, -; the same for all versions
 * @param version 1, 2, …
 * @param calendar code of the working-day calendar by which terms are counted, or null: by plain dates
 * @param inferred true: the route as a whole was concluded, not read in an act
 * @param start ids of the steps at which it may begin, the usual one first
 * @param steps in the order in which people read them
 * @param successor the route that takes its place, where there is one
 */
public record Route(Digest digest, String id, int version, DateSpan valid, Text name, Basis basis, boolean inferred, String calendar,
    List<String> start, List<RouteStep> steps, Optional<Succession> successor) {
  public Optional<RouteStep> find(String step) {
    return steps.stream().filter(one -> one.id().equals(step)).findFirst();
  }

  /** @throws Refused {@code UNKNOWN_STEP} */
  public RouteStep get(String step) {
    return find(step).orElseThrow(() -> new Refused(RoutesCode.UNKNOWN_STEP, step, name));
  }

  /** The step at which it usually begins. */
  public RouteStep first() {
    return get(start.getFirst());
  }

  /** Everybody who carries it, in the order of the steps. */
  public List<Carrier> carriers() {
    return steps.stream().map(RouteStep::carrier).distinct().toList();
  }

  /** Whether anything in it was concluded or recalled, not read in an act. */
  public boolean hasInferred() {
    return inferred || steps.stream().flatMap(step -> Stream.concat(Stream.of(step.basis()), step.next().stream().map(Transition::basis)))
        .anyMatch(Basis::inferred);
  }

  /** The same route on the days on which it holds after another version was adopted. */
  Route on(DateSpan days) {
    return new Route(digest, id, version, days, name, basis, inferred, calendar, start, steps, successor);
  }

  /** The fewest steps that lead onward from a step to what is asked for, the last of them ending {@code DONE}; empty where there is no such way, or it stands there. */
  public List<RouteStep> shortest(String from) {
    Map<String, List<RouteStep>> ways = new HashMap<>(Map.of(from, List.of()));
    Deque<String> open = new ArrayDeque<>(List.of(from));
    while (!open.isEmpty()) {
      String at = open.remove();
      List<RouteStep> way = ways.get(at);
      if (get(at).ending().filter(Ending.DONE::equals).isPresent()) {
        return way;
      }
      get(at).next().stream().filter(next -> next.kind() == Transition.Kind.PASS && !ways.containsKey(next.to())).forEach(next -> {
        ways.put(next.to(), Stream.concat(way.stream(), Stream.of(get(next.to()))).toList());
        open.add(next.to());
      });
    }
    return List.of();
  }
}
