package kenes.meetings;

import static kenes.schema.generated.meetings.Tables.BUDGET_EFFECT;
import static kenes.schema.generated.meetings.Tables.OPINION;
import static kenes.schema.generated.meetings.Tables.OPINION_DISPENSED;
import static kenes.schema.generated.meetings.Tables.PAPER;
import static kenes.schema.generated.meetings.Tables.PAPER_CHECK;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kenes.base.Digest;
import kenes.base.Lang;
import kenes.base.Text;
import kenes.db.Tx;
import kenes.journal.Json;
import kenes.schema.generated.meetings.tables.records.OpinionRecord;
import kenes.schema.generated.meetings.tables.records.PaperRecord;
import org.jooq.JSONB;

/** Reads the tables of papers. */
final class PapersQueries {
  private PapersQueries() {}

  static List<Paper> list(Tx tx, String body, UUID item) {
    return tx.sql().selectFrom(PAPER).where(PAPER.BODY.eq(body), PAPER.ITEM.eq(item))
        .orderBy(PAPER.ID, PAPER.LANG, PAPER.VERSION).fetch(PapersQueries::paper);
  }

  static Optional<Paper> find(Tx tx, String body, UUID paper, Lang lang, int version) {
    return tx.sql().selectFrom(PAPER).where(PAPER.BODY.eq(body), PAPER.ID.eq(paper), PAPER.LANG.eq(lang.name()), PAPER.VERSION.eq(version))
        .fetchOptional(PapersQueries::paper);
  }

  private static Paper paper(PaperRecord row) {
    return new Paper(row.getBody(), row.getId(), Lang.valueOf(row.getLang()), row.getVersion(), row.getItem(), row.getTitle(),
        row.getMediaType(), row.getSize(), Digest.fromBytes(row.getSha256()), row.getStripped(), row.getAt(), row.getReplaced());
  }

  static List<PaperCheck> checks(Tx tx, String body, UUID paper) {
    return tx.sql().selectFrom(PAPER_CHECK).where(PAPER_CHECK.BODY.eq(body), PAPER_CHECK.PAPER.eq(paper)).orderBy(PAPER_CHECK.INDEX)
        .fetch(row -> new PaperCheck(row.getPaper(), row.getIndex(), row.getAt(), row.getDifferences(), row.getParityReason(),
            Json.readList(row.getFound().data(), PapersAct.Found.class), row.getScanReason()));
  }

  static BudgetEffect effect(Tx tx, String body, UUID item) {
    return tx.sql().selectFrom(BUDGET_EFFECT).where(BUDGET_EFFECT.BODY.eq(body), BUDGET_EFFECT.ITEM.eq(item))
        .fetchOptional(row -> new BudgetEffect(row.getLowersRevenue(), row.getRaisesSpending())).orElse(BudgetEffect.NONE);
  }

  static List<Opinion> opinions(Tx tx, String body, UUID item) {
    return tx.sql().selectFrom(OPINION).where(OPINION.BODY.eq(body), OPINION.ITEM.eq(item)).orderBy(OPINION.DUE, OPINION.ID)
        .fetch(PapersQueries::opinion);
  }

  /** Why the item may be voted on without the executive's opinion. */
  static Optional<String> findDispensation(Tx tx, String body, UUID item) {
    return tx.sql().selectFrom(OPINION_DISPENSED).where(OPINION_DISPENSED.BODY.eq(body), OPINION_DISPENSED.ITEM.eq(item))
        .fetchOptional(OPINION_DISPENSED.REASON);
  }

  static Optional<Opinion> findOpinion(Tx tx, String body, UUID opinion) {
    return tx.sql().selectFrom(OPINION).where(OPINION.BODY.eq(body), OPINION.ID.eq(opinion)).fetchOptional(PapersQueries::opinion);
  }

  private static Opinion opinion(OpinionRecord row) {
    return new Opinion(row.getBody(), row.getId(), row.getItem(), row.getOrganization(), Json.read(row.getName().data(), Text.class),
        row.getDue(), row.getAskedAt(), row.getPosition() == null ? null : Opinion.Position.valueOf(row.getPosition()), row.getRemark(),
        row.getGivenAt(), conclusion(row.getConclusion()), conclusion(row.getWithdrawn()));
  }

  private static PapersAct.Conclusion conclusion(JSONB json) {
    return json == null ? null : Json.read(json.data(), PapersAct.Conclusion.class);
  }

  /** The opinions that this commission has been asked for, those due last first. */
  static List<Opinion> opinionsOf(Tx tx, String body, UUID organization) {
    return tx.sql().selectFrom(OPINION).where(OPINION.BODY.eq(body), OPINION.ORGANIZATION.eq(organization)).orderBy(OPINION.DUE.desc(), OPINION.ID)
        .fetch(PapersQueries::opinion);
  }
}
