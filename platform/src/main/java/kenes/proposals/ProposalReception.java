package kenes.proposals;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kenes.base.Refused;
import kenes.couriers.Couriers;
import kenes.couriers.NotYet;
import kenes.couriers.Reception;
import kenes.db.Tx;
import kenes.journal.Act;
import kenes.journal.Entry;
import kenes.journal.Recorder;
import kenes.register.Body;
import kenes.register.Register;
import kenes.routes.Need;
import kenes.routes.Taken;

/** What letters about proposals do where they arrive: in a body that is asked to support or to carry one, and in its home. */
public final class ProposalReception implements Reception {
  private final Register register;
  private final Course course;
  private final Answers answers;

  ProposalReception(Register register, Course course, Answers answers) {
    this.register = register;
    this.course = course;
    this.answers = answers;
  }

  @Override
  public boolean takes(Act act) {
    return act instanceof ProposalsAct.ToHome || act instanceof ProposalsAct.SupportAsked || act instanceof ProposalsAct.OpinionAsked || act instanceof ProposalsAct.ProposalSent
        || act instanceof ProposalsAct.AnswerReturned || act instanceof ProposalsAct.CarryingRecalled;
  }

  @Override
  public void prepare(Tx tx, String here, String from, Entry entry) {
    ProposalsAct act = (ProposalsAct) entry.act();
    if (act instanceof ProposalsAct.ToHome) {
      ProposalsTables.lock(tx, here, act.proposal());
    } else {
      ProposalsTables.lockVisit(tx, here, act.proposal());
    }
  }

