package kenes.web.routes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kenes.base.Words;
import kenes.routes.Basis;
import kenes.routes.Due;
import kenes.routes.Need;
import kenes.routes.Route;
import kenes.routes.RouteStep;
import kenes.routes.Succession;
import kenes.routes.Transition;
import kenes.rules.RuleWords;
import kenes.web.view.LinkView;

/** One route in words, adopted or not yet. */
public final class RouteDrawing {
  private final Route route;
  private final List<Route> all;
  private final Words w;
  private final LocalDate today;
  /** The acts that were named so far. */
  private final List<LinkView> sources = new ArrayList<>();

  /** @param all every adopted route */
  public RouteDrawing(Route route, List<Route> all, Words w, LocalDate today) {
    this.route = route;
    this.all = all;
    this.w = w;
    this.today = today;
  }

  public RouteView view(String origin) {
    String name = route.name().in(w.lang());
    boolean now = route.valid().contains(today);
    String state = now ? "routes.in-force" : route.valid().from().isAfter(today) ? "routes.not-begun" : "routes.ended";
    List<LinkView> before = all.stream().filter(other -> other.successor().filter(succession -> succession.route().equals(route.id())).isPresent()).map(this::link).toList();
    return new RouteView(RoutesDrawing.page(origin, "/routes/" + route.id() + "/" + route.version(), name, w,
        List.of(new LinkView(w.text("routes.title"), "/" + w.lang().code() + "/routes"), new LinkView(name, null))), days(),
        w.text(state), now, route.inferred() ? w.text("routes.inferred") : null, basis(route.basis()), before, RoutesDrawing.address(w, route) + "/text",
        route.steps().stream().map(this::step).toList(), route.successor().map(this::successor).orElse(null), sources);
  }

  private String days() {
    String first = w.date(route.valid().from());
    return route.valid().to() == null ? w.text("routes.days-since", first) : w.text("routes.days-span", first, w.date(route.valid().to()));
  }

  private RouteView.Step step(RouteStep step) {
    String carrier = step.carrier().name().in(w.lang());
    return new RouteView.Step(step.id(), step.name().in(w.lang()), step.ending().map(ending -> w.text("routes.ending." + code(ending))).orElse(null),
        route.start().contains(step.id()) ? w.text("routes.beginning") : null, carrier, needs(step.needs()), step.due().map(due -> due(step, due)).orElse(null),
        otherThan(route.basis(), step.basis()), step.next().stream().map(next -> next(step, next)).toList());
  }

  private String alone(Due due, String then) {
    String follows = w.text("routes.then", route.get(then).name().in(w.lang()));
    return due.grace() == 0 ? follows : follows + " " + w.text("routes.grace", due.grace());
  }

  private RouteView.Due due(RouteStep step, Due due) {
    return new RouteView.Due(RuleWords.term(w, due.term()), due.then().map(then -> alone(due, then)).orElse(null),
        otherThan(step.basis(), due.basis()));
  }

  private RouteView.Next next(RouteStep from, Transition next) {
    String sign = switch (next.kind()) {
      case PASS -> "→";
      case CONTINUE -> "↻";
      case RETURN -> "↩";
      case REJECT, WITHDRAW, LAPSE -> "×";
    };
    return new RouteView.Next(new LinkView(route.get(next.to()).name().in(w.lang()), "#" + next.to()), sign,
        next.kind() == Transition.Kind.PASS ? null : w.text("routes.kind." + code(next.kind())), needs(next.needs()),
        otherThan(from.basis(), next.basis()));
  }

  private RouteView.Successor successor(Succession succession) {
    LocalDate since = route.valid().to().plusDays(1);
    Optional<Route> other = all.stream().filter(one -> one.id().equals(succession.route()) && one.valid().contains(since)).findFirst();
    List<RouteView.Mapped> steps = route.steps().stream().map(step -> {
      String from = step.name().in(w.lang());
      String to = succession.steps().get(step.id());
      return to == null ? new RouteView.Mapped(from, succession.ended().get(step.id()).in(w.lang()), false)
          : new RouteView.Mapped(from, other.flatMap(one -> one.find(to)).map(there -> there.name().in(w.lang())).orElse(to), true);
    }).toList();
    return new RouteView.Successor(other.map(this::link).orElse(new LinkView(succession.route(), null)), w.date(since), basis(succession.basis()), steps);
  }

  private LinkView link(Route other) {
    return new LinkView(other.name().in(w.lang()), RoutesDrawing.address(w, other));
  }

  private RouteView.BasisView otherThan(Basis said, Basis basis) {
    return basis.equals(said) ? null : basis(basis);
  }

  private RouteView.BasisView basis(Basis basis) {
    LinkView act = new LinkView(basis.act().in(w.lang()), basis.link());
    if (!sources.contains(act)) {
      sources.add(act);
    }
    int number = sources.indexOf(act) + 1;
    String place = basis.article() == null ? w.text("routes.source", number) : w.text("routes.article", basis.article().in(w.lang()), number);
    return new RouteView.BasisView(place, "#source-" + number, basis.inferred() ? w.text("portal.rule.inferred") : null);
  }

  private String needs(Set<Need> needs) {
    return needs.isEmpty() ? null : Stream.of(Need.values()).filter(needs::contains).map(need -> w.text("routes.need." + need.name())).collect(Collectors.joining("; "));
  }

  private static String code(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
