package kenes.proposals;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kenes.accounts.Caller;
import kenes.accounts.Permission;
import kenes.base.Fields;
import kenes.base.Refused;
import kenes.db.Tx;
import kenes.journal.Recorded;
import kenes.register.Register;

/** What the home entered by mistake: nothing is erased, a further act takes it back and says why. Thread-safe. */
public final class ProposalCorrections {
  /** @param act index in the home's journal of the act that is taken back, or null: none was chosen */
  public record TakeBack(UUID proposal, Long act, String reason) {}

  private final Working working;
  private final Register register;
  private final Answers answers;

  ProposalCorrections(Working working, Register register, Answers answers) {
    this.working = working;
    this.register = register;
    this.answers = answers;
  }

  /** Takes back a link to a law, an opinion or an amendment, or the last step where the home took it and nothing stands on it. Also after its way has ended. */
  public Recorded takeBack(Caller caller, String body, String key, TakeBack input) {
    return working.any(caller, body, key, input, input.proposal(), Permission.KEEP_PROPOSALS, work -> {
      Fields fields = new Fields();
      String reason = Checks.ON.reason(fields, "reason", input.reason());
      Papers.open(fields, "reason", reason);
      fields.check();
      Step step = work.life().steps().stream().filter(one -> input.act() != null && one.index() == input.act()).findFirst()
          .orElseThrow(() -> Refused.field("act", ProposalsCode.NOTHING_TO_TAKE_BACK));
      refusal(work.tx(), work.life(), step).ifPresent(refused -> {
        throw refused;
      });
      work.record(new ProposalsAct.TakenBack(work.id(), step.index(), work.today(), reason));
      if (step.act() instanceof ProposalsAct.LawLinked linked) {
        answers.takeBack(work.command(), work.life(), linked.law(), work.today(), reason);
      }
    });
  }

  /** What may be taken back now, what was entered last first. */
  public List<Step> list(Tx tx, ProposalLife life) {
    return life.steps().reversed().stream().filter(step -> refusal(tx, life, step).isEmpty()).toList();
  }

  private Optional<Refused> refusal(Tx tx, ProposalLife life, Step step) {
    if (!life.entry(step.index()).body().equals(life.body())) {
      return refused(ProposalsCode.NOTHING_TO_TAKE_BACK); // in the record of an earlier home
    }
    ProposalsAct.TakenBack before = life.takenBack().get(step.index());
    if (before != null) {
      return refused(ProposalsCode.TAKEN_BACK_ALREADY, before.on());
    }
    return switch (step.act()) {
      case ProposalsAct.LawLinked law -> Optional.empty();
      case ProposalsAct.OpinionEntered opinion -> Optional.empty();
      case ProposalsAct.StepTaken taken -> standing(tx, life, step.index(), taken);
      default -> refused(ProposalsCode.NOTHING_TO_TAKE_BACK);
    };
  }

  /** What stands on the step, or that it is another body's. */
  private Optional<Refused> standing(Tx tx, ProposalLife life, long index, ProposalsAct.StepTaken taken) {
    if (taken.letter() != null) {
      return refused(ProposalsCode.STEP_OF_ANOTHER, register.getBody(tx, taken.letter().from()).name());
    }
    if (taken.ending() != null) {
      return refused(ProposalsCode.STEP_ENDED_IT);
    }
    Optional<Carrying> sent = life.carryings().stream().filter(carrying -> carrying.sent() > index).findFirst();
    if (sent.isPresent()) {
      return refused(ProposalsCode.STEP_SENT, register.getBody(tx, sent.get().body()).name());
    }
    if (life.now().index() != index) {
      return refused(ProposalsCode.STEP_NOT_LAST, life.now().on());
    }
    Optional<ProposalsAct.AnswerReturned> told = life.steps().stream().filter(step -> step.index() > index).map(Step::act)
        .filter(act -> act instanceof ProposalsAct.AnswerReturned answer && answer.how() != null).map(ProposalsAct.AnswerReturned.class::cast).findFirst();
    if (told.isPresent()) {
      return refused(ProposalsCode.STEP_TOLD, told.get().bodies().size());
    }
    return taken.given().law() != null && life.isLinked(taken.given().law()) ? refused(ProposalsCode.STEP_LAW_STANDS) : Optional.empty();
  }

  private static Optional<Refused> refused(ProposalsCode code, Object... args) {
    return Optional.of(Refused.field("act", code, args));
  }
}
