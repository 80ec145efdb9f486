package kenes.decisions;

import static kenes.schema.generated.decisions.Tables.DECISION;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kenes.base.Refused;
import kenes.db.Tx;
import kenes.meetings.Meetings;
import org.jooq.Condition;

/** Reads the lives of one body's decisions, each once, in one transaction. */
final class Lives {
  private final Tx tx;
  private final String body;
  private final Map<UUID, List<Step>> steps = new HashMap<>();
  private final Map<UUID, DecisionLife> known = new HashMap<>();

  Lives(Tx tx, String body) {
    this.tx = tx;
    this.body = body;
  }

  /** @throws Refused {@code DECISION_UNKNOWN} */
  DecisionLife get(UUID id) {
    DecisionLife life = known.get(id);
    if (life == null) {
      List<Step> acts = steps.containsKey(id) ? steps.get(id) : DecisionsTables.steps(tx, body, List.of(id)).get(id);
      if (acts == null) {
        throw new Refused(DecisionsCode.DECISION_UNKNOWN);
      }
      life = DecisionLife.of(Decision.of(body, acts.getFirst()), acts, this::get);
      known.put(id, life);
    }
    return life;
  }

  /** Those adopted last first. */
  List<DecisionLife> list(Condition condition) {
    return list(DecisionsTables.ids(tx, DECISION.BODY.eq(body).and(condition)));
  }

  /** These, in this order. */
  List<DecisionLife> list(List<UUID> ids) {
    steps.putAll(DecisionsTables.steps(tx, body, ids));
    return ids.stream().map(this::get).toList();
  }

  Optional<DecisionLife> find(Condition condition) {
    return DecisionsTables.ids(tx, DECISION.BODY.eq(body).and(condition), 1).stream().findFirst().map(this::get);
  }

  /** Whether its texts are open: those of a closed sitting, and of an item that was closed alone, once they are officially published. */
  static boolean isOpen(Tx tx, Meetings meetings, DecisionLife life) {
    Decision decision = life.decision();
    return life.find(DecisionsAct.DecisionPublished.class).isPresent()
        || !meetings.get(tx, decision.body(), decision.meeting()).setting().closed() && meetings.getItem(tx, decision.body(), decision.item()).closing() == null;
  }
}
