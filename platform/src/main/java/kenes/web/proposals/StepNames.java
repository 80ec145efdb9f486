package kenes.web.proposals;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kenes.base.Words;
import kenes.routes.Route;

/** The names of steps: a step keeps its name through the versions of its route; where routes share an id, the first one's name stands for it. */
final class StepNames {
  private final Map<String, String> ofRoute = new LinkedHashMap<>();
  private final Map<String, String> any = new LinkedHashMap<>();

  StepNames(List<Route> routes, Words w) {
    for (Route route : routes) {
      route.steps().forEach(step -> {
        ofRoute.put(route.id() + "/" + step.id(), step.name().in(w.lang()));
        any.putIfAbsent(step.id(), step.name().in(w.lang()));
      });
    }
  }

  String name(String route, String step) {
    return ofRoute.getOrDefault(route + "/" + step, step);
  }

  /** By id, in the order of the routes. */
  Map<String, String> all() {
    return any;
  }
}
