package kenes.advice;

import kenes.base.Id;
import kenes.couriers.Reception;
import kenes.db.Tx;
import kenes.decisions.DecisionsAct;
import kenes.decisions.Recommendations;
import kenes.journal.Act;
import kenes.journal.Entry;
import kenes.journal.Recorder;

/** What a body records when a recommendation, its end, or the answer to one of its own arrives. None needs another before it. */
final class AdviceReception implements Reception {
  private final Recommendations recommendations;

  AdviceReception(Recommendations recommendations) {
    this.recommendations = recommendations;
  }

  /** What was sent before bodies answered by letter has no text: it is received and nothing follows. */
  @Override
  public boolean takes(Act act) {
    return act instanceof DecisionsAct.RecommendationSent sent && sent.wordings() != null || act instanceof DecisionsAct.RecommendationEnded || act instanceof AdviceAct.AdviceAnswered;
  }

  @Override
  public void prepare(Tx tx, String here, String from, Entry entry) {
    if (entry.act() instanceof AdviceAct.AdviceAnswered answered) {
      recommendations.prepare(tx, here, answered.decision());
    } else if (entry.act() instanceof DecisionsAct.RecommendationEnded ended) {
      AdviceTables.lock(tx, AdviceTables.of(here, from, ended.decision()));
    }
  }

  @Override
  public void receive(Recorder recorder, String here, String from, Entry entry) {
    switch (entry.act()) {
      case DecisionsAct.RecommendationSent act -> recorder.record(new AdviceAct.AdviceArrived(Id.next(), from, act.decision(), act.addressee(), act.number(), act.adoptedOn(),
          act.wordings(), act.on(), act.replyBy(), entry.index()));
      case DecisionsAct.RecommendationEnded act -> recorder.record(new AdviceAct.AdviceEnded(from, act.decision(), act.how(), act.on(), act.reason(), entry.index()));
      case AdviceAct.AdviceAnswered act -> recommendations.arrive(recorder, here, from, new DecisionsAct.ReplyArrived(act.decision(), act.addressee(), from, act.version(),
          act.answer(), act.reply(), act.own(), act.ownNumber(), act.on(), act.reason(), entry.index()));
      default -> throw new IllegalArgumentException("no letter: " + entry.act());
    }
  }
}
