package kenes.proposals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import kenes.base.Refused;
import kenes.couriers.Couriers;
import kenes.couriers.NotYet;
import kenes.db.Tx;
import kenes.journal.Recorder;
import kenes.register.Body;
import kenes.register.Register;
import kenes.routes.Need;
import kenes.routes.Taken;

/** What letters about a proposal do in its home, and in the body that takes the home's place. */
final class HomeReception {
  private final Register register;
  private final Course course;
  private final Answers answers;

  HomeReception(Register register, Course course, Answers answers) {
    this.register = register;
    this.course = course;
    this.answers = answers;
  }

  /** It goes on here: this body takes the place of the home that has ended. */
  void takeOver(Recorder recorder, String here, ProposalsAct.Letter letter, ProposalsAct.ProposalHandedOver act) {
    Tx tx = recorder.tx();
    LocalDate today = register.today(tx, here);
    ProposalsAct.Number number = new ProposalsAct.Number(today.getYear(), ProposalsTables.nextRunning(tx, here, today.getYear()));
    Set<String> bodies = new TreeSet<>(ProposalsTables.life(tx, letter.from(), act.proposal()).orElseThrow().involved());
    bodies.remove(here);
    recorder.record(new ProposalsAct.ProposalTakenOver(act.proposal(), letter.from(), today, number, act.dossier().topic(), Papers.region(tx, register, here), act.openedOn(),
        act.course().getLast().place(), letter, List.copyOf(bodies)));
  }

  void receive(Recorder recorder, String here, ProposalsAct.Letter letter, ProposalsAct.ToHome act) {
    Tx tx = recorder.tx();
    if (!act.home().equals(here)) {
      requireTakenOver(tx, here, act);
    }
    ProposalLife life = Working.locked(tx, here, act.proposal());
    if (act.after() != null && life.homes().stream().noneMatch(home -> Couriers.hasArrived(tx, home, letter.from(), act.after()))) {
      throw new NotYet("the letter " + letter.from() + " " + act.after());
    }
    if (life.handedOver().isPresent()) {
      throw new NotYet("the way to its new home");
    }
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

  /** A letter to a home that has ended came here instead: it waits until the proposal has come too. @throws NotYet @throws Refused its way ended in that home */
  private static void requireTakenOver(Tx tx, String here, ProposalsAct.ToHome act) {
    if (ProposalsTables.life(tx, here, act.proposal()).isEmpty()) {
      ProposalsTables.life(tx, act.home(), act.proposal()).filter(before -> before.isEnded() && before.handedOver().isEmpty()).ifPresent(before -> {
        throw Working.ended(before.now().ending(), before.now().on());
      });
      throw new NotYet("the proposal " + act.proposal() + " itself");
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
    Advice asked = life.advice().reversed().stream().filter(one -> one.version() == act.version() && standsFor(recorder.tx(), letter.from(), one.body()))
        .filter(one -> act.asked() == null || life.letter(one.asked()).equals(act.asked())).findFirst().orElseThrow(() -> new Refused(ProposalsCode.NOT_CONSULTED));
    if (asked.withdrawn() != null) {
      throw new Refused(ProposalsCode.OPINION_REQUEST_WITHDRAWN, asked.withdrawn().on());
    }
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
    if (life.carrier().filter(carrying -> standsFor(tx, from, carrying.body()) && (sending == null || life.entry(carrying.sent()).index() == sending)).isEmpty()) {
      throw life.recalledOn(from, sending).map(on -> new Refused(ProposalsCode.RECALLED, on)).orElseGet(() -> new Refused(ProposalsCode.NOT_CARRIER));
    }
  }

  /** It is that body, or the one that took its place. */
  private boolean standsFor(Tx tx, String from, String body) {
    return from.equals(body) || register.findBody(tx, body).map(Body::successor).filter(from::equals).isPresent();
  }
}
