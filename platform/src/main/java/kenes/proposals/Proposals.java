package kenes.proposals;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import kenes.base.Digest;
import kenes.base.Lang;
import kenes.base.Refused;
import kenes.base.Text;
import kenes.db.Tx;
import kenes.journal.Projection;
import kenes.register.Body;
import kenes.register.Register;
import kenes.routes.Ending;
import kenes.routes.Route;
import kenes.routes.RouteStep;
import kenes.routes.Routes;
import kenes.routes.Transition;
import kenes.texts.Comparison;

/** Proposals for readers. Thread-safe. */
public final class Proposals {
  /**
   * What is looked for; null and false: whatever.
   *
   * @param body code of the home @param region code of the body of a region @param step id of the step at which they stand, on any route
   * @param olderThan opened more than so many days ago @param stuck only those that are held up, for whatever reason, see {@link Stuck}
   * @param open true: only those that go on; false: only those that have ended @param words each must begin a word of the title or be part of the address
   */
  public record Filter(String body, Topic topic, String region, String step, Integer olderThan, boolean stuck, Boolean open, String words) {
    /** Everything. */
    public static Filter all() {
      return new Filter(null, null, null, null, null, false, null, null);
    }
  }

  /** Where the next page begins: after the last proposal of this one. */
  public record Mark(LocalDate openedOn, UUID id) {}

  /**
   * A proposal in a list.
   *
   * @param body code of its home @param route id of its route @param step id of the step at which it stands @param due until when, or null
   * @param carrier code of the body that carries it, or null: its home @param ending null: it goes on @param asked how many bodies were asked for support
   * @param stuck what holds it up; nothing: it moves
   */
  public record Listed(String body, UUID id, ProposalsAct.Number number, Topic topic, String region, Text title, String route, String step, LocalDate stepOn,
      LocalDate due, String carrier, LocalDate openedOn, Ending ending, LocalDate endedOn, int asked, int supporting, int opposing, Set<Stuck> stuck) {
    public int silent() {
      return asked - supporting - opposing;
    }

    public boolean isStuck() {
      return !stuck.isEmpty();
    }

    public Mark mark() {
      return new Mark(openedOn, id);
    }
  }

  /** A step that may follow. @param by the move that leads to it */
  public record Ahead(RouteStep step, Transition by) {}

  private final Course course;
  private final Papers papers;
  private final Routes routes;
  private final Register register;
  private final InstantSource clock;

  Proposals(Course course, Papers papers, Routes routes, Register register, InstantSource clock) {
    this.course = course;
    this.papers = papers;
    this.routes = routes;
    this.register = register;
    this.clock = clock;
  }

  public static Projection projection() {
    return new ProposalsTables();
  }

  /** @param body code of the home @throws Refused {@code PROPOSAL_UNKNOWN} */
  public ProposalLife get(Tx tx, String body, UUID proposal) {
    return ProposalsTables.life(tx, body, proposal).orElseThrow(() -> new Refused(ProposalsCode.PROPOSAL_UNKNOWN));
  }

  /** By its id alone, for machine addresses. */
  public Optional<ProposalLife> find(Tx tx, UUID proposal) {
    return ProposalsTables.homeOf(tx, proposal).flatMap(body -> ProposalsTables.life(tx, body, proposal));
  }

  /** By the parts of its address. */
  public Optional<ProposalLife> find(Tx tx, String body, int year, int running) {
    return ProposalsTables.find(tx, body, year, running).flatMap(id -> ProposalsTables.life(tx, body, id));
  }

  /** Those of every home, opened last first. @param today by which age and delay are counted @param after the last one of the page before, or null */
  public List<Listed> list(Tx tx, Filter filter, LocalDate today, Mark after, int limit) {
    return ProposalSearch.list(tx, filter, stops(tx, today), after, limit);
  }

  /** These, of whatever homes, opened last first; what is there no more is left out. @param today by which delay is counted */
  public List<Listed> list(Tx tx, List<UUID> proposals, LocalDate today) {
    return ProposalSearch.list(tx, proposals, stops(tx, today));
  }

  /** How many {@link #list} has in all, counted up to so many. */
  public int count(Tx tx, Filter filter, LocalDate today, int most) {
    return ProposalSearch.count(tx, filter, stops(tx, today), most);
  }

