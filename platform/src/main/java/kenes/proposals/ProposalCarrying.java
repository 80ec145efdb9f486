package kenes.proposals;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kenes.accounts.Caller;
import kenes.accounts.Permission;
import kenes.base.Fields;
import kenes.base.Refused;
import kenes.journal.Recorded;
import kenes.register.Body;
import kenes.register.Register;
import kenes.routes.Route;
import kenes.routes.Routes;
import kenes.routes.Taken;

/** A proposal in the hands of another body: sent there, registered and taken on, answered, refused, passed on. Thread-safe. */
public final class ProposalCarrying {
  /**
   * @param to code of the body that shall carry it
   * @param step of the home by which it is sent, with what it needs; null: it stands where the receiver takes over
   * @param expected until when the receiver's next step is expected, where neither the route nor the step by which it is sent says so; or null
   */
  public record Send(UUID proposal, String to, Take step, LocalDate expected) {
    public Send(UUID proposal, String to, Take step) {
      this(proposal, to, step, null);
    }
  }

  private record Sent(UUID proposal, String to, Take.Taking step, LocalDate expected) {}

  /** @param words what this body says of it */
  public record Answer(UUID proposal, String words, List<Attached> files) {}

  private record Answered(UUID proposal, String words, List<Attached.Key> files) {}

  public record Refuse(UUID proposal, String reason) {}

  /** @param next code of the body that shall carry it on @param words or null */
  public record PassOn(UUID proposal, String next, String words) {}

  /** @param reason why its home takes it back */
  public record Recall(UUID proposal, String reason) {}

  private final Working working;
  private final Register register;
  private final Routes routes;
  private final Course course;
  private final Showing showing;
  private final ProposalCourse home;
  private final Papers papers;
  private final Answers answers;

  ProposalCarrying(Working working, Register register, Routes routes, Course course, Showing showing, ProposalCourse home, Papers papers, Answers answers) {
    this.working = working;
    this.register = register;
    this.routes = routes;
    this.course = course;
    this.showing = showing;
    this.home = home;
    this.papers = papers;
    this.answers = answers;
  }

  /** The home sends it to a body that may take one of the steps that follow: the text on which it decided, where it has decided. */
  public Recorded send(Caller caller, String body, String key, Send input) {
    Sent payload = new Sent(input.proposal(), input.to(), input.step() == null ? null : input.step().payload(), input.expected());
    return working.command(caller, body, key, payload, input.proposal(), Permission.KEEP_PROPOSALS, work -> {
      work.requireAtHome(register);
      Fields fields = new Fields();
      Body to = ProposalSupport.receiver(fields, "to", input.to() == null ? null : register.findBody(work.tx(), input.to()).orElse(null), input.to(), work);
      fields.check();
      if (input.step() != null) {
        home.take(work, input.step());
      }
      ProposalLife life = ProposalsTables.life(work.tx(), body, work.id()).orElseThrow();
      if (life.isUndecided()) {
        throw new Refused(ProposalsCode.TEXT_NOT_DECIDED, life.text().number(), life.decided().version());
      }
      course.requireCarrier(work.tx(), body, Course.Way.of(life), to, work.today(), "to");
      LocalDate due = input.expected() == null ? life.now().due() : Course.expected(course.standing(work.tx(), life), work.today(), input.expected());
      work.record(new ProposalsAct.ProposalSent(work.id(), to.code(), null, ProposalSupport.dossier(life), life.now().place(), work.today(), due));
    });
  }

  /** The home takes it back from the body that carries it, wherever its author might take it back: it stands again where it was sent from. Its supporters are told. */
  public Recorded recall(Caller caller, String body, String key, Recall input) {
    return working.command(caller, body, key, input, input.proposal(), Permission.KEEP_PROPOSALS, work -> {
      Fields fields = new Fields();
      String reason = Checks.ON.reason(fields, "reason", input.reason());
      Papers.open(fields, "reason", reason);
      fields.check();
      ProposalLife life = work.life();
      Working.carrier(work.tx(), register, life, work.today()).orElseThrow(() -> new Refused(ProposalsCode.NOT_SENT));
      if (course.withdrawal(work.tx(), life).isEmpty()) {
        throw new Refused(ProposalsCode.RECALL_NOT_ALLOWED, course.standing(work.tx(), life).name());
      }
      Carrying carrying = life.carrier().orElseThrow();
      ProposalsAct.Place place = life.sentFrom();
      Route route = course.route(work.tx(), place);
      LocalDate due = routes.findDue(work.tx(), route, route.get(place.step()), work.today()).orElse(null);
      work.record(new ProposalsAct.CarryingRecalled(work.id(), carrying.body(), life.entry(carrying.sent()).index(), place, work.today(), due, reason));
      answers.tell(work.command(), life, new Answers.News(body, work.today(), reason, List.of(), null, null));
    });
  }

