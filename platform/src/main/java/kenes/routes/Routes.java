package kenes.routes;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import kenes.accounts.Caller;
import kenes.accounts.Permission;
import kenes.accounts.Permissions;
import kenes.base.Digest;
import kenes.base.Refused;
import kenes.base.Week;
import kenes.base.WorkCalendar;
import kenes.calendar.Calendars;
import kenes.db.Tx;
import kenes.files.Files;
import kenes.journal.Journal;
import kenes.journal.Projection;
import kenes.journal.Recorded;
import kenes.register.Body;
import kenes.register.Register;

/** The routes: dated graphs of steps with a legal basis, kept by digest. Thread-safe. */
public final class Routes {
  /** The routes that a new installation adopts, in this order: what takes another's place first. */
  public static final List<String> SHIPPED = List.of("kz-law-b", "kz-law-a", "municipal-motion");
  /** A route that comes with Kenes for the papers of a foreign record, and is adopted by whoever enters those. */
  public static final String PAPERS = "magdeburg-papers";

  private final Journal journal;
  private final Files files;
  private final Permissions permissions;
  private final Calendars calendars;
  private final Register register;
  private final String registry;
  private final Map<Digest, Route> read = new ConcurrentHashMap<>();

  /** @param registry code of the registry body, in whose journal the routes stand */
  public Routes(Journal journal, Files files, Permissions permissions, Calendars calendars, Register register, String registry) {
    this.journal = journal;
    this.files = files;
    this.permissions = permissions;
    this.calendars = calendars;
    this.register = register;
    this.registry = registry;
  }

  /** The tables of this module. */
  public static Projection projection() {
    return new RoutesTables();
  }

  /** What is asked for by {@link #adopt}. */
  private record Adopting(Digest content) {}

  /**
   * Makes a text a route on the days that it names itself. An open version of the same route ends the day before.
   *
   * @param yaml the text in the format {@code kenes-routes/1}
   * @throws Refused with every mistake of the text as a wrong field {@code yaml}, the line first among its arguments
   */
  public Recorded adopt(Caller caller, String key, byte[] yaml) {
    return journal.command(caller.signedIn(), registry, key, new Adopting(Digest.of(yaml)), recorder -> {
      Tx tx = recorder.tx();
      permissions.require(tx, caller, registry, Permission.LOAD_RULES);
      RoutesTables.lock(tx, registry);
      Route route = preview(tx, yaml).route();
      Digest content = files.store(tx, yaml);
      recorder.record(new RoutesAct.RouteAdopted(content, route.id(), route.version(), route.name(), route.valid().from(), route.valid().to()));
    });
  }

  /** @param replaced the version that ends the day before it, if one does */
  public record Preview(Route route, Optional<Route> replaced) {}

  /** What adopting the text would make, or its mistakes. @throws Refused as {@link #adopt} */
  public Preview preview(Tx tx, byte[] yaml) {
    Route route = RouteReader.read(yaml, (id, day) -> findOn(tx, id, day)).orThrow();
    versions(tx, route);
    bodies(tx, route);
    return new Preview(route, findOn(tx, route.id(), route.valid().from()));
  }

  /** @throws Refused {@code VERSION_TAKEN}, {@code VERSION_OVERLAPS} */
  private void versions(Tx tx, Route route) {
    for (RoutesTables.Adopted other : RoutesTables.versions(tx, registry, route.id())) {
      if (other.version() >= route.version()) {
        throw Refused.field("yaml", RoutesCode.VERSION_TAKEN, 1, other.version());
      }
      LocalDate last = other.valid().to();
      if (!other.valid().from().isBefore(route.valid().from()) || last != null && !last.isBefore(route.valid().from())) {
        throw Refused.field("yaml", RoutesCode.VERSION_OVERLAPS, 1, other.version(), other.valid().from());
      }
    }
  }

  /** Who carries it must be a body of the register: a mistyped code would strand whatever came so far. @throws Refused {@code CARRIER_BODY_UNKNOWN} */
  private void bodies(Tx tx, Route route) {
    route.carriers().stream().flatMap(carrier -> carrier.bodies().stream()).sorted().filter(code -> register.findBody(tx, code).isEmpty()).findFirst().ifPresent(code -> {
      throw Refused.field("yaml", RoutesCode.CARRIER_BODY_UNKNOWN, 1, code);
    });
  }

