package kenes.web.proposals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kenes.base.Words;
import kenes.couriers.Couriers;
import kenes.couriers.Letter;
import kenes.db.Tx;
import kenes.proposals.Proposals;
import kenes.proposals.ProposalsAct;
import kenes.proposals.Step;
import kenes.proposals.Visit;
import kenes.web.record.LetterLines;

/** The steps that a carrier has reported and that the home of the proposal has not confirmed yet, or has not taken, and an opinion that it has not taken, in words. */
public record Reported(Couriers couriers, Proposals proposals, Tx tx, Words w, Visit visit) {
  /** A step with the sending by which the body carried it then. */
  private record Told(Step step, ProposalsAct.StepReported act, ProposalsAct.ProposalArrived by) {}

  /** Those under way. */
  public List<String> open() {
    return told().stream().filter(told -> couriers.listOf(tx, visit.body(), told.step().index()).stream().anyMatch(Reported::isOpen))
        .map(told -> w.text("proposal.reported", name(told), w.date(told.act().on()))).toList();
  }

  private static boolean isOpen(Letter letter) {
    return letter.state() == Letter.State.SENT || letter.state() == Letter.State.HALF_DONE;
  }

  /** Those that the home did not take, with its reason. @param sending only those of this sending, or null: those after which this body reported nothing that was taken */
  public List<String> turnedBack(Long sending) {
    List<String> all = new ArrayList<>();
    for (Told told : told()) {
      if (!visit.isTurnedBack(told.step())) {
        all = sending == null ? new ArrayList<>() : all;
      } else if (sending == null || told.by().letter().index() == sending) {
        all.add(w.text("proposal.reported-back", name(told), w.date(told.act().on()), reason(told.step()).orElse("")));
      }
    }
    return all;
  }

  /** The opinion of this body that the home did not take, with its reason; none where a later one followed. */
  public List<String> opinionBack() {
    return visit.steps().stream().filter(step -> step.act() instanceof ProposalsAct.OpinionGiven).reduce((one, later) -> later).filter(visit::isTurnedBack)
        .map(step -> w.text("proposal.opinion-back", w.date(((ProposalsAct.OpinionGiven) step.act()).on()), reason(step).orElse(""))).stream().toList();
  }

  private Optional<String> reason(Step step) {
    return couriers.listOf(tx, visit.body(), step.index()).stream().filter(letter -> letter.state() == Letter.State.TURNED_BACK).findFirst()
        .map(letter -> LetterLines.reason(w, letter.arrival()));
  }

  private String name(Told told) {
    return proposals.route(tx, told.by().place()).get(told.act().step()).name().in(w.lang());
  }

  private List<Told> told() {
    List<Told> told = new ArrayList<>();
    ProposalsAct.ProposalArrived by = null;
    for (Step step : visit.steps()) {
      if (step.act() instanceof ProposalsAct.ProposalArrived arrived && arrived.carry()) {
        by = arrived;
      } else if (step.act() instanceof ProposalsAct.StepReported reported) {
        told.add(new Told(step, reported, by));
      }
    }
    return told;
  }
}
