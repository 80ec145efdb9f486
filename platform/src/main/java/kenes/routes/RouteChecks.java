package kenes.routes;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kenes.base.Term;
import kenes.rules.Mistake;

/** What is wrong with a route as a graph. @param lines by step, and by step{@code >}step for a move */
record RouteChecks(Route route, Map<String, Integer> lines, List<Mistake> mistakes) {
  private static final Set<Transition.Kind> BACK = Set.of(Transition.Kind.CONTINUE, Transition.Kind.RETURN);

  void check(RouteReader.Known routes) {
    int named = lines.getOrDefault("steps:", 1);
    note(route.start().isEmpty(), lines.getOrDefault("start:", 1), RoutesCode.NO_START);
    route.start().forEach(step -> known(step, lines.getOrDefault("start:", 1)));
    route.steps().forEach(this::step);
    note(route.steps().stream().noneMatch(RouteStep::end), named, RoutesCode.NO_END);
    if (mistakes.isEmpty()) {
      reachable();
      circles();
      successor(routes);
    }
  }

  private void step(RouteStep step) {
    Set<String> seen = new HashSet<>();
    for (Transition transition : step.next()) {
      int line = line(step, transition);
      known(transition.to(), line);
      note(!seen.add(transition.to()), line, RoutesCode.TRANSITION_TWICE, step.id(), transition.to());
      note(step.end() && transition.kind() != Transition.Kind.RETURN, line, RoutesCode.END_GOES_ON, step.id(), transition.to());
      boolean leaves = route.find(transition.to()).filter(to -> !to.carrier().equals(step.carrier())).isPresent();
      note(transition.kind() == Transition.Kind.CONTINUE && leaves, line, RoutesCode.CONTINUE_CHANGES_CARRIER, step.id(), transition.to());
    }
    note(!step.end() && step.next().isEmpty(), lines.get(step.id()), RoutesCode.DEAD_END, step.id());
    step.due().ifPresent(due -> due(step, due));
  }

  private void due(RouteStep step, Due due) {
    int line = lines.get(step.id() + "!");
    due.then().flatMap(then -> alone(step, then)).ifPresent(code -> note(true, line, code, step.id(), due.then().orElseThrow()));
    note(due.term().unit() == Term.Unit.WORKING_DAYS && route.calendar() == null, line, RoutesCode.CALENDAR_MISSING, step.id());
  }

  /** Why a step does not follow another one by itself; empty: it does. */
  private Optional<RoutesCode> alone(RouteStep step, String then) {
    Optional<Transition> by = step.findNext(then);
    if (by.isEmpty()) {
      return Optional.of(RoutesCode.DUE_LEADS_NOWHERE);
    }
    if (BACK.contains(by.get().kind())) {
      return Optional.of(RoutesCode.DUE_LEADS_BACK);
    }
    boolean needs = !by.get().needs().isEmpty() || route.find(then).filter(to -> !to.needs().isEmpty()).isPresent();
    return Optional.of(RoutesCode.DUE_SKIPS_NEEDS).filter(code -> needs);
  }

  private void known(String step, int line) {
    note(route.find(step).isEmpty(), line, RoutesCode.STEP_NAMED_UNKNOWN, step, ids(route));
  }

  private void reachable() {
    Set<String> reached = new HashSet<>();
    route.start().forEach(step -> reached.addAll(from(step, Set.of(Transition.Kind.values()))));
    Set<String> ends = route.steps().stream().filter(RouteStep::end).map(RouteStep::id).collect(Collectors.toSet());
    for (RouteStep step : route.steps()) {
      note(!reached.contains(step.id()), lines.get(step.id()), RoutesCode.STEP_UNREACHABLE, step.id());
      note(from(step.id(), Set.of(Transition.Kind.values())).stream().noneMatch(ends::contains), lines.get(step.id()), RoutesCode.END_UNREACHABLE, step.id());
    }
  }

  /** Going on with the same carrier may come back to the same step, and so may a return; anything else that leads back is a circle. */
  private void circles() {
    Set<Transition.Kind> onward = new HashSet<>(Set.of(Transition.Kind.values()));
    onward.remove(Transition.Kind.RETURN);
    Set<Set<String>> told = new HashSet<>();
    for (RouteStep step : route.steps()) {
      for (Transition transition : step.next()) {
        if (transition.kind() != Transition.Kind.CONTINUE && onward.contains(transition.kind())) {
          path(transition.to(), step.id(), onward).filter(circle -> told.add(Set.copyOf(circle)))
              .ifPresent(circle -> note(true, line(step, transition), RoutesCode.CIRCULAR, step.id() + " → " + String.join(" → ", circle)));
        }
      }
    }
  }

  private void successor(RouteReader.Known routes) {
    if (route.successor().isEmpty()) {
      return;
    }
    Succession succession = route.successor().get();
    int line = lines.getOrDefault("successor:", 1);
    note(route.valid().to() == null, line, RoutesCode.SUCCESSOR_WITHOUT_END);
    route.steps().forEach(step -> note(!succession.steps().containsKey(step.id()) && !succession.ended().containsKey(step.id()), line,
        RoutesCode.STEP_NOT_MAPPED, step.id()));
    succession.steps().keySet().forEach(from -> known(from, lines.get(from + "→")));
    succession.ended().keySet().forEach(from -> known(from, lines.get(from + "→")));
    if (route.valid().to() != null) {
      LocalDate day = route.valid().to().plusDays(1);
      Optional<Route> next = routes.find(succession.route(), day);
      note(next != null && next.isEmpty(), line, RoutesCode.SUCCESSOR_UNKNOWN, succession.route(), day);
      if (next != null && next.isPresent()) {
        succession.steps().forEach((from, to) -> note(next.get().find(to).isEmpty(), lines.get(from + "→"), RoutesCode.SUCCESSOR_STEP_UNKNOWN, to, ids(next.get())));
      }
    }
  }

  /** Every step that can be reached from this one, itself among them. */
  private Set<String> from(String start, Set<Transition.Kind> kinds) {
    return walk(start, kinds).keySet();
  }

  /** The steps from one to another, both among them; empty when no way leads there. */
  private Optional<List<String>> path(String start, String goal, Set<Transition.Kind> kinds) {
    Map<String, String> before = walk(start, kinds);
    if (!before.containsKey(goal)) {
      return Optional.empty();
    }
    List<String> path = new ArrayList<>();
    for (String at = goal; at != null; at = before.get(at)) {
      path.addFirst(at);
    }
    return Optional.of(path);
  }

  /** Every step that can be reached, with the one before it on the shortest way; null before the first. */
  private Map<String, String> walk(String start, Set<Transition.Kind> kinds) {
    Map<String, String> before = new LinkedHashMap<>();
    before.put(start, null);
    Deque<String> open = new ArrayDeque<>(List.of(start));
    while (!open.isEmpty()) {
      String at = open.poll();
      route.get(at).next().stream().filter(transition -> kinds.contains(transition.kind()) && !before.containsKey(transition.to())).forEach(transition -> {
        before.put(transition.to(), at);
        open.add(transition.to());
      });
    }
    return before;
  }

  private int line(RouteStep step, Transition transition) {
    return lines.get(step.id() + ">" + transition.to());
  }

  private static String ids(Route route) {
    return route.steps().stream().map(RouteStep::id).collect(Collectors.joining(", "));
  }

  private void note(boolean wrong, int line, RoutesCode code, Object... args) {
    if (wrong) {
      mistakes.add(new Mistake(line, code, List.of(args)));
    }
  }
}
