package kenes.meetings;

import static kenes.schema.generated.meetings.Tables.BUDGET_EFFECT;
import static kenes.schema.generated.meetings.Tables.OPINION;
import static kenes.schema.generated.meetings.Tables.OPINION_DISPENSED;
import static kenes.schema.generated.meetings.Tables.PAPER;
import static kenes.schema.generated.meetings.Tables.PAPER_CHECK;

import kenes.db.Tx;
import kenes.journal.Act;
import kenes.journal.Entry;
import kenes.journal.Json;
import kenes.journal.Projection;
import org.jooq.JSONB;

/** Writes the tables of papers from their acts. Reading is in {@link PapersQueries}. */
final class PapersTables implements Projection {
  @Override
  public Class<? extends Act> acts() {
    return PapersAct.class;
  }

  @Override
  public void apply(Tx tx, Entry entry) {
    switch ((PapersAct) entry.act()) {
      case PapersAct.PaperPublished act -> published(tx, entry, act);
      case PapersAct.BudgetEffectDeclared act -> tx.sql().insertInto(BUDGET_EFFECT).set(BUDGET_EFFECT.BODY, entry.body())
          .set(BUDGET_EFFECT.ITEM, act.item()).set(BUDGET_EFFECT.LOWERS_REVENUE, act.lowersRevenue())
          .set(BUDGET_EFFECT.RAISES_SPENDING, act.raisesSpending()).onConflict(BUDGET_EFFECT.BODY, BUDGET_EFFECT.ITEM).doUpdate()
          .set(BUDGET_EFFECT.LOWERS_REVENUE, act.lowersRevenue()).set(BUDGET_EFFECT.RAISES_SPENDING, act.raisesSpending()).execute();
      case PapersAct.OpinionAsked act -> tx.sql().insertInto(OPINION).set(OPINION.BODY, entry.body()).set(OPINION.ID, act.opinion())
          .set(OPINION.ITEM, act.item()).set(OPINION.ORGANIZATION, act.organization()).set(OPINION.NAME, json(act.name()))
          .set(OPINION.DUE, act.due()).set(OPINION.ASKED_AT, entry.at()).execute();
      case PapersAct.OpinionDispensed act -> tx.sql().insertInto(OPINION_DISPENSED).set(OPINION_DISPENSED.BODY, entry.body())
          .set(OPINION_DISPENSED.ITEM, act.item()).set(OPINION_DISPENSED.REASON, act.reason()).set(OPINION_DISPENSED.AT, entry.at()).execute();
      case PapersAct.OpinionGiven act -> tx.sql().update(OPINION).set(OPINION.POSITION, act.position().name())
          .set(OPINION.REMARK, act.remark()).set(OPINION.GIVEN_AT, entry.at()).set(OPINION.CONCLUSION, act.conclusion() == null ? null : json(act.conclusion()))
          .where(OPINION.BODY.eq(entry.body()), OPINION.ID.eq(act.opinion())).execute();
      case PapersAct.OpinionWithdrawn act -> tx.sql().update(OPINION).setNull(OPINION.POSITION).setNull(OPINION.REMARK).setNull(OPINION.GIVEN_AT)
          .setNull(OPINION.CONCLUSION).set(OPINION.WITHDRAWN, json(act.conclusion()))
          .where(OPINION.BODY.eq(entry.body()), OPINION.ID.eq(act.opinion())).execute();
    }
  }

  private static void published(Tx tx, Entry entry, PapersAct.PaperPublished act) {
    for (PapersAct.Version version : act.versions()) {
      tx.sql().update(PAPER).set(PAPER.REPLACED, true)
          .where(PAPER.BODY.eq(entry.body()), PAPER.ID.eq(act.paper()), PAPER.LANG.eq(version.lang().name())).execute();
      tx.sql().insertInto(PAPER).set(PAPER.BODY, entry.body()).set(PAPER.ID, act.paper()).set(PAPER.LANG, version.lang().name())
          .set(PAPER.VERSION, version.version()).set(PAPER.ITEM, act.item()).set(PAPER.TITLE, version.title())
          .set(PAPER.MEDIA_TYPE, version.mediaType()).set(PAPER.SIZE, version.size()).set(PAPER.SHA256, version.content().bytes())
          .set(PAPER.STRIPPED, version.stripped()).set(PAPER.AT, entry.at()).set(PAPER.REPLACED, false).execute();
    }
    tx.sql().insertInto(PAPER_CHECK).set(PAPER_CHECK.BODY, entry.body()).set(PAPER_CHECK.PAPER, act.paper())
        .set(PAPER_CHECK.INDEX, entry.index()).set(PAPER_CHECK.AT, entry.at()).set(PAPER_CHECK.DIFFERENCES, act.differences())
        .set(PAPER_CHECK.PARITY_REASON, act.parityReason()).set(PAPER_CHECK.FOUND, json(act.found()))
        .set(PAPER_CHECK.SCAN_REASON, act.scanReason()).execute();
  }

  private static JSONB json(Object value) {
    return JSONB.valueOf(Json.write(value));
  }
}
