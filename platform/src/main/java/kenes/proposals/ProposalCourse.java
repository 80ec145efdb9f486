package kenes.proposals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kenes.accounts.Caller;
import kenes.accounts.Permission;
import kenes.base.Fields;
import kenes.base.Refused;
import kenes.base.Text;
import kenes.db.Tx;
import kenes.journal.Recorded;
import kenes.register.Register;
import kenes.routes.Need;
import kenes.routes.Route;
import kenes.routes.RouteStep;
import kenes.routes.Routes;
import kenes.routes.Succession;
import kenes.routes.Taken;

/** A proposal's way through its home: steps, withdrawal, terms that run out, another route when its own has ended. Thread-safe. */
public final class ProposalCourse {
  public record Withdraw(UUID proposal, String reason) {}

  /** @param basis why it stands there on the new route */
  public record Reroute(UUID proposal, String basis) {}

  private final Working working;
  private final Register register;
  private final Routes routes;
  private final Course course;
  private final Showing showing;
  private final Answers answers;

  ProposalCourse(Working working, Register register, Routes routes, Course course, Showing showing, Answers answers) {
    this.working = working;
    this.register = register;
    this.routes = routes;
    this.course = course;
    this.showing = showing;
    this.answers = answers;
  }

  /** The home takes a step of the route. */
  public Recorded step(Caller caller, String body, String key, Take input) {
    return working.command(caller, body, key, input.payload(), input.proposal(), Permission.KEEP_PROPOSALS, work -> take(work, input));
  }

  /** @throws Refused {@code CARRIED_ELSEWHERE}; what the step would break */
  void take(Working.Work work, Take input) {
    work.requireAtHome(register);
    ProposalLife life = work.life();
    LocalDate on = day(input.on(), work.today());
    Set<Need> known = life.laws().isEmpty() ? Set.of() : Set.of(Need.ARTICLE);
    ProposalsAct.Given given = showing.given(work.tx(), work.body(), input, new Showing.About(life.text().number(), life.text().languages()), known,
        work.today());
    new Fields().refuseIf(given.law() != null && life.isLinked(given.law()), "article", ProposalsCode.LINKED_ALREADY).check();
    Course.Next next = course.require(work.tx(), work.body(), Course.Way.of(life), work.body(), new Taken(input.step(), on, work.body(), Set.copyOf(given.needs())));
    LocalDate due = next.due(on, input.expected());
    work.record(new ProposalsAct.StepTaken(work.id(), input.step(), on, next.holder(), given, next.returned(), due, next.ending(), null,
        input.expected() == null ? null : work.body()));
    if (given.law() != null) {
      work.record(new ProposalsAct.LawLinked(work.id(), given.law(), work.today()));
    }
    if (next.ending() != null || life.isEnded() || given.law() != null || next.tells()) {
      answers.tell(work.command(), life, new Answers.News(work.body(), on, given.words(), given.documents(), given.law(), null));
    }
  }

  /** The day given, which is not to come; else today. */
  static LocalDate day(LocalDate given, LocalDate today) {
    new Fields().refuseIf(given != null && given.isAfter(today), "on", ProposalsCode.DATE_IN_FUTURE).check();
    return given == null ? today : given;
  }

  /** An author takes it back, or the office for them, wherever it is: everyone involved is told. */
  public Recorded withdraw(Caller caller, String body, String key, Withdraw input) {
    return working.command(caller, body, key, input, input.proposal(), Permission.WRITE_PROPOSAL, work -> {
      Fields fields = new Fields();
      String reason = Checks.ON.reason(fields, "reason", input.reason());
      Papers.open(fields, "reason", reason);
      fields.check();
      Route route = course.route(work.tx(), work.life().now().place());
      RouteStep withdrawn = course.withdrawal(work.tx(), work.life())
          .orElseThrow(() -> new Refused(ProposalsCode.WITHDRAWAL_NOT_ALLOWED, course.standing(work.tx(), work.life()).name()));
      if (route.valid().contains(work.today())) { // on a route that has ended nothing is left but to take it back
        course.require(work.tx(), body, Course.Way.of(work.life()), body, new Taken(withdrawn.id(), work.today(), body, Set.of(Need.REASONS)));
      }
      UUID person = work.life().opened().origin().authors().contains(caller.person()) ? caller.person() : null;
      work.record(new ProposalsAct.ProposalWithdrawn(work.id(), withdrawn.id(), withdrawn.ending().orElseThrow(), work.today(), person, reason));
      answers.tell(work.command(), work.life(), new Answers.News(body, work.today(), reason, List.of(), null, null));
    });
  }

  /** It goes on by the route that took the place of its own, from the step that answers the one at which it stands. Whoever carried it is sent it anew. */
  public Recorded reroute(Caller caller, String body, String key, Reroute input) {
    return working.command(caller, body, key, input, input.proposal(), Permission.KEEP_PROPOSALS, work -> {
      Fields fields = new Fields();
      String basis = Checks.ON.reason(fields, "basis", input.basis());
      Papers.open(fields, "basis", basis);
      fields.check();
      ProposalsAct.Place from = work.life().now().place();
      ProposalsAct.Place place = successor(work.tx(), from, work.today());
      Route route = course.route(work.tx(), place);
      LocalDate due = routes.findDue(work.tx(), route, route.get(place.step()), work.today()).orElse(null);
      work.record(new ProposalsAct.Rerouted(work.id(), from, place, work.today(), due, basis));
      answers.tell(work.command(), work.life(), new Answers.News(body, work.today(), basis, List.of(), null, null));
    });
  }

  /** Where {@link #reroute} would take it today. @throws Refused as that command, where it needs a hand */
  public ProposalsAct.Place destination(Tx tx, ProposalLife life, LocalDate today) {
    course.requireGoesOn(tx, life);
    return successor(tx, life.now().place(), today);
  }

  private ProposalsAct.Place successor(Tx tx, ProposalsAct.Place from, LocalDate today) {
    Route route = course.route(tx, from);
    String step = from.step();
    if (route.valid().contains(today)) {
      throw new Refused(ProposalsCode.ROUTE_HOLDS, route.name());
    }
    while (!route.valid().contains(today)) {
      LocalDate next = route.valid().to().plusDays(1);
      Optional<Route> version = routes.findOn(tx, route.id(), next);
      if (version.isEmpty() || version.get().find(step).isEmpty()) {
        Route ended = route;
        Succession succession = ended.successor().orElseThrow(() -> new Refused(ProposalsCode.NO_SUCCESSOR, ended.name()));
        Text why = succession.ended().getOrDefault(step, ended.get(step).name());
        step = Optional.ofNullable(succession.steps().get(step)).orElseThrow(() -> new Refused(ProposalsCode.NOT_CONTINUED, why));
        version = routes.findOn(tx, succession.route(), next);
      }
      Route before = route;
      route = version.orElseThrow(() -> new Refused(ProposalsCode.NO_SUCCESSOR, before.name()));
    }
    return Course.place(route, step);
  }
}
