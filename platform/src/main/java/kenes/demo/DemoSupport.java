package kenes.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kenes.accounts.Caller;
import kenes.demo.ProposalSeed.Changed;
import kenes.demo.ProposalSeed.Proposed;
import kenes.proposals.ProposalCorrections;
import kenes.proposals.ProposalSupport;
import kenes.proposals.ProposalTexts;
import kenes.proposals.ProposalsAct;
import kenes.proposals.Stance;

/** Which proposals of others the demonstration's council supports or opposes, and what laws changed because of them. */
record DemoSupport(Facades kenes, ProposalSeed seed, ProposalSteps steps, UUID decision) {
  private static final int STATED = 4;

  /** The council has decided which proposals of others it supports, and that it opposes one. */
  void state() {
    List<Proposed> asked = seed.proposals().stream().filter(one -> one.ask() && !one.home().equals(DemoSetup.BODY) && one.end() == null
        && ProposalSteps.WAY.indexOf(one.until()) < ProposalSteps.WAY.indexOf("in-force")).limit(STATED).toList();
    asked.forEach(one -> kenes.proposals().support().state(steps.office(DemoSetup.BODY), DemoSetup.BODY, steps.key(),
        new ProposalSupport.State(steps.made().get(one.code()), one == asked.getLast() ? Stance.OPPOSES : Stance.SUPPORTS, decision, null)));
  }

  /** What the law changed because of a proposal before its own bill came so far, or besides it; the last one was another's, and is taken back. */
  void change() {
    seed.changes().forEach(this::change);
  }

  private void change(Changed changed) {
    String home = seed.proposal(changed.proposal()).home();
    Caller office = steps.office(home);
    UUID proposal = steps.made().get(changed.proposal());
    long link = kenes.proposals().texts().linkLaw(office, home, steps.key(), new ProposalTexts.LinkLaw(proposal, new ProposalsAct.LawArticle(changed.law().title(),
        changed.law().article(), LocalDate.parse(changed.on()), changed.law().url()))).entries().getFirst().index();
    if (changed.back() != null) {
      kenes.proposals().corrections().takeBack(office, home, steps.key(), new ProposalCorrections.TakeBack(proposal, link, changed.back()));
    }
  }
}
