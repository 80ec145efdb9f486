package kenes.decisions;

import static kenes.schema.generated.decisions.Tables.DECISION;
import static kenes.schema.generated.decisions.Tables.STEP;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import kenes.db.Tx;
import kenes.journal.Act;
import kenes.journal.Entry;
import kenes.journal.Json;
import kenes.journal.Projection;
import kenes.schema.generated.decisions.tables.records.StepRecord;
import org.jooq.Condition;
import org.jooq.JSONB;
import org.jooq.impl.DSL;

/** The tables of decisions. What lists of many are read from is in {@link Headings}. */
final class DecisionsTables implements Projection {
  static boolean signed(Tx tx, String body, UUID poll) {
    return tx.sql().fetchExists(DSL.selectOne().from(DECISION).join(STEP).on(STEP.BODY.eq(DECISION.BODY), STEP.DECISION.eq(DECISION.ID)).where(DECISION.BODY.eq(body), DECISION.POLL.eq(poll),
        STEP.TYPE.in(DecisionsAct.DecisionSigned.class.getSimpleName(), DecisionsAct.DecisionSignedByChair.class.getSimpleName())));
  }

  private static final Map<String, Class<?>> TYPES = Arrays.stream(DecisionsAct.class.getPermittedSubclasses())
      .collect(Collectors.toMap(Class::getSimpleName, Function.identity()));

  @Override
  public Class<? extends Act> acts() {
    return DecisionsAct.class;
  }

  @Override
  public void apply(Tx tx, Entry entry) {
    DecisionsAct act = (DecisionsAct) entry.act();
    if (act instanceof DecisionsAct.DecisionAdopted adopted) {
      tx.sql().insertInto(DECISION).set(DECISION.BODY, entry.body()).set(DECISION.ID, adopted.decision()).set(DECISION.POLL, adopted.poll())
          .set(DECISION.MEETING, adopted.meeting()).set(DECISION.ITEM, adopted.item()).set(DECISION.ORGANIZATION, adopted.organization())
          .set(DECISION.SCOPE, adopted.number().scope()).set(DECISION.NUMBER, adopted.number().number())
          .set(DECISION.NUMBER_KEY, NumberKey.of(adopted.number().number())).set(DECISION.RUNNING, adopted.number().running())
          .set(DECISION.TERM, adopted.term()).set(DECISION.SESSION, adopted.session()).set(DECISION.ADOPTED_ON, adopted.on())
          .set(DECISION.ADOPTED, entry.index()).execute();
    }
    tx.sql().insertInto(STEP).set(STEP.BODY, entry.body()).set(STEP.DECISION, act.decision()).set(STEP.INDEX, entry.index()).set(STEP.AT, entry.at())
        .set(STEP.TYPE, act.getClass().getSimpleName()).set(STEP.ACT, JSONB.valueOf(Json.write(act))).execute();
  }

  @Override
  public void settle(Tx tx, List<Entry> entries) {
    new Standings(tx, entries.getFirst().body()).keep(entries.stream().map(entry -> (DecisionsAct) entry.act()).toList());
  }

  /** Takes the decision's row lock: commands on one decision follow one another. @return whether there is one */
  static boolean lock(Tx tx, String body, UUID decision) {
    return tx.sql().select(DECISION.ID).from(DECISION).where(DECISION.BODY.eq(body), DECISION.ID.eq(decision)).forUpdate().fetch().isNotEmpty();
  }

  static Condition in(String body, UUID organization) {
    return DECISION.BODY.eq(body).and(DECISION.ORGANIZATION.eq(organization));
  }

  /** The highest place in its run. */
  static int lastRunning(Tx tx, Condition run) {
    Integer last = tx.sql().select(DSL.max(DECISION.RUNNING)).from(DECISION).where(run).fetchSingle().value1();
    return last == null ? 0 : last;
  }

  static boolean exists(Tx tx, Condition condition) {
    return tx.sql().fetchExists(DECISION, condition);
  }

  /** The ids, those adopted last first. */
  static List<UUID> ids(Tx tx, Condition condition) {
    return ids(tx, condition, Integer.MAX_VALUE);
  }

  static List<UUID> ids(Tx tx, Condition condition, int limit) {
    return tx.sql().select(DECISION.ID).from(DECISION).where(condition).orderBy(DECISION.ADOPTED_ON.desc(), DECISION.ADOPTED.desc()).limit(limit).fetch(DECISION.ID);
  }

  /** The decisions that this one changes or ends, in the order of its acts. */
  static List<UUID> touchedBy(Tx tx, String body, UUID by) {
    return tx.sql().select(STEP.DECISION).from(STEP).where(STEP.BODY.eq(body), DSL.condition("{0} ->> 'by' = {1}", STEP.ACT, DSL.val(by.toString())),
        STEP.TYPE.in(DSL.inline("DecisionAmended"), DSL.inline("DecisionRepealed"))).orderBy(STEP.INDEX).fetch(STEP.DECISION).stream().distinct().toList();
  }

  /** Which of these have been repealed or annulled, on whatever day. */
  static Set<UUID> repealed(Tx tx, Collection<UUID> decisions) {
    return tx.sql().selectDistinct(STEP.DECISION).from(STEP).where(STEP.DECISION.eq(DSL.any(decisions.toArray(UUID[]::new))),
        STEP.TYPE.in(DSL.inline("DecisionRepealed"), DSL.inline("DecisionAnnulledByCourt"))).fetchSet(STEP.DECISION);
  }

  static Optional<String> bodyOf(Tx tx, UUID decision) {
    return tx.sql().select(DECISION.BODY).from(DECISION).where(DECISION.ID.eq(decision)).fetchOptional(DECISION.BODY);
  }

  /** The acts of these decisions of the body in order, by decision. */
  static Map<UUID, List<Step>> steps(Tx tx, String body, Collection<UUID> decisions) {
    return tx.sql().selectFrom(STEP).where(STEP.BODY.eq(body), STEP.DECISION.eq(DSL.any(decisions.toArray(UUID[]::new)))).orderBy(STEP.INDEX)
        .fetch().stream().collect(Collectors.groupingBy(StepRecord::getDecision, LinkedHashMap::new, Collectors.mapping(DecisionsTables::step, Collectors.toList())));
  }

  private static Step step(StepRecord row) {
    return new Step(row.getIndex(), row.getAt(), (DecisionsAct) Json.read(row.getAct().data(), TYPES.get(row.getType())));
  }
}
