package kenes.proposals;

import java.util.UUID;
import kenes.couriers.NotYet;
import kenes.couriers.Reception;
import kenes.db.Tx;
import kenes.journal.Act;
import kenes.journal.Entry;
import kenes.journal.Recorder;
import kenes.register.Register;

/** What letters about proposals do where they arrive: in a body that is asked to support or to carry one, and in its home. */
public final class ProposalReception implements Reception {
  private final Register register;
  private final HomeReception home;

  ProposalReception(Register register, Course course, Answers answers) {
    this.register = register;
    this.home = new HomeReception(register, course, answers);
  }

  @Override
  public boolean takes(Act act) {
    return act instanceof ProposalsAct.ToHome || act instanceof ProposalsAct.SupportAsked || act instanceof ProposalsAct.OpinionAsked || act instanceof ProposalsAct.ProposalSent
        || act instanceof ProposalsAct.AnswerReturned || act instanceof ProposalsAct.CarryingRecalled || act instanceof ProposalsAct.OpinionRequestWithdrawn
        || act instanceof ProposalsAct.ProposalHandedOver || act instanceof ProposalsAct.ProposalTakenOver;
  }

  @Override
  public void prepare(Tx tx, String here, String from, Entry entry) {
    ProposalsAct act = (ProposalsAct) entry.act();
    if (act instanceof ProposalsAct.ToHome) {
      ProposalsTables.lock(tx, here, act.proposal());
    } else {
      ProposalsTables.lockVisit(tx, here, act.proposal());
      if (act instanceof ProposalsAct.ProposalHandedOver) {
        ProposalsTables.nextRunning(tx, here, register.today(tx, here).getYear());
      }
    }
  }

  @Override
  public void receive(Recorder recorder, String here, String from, Entry entry) {
    ProposalsAct.Letter letter = new ProposalsAct.Letter(from, entry.index());
    ProposalsAct about = (ProposalsAct) entry.act();
    if (!(about instanceof ProposalsAct.ToHome) && ProposalsTables.life(recorder.tx(), here, about.proposal()).isPresent()) {
      return; // written before this body became the home
    }
    requireKnown(recorder.tx(), here, from, about);
    switch ((ProposalsAct) entry.act()) {
      case ProposalsAct.SupportAsked act -> recorder.record(new ProposalsAct.ProposalArrived(act.proposal(), from, false, act.dossier(), null, act.on(), act.due(), letter, null, null));
      case ProposalsAct.OpinionAsked act -> recorder.record(new ProposalsAct.ProposalArrived(act.proposal(), from, false, act.dossier(), null, act.on(), act.due(), letter, true, act.question()));
      case ProposalsAct.ProposalSent act -> recorder.record(new ProposalsAct.ProposalArrived(act.proposal(), from, true, act.dossier(), act.place(), act.on(), act.due(), letter, null, null));
      case ProposalsAct.ProposalHandedOver act -> home.takeOver(recorder, here, letter, act);
      case ProposalsAct.ProposalTakenOver act -> changed(recorder, here, letter, act);
      case ProposalsAct.CarryingRecalled act -> recall(recorder, here, from, letter, act);
      case ProposalsAct.OpinionRequestWithdrawn act -> withdrawn(recorder, here, from, letter, act);
      case ProposalsAct.AnswerReturned act -> answer(recorder, here, from, letter, act);
      case ProposalsAct act when act instanceof ProposalsAct.ToHome report -> home.receive(recorder, here, letter, report);
      default -> throw new IllegalArgumentException("no letter: " + entry.act());
    }
  }

  private static void answer(Recorder recorder, String here, String home, ProposalsAct.Letter letter, ProposalsAct.AnswerReturned act) {
    if (!knows(recorder.tx(), here, act.proposal(), act.bodies().contains(here))) {
      return;
    }
    recorder.record(new ProposalsAct.AnswerArrived(act.proposal(), home, act.from(), act.step(), act.how(), act.ending(), act.on(), act.words(),
        act.documents(), act.law(), letter, act.place(), act.takenBack()));
  }

  /** A letter of a home of which this body has not been told waits until it has. @throws NotYet */
  private static void requireKnown(Tx tx, String here, String from, ProposalsAct act) {
    boolean told = act instanceof ProposalsAct.ToHome || act instanceof ProposalsAct.ProposalHandedOver || act instanceof ProposalsAct.ProposalTakenOver;
    if (!told && ProposalsTables.visit(tx, here, act.proposal()).filter(visit -> !visit.homes().contains(from)).isPresent()) {
      throw new NotYet("the change of the home of " + act.proposal());
    }
  }

  private static void changed(Recorder recorder, String here, ProposalsAct.Letter letter, ProposalsAct.ProposalTakenOver act) {
    if (knows(recorder.tx(), here, act.proposal(), act.bodies().contains(here))) {
      recorder.record(new ProposalsAct.HomeChanged(act.proposal(), act.from(), letter.from(), act.on(), act.number(), letter));
    }
  }

  private static void recall(Recorder recorder, String here, String home, ProposalsAct.Letter letter, ProposalsAct.CarryingRecalled act) {
    if (knows(recorder.tx(), here, act.proposal(), act.body().equals(here))) {
      recorder.record(new ProposalsAct.RecallArrived(act.proposal(), home, act.sending(), act.on(), act.reasons(), letter));
    }
  }

  private static void withdrawn(Recorder recorder, String here, String home, ProposalsAct.Letter letter, ProposalsAct.OpinionRequestWithdrawn act) {
    if (knows(recorder.tx(), here, act.proposal(), act.body().equals(here))) {
      recorder.record(new ProposalsAct.OpinionRequestEnded(act.proposal(), home, act.asked(), act.on(), act.reason(), letter));
    }
  }

  /** Whether the proposal itself has come here. @param meant whether the letter was written to this body, not to one that has ended @throws NotYet */
  private static boolean knows(Tx tx, String here, UUID proposal, boolean meant) {
    boolean known = ProposalsTables.visit(tx, here, proposal).isPresent();
    if (!known && meant) {
      throw new NotYet("the proposal " + proposal + " itself");
    }
    return known;
  }

  @Override
  public void prepareReturn(Tx tx, String from, Entry entry) {
    if (entry.act() instanceof ProposalsAct.ToHome report) {
      ProposalsTables.lockVisit(tx, from, report.proposal());
    }
  }

  @Override
  public void returned(Recorder recorder, String from, Entry entry, String by, long index) {
    if (entry.act() instanceof ProposalsAct.ToHome report) {
      recorder.record(new ProposalsAct.ReportTurnedBack(report.proposal(), entry.index(), new ProposalsAct.Letter(by, index)));
    }
  }
}
