package kenes.proposals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kenes.proposals.Carrying.State;
import kenes.routes.Ending;
import kenes.routes.Need;

/** Reads a proposal's life from the acts of its home. */
final class LifeReading {
  private final String body;
  private final Iterator<String> homes;
  private final List<Step> steps;
  private final List<Version> versions = new ArrayList<>();
  private final List<Reached> course = new ArrayList<>();
  private final Map<String, Support> support = new LinkedHashMap<>();
  private final List<Carrying> carryings = new ArrayList<>();
  private final Map<Long, ProposalsAct.TakenBack> takenBack;
  private final List<Reached> undone = new ArrayList<>();
  private Decided decided;
  private ProposalsAct.ProposalOpened opened;
  private String home;

  LifeReading(String body, List<Step> steps) {
    this.body = body;
    this.steps = steps;
    this.takenBack = steps.stream().filter(step -> step.act() instanceof ProposalsAct.TakenBack)
        .collect(Collectors.toMap(LifeReading::takenBack, step -> (ProposalsAct.TakenBack) step.act()));
    this.homes = Stream.concat(steps.stream().map(Step::act).filter(ProposalsAct.ProposalTakenOver.class::isInstance)
        .map(act -> ((ProposalsAct.ProposalTakenOver) act).from()), Stream.of(body)).iterator();
    this.home = homes.next();
    steps.forEach(this::read);
  }

  ProposalLife life() {
    return new ProposalLife(body, opened.proposal(), opened, steps, List.copyOf(versions), List.copyOf(course), Collections.unmodifiableMap(support),
        List.copyOf(carryings), decided, Map.copyOf(takenBack), List.copyOf(undone));
  }

  /** The index of the act that it takes back, in the same journal. */
  private static long takenBack(Step step) {
    return step.beside(((ProposalsAct.TakenBack) step.act()).act());
  }

  private void read(Step step) {
    switch (step.act()) {
      case ProposalsAct.StepTaken act when takenBack.containsKey(step.index()) -> undone.add(reached(step.index(), act));
      case ProposalsAct.ProposalOpened act -> open(step.index(), act);
      case ProposalsAct.TextRevised act -> revise(act);
      case ProposalsAct.SupportAsked act -> act.bodies().forEach(asked -> support.put(asked, Support.of(asked, step.index(), act, support.get(asked))));
      case ProposalsAct.StanceReceived act -> support.computeIfPresent(act.body(), (other, asked) -> asked.decided(act));
      case ProposalsAct.StanceCleared act -> support.computeIfPresent(act.body(), (other, asked) -> asked.cleared());
      case ProposalsAct.ProposalSent act -> send(step.index(), act);
      case ProposalsAct.SendingRefused act -> carrying(State.REFUSED, act.reasons());
      case ProposalsAct.ProposalTakenOver act -> takeOver(act);
      default -> move(step);
    }
  }

  private void open(long index, ProposalsAct.ProposalOpened act) {
    opened = act;
    versions.add(new Version(1, act.wordings(), act.on(), null, null, null));
    course.add(new Reached(Reached.How.OPENED, act.place(), act.on(), home, null, null, act.due(), null, null, null, index));
  }

  /** It keeps its life and gets a number of the new home, which may have carried it before. */
  private void takeOver(ProposalsAct.ProposalTakenOver act) {
    opened = new ProposalsAct.ProposalOpened(opened.proposal(), act.number(), opened.origin(), opened.topic(), act.region(), opened.paragraphs(), opened.wordings(), opened.on(),
        opened.place(), opened.due());
    home = homes.next();
    if (!carryings.isEmpty() && carryings.getLast().body().equals(home)) {
      carrying(State.OVER, null);
    }
  }

  private void revise(ProposalsAct.TextRevised act) {
    versions.add(new Version(act.version(), act.wordings(), act.on(), act.person(), act.reason(), act.decision()));
    if (act.decision() != null) {
      decided = new Decided(act.version(), act.decidedOn(), act.decision(), false);
    }
  }

  /** A step of the home that rests on its decision settles the text; one that brings it back opens it. */
  private void decide(ProposalsAct.StepTaken act) {
    if (act.letter() == null && act.given().needs().contains(Need.DECISION)) {
      int version = act.given().version() == null ? versions.getLast().number() : act.given().version();
      decided = new Decided(version, act.on(), act.given().decision(), false);
    } else if (act.returned() && decided != null) {
      decided = decided.back();
    }
  }

  private void send(long index, ProposalsAct.ProposalSent act) {
    carrying(State.PASSED_ON, null);
    carryings.add(new Carrying(act.body(), act.by(), index, act.on(), State.SENT, null));
    if (act.due() != null && !act.due().equals(course.getLast().due())) {
      course.add(course.removeLast().expected(act.due(), home));
    }
  }

  /** The acts that take it to another place. */
  private void move(Step step) {
    switch (step.act()) {
      case ProposalsAct.StepTaken act -> {
        course.add(reached(step.index(), act));
        decide(act);
        if (act.returned()) {
          carrying(State.RETURNED, act.given().words());
        } else if (act.letter() != null) {
          carrying(State.CARRIED, null);
        }
        end(act.ending());
      }
      case ProposalsAct.Rerouted act -> {
        course.add(new Reached(Reached.How.REROUTED, act.place(), act.on(), home, null, act.basis(), act.due(), null, null, null, step.index()));
        carrying(State.OVER, null);
      }
      case ProposalsAct.CarryingRecalled act -> {
        course.add(new Reached(Reached.How.RECALLED, act.place(), act.on(), home, null, act.reasons(), act.due(), null, null, null, step.index()));
        carrying(State.RECALLED, act.reasons());
      }
      case ProposalsAct.ProposalWithdrawn act -> {
        course.add(new Reached(Reached.How.WITHDRAWN, at(act.step()), act.on(), home, null, act.reason(), null, null, act.ending(), null, step.index()));
        end(act.ending());
      }
      case ProposalsAct.TermRanOut act -> {
        course.add(new Reached(Reached.How.RAN_OUT, at(act.step()), act.on(), home, null, null, act.due(), null, act.ending(), null, step.index()));
        end(act.ending());
      }
      default -> { }
    }
  }

  private Reached reached(long index, ProposalsAct.StepTaken act) {
    return new Reached(Reached.How.TAKEN, at(act.step()), act.on(), act.holder(), act.given(), act.given().words(), act.due(), act.dueBy(), act.ending(), act.letter(),
        index);
  }

  private void end(Ending ending) {
    if (ending != null) {
      carrying(State.OVER, null);
    }
  }

  private ProposalsAct.Place at(String step) {
    ProposalsAct.Place before = course.getLast().place();
    return new ProposalsAct.Place(before.route(), before.version(), before.content(), step);
  }

  /** The last sending, while it lasts, comes to this. */
  private void carrying(State state, String reasons) {
    if (!carryings.isEmpty() && carryings.getLast().lasts()) {
      carryings.add(carryings.removeLast().to(state, reasons));
    }
  }
}
