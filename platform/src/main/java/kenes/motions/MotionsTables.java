package kenes.motions;

import static kenes.schema.generated.motions.Tables.AMENDMENT;
import static kenes.schema.generated.motions.Tables.BLOCK;
import static kenes.schema.generated.motions.Tables.DRAFT;
import static kenes.schema.generated.motions.Tables.ORDER_CHANGE;
import static kenes.schema.generated.motions.Tables.PULLED_OUT;
import static kenes.schema.generated.motions.Tables.SEPARATE_VOTE;

import kenes.db.Tx;
import kenes.journal.Act;
import kenes.journal.Entry;
import kenes.journal.Json;
import kenes.journal.Projection;
import org.jooq.JSONB;

/** Writes the tables of drafts and amendments from their acts. Reading is in {@link MotionsQueries}. */
final class MotionsTables implements Projection {
  @Override
  public Class<? extends Act> acts() {
    return MotionsAct.class;
  }

  @Override
  public void apply(Tx tx, Entry entry) {
    switch ((MotionsAct) entry.act()) {
      case MotionsAct.DraftSet act -> tx.sql().insertInto(DRAFT).set(DRAFT.BODY, entry.body()).set(DRAFT.ID, act.draft())
          .set(DRAFT.ITEM, act.item()).set(DRAFT.VERSION, act.version()).set(DRAFT.TEXTS, json(act.texts())).set(DRAFT.PAPERS, json(act.papers()))
          .set(DRAFT.INDEX, entry.index()).set(DRAFT.AT, entry.at()).execute();
      case MotionsAct.AmendmentTabled act -> tabled(tx, entry, act);
      case MotionsAct.AmendmentWithdrawn act -> tx.sql().update(AMENDMENT).set(AMENDMENT.WITHDRAWN, true)
          .where(AMENDMENT.BODY.eq(entry.body()), AMENDMENT.ID.eq(act.amendment())).execute();
      case MotionsAct.SeparateVoteAsked act -> tx.sql().insertInto(SEPARATE_VOTE).set(SEPARATE_VOTE.BODY, entry.body())
          .set(SEPARATE_VOTE.ID, act.request()).set(SEPARATE_VOTE.ITEM, act.item()).set(SEPARATE_VOTE.DRAFT, act.draft())
          .set(SEPARATE_VOTE.PARAGRAPH, act.paragraph()).set(SEPARATE_VOTE.PERSON, act.person())
          .set(SEPARATE_VOTE.INDEX, entry.index()).set(SEPARATE_VOTE.WITHDRAWN, false).execute();
      case MotionsAct.SeparateVoteWithdrawn act -> tx.sql().update(SEPARATE_VOTE).set(SEPARATE_VOTE.WITHDRAWN, true)
          .where(SEPARATE_VOTE.BODY.eq(entry.body()), SEPARATE_VOTE.ID.eq(act.request())).execute();
      case MotionsAct.BlockFormed act -> tx.sql().insertInto(BLOCK).set(BLOCK.BODY, entry.body()).set(BLOCK.ID, act.block())
          .set(BLOCK.ITEM, act.item()).set(BLOCK.AMENDMENTS, json(act.amendments())).set(BLOCK.INDEX, entry.index()).execute();
      case MotionsAct.PulledOut act -> tx.sql().insertInto(PULLED_OUT).set(PULLED_OUT.BODY, entry.body()).set(PULLED_OUT.BLOCK, act.block())
          .set(PULLED_OUT.AMENDMENT, act.amendment()).set(PULLED_OUT.PERSON, act.person()).set(PULLED_OUT.INDEX, entry.index()).execute();
      case MotionsAct.OrderChanged act -> tx.sql().insertInto(ORDER_CHANGE).set(ORDER_CHANGE.BODY, entry.body()).set(ORDER_CHANGE.ITEM, act.item())
          .set(ORDER_CHANGE.INDEX, entry.index()).set(ORDER_CHANGE.AMENDMENT, act.amendment()).set(ORDER_CHANGE.REASON, json(act.reason())).execute();
    }
  }

  private static void tabled(Tx tx, Entry entry, MotionsAct.AmendmentTabled act) {
    tx.sql().insertInto(AMENDMENT).set(AMENDMENT.BODY, entry.body()).set(AMENDMENT.ID, act.amendment()).set(AMENDMENT.ITEM, act.item())
        .set(AMENDMENT.DRAFT, act.draft()).set(AMENDMENT.NUMBER, act.number()).set(AMENDMENT.AUTHORS, json(act.authors()))
        .set(AMENDMENT.REASON, json(act.reason())).set(AMENDMENT.CHANGES, json(act.changes())).set(AMENDMENT.INDEX, entry.index())
        .set(AMENDMENT.AT, entry.at()).set(AMENDMENT.WITHDRAWN, false).execute();
  }

  private static JSONB json(Object value) {
    return JSONB.valueOf(Json.write(value));
  }
}
