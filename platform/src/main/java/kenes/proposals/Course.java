package kenes.proposals;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kenes.base.Fields;
import kenes.base.Refused;
import kenes.db.Tx;
import kenes.register.Body;
import kenes.routes.Breach;
import kenes.routes.Carrier;
import kenes.routes.Ending;
import kenes.routes.Need;
import kenes.routes.Right;
import kenes.routes.Route;
import kenes.routes.RouteStep;
import kenes.routes.Routes;
import kenes.routes.RoutesCode;
import kenes.routes.Taken;
import kenes.routes.Transition;
import kenes.routes.Walk;

/** Where a proposal may go from where it stands, by its route. */
final class Course {
  /** The field of a form beside which a missing thing is shown. */
  private static final Map<Need, String> FIELDS = Map.of(Need.TEXT_KK_RU, "text", Need.DECISION, "decision", Need.REASONS, "words", Need.SOURCE, "source",
      Need.ARTICLE, "article");

  /** The moves by which another body puts a proposal into the hands of its home. */
  private static final Set<Transition.Kind> BACK = Set.of(Transition.Kind.RETURN, Transition.Kind.REJECT, Transition.Kind.LAPSE);

  private final Routes routes;

  Course(Routes routes) {
    this.routes = routes;
  }

  /** A way so far, from where it began by the present route or at the present carrier. */
  record Way(ProposalsAct.Place start, LocalDate on, List<Taken> since) {
    static Way of(ProposalLife life) {
      List<Reached> leg = life.leg();
      return new Way(leg.getFirst().place(), leg.getFirst().on(), leg.stream().skip(1).map(Way::taken).toList());
    }

    /** As the carrier knows it. */
    static Way of(Visit visit) {
      return new Way(visit.carried().place(), visit.carried().on(), visit.taken());
    }

    private static Taken taken(Reached reached) {
      return new Taken(reached.place().step(), reached.on(), reached.holder(), reached.given() == null ? Set.of() : Set.copyOf(reached.given().needs()));
    }
  }

  /** A step that may be taken. @param holder in whose hand the proposal then is @param due until when it should be over, or null */
  record Next(RouteStep step, Transition by, String holder, LocalDate due) {
    /** Whether it comes back to its home; back at an earlier step of the same carrier it does not. */
    boolean returned() {
      return by.kind() == Transition.Kind.RETURN && (step.carrier().kind() == Carrier.Kind.HOME || step.carrier().kind() == Carrier.Kind.PREVIOUS);
    }

    /** Whether those who support or carried it are told. */
    boolean tells() {
      return step.tells(Optional.ofNullable(by));
    }

    Ending ending() {
      return step.ending().orElse(null);
    }

    /** Until when it should be over. @param named by whoever takes it, or null @throws Refused as {@link Course#expected} */
    LocalDate due(LocalDate on, LocalDate named) {
      return named == null ? due : expected(step, on, named);
    }
  }

  /** Where a proposal begins. @param due until when the first step should be over, or null */
  record Beginning(ProposalsAct.Place place, LocalDate due) {}

  /** @throws Refused {@code ROUTE_UNKNOWN} beside the field {@code route}; what the first step would break */
  Beginning begin(Tx tx, String body, String id, LocalDate on, Set<Need> given) {
    Route route = (id == null ? Optional.<Route>empty() : routes.findOn(tx, id, on)).orElseThrow(() -> Refused.field("route", ProposalsCode.ROUTE_UNKNOWN, on));
    Walk.over(route, routes.right(tx, body)).breach(new Taken(route.first().id(), on, body, given)).ifPresent(breach -> {
      throw refused(breach);
    });
    return new Beginning(place(route, route.first().id()), routes.findDue(tx, route, route.first(), on).orElse(null));
  }

  static ProposalsAct.Place place(Route route, String step) {
    return new ProposalsAct.Place(route.id(), route.version(), route.digest(), step);
  }

  Route route(Tx tx, ProposalsAct.Place place) {
    return routes.get(tx, place.content());
  }

  /** The step at which it stands. */
  RouteStep standing(Tx tx, ProposalLife life) {
    return route(tx, life.now().place()).get(life.now().place().step());
  }

  /** The step by which the author may take it back from where it stands; empty where its route knows none. */
  Optional<RouteStep> withdrawal(Tx tx, ProposalLife life) {
    Route route = route(tx, life.now().place());
    return standing(tx, life).next().stream().filter(transition -> transition.kind() == Transition.Kind.WITHDRAW).map(transition -> route.get(transition.to()))
        .filter(step -> step.carrier().kind() == Carrier.Kind.HOME).findFirst();
  }

