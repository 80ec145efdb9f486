package kenes.proposals;

import static kenes.schema.generated.proposals.Tables.PROPOSAL;
import static kenes.schema.generated.proposals.Tables.STEP;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kenes.couriers.Couriers;
import kenes.couriers.Letter;
import kenes.db.Tx;
import kenes.register.Body;
import kenes.routes.Route;
import org.jooq.Condition;
import org.jooq.impl.DSL;

/**
 * What holds proposals up on a day, read once for a whole list: each is a short list of its own, which the rows are compared with.
 *
 * @param ended versions of routes that hold no more @param gone codes of bodies that have ended @param letters proposals whose letter is stuck
 */
record Stops(LocalDate today, List<Held> ended, Set<String> gone, Set<UUID> letters) {
  /** So many are stuck only while the courier is down, which its own page says: then those sent first stand for all. */
  private static final int LETTERS = 500;

  /** A version of a route. */
  record Held(String route, int version) {}

  /** @param routes those of the proposals in question @param bodies their homes and carriers */
  static Stops of(Tx tx, Stream<Route> routes, Stream<Body> bodies, Instant now, LocalDate today) {
    List<Held> ended = routes.filter(route -> !route.valid().contains(today)).map(Stops::held).toList();
    Set<String> gone = bodies.filter(body -> body.valid().to() != null && today.isAfter(body.valid().to())).map(Body::code)
        .collect(Collectors.toSet());
    return new Stops(today, ended, gone, about(tx, Couriers.listStuck(tx, ProposalsTables.ADDRESSED, now, LETTERS)));
  }

  private static Held held(Route route) {
    return new Held(route.id(), route.version());
  }

  private static Set<UUID> about(Tx tx, List<Letter> letters) {
    return letters.isEmpty() ? Set.of() : tx.sql().select(STEP.PROPOSAL).from(STEP)
        .where(DSL.row(STEP.BODY, STEP.INDEX).in(letters.stream().map(letter -> DSL.row(letter.from(), letter.index())).toList())).fetchSet(STEP.PROPOSAL);
  }

  /** Those that go on and are held up by one of these; each part of it has an index. */
  Condition condition(Stuck... reasons) {
    return PROPOSAL.ENDING.isNull().and(PROPOSAL.MOVED_TO.isNull()).and(DSL.or(Arrays.stream(reasons).map(this::condition).toList()));
  }

  private Condition condition(Stuck reason) {
    return switch (reason) {
      case HOME_ENDED -> PROPOSAL.BODY.in(gone);
      case ROUTE_ENDED -> DSL.row(PROPOSAL.ROUTE, PROPOSAL.VERSION).in(ended.stream().map(held -> DSL.row(held.route(), held.version())).toList());
      case CARRIER_ENDED -> PROPOSAL.CARRIER.in(gone);
      case OVERDUE -> PROPOSAL.DUE.lt(today);
      case LETTER -> PROPOSAL.ID.in(letters);
    };
  }

  /** What holds this one up; nothing when it has ended. */
  Set<Stuck> of(ProposalLife life) {
    Reached now = life.now();
    return of(life.isEnded() || life.handedOver().isPresent(), life.body(), new Held(now.place().route(), now.place().version()), life.carrier().map(Carrying::body).orElse(null), now.due(), life.id());
  }

  Set<Stuck> of(boolean over, String home, Held route, String carrier, LocalDate due, UUID proposal) {
    EnumSet<Stuck> found = EnumSet.noneOf(Stuck.class);
    if (!over) {
      add(found, Stuck.HOME_ENDED, gone.contains(home));
      add(found, Stuck.ROUTE_ENDED, ended.contains(route));
      add(found, Stuck.CARRIER_ENDED, carrier != null && gone.contains(carrier));
      add(found, Stuck.OVERDUE, due != null && due.isBefore(today));
      add(found, Stuck.LETTER, letters.contains(proposal));
    }
    return found;
  }

  private static void add(Set<Stuck> found, Stuck reason, boolean holds) {
    if (holds) {
      found.add(reason);
    }
  }
}
