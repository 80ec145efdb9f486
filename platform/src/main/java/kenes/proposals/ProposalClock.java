package kenes.proposals;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import kenes.base.Digest;
import kenes.couriers.Couriers;
import kenes.db.Db;
import kenes.db.Tx;
import kenes.journal.Actor;
import kenes.journal.Beat;
import kenes.journal.Journal;
import kenes.journal.Recorder;
import kenes.register.Register;
import kenes.routes.Due;
import kenes.routes.Route;
import kenes.routes.RouteStep;
import kenes.routes.Routes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes the steps that follow by themselves when a term is over, where a route says so (silence is consent), and hands over what
 * goes on in a home that has ended. It does
 * nothing before {@link #start} or {@link #round}; replay never asks it to. Thread-safe.
 */
public final class ProposalClock implements AutoCloseable {
  private static final Actor CLOCK = new Actor(Actor.Kind.CLOCK, "proposal-term");
  private static final Logger LOG = LoggerFactory.getLogger(ProposalClock.class);
  private static final Duration POLL = Duration.ofMinutes(10);

  /** What the clock asks for: the same for each try. */
  private record RunOut(UUID proposal, String step, LocalDate due) {}

  /** Nothing follows today: the try leaves no trace, so that the next one has the same key. */
  private static final class Waits extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  private final Db db;
  private final Journal journal;
  private final Register register;
  private final Routes routes;
  private final Course course;
  private final Answers answers;
  private final InstantSource clock;
  private final Heirs heirs;
  private final Beat beat = new Beat("proposal-terms", POLL, Duration.ZERO, this::both);

  ProposalClock(Db db, Journal journal, Register register, Routes routes, Course course, Answers answers, InstantSource clock) {
    this.db = db;
    this.journal = journal;
    this.register = register;
    this.routes = routes;
    this.course = course;
    this.answers = answers;
    this.clock = clock;
    this.heirs = new Heirs(db, journal, register);
  }

  public void start() {
    beat.start();
  }

  @Override
  public void close() {
    beat.close();
  }

  private void both() {
    handOver();
    round();
  }

  /** Hands what goes on in homes that have ended to the bodies that took their places. @return how many were handed over */
  public int handOver() {
    return heirs.round();
  }

  /** One look at all proposals; what fails with one of them is logged and tried again at the next. @return how many have moved */
  public int round() {
    List<ProposalSearch.Overdue> overdue = db.read(tx -> ProposalSearch.overdue(tx, clock.instant(), routes.list(tx).stream().flatMap(route -> route.steps().stream())
        .filter(step -> step.due().flatMap(Due::then).isPresent()).map(RouteStep::id).distinct().toList()));
    return (int) overdue.stream().filter(this::moved).count();
  }

  private boolean moved(ProposalSearch.Overdue overdue) {
    try {
      return !journal.command(CLOCK, overdue.body(), key(overdue), new RunOut(overdue.proposal(), overdue.step(), overdue.due()),
          command -> move(command, overdue)).repeated();
    } catch (Waits waits) {
      return false;
    } catch (RuntimeException failed) { // it may not hold up the others
      LOG.warn("the term of the proposal {} of {} has not run out by itself", overdue.proposal(), overdue.body(), failed);
      return false;
    }
  }

  /** One for each term of a step: several may run out on one day. */
  private static String key(ProposalSearch.Overdue overdue) {
    return "term-" + Digest.of((overdue.proposal() + " " + overdue.step() + " " + overdue.due()).getBytes(StandardCharsets.UTF_8)).hex();
  }

  private void move(Recorder command, ProposalSearch.Overdue overdue) {
    Tx tx = command.tx();
    ProposalLife life = Working.locked(tx, overdue.body(), overdue.proposal());
    RouteStep step = follows(tx, life, register.today(tx, overdue.body())).orElseThrow(Waits::new);
    LocalDate last = life.now().due();
    LocalDate on = last.plusDays(1);
    LocalDate due = step.end() ? null : routes.findDue(tx, course.route(tx, life.now().place()), step, on).orElse(null);
    command.record(new ProposalsAct.TermRanOut(life.id(), step.id(), on, last, due, step.ending().orElse(null)));
    answers.tell(command, life, new Answers.News(overdue.body(), on, null, List.of(), null, null));
  }

  /** The step that follows by itself today: the days of grace are over too, and nothing of the carrier is on its way. */
  private Optional<RouteStep> follows(Tx tx, ProposalLife life, LocalDate today) {
    Route route = course.route(tx, life.now().place());
    return life.stuckSince(today).filter(since -> life.handedOver().isEmpty()).filter(route.valid()::contains).flatMap(since -> course.standing(tx, life).due())
        .filter(due -> life.now().dueBy() == null && life.now().due().plusDays(due.grace()).isBefore(today)).flatMap(Due::then).filter(then -> !writes(tx, life)).map(route::get);
  }

  /** Whether the body that carries it, or the one that took its place, has written to the home what has not arrived. */
  private boolean writes(Tx tx, ProposalLife life) {
    return life.carrier().stream().flatMap(carrier -> Stream.of(carrier.body(), register.getBody(tx, carrier.body()).successor()).filter(Objects::nonNull))
        .anyMatch(carrier -> life.homes().stream().anyMatch(home -> Couriers.isUnderWay(tx, carrier, home)));
  }
}
