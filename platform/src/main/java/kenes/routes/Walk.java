package kenes.routes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kenes.base.Lang;
import kenes.base.Text;

/** One thing on its way along a route: the steps taken so far. Immutable; knows no database. */
public final class Walk {
  private final Route route;
  private final Right right;
  private final List<Taken> taken;
  private final List<Breach> breaches;

  private Walk(Route route, Right right, List<Taken> taken, List<Breach> breaches) {
    this.route = route;
    this.right = right;
    this.taken = List.copyOf(taken);
    this.breaches = List.copyOf(breaches);
  }

  /** A walk that has not begun; whoever carries the thing may. */
  public static Walk over(Route route) {
    return over(route, (carrier, holder, on) -> true);
  }

  /** A walk that has not begun. @param right who may carry the thing, see {@link Routes#right} */
  public static Walk over(Route route, Right right) {
    return new Walk(route, right, List.of(), List.of());
  }

  /** Takes the step. @throws kenes.base.Refused with the code of what it breaks */
  public Walk step(Taken next) {
    breach(next).ifPresent(breach -> {
      throw breach.refused();
    });
    return with(next, breaches);
  }

  /** Takes a step that did happen, whether or not the route allows it; what it breaks is noted. */
  public Walk enter(Taken next) {
    List<Breach> noted = new ArrayList<>(breaches);
    breach(next).ifPresent(noted::add);
    return with(next, noted);
  }

  /** What the step would break; empty: it may be taken. */
  public Optional<Breach> breach(Taken next) {
    Optional<RouteStep> step = route.find(next.step());
    if (step.isEmpty()) {
      return breach(next, RoutesCode.UNKNOWN_STEP, next.step(), route.name());
    }
    if (!taken.isEmpty() && next.on().isBefore(taken.getLast().on())) {
      return breach(next, RoutesCode.BEFORE_PREVIOUS, next.on(), taken.getLast().on());
    }
    if (!route.valid().contains(next.on())) {
      return breach(next, RoutesCode.ROUTE_NOT_IN_FORCE, route.name(), next.on());
    }
    return order(next, step.get()).or(() -> demands(next, step.get()));
  }

  private Optional<Breach> order(Taken next, RouteStep step) {
    Optional<RouteStep> from = current();
    if (from.isEmpty()) {
      return route.start().contains(step.id()) ? Optional.empty()
          : breach(next, RoutesCode.NOT_A_START, step.name(), names(route.start().stream()));
    }
    if (from.get().findNext(step.id()).isPresent()) {
      return Optional.empty();
    }
    return from.get().end() ? breach(next, RoutesCode.AFTER_END, from.get().name(), step.name())
        : breach(next, RoutesCode.NOT_ALLOWED_FROM, from.get().name(), step.name(), names(from.get().next().stream().map(Transition::to)));
  }

  private Optional<Breach> demands(Taken next, RouteStep step) {
    Carrier carrier = carrier(step);
    Set<Need> needs = step.needs(current().flatMap(from -> from.findNext(step.id())), carrier);
    Optional<Need> missing = needs.stream().filter(need -> !next.given().contains(need)).findFirst();
    if (missing.isPresent()) {
      return breach(next, RoutesCode.NEED_MISSING, step.name(), missing.get());
    }
    return right.may(carrier, next.holder(), next.on()) ? Optional.empty()
        : breach(next, RoutesCode.CARRIER_LACKS_RIGHT, step.name(), carrier.name(), String.valueOf(next.holder()), next.on());
  }

  /** Who takes the step: its carrier, or where that is the one before, the last who was not. After an end nobody else has it in hand: it is the home's. */
  private Carrier carrier(RouteStep step) {
    if (ended()) {
      return step.carrier();
    }
    return Stream.concat(Stream.of(step), taken.reversed().stream().map(one -> route.find(one.step())).flatMap(Optional::stream)).map(RouteStep::carrier)
        .filter(carrier -> carrier.kind() != Carrier.Kind.PREVIOUS).findFirst().orElse(step.carrier());
  }

  /** The step at which the thing is now: the last one that the route knows; empty before the first. */
  public Optional<RouteStep> current() {
    return taken.reversed().stream().map(one -> route.find(one.step())).flatMap(Optional::stream).findFirst();
  }

  /** What had been taken last at the end of this day; empty before the first step. */
  public Optional<Taken> at(LocalDate day) {
    return taken.reversed().stream().filter(one -> !one.on().isAfter(day)).findFirst();
  }

  /** What may follow now. */
  public List<Transition> open() {
    return current().map(RouteStep::next).orElse(List.of());
  }

  /** Whether the thing stands at an end of the route. */
  public boolean ended() {
    return current().map(RouteStep::end).orElse(false);
  }

  public Route route() {
    return route;
  }

  public List<Taken> taken() {
    return taken;
  }

  /** What the steps entered by {@link #enter} broke, in their order. */
  public List<Breach> breaches() {
    return breaches;
  }

  private Walk with(Taken next, List<Breach> noted) {
    return new Walk(route, right, Stream.concat(taken.stream(), Stream.of(next)).toList(), noted);
  }

  /** The names of steps as one text: words of a refusal. */
  private Text names(Stream<String> steps) {
    List<Text> names = steps.map(step -> route.get(step).name()).toList();
    return names.isEmpty() ? Text.same("–") : Text.of(joined(names, Lang.KK), joined(names, Lang.RU), joined(names, Lang.EN));
  }

  private static String joined(List<Text> names, Lang lang) {
    return names.stream().map(name -> name.in(lang)).collect(Collectors.joining("; "));
  }

  private static Optional<Breach> breach(Taken next, RoutesCode code, Object... args) {
    return Optional.of(new Breach(next, code, List.of(args)));
  }
}
