package kenes.joint;

import static kenes.schema.generated.joint.Tables.DECISION;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kenes.db.Tx;
import kenes.decisions.State;
import kenes.journal.Act;
import kenes.journal.Entry;
import kenes.journal.Json;
import kenes.journal.Projection;
import kenes.schema.generated.joint.tables.records.DecisionRecord;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.JSONB;

/** The official table of joint decisions. */
final class JointTables implements Projection {
  @Override
  public Class<? extends Act> acts() {
    return JointAct.class;
  }

  @Override
  public void apply(Tx tx, Entry entry) {
    switch ((JointAct) entry.act()) {
      case JointAct.JointOffered act -> open(tx, entry, act.joint(), act.partner(), true, act.on(), act.wordings(), act.parityReason());
      case JointAct.OfferArrived act -> open(tx, entry, act.joint(), act.from(), false, act.on(), act.wordings(), act.parityReason());
      case JointAct.JointAdopted act -> update(tx, entry, Map.of(DECISION.OWN_DECISION, act.decision(), DECISION.NUMBER, act.number(), DECISION.ADOPTED_ON, act.on()));
      case JointAct.PartnerAdopted act -> update(tx, entry, Map.of(DECISION.PARTNER, act.from(), DECISION.PARTNER_DECISION, act.decision(),
          DECISION.PARTNER_NUMBER, act.number(), DECISION.PARTNER_ADOPTED_ON, act.on()));
      case JointAct.JointRefused act -> update(tx, entry, Map.of(DECISION.REFUSED_ON, act.on(), DECISION.REFUSAL, act.reason()));
      case JointAct.PartnerRefused act -> update(tx, entry, Map.of(DECISION.PARTNER, act.from(), DECISION.REFUSED_ON, act.on(), DECISION.REFUSAL, act.reason()));
      case JointAct.JointWithdrawn act -> update(tx, entry, Map.of(DECISION.WITHDRAWN_ON, act.on(), DECISION.WITHDRAWAL, act.reason()));
      case JointAct.PartnerWithdrew act -> update(tx, entry, Map.of(DECISION.PARTNER, act.from(), DECISION.WITHDRAWN_ON, act.on(), DECISION.WITHDRAWAL, act.reason()));
      case JointAct.JointEnded act -> update(tx, entry, Map.of(DECISION.OWN_ENDED_ON, act.on(), DECISION.OWN_ENDING, act.how().name()));
      case JointAct.PartnerEnded act -> update(tx, entry, Map.of(DECISION.PARTNER, act.from(), DECISION.PARTNER_ENDED_ON, act.on(), DECISION.PARTNER_ENDING, act.how().name()));
    }
  }

  private static void open(Tx tx, Entry entry, UUID joint, String partner, boolean here, LocalDate on, List<JointAct.Wording> wordings, String parityReason) {
    tx.sql().insertInto(DECISION).set(DECISION.BODY, entry.body()).set(DECISION.ID, joint).set(DECISION.PARTNER, partner).set(DECISION.OFFERED_HERE, here)
        .set(DECISION.OFFERED_ON, on).set(DECISION.WORDINGS, JSONB.valueOf(Json.write(wordings))).set(DECISION.PARITY_REASON, parityReason)
        .set(DECISION.INDEX, entry.index()).execute();
  }

  private static void update(Tx tx, Entry entry, Map<Field<?>, Object> changed) {
    tx.sql().update(DECISION).set(changed).where(is(entry.body(), ((JointAct) entry.act()).joint())).execute();
  }

  static Condition is(String body, UUID joint) {
    return DECISION.BODY.eq(body).and(DECISION.ID.eq(joint));
  }

  /** The joint decision with its row locked: what is done to one follows one another. */
  static Optional<JointDecision> lock(Tx tx, String body, UUID joint) {
    return tx.sql().selectFrom(DECISION).where(is(body, joint)).forUpdate().fetchOptional(JointTables::decision);
  }

  /** Those that came last first. */
  static List<JointDecision> list(Tx tx, Condition condition) {
    return tx.sql().selectFrom(DECISION).where(condition).orderBy(DECISION.OFFERED_ON.desc(), DECISION.BODY, DECISION.INDEX.desc()).fetch(JointTables::decision);
  }

  private static JointDecision decision(DecisionRecord row) {
    return new JointDecision(row.getBody(), row.getId(), row.getPartner(), row.getOfferedHere(), row.getOfferedOn(),
        Json.readList(row.getWordings().data(), JointAct.Wording.class), row.getParityReason(), row.getIndex(),
        adopted(row.getOwnDecision(), row.getNumber(), row.getAdoptedOn(), lost(row.getOwnEnding(), row.getOwnEndedOn())),
        adopted(row.getPartnerDecision(), row.getPartnerNumber(), row.getPartnerAdoptedOn(), lost(row.getPartnerEnding(), row.getPartnerEndedOn())),
        ended(row.getRefusedOn(), row.getRefusal()), ended(row.getWithdrawnOn(), row.getWithdrawal()));
  }

  private static JointDecision.Adopted adopted(UUID decision, String number, LocalDate on, JointDecision.Lost lost) {
    return decision == null ? null : new JointDecision.Adopted(decision, number, on, lost);
  }

  private static JointDecision.Lost lost(String how, LocalDate on) {
    return how == null ? null : new JointDecision.Lost(State.valueOf(how), on);
  }

  private static JointDecision.Ended ended(LocalDate on, String reason) {
    return on == null ? null : new JointDecision.Ended(on, reason);
  }
}
