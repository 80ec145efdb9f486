package kenes.commissions;

import static kenes.schema.generated.commissions.Tables.APPOINTMENT;
import static kenes.schema.generated.commissions.Tables.COMMISSION;
import static kenes.schema.generated.commissions.Tables.CONCLUSION;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kenes.base.Text;
import kenes.db.Tx;
import kenes.journal.Act;
import kenes.journal.Entry;
import kenes.journal.Json;
import kenes.journal.Projection;
import kenes.register.Organization;
import kenes.schema.generated.commissions.tables.records.ConclusionRecord;
import org.jooq.Condition;
import org.jooq.JSONB;

/** The tables of commissions and conclusions. */
final class CommissionsTables implements Projection {
  @Override
  public Class<? extends Act> acts() {
    return CommissionsAct.class;
  }

  @Override
  public void apply(Tx tx, Entry entry) {
    String body = entry.body();
    switch ((CommissionsAct) entry.act()) {
      case CommissionsAct.CommissionCreated act -> tx.sql().insertInto(COMMISSION).set(COMMISSION.BODY, body).set(COMMISSION.ORGANIZATION, act.organization())
          .set(COMMISSION.STANDING, act.standing()).set(COMMISSION.TASK, json(act.task())).set(COMMISSION.BASIS, json(act.basis())).execute();
      case CommissionsAct.CommissionEnded act -> tx.sql().insertInto(COMMISSION).set(COMMISSION.BODY, body).set(COMMISSION.ORGANIZATION, act.organization())
          .set(COMMISSION.STANDING, true).set(COMMISSION.TASK, json(null)).set(COMMISSION.BASIS, json(null)).set(COMMISSION.ENDED, json(act.basis()))
          .onConflict(COMMISSION.BODY, COMMISSION.ORGANIZATION).doUpdate().set(COMMISSION.ENDED, json(act.basis())).execute();
      case CommissionsAct.MemberAppointed act -> tx.sql().insertInto(APPOINTMENT).set(APPOINTMENT.BODY, body).set(APPOINTMENT.MEMBERSHIP, act.membership())
          .set(APPOINTMENT.BASIS, json(act.basis())).execute();
      case CommissionsAct.MemberRemoved act -> tx.sql().insertInto(APPOINTMENT).set(APPOINTMENT.BODY, body).set(APPOINTMENT.MEMBERSHIP, act.membership())
          .set(APPOINTMENT.ENDED, json(act.basis())).onConflict(APPOINTMENT.BODY, APPOINTMENT.MEMBERSHIP).doUpdate().set(APPOINTMENT.ENDED, json(act.basis())).execute();
      case CommissionsAct.ConclusionPrepared act -> prepared(tx, entry, act);
      case CommissionsAct.ConclusionSent act -> tx.sql().update(CONCLUSION).set(CONCLUSION.POLL, act.poll()).set(CONCLUSION.DECISION, act.decision())
          .where(of(body, act.item())).execute();
      case CommissionsAct.ConclusionWithdrawn act -> tx.sql().update(CONCLUSION).setNull(CONCLUSION.POLL).setNull(CONCLUSION.DECISION)
          .where(of(body, act.item())).execute();
    }
  }

  private static void prepared(Tx tx, Entry entry, CommissionsAct.ConclusionPrepared act) {
    tx.sql().insertInto(CONCLUSION).set(CONCLUSION.BODY, entry.body()).set(CONCLUSION.ITEM, act.item()).set(CONCLUSION.ID, act.conclusion())
        .set(CONCLUSION.MEETING, act.meeting()).set(CONCLUSION.ANSWERS, act.answers()).set(CONCLUSION.ACT, json(act)).set(CONCLUSION.PREPARED_AT, entry.at())
        .onConflict(CONCLUSION.BODY, CONCLUSION.ITEM).doUpdate().set(CONCLUSION.ANSWERS, act.answers()).set(CONCLUSION.ACT, json(act))
        .set(CONCLUSION.PREPARED_AT, entry.at()).execute();
  }

  static Commission commission(Tx tx, Organization organization) {
    return tx.sql().selectFrom(COMMISSION).where(COMMISSION.BODY.eq(organization.body()), COMMISSION.ORGANIZATION.eq(organization.id()))
        .fetchOptional(row -> new Commission(organization, row.getStanding(), Optional.ofNullable(Json.read(row.getTask().data(), Text.class)),
            basis(row.getBasis()), basis(row.getEnded())))
        .orElseGet(() -> new Commission(organization, true, Optional.empty(), null, null));
  }

  static Appointment appointment(Tx tx, String body, UUID membership) {
    return tx.sql().selectFrom(APPOINTMENT).where(APPOINTMENT.BODY.eq(body), APPOINTMENT.MEMBERSHIP.eq(membership))
        .fetchOptional(row -> new Appointment(basis(row.getBasis()), basis(row.getEnded()))).orElse(new Appointment(null, null));
  }

  private static Condition of(String body, UUID item) {
    return CONCLUSION.BODY.eq(body).and(CONCLUSION.ITEM.eq(item));
  }

  static Optional<Conclusion> findConclusion(Tx tx, String body, UUID item) {
    return conclusions(tx, of(body, item)).stream().findFirst();
  }

  /** In the order in which they were prepared. */
  static List<Conclusion> conclusions(Tx tx, Condition condition) {
    return tx.sql().selectFrom(CONCLUSION).where(condition).orderBy(CONCLUSION.PREPARED_AT, CONCLUSION.ID).fetch(CommissionsTables::conclusion);
  }

  private static Conclusion conclusion(ConclusionRecord row) {
    return new Conclusion(row.getBody(), Json.read(row.getAct().data(), CommissionsAct.ConclusionPrepared.class), row.getPreparedAt(), row.getPoll(), row.getDecision());
  }

  private static CommissionsAct.Basis basis(JSONB json) {
    return json == null ? null : Json.read(json.data(), CommissionsAct.Basis.class);
  }

  static JSONB json(Object value) {
    return JSONB.valueOf(value == null ? "null" : Json.write(value));
  }
}
