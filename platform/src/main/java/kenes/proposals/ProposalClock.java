package kenes.proposals;

import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kenes.db.Db;
import kenes.db.Tx;
import kenes.journal.Actor;
import kenes.journal.Beat;
import kenes.journal.Journal;
import kenes.register.Register;
import kenes.routes.Due;
import kenes.routes.Route;
import kenes.routes.RouteStep;
import kenes.routes.Routes;

/**
 * Takes the steps that follow by themselves when a term is over, where a route says so (silence is consent). It does
 * nothing before {@link #start} or {@link #round}; replay never asks it to. Thread-safe.
 */
public final class ProposalClock implements AutoCloseable {
  private static final Actor CLOCK = new Actor(Actor.Kind.CLOCK, "proposal-term");
  private static final Duration POLL = Duration.ofMinutes(10);

  /** What the clock asks for: the same for each try. */
  private record RunOut(UUID proposal, LocalDate due) {}

  private final Db db;
  private final Journal journal;
  private final Register register;
  private final Routes routes;
  private final Course course;
  private final Answers answers;
  private final InstantSource clock;
  private final Beat beat = new Beat("proposal-terms", POLL, Duration.ZERO, this::round);

  ProposalClock(Db db, Journal journal, Register register, Routes routes, Course course, Answers answers, InstantSource clock) {
    this.db = db;
    this.journal = journal;
    this.register = register;
    this.routes = routes;
    this.course = course;
    this.answers = answers;
    this.clock = clock;
  }

  public void start() {
    beat.start();
  }

  @Override
  public void close() {
    beat.close();
  }

  /** One look at all proposals. @return how many have moved */
  public int round() {
    List<ProposalSearch.Overdue> overdue = db.read(tx -> ProposalSearch.overdue(tx, clock.instant(), routes.list(tx).stream().flatMap(route -> route.steps().stream())
        .filter(step -> step.due().flatMap(Due::then).isPresent()).map(RouteStep::id).distinct().toList()));
    return (int) overdue.stream().filter(this::moved).count();
  }

  private boolean moved(ProposalSearch.Overdue overdue) {
    String today = db.read(tx -> register.today(tx, overdue.body())).toString();
    return !journal.command(CLOCK, overdue.body(), "term-" + overdue.proposal() + "-" + today, new RunOut(overdue.proposal(), overdue.due()), command -> {
      Tx tx = command.tx();
      ProposalLife life = Working.locked(tx, overdue.body(), overdue.proposal());
      follows(tx, life, register.today(tx, overdue.body())).ifPresent(step -> {
        LocalDate last = life.now().due();
        LocalDate on = last.plusDays(1);
        LocalDate due = step.end() ? null : routes.findDue(tx, course.route(tx, life.now().place()), step, on).orElse(null);
        command.record(new ProposalsAct.TermRanOut(life.id(), step.id(), on, last, due, step.ending().orElse(null)));
        answers.tell(command, life, new Answers.News(overdue.body(), on, null, List.of(), null, null));
      });
    }).entries().isEmpty();
  }

  /** The step that follows by itself today. */
  private Optional<RouteStep> follows(Tx tx, ProposalLife life, LocalDate today) {
    Route route = course.route(tx, life.now().place());
    return life.stuckSince(today).filter(route.valid()::contains).flatMap(since -> course.standing(tx, life).due()).flatMap(Due::then).map(route::get);
  }
}
