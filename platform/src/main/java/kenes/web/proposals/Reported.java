package kenes.web.proposals;

import java.util.ArrayList;
import java.util.List;
import kenes.base.Words;
import kenes.couriers.Couriers;
import kenes.couriers.Letter;
import kenes.db.Tx;
import kenes.proposals.Proposals;
import kenes.proposals.ProposalsAct;
import kenes.proposals.Step;
import kenes.proposals.Visit;

/** The steps that a carrier has reported and that the home of the proposal has not confirmed yet, in words. */
public final class Reported {
  private Reported() {}

  public static List<String> open(Couriers couriers, Proposals proposals, Tx tx, Words w, Visit visit) {
    List<String> open = new ArrayList<>();
    ProposalsAct.Place place = null;
    for (Step step : visit.steps()) {
      if (step.act() instanceof ProposalsAct.ProposalArrived arrived && arrived.carry()) {
        place = arrived.place();
      } else if (step.act() instanceof ProposalsAct.StepReported reported && isOpen(couriers.listOf(tx, visit.body(), step.index()))) {
        open.add(w.text("proposal.reported", proposals.route(tx, place).get(reported.step()).name().in(w.lang()), w.date(reported.on())));
      }
    }
    return open;
  }

  private static boolean isOpen(List<Letter> letters) {
    return letters.stream().anyMatch(letter -> letter.state() == Letter.State.SENT || letter.state() == Letter.State.HALF_DONE);
  }
}
