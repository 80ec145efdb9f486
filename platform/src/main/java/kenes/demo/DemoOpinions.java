package kenes.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kenes.demo.ProposalSeed.Consulted;
import kenes.demo.ProposalSeed.Recalled;
import kenes.proposals.ProposalCarrying;
import kenes.proposals.ProposalOpinions;

/** Bodies that are asked for an opinion and answer, decline or keep silent, or need not answer any more; a proposal that is taken back from a silent body and sent there anew. */
record DemoOpinions(Facades kenes, ProposalSeed seed, ProposalSteps steps) {
  void enter(Days days) {
    seed.opinions().forEach(one -> consult(days, one));
    seed.recalls().forEach(one -> recall(days, one));
  }

  private void consult(Days days, Consulted one) {
    String home = seed.proposal(one.proposal()).home();
    days.on(LocalDate.parse(one.on()), () -> kenes.proposals().opinions().consult(steps.office(home), home, steps.key(),
        new ProposalOpinions.Consult(id(one.proposal()), one.body(), one.question(), LocalDate.parse(one.due()))));
    if (one.given() != null) {
      days.on(LocalDate.parse(one.given()), () -> kenes.proposals().opinions().advise(steps.office(one.body()), one.body(), steps.key(),
          new ProposalOpinions.Advise(id(one.proposal()), one.verdict(), one.words(), List.of())));
    }
    if (one.withdrawn() != null) {
      days.on(LocalDate.parse(one.withdrawn()), () -> kenes.proposals().opinions().withdrawRequest(steps.office(home), home, steps.key(),
          new ProposalOpinions.WithdrawRequest(id(one.proposal()), one.body(), 1, one.reason())));
    }
  }

  private void recall(Days days, Recalled one) {
    String home = seed.proposal(one.proposal()).home();
    days.on(LocalDate.parse(one.on()), () -> kenes.proposals().carrying().recall(steps.office(home), home, steps.key(),
        new ProposalCarrying.Recall(id(one.proposal()), one.reason())));
    days.on(LocalDate.parse(one.again()), () -> kenes.proposals().carrying().send(steps.office(home), home, steps.key(),
        new ProposalCarrying.Send(id(one.proposal()), NationalCouncil.BODY, null, LocalDate.parse(one.expected()))));
  }

  private UUID id(String proposal) {
    return steps.made().get(proposal);
  }
}
