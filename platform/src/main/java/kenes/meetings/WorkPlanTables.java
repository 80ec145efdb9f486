package kenes.meetings;

import static kenes.schema.generated.meetings.Tables.WORK_PLAN;
import static kenes.schema.generated.meetings.Tables.WORK_PLAN_ITEM;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kenes.base.Text;
import kenes.db.Tx;
import kenes.journal.Act;
import kenes.journal.Entry;
import kenes.journal.Json;
import kenes.journal.Projection;
import kenes.schema.generated.meetings.tables.records.WorkPlanRecord;
import org.jooq.Condition;
import org.jooq.JSONB;
import org.jooq.impl.DSL;

/** All SQL of plans of work. */
final class WorkPlanTables implements Projection {
  @Override
  public Class<? extends Act> acts() {
    return WorkPlanAct.class;
  }

  @Override
  public void apply(Tx tx, Entry entry) {
    switch ((WorkPlanAct) entry.act()) {
      case WorkPlanAct.WorkPlanPublished act -> tx.sql().insertInto(WORK_PLAN).set(WORK_PLAN.BODY, entry.body()).set(WORK_PLAN.PLAN, act.plan())
          .set(WORK_PLAN.VERSION, act.version()).set(WORK_PLAN.ORGANIZATION, act.organization()).set(WORK_PLAN.YEAR, act.year())
          .set(WORK_PLAN.INDEX, entry.index()).set(WORK_PLAN.AT, entry.at()).set(WORK_PLAN.ADOPTION, json(act.adoption()))
          .set(WORK_PLAN.REASON, json(act.reason())).execute();
      case WorkPlanAct.WorkPlanLines act -> act.lines().forEach(line -> tx.sql().insertInto(WORK_PLAN_ITEM)
          .set(WORK_PLAN_ITEM.BODY, entry.body()).set(WORK_PLAN_ITEM.PLAN, act.plan()).set(WORK_PLAN_ITEM.VERSION, act.version())
          .set(WORK_PLAN_ITEM.ITEM, line.item()).set(WORK_PLAN_ITEM.NUMBER, line.number()).set(WORK_PLAN_ITEM.LINE, json(line)).execute());
    }
  }

  /** Commands on one plan follow one another: before its first version there is no row that could be locked. */
  static void lock(Tx tx, String body, UUID organization, int year) {
    tx.sql().execute("select pg_advisory_xact_lock(hashtextextended({0}, 0))", DSL.val("work_plan " + body + " " + organization + " " + year));
  }

  static List<WorkPlan> versions(Tx tx, String body, UUID organization, int year) {
    return tx.sql().selectFrom(WORK_PLAN).where(of(body, organization, year)).orderBy(WORK_PLAN.VERSION).fetch(row -> plan(tx, row));
  }

  static Optional<WorkPlan> latest(Tx tx, String body, UUID organization, int year) {
    return tx.sql().selectFrom(WORK_PLAN).where(of(body, organization, year)).orderBy(WORK_PLAN.VERSION.desc()).limit(1).fetchOptional(row -> plan(tx, row));
  }

  private static Condition of(String body, UUID organization, int year) {
    return WORK_PLAN.BODY.eq(body).and(WORK_PLAN.YEAR.eq(year)).and(WORK_PLAN.ORGANIZATION.isNotDistinctFrom(organization));
  }

  /** The version in force of each plan; the newest year first, the body's own before those of commissions. */
  static List<WorkPlan> list(Tx tx, String body) {
    return tx.sql().selectDistinct(WORK_PLAN.YEAR, WORK_PLAN.ORGANIZATION).from(WORK_PLAN).where(WORK_PLAN.BODY.eq(body))
        .fetch(row -> latest(tx, body, row.value2(), row.value1()).orElseThrow()).stream()
        .sorted(Comparator.comparing(WorkPlan::year).reversed().thenComparing(plan -> plan.organization() != null).thenComparing(WorkPlan::plan)).toList();
  }

  /** Whether the line stands in the version in force of a plan of the body. */
  static boolean isPlanned(Tx tx, String body, UUID item) {
    return list(tx, body).stream().anyMatch(plan -> plan.find(item).isPresent());
  }

  private static WorkPlan plan(Tx tx, WorkPlanRecord row) {
    List<WorkPlanAct.Line> lines = tx.sql().select(WORK_PLAN_ITEM.LINE).from(WORK_PLAN_ITEM).where(WORK_PLAN_ITEM.BODY.eq(row.getBody()),
        WORK_PLAN_ITEM.PLAN.eq(row.getPlan()), WORK_PLAN_ITEM.VERSION.eq(row.getVersion())).orderBy(WORK_PLAN_ITEM.NUMBER)
        .fetch(line -> Json.read(line.value1().data(), WorkPlanAct.Line.class));
    return new WorkPlan(row.getBody(), row.getPlan(), row.getOrganization(), row.getYear(), row.getVersion(), row.getIndex(), row.getAt(),
        text(row.getAdoption()), text(row.getReason()), lines);
  }

  private static Text text(JSONB json) {
    return json == null ? null : Json.read(json.data(), Text.class);
  }

  private static JSONB json(Object value) {
    return value == null ? null : JSONB.valueOf(Json.write(value));
  }
}