  /** The route with this id on the day. */
  public Optional<Route> findOn(Tx tx, String id, LocalDate date) {
    return RoutesTables.versions(tx, registry, id).stream().filter(adopted -> adopted.valid().contains(date)).findFirst()
        .map(adopted -> route(tx, adopted));
  }

  /** The same, or the route that had taken its place by then, or the one that took that one's place. */
  public Optional<Route> findOnOrSuccessor(Tx tx, String id, LocalDate date) {
    return findOn(tx, id, date).or(() -> RoutesTables.versions(tx, registry, id).stream().findFirst().map(adopted -> route(tx, adopted))
        .filter(route -> route.valid().to() != null && route.valid().to().isBefore(date)).flatMap(Route::successor)
        .flatMap(succession -> findOnOrSuccessor(tx, succession.route(), date)));
  }

  /** The adopted route with this digest, on the days on which it holds. @throws Refused {@code NO_ROUTE} */
  public Route get(Tx tx, Digest content) {
    return RoutesTables.find(tx, registry, content).map(adopted -> route(tx, adopted)).orElseThrow(() -> new Refused(RoutesCode.NO_ROUTE));
  }

  /** The route's text, byte for byte. @throws Refused {@code NO_ROUTE} */
  public byte[] text(Tx tx, Digest content) {
    return RoutesTables.find(tx, registry, content).flatMap(adopted -> files.find(tx, content)).orElseThrow(() -> new Refused(RoutesCode.NO_ROUTE));
  }

  /** Every version of every route, by id, the newest first. */
  public List<Route> list(Tx tx) {
    return RoutesTables.list(tx, registry).stream().map(adopted -> route(tx, adopted)).toList();
  }

  /** Until when the step must be over, where an act says so. @param taken the day on which it was taken */
  public Optional<LocalDate> findDue(Tx tx, Route route, RouteStep step, LocalDate taken) {
    return step.due().map(due -> route.calendar() == null ? plain(due, taken) : counted(calendars.get(tx, route.calendar()), due, taken));
  }

  private static LocalDate counted(WorkCalendar calendar, Due due, LocalDate taken) {
    return calendar.count(taken, due.term(), Week.FIVE_DAYS, calendar.law().counting()).due();
  }

  private static LocalDate plain(Due due, LocalDate taken) {
    int amount = due.term().amount();
    return switch (due.term().unit()) {
      case DAYS, WORKING_DAYS -> taken.plusDays(amount);
      case WEEKS -> taken.plusWeeks(amount);
      case MONTHS -> taken.plusMonths(amount);
      case YEARS -> taken.plusYears(amount);
    };
  }

  /**
   * Who may carry a thing on a day: its home the steps at home; a body of the register that exists on the day and is
   * the carrier that the route names; outside the register every body that exists, as it enters what others did.
   *
   * @param home code of the body whose thing it is
   */
  public Right right(Tx tx, String home) {
    return (carrier, holder, on) -> switch (carrier.kind()) {
      case HOME, PREVIOUS -> home.equals(holder) && exists(tx, holder, on).isPresent();
      case BODY -> exists(tx, holder, on).filter(carrier::accepts).isPresent();
      case OUTSIDE -> exists(tx, holder, on).isPresent();
    };
  }

  private Optional<Body> exists(Tx tx, String code, LocalDate on) {
    return code == null ? Optional.empty() : register.findBody(tx, code).filter(body -> body.valid().contains(on));
  }

  private Route route(Tx tx, RoutesTables.Adopted adopted) {
    return read.computeIfAbsent(adopted.content(), content -> RouteReader.read(files.find(tx, content)
        .orElseThrow(() -> new Refused(RoutesCode.NO_ROUTE))).orThrow()).on(adopted.valid());
  }

  /** A route's text that comes with Kenes. @param name one of {@link #SHIPPED}, or {@link #PAPERS} */
  public static byte[] shipped(String name) {
    try (InputStream file = Routes.class.getResourceAsStream("/routes/" + name + ".yaml")) {
      if (file == null) {
        throw new IllegalArgumentException("no shipped route " + name);
      }
      return file.readAllBytes();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