  /** Whether its way has ended for good: a rejected proposal may be taken up again where its route says so. @throws Refused */
  void requireGoesOn(Tx tx, ProposalLife life) {
    if (life.isEnded() && standing(tx, life).next().isEmpty()) {
      throw Working.ended(life.now().ending(), life.now().on());
    }
  }

  /** @param body that takes the step @throws Refused with the code of what it would break */
  Next require(Tx tx, String home, Way way, String body, Taken next) {
    Walk walk = walk(way, Walk.over(route(tx, way.start()), routes.right(tx, home)));
    RouteStep step = walk.route().get(next.step());
    Transition by = walk.current().flatMap(from -> from.findNext(next.step())).orElse(null);
    String holder = holder(by, step, home, body);
    walk.breach(new Taken(next.step(), next.on(), holder, next.given())).ifPresent(breach -> {
      throw refused(breach);
    });
    return new Next(step, by, holder, step.end() ? null : routes.findDue(tx, walk.route(), step, next.on()).orElse(null));
  }

  /** The day until which the next step is expected, as somebody names it. @throws Refused {@code TERM_BY_LAW}, {@code NOTHING_FOLLOWS}, {@code DATE_TOO_EARLY} beside the field {@code expected} */
  static LocalDate expected(RouteStep step, LocalDate on, LocalDate named) {
    step.due().ifPresent(due -> {
      throw Refused.field("expected", ProposalsCode.TERM_BY_LAW, due.basis().text());
    });
    new Fields().refuseIf(step.end(), "expected", ProposalsCode.NOTHING_FOLLOWS, step.name())
        .refuseIf(named.isBefore(on), "expected", ProposalsCode.DATE_TOO_EARLY, on).check();
    return named;
  }

  /** Whether the body has the right to take it to a step that follows, on the day; what the step needs is another question. */
  boolean may(Tx tx, String home, Way way, String body, Proposals.Ahead ahead, LocalDate on) {
    Walk walk = walk(way, Walk.over(route(tx, way.start()), routes.right(tx, home)));
    return walk.breach(new Taken(ahead.step().id(), on, holder(ahead.by(), ahead.step(), home, body), EnumSet.allOf(Need.class)))
        .filter(breach -> breach.code() == RoutesCode.CARRIER_LACKS_RIGHT).isEmpty();
  }

  /** A body that sends it back hands it to the home by that. */
  private static String holder(Transition by, RouteStep step, String home, String body) {
    return by != null && BACK.contains(by.kind()) && step.carrier().kind() == Carrier.Kind.HOME ? home : body;
  }

  /** @throws Refused {@code BODY_ENDED}, {@code NOT_A_CARRIER} beside the field: the body may take none of the steps that may follow, on the day */
  void requireCarrier(Tx tx, String home, Way way, Body body, LocalDate on, String field) {
    if (body.valid().to() != null && on.isAfter(body.valid().to())) {
      throw Refused.field(field, ProposalsCode.BODY_ENDED, body.name(), body.valid().to());
    }
    Walk walk = walk(way, Walk.over(route(tx, way.start())));
    Right right = routes.right(tx, home);
    List<Carrier> carriers = walk.open().stream().map(transition -> walk.route().get(transition.to()).carrier())
        .filter(carrier -> carrier.kind() == Carrier.Kind.BODY).distinct().toList();
    if (carriers.stream().noneMatch(carrier -> right.may(carrier, body.code(), on))) {
      throw Refused.field(field, ProposalsCode.NOT_A_CARRIER, body.name());
    }
  }

  private static Walk walk(Way way, Walk walk) {
    Walk begun = walk.enter(new Taken(way.start().step(), way.on(), "", Set.of()));
    for (Taken taken : way.since()) {
      begun = begun.enter(taken);
    }
    return begun;
  }

  private static Refused refused(Breach breach) {
    Object[] args = breach.args().toArray();
    return switch (breach.code()) {
      case NEED_MISSING -> Refused.field(FIELDS.getOrDefault((Need) args[1], "shown"), RoutesCode.NEED_MISSING, args);
      case BEFORE_PREVIOUS -> Refused.field("on", RoutesCode.BEFORE_PREVIOUS, args);
      default -> breach.refused();
    };
  }
}