  @Override
  public void receive(Recorder recorder, String here, String from, Entry entry) {
    ProposalsAct.Letter letter = new ProposalsAct.Letter(from, entry.index());
    switch ((ProposalsAct) entry.act()) {
      case ProposalsAct.SupportAsked act -> recorder.record(new ProposalsAct.ProposalArrived(act.proposal(), from, false, act.dossier(), null, act.on(), act.due(), letter, null, null));
      case ProposalsAct.OpinionAsked act -> recorder.record(new ProposalsAct.ProposalArrived(act.proposal(), from, false, act.dossier(), null, act.on(), act.due(), letter, true, act.question()));
      case ProposalsAct.ProposalSent act -> recorder.record(new ProposalsAct.ProposalArrived(act.proposal(), from, true, act.dossier(), act.place(), act.on(), act.due(), letter, null, null));
      case ProposalsAct.CarryingRecalled act -> recall(recorder, here, from, letter, act);
      case ProposalsAct.AnswerReturned act -> answer(recorder, here, from, letter, act);
      case ProposalsAct act when act instanceof ProposalsAct.ToHome home -> home(recorder, here, letter, home);
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

  private static void recall(Recorder recorder, String here, String home, ProposalsAct.Letter letter, ProposalsAct.CarryingRecalled act) {
    if (knows(recorder.tx(), here, act.proposal(), act.body().equals(here))) {
      recorder.record(new ProposalsAct.RecallArrived(act.proposal(), home, act.sending(), act.on(), act.reasons(), letter));
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

  private void home(Recorder recorder, String here, ProposalsAct.Letter letter, ProposalsAct.ToHome act) {
    Tx tx = recorder.tx();
    if (act.after() != null && !Couriers.hasArrived(tx, here, letter.from(), act.after())) {
      throw new NotYet("the letter " + letter.from() + " " + act.after());
    }
    ProposalLife life = Working.locked(tx, here, act.proposal());
    course.requireGoesOn(tx, life);
    switch (act) {
      case ProposalsAct.StanceTaken stance -> stance(recorder, life, letter, stance);
      case ProposalsAct.OpinionGiven opinion -> opinion(recorder, life, letter, opinion);
      case ProposalsAct.StanceRevoked stance -> revoked(recorder, life, letter, stance);
      case ProposalsAct.StepReported step -> step(recorder, life, letter, step);
      case ProposalsAct.AnswerGiven answer -> {
        if (!life.involved().contains(letter.from()) && life.carrier().filter(carrying -> standsFor(tx, letter.from(), carrying.body())).isEmpty()) {
          throw new Refused(ProposalsCode.NOT_INVOLVED);
        }
        answers.tell(recorder, life, new Answers.News(letter.from(), answer.on(), answer.words(), answer.documents(), null, letter));
      }
      case ProposalsAct.CarryingRefused refused -> {
        requireCarrier(tx, life, letter.from(), refused.sending());
        recorder.record(new ProposalsAct.SendingRefused(life.id(), refused.on(), refused.reasons(), letter));
      }
      case ProposalsAct.PassedOn passed -> {
        requireCarrier(tx, life, letter.from(), passed.sending());
        recorder.record(new ProposalsAct.ProposalSent(life.id(), passed.next(), letter.from(), ProposalSupport.dossier(life), life.now().place(), passed.on(),
            life.now().due()));
      }
    }
  }

  private void stance(Recorder recorder, ProposalLife life, ProposalsAct.Letter letter, ProposalsAct.StanceTaken act) {
    Tx tx = recorder.tx();
    Support asked = asked(tx, life, letter.from());
    Working.requireExists(register.getBody(tx, letter.from()), act.on());
    int version = asked.about(act.version());
    if (asked.stance() == act.stance() && asked.version() >= version) {
      throw new Refused(ProposalsCode.STANCE_TAKEN, asked.on());
    }
    recorder.record(new ProposalsAct.StanceReceived(life.id(), asked.body(), act.stance(), act.decision(), act.on(), act.words(), letter, version));
  }

  private Support asked(Tx tx, ProposalLife life, String from) {
    return Optional.ofNullable(life.support().get(from)).or(() -> life.support().values().stream().filter(support -> standsFor(tx, from, support.body())).findFirst())
        .orElseThrow(() -> new Refused(ProposalsCode.NOT_ASKED));
  }

  private void opinion(Recorder recorder, ProposalLife life, ProposalsAct.Letter letter, ProposalsAct.OpinionGiven act) {
    Advice asked = life.advice().stream().filter(one -> one.version() == act.version() && standsFor(recorder.tx(), letter.from(), one.body())).findFirst()
        .orElseThrow(() -> new Refused(ProposalsCode.NOT_CONSULTED));
    if (asked.given() != null) {
      throw new Refused(ProposalsCode.OPINION_GIVEN, asked.given().on());
    }
    recorder.record(new ProposalsAct.OpinionReceived(life.id(), asked.body(), act.verdict(), act.version(), act.on(), act.words(), act.documents(), letter));
  }

  private void revoked(Recorder recorder, ProposalLife life, ProposalsAct.Letter letter, ProposalsAct.StanceRevoked act) {
    Support asked = asked(recorder.tx(), life, letter.from());
    if (asked.stance() == Stance.SILENT) {
      throw new Refused(ProposalsCode.STANCE_NONE);
    }
    recorder.record(new ProposalsAct.StanceCleared(life.id(), asked.body(), act.ground(), act.on(), act.reason(), letter));
  }

  private void step(Recorder recorder, ProposalLife life, ProposalsAct.Letter letter, ProposalsAct.StepReported act) {
    Tx tx = recorder.tx();
    requireCarrier(tx, life, letter.from(), act.sending());
    Set<Need> needs = Set.copyOf(act.given().needs());
    Course.Next next = course.require(tx, life.body(), Course.Way.of(life), letter.from(), new Taken(act.step(), act.on(), letter.from(), needs));
    boolean named = next.due() == null && act.due() != null;
    recorder.record(new ProposalsAct.StepTaken(life.id(), act.step(), act.on(), next.holder(), act.given(), next.returned(), named ? act.due() : next.due(), next.ending(),
        letter, named ? letter.from() : null));
    if (act.given().law() != null && !life.isLinked(act.given().law())) {
      recorder.record(new ProposalsAct.LawLinked(life.id(), act.given().law(), act.on()));
    }
    if (next.ending() != null || life.isEnded() || act.given().law() != null || next.tells()) {
      answers.tell(recorder, life, new Answers.News(letter.from(), act.on(), act.given().words(), act.given().documents(), act.given().law(), letter));
    }
  }

  /** What a body did with an earlier sending counts no more. @param sending by which it carried, or null: whichever lasts @throws Refused */
  private void requireCarrier(Tx tx, ProposalLife life, String from, Long sending) {
    if (life.carrier().filter(carrying -> standsFor(tx, from, carrying.body()) && (sending == null || carrying.sent() == sending)).isEmpty()) {
      throw life.recalledOn(from, sending).map(on -> new Refused(ProposalsCode.RECALLED, on)).orElseGet(() -> new Refused(ProposalsCode.NOT_CARRIER));
    }
  }

  /** It is that body, or the one that took its place. */
  private boolean standsFor(Tx tx, String from, String body) {
    return from.equals(body) || register.findBody(tx, body).map(Body::successor).filter(from::equals).isPresent();
  }
}
