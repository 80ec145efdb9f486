package kenes.web.routes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kenes.base.DateSpan;
import kenes.base.Words;
import kenes.routes.Route;
import kenes.web.view.LinkView;
import kenes.web.view.PageView;
import kenes.web.view.StepView;

/** All routes in the order in which they took each other's place. */
record RoutesDrawing(List<Route> routes, Words w, LocalDate today, String origin) {
  RoutesView view() {
    List<RoutesView.Family> families = routes.stream().filter(this::first).map(this::family)
        .sorted(Comparator.comparing(family -> family.versions().size(), Comparator.reverseOrder())).toList();
    return new RoutesView(page(origin, "/routes", w.text("routes.title"), w, List.of(new LinkView(w.text("routes.title"), null))), families);
  }

  /** Whether no other route or version comes before it. */
  private boolean first(Route route) {
    return routes.stream().noneMatch(other -> other.successor().filter(succession -> succession.route().equals(route.id())).isPresent()
        || other.id().equals(route.id()) && other.version() < route.version());
  }

  private RoutesView.Family family(Route first) {
    List<Route> family = new ArrayList<>();
    for (Optional<Route> at = Optional.of(first); at.isPresent() && !family.contains(at.get()); at = after(at.get())) {
      family.add(at.get());
    }
    return new RoutesView.Family(first.id(), family.getLast().name().in(w.lang()), family.stream().map(this::version).toList());
  }

  private Optional<Route> after(Route route) {
    return routes.stream().filter(other -> other.id().equals(route.id()) && other.version() > route.version()).min(Comparator.comparing(Route::version))
        .or(() -> route.successor().flatMap(succession -> routes.stream().filter(other -> other.id().equals(succession.route())).min(Comparator.comparing(Route::version))));
  }

  private StepView version(Route route) {
    boolean now = route.valid().contains(today);
    return new StepView(now ? "now" : route.valid().from().isAfter(today) ? "next" : "done", span(w, route.valid()), route.valid().from().toString(),
        route.name().in(w.lang()), w.text("routes.version", route.version(), route.steps().size()), route.basis().text().in(w.lang()),
        address(w, route), now ? w.text("routes.in-force") : null);
  }

  static String span(Words w, DateSpan span) {
    return span.to() == null ? w.text("portal.since", w.date(span.from())) : w.text("portal.from-to", w.date(span.from()), w.date(span.to()));
  }

  static String address(Words w, Route route) {
    return "/" + w.lang().code() + "/routes/" + route.id() + "/" + route.version();
  }

  static PageView page(String origin, String path, String title, Words w, List<LinkView> after) {
    List<LinkView> crumbs = new ArrayList<>(List.of(new LinkView(w.text("portal.home"), "/" + w.lang().code() + "/")));
    crumbs.addAll(after);
    return new PageView(origin, path, title, w.text("routes.lead"), crumbs, null, null);
  }
}