  /** The body that carries it takes it to a step of its route. */
  public Recorded report(Caller caller, String body, String key, Take input) {
    return working.visiting(caller, body, key, input.payload(), input.proposal(), Permission.CARRY_PROPOSAL, work -> {
      work.requireCarrier();
      Visit visit = work.visit();
      LocalDate on = ProposalCourse.day(input.on(), work.today());
      ProposalsAct.Dossier dossier = visit.carried().dossier();
      ProposalsAct.Given given = showing.given(work.tx(), body, input, new Showing.About(dossier.version(), dossier.wordings().stream().map(ProposalsAct.Wording::lang).toList()),
          Set.of(), work.today());
      Course.Next next = course.require(work.tx(), visit.home(), Course.Way.of(visit), body, new Taken(input.step(), on, body, Set.copyOf(given.needs())));
      work.command().record(new ProposalsAct.StepReported(visit.proposal(), visit.home(), input.step(), on, given, next.returned(), next.ending(),
          visit.lastLetter().orElse(null), input.expected() == null ? null : next.due(on, input.expected()),
          visit.carried().letter().index()));
    });
  }

  /** A body that carries it, or was asked to support it, says something of it; the home passes it on to everyone involved. */
  public Recorded answer(Caller caller, String body, String key, Answer input) {
    return working.visiting(caller, body, key, new Answered(input.proposal(), input.words(), Attached.keys(input.files())), input.proposal(),
        Permission.CARRY_PROPOSAL, work -> {
          Fields fields = new Fields();
          String words = Checks.ON.words(fields, "words", input.words(), Checks.LONGEST_WORDS);
          Papers.open(fields, "words", words);
          fields.check();
          work.command().record(new ProposalsAct.AnswerGiven(work.visit().proposal(), work.visit().home(), work.today(), words,
              papers.attach(work.tx(), input.files()), work.visit().lastLetter().orElse(null)));
        });
  }

  /** The body to which it was sent does not carry it. */
  public Recorded refuse(Caller caller, String body, String key, Refuse input) {
    return working.visiting(caller, body, key, input, input.proposal(), Permission.CARRY_PROPOSAL, work -> {
      work.requireCarrier();
      Fields fields = new Fields();
      String reason = Checks.ON.reason(fields, "reason", input.reason());
      Papers.open(fields, "reason", reason);
      fields.check();
      work.command().record(new ProposalsAct.CarryingRefused(work.visit().proposal(), work.visit().home(), work.today(), reason, work.visit().lastLetter().orElse(null),
          work.visit().carried().letter().index()));
    });
  }

  /** The body that carries it hands it on to another one, which may take one of the steps that follow. */
  public Recorded passOn(Caller caller, String body, String key, PassOn input) {
    return working.visiting(caller, body, key, input, input.proposal(), Permission.CARRY_PROPOSAL, work -> {
      work.requireCarrier();
      Visit visit = work.visit();
      Fields fields = new Fields();
      String words = Checks.ON.optional(fields, "words", input.words(), Checks.LONGEST_WORDS);
      Papers.open(fields, "words", words);
      Body next = input.next() == null ? null : register.findBody(work.tx(), input.next()).orElse(null);
      fields.refuseIf(next == null || next.code().equals(body), "next", ProposalsCode.BODY_UNKNOWN, String.valueOf(input.next()));
      fields.check();
      course.requireCarrier(work.tx(), visit.home(), Course.Way.of(visit), next, work.today(), "next");
      work.command().record(new ProposalsAct.PassedOn(visit.proposal(), visit.home(), next.code(), work.today(), words, visit.lastLetter().orElse(null),
          visit.carried().letter().index()));
    });
  }
}