  /** What holds the proposal up; nothing: it moves, or has ended. */
  public Set<Stuck> stuck(Tx tx, ProposalLife life, LocalDate today) {
    return life.isEnded() ? Set.of() : Stops.of(tx, Stream.of(course.route(tx, life.now().place())),
        Stream.concat(Stream.of(life.body()), life.carrier().stream().map(Carrying::body)).map(code -> register.getBody(tx, code)), clock.instant(), today).of(life);
  }

  /** Those of one home that go on along a route that has ended, the oldest first. */
  public List<Listed> listStranded(Tx tx, String body, LocalDate today, int limit) {
    return ProposalSearch.stranded(tx, body, stops(tx, today), limit);
  }

  /** Those of one home that were moved to another route on this day or later, the last first. */
  public List<ProposalLife> listRerouted(Tx tx, String body, LocalDate since, int limit) {
    return ProposalsTables.rerouted(tx, body, since, limit).stream().map(id -> get(tx, body, id)).toList();
  }

  private Stops stops(Tx tx, LocalDate today) {
    return Stops.of(tx, routes.list(tx).stream(), register.listBodies(tx).stream(), clock.instant(), today);
  }

  /** Proposals of other homes that came to this body, those that came last first. @param waiting only those about which it has something to do */
  public List<Visit> listVisits(Tx tx, String body, boolean waiting, int offset, int limit) {
    return ProposalsTables.visits(tx, body, waiting, offset, limit);
  }

  /** @throws Refused {@code PROPOSAL_UNKNOWN}: it never came to this body */
  public Visit getVisit(Tx tx, String body, UUID proposal) {
    return findVisit(tx, body, proposal).orElseThrow(() -> new Refused(ProposalsCode.PROPOSAL_UNKNOWN));
  }

  /** As this body knows it; empty while nothing of it has arrived. */
  public Optional<Visit> findVisit(Tx tx, String body, UUID proposal) {
    return ProposalsTables.visit(tx, body, proposal);
  }

  /** The body that carries it and exists on the day; empty while its home takes the next step. */
  public Optional<Body> carrier(Tx tx, ProposalLife life, LocalDate today) {
    return Working.carrier(tx, register, life, today);
  }

  /** The route on which the place lies, as it was adopted. */
  public Route route(Tx tx, ProposalsAct.Place place) {
    return course.route(tx, place);
  }

  /** The step at this place. */
  public RouteStep step(Tx tx, ProposalsAct.Place place) {
    return route(tx, place).get(place.step());
  }

  /** What may follow by the route from where it stands, in the order of the route; who may take which step is another question. */
  public List<Ahead> ahead(Tx tx, ProposalsAct.Place place) {
    Route route = route(tx, place);
    return route.get(place.step()).next().stream().map(transition -> new Ahead(route.get(transition.to()), transition)).toList();
  }

  /** To what the body that carries it may take it today. @throws Refused {@code NOT_CARRIER} */
  public List<Ahead> ahead(Tx tx, Visit visit, LocalDate today) {
    return ahead(tx, place(visit)).stream().filter(one -> course.may(tx, visit.home(), Course.Way.of(visit), visit.body(), one, today)).toList();
  }

  /** Where it stands as the body that carries it knows. @throws Refused {@code NOT_CARRIER} */
  public ProposalsAct.Place place(Visit visit) {
    if (visit.carried() == null) {
      throw new Refused(ProposalsCode.NOT_CARRIER);
    }
    ProposalsAct.Place sent = visit.carried().place();
    return visit.taken().isEmpty() ? sent : new ProposalsAct.Place(sent.route(), sent.version(), sent.content(), visit.taken().getLast().step());
  }

  /** Those that were opened as following a paragraph of a policy source, the newest first. @param source its code @param paragraph its number @param today by which delay is counted */
  public List<Listed> listFollowing(Tx tx, String source, String paragraph, LocalDate today, int limit) {
    return ProposalSearch.following(tx, source, paragraph, stops(tx, today), limit);
  }

  /** A text, one line for each paragraph. @throws Refused {@code PROPOSAL_UNKNOWN} */
  public String text(Tx tx, Digest digest) {
    return papers.text(tx, digest);
  }

  /** What changed between two versions in this language; empty where one of them has no text in it. */
  public Optional<Comparison> compare(Tx tx, Version before, Version after, Lang lang) {
    return before.find(lang).flatMap(one -> after.find(lang).map(other -> Comparison.of(text(tx, one.text()), text(tx, other.text()))));
  }
}
