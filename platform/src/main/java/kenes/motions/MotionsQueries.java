package kenes.motions;

import static kenes.schema.generated.motions.Tables.AMENDMENT;
import static kenes.schema.generated.motions.Tables.BLOCK;
import static kenes.schema.generated.motions.Tables.DRAFT;
import static kenes.schema.generated.motions.Tables.ORDER_CHANGE;
import static kenes.schema.generated.motions.Tables.PULLED_OUT;
import static kenes.schema.generated.motions.Tables.SEPARATE_VOTE;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import kenes.base.Digest;
import kenes.base.Lang;
import kenes.base.Text;
import kenes.db.Tx;
import kenes.files.Files;
import kenes.journal.Json;
import kenes.schema.generated.motions.tables.records.AmendmentRecord;
import kenes.schema.generated.motions.tables.records.DraftRecord;

/** Reads the tables of drafts and amendments. */
final class MotionsQueries {
  private MotionsQueries() {}

  /** The versions of an item's draft, the first one first. */
  static List<Draft> drafts(Tx tx, Files files, String body, UUID item) {
    return tx.sql().selectFrom(DRAFT).where(DRAFT.BODY.eq(body), DRAFT.ITEM.eq(item)).orderBy(DRAFT.VERSION).fetch(row -> draft(tx, files, row));
  }

  static Optional<Draft> findDraft(Tx tx, Files files, String body, UUID item) {
    return tx.sql().selectFrom(DRAFT).where(DRAFT.BODY.eq(body), DRAFT.ITEM.eq(item)).orderBy(DRAFT.VERSION.desc()).limit(1)
        .fetchOptional(row -> draft(tx, files, row));
  }

  private static Draft draft(Tx tx, Files files, DraftRecord row) {
    Map<Lang, List<String>> texts = new EnumMap<>(Lang.class);
    Json.readList(row.getTexts().data(), MotionsAct.Writing.class)
        .forEach(text -> texts.put(text.lang(), Wording.lines(files.find(tx, text.content()).orElseThrow())));
    int size = texts.values().iterator().next().size();
    List<Text> paragraphs = IntStream.range(0, size).mapToObj(at -> Text.of(at(texts, Lang.KK, at), at(texts, Lang.RU, at), at(texts, Lang.EN, at))).toList();
    return new Draft(row.getId(), row.getItem(), row.getVersion(), new Wording(paragraphs),
        Set.copyOf(Json.readList(row.getPapers().data(), Digest.class)), row.getAt(), row.getIndex());
  }

  private static String at(Map<Lang, List<String>> texts, Lang lang, int at) {
    return texts.containsKey(lang) ? texts.get(lang).get(at) : null;
  }

  static List<Amendment> amendments(Tx tx, String body, UUID item) {
    return tx.sql().selectFrom(AMENDMENT).where(AMENDMENT.BODY.eq(body), AMENDMENT.ITEM.eq(item)).orderBy(AMENDMENT.NUMBER).fetch(MotionsQueries::amendment);
  }

  /** By its id alone, for commands and machine addresses. */
  static Optional<Amendment> findAmendment(Tx tx, String body, UUID amendment) {
    return tx.sql().selectFrom(AMENDMENT).where(AMENDMENT.BODY.eq(body), AMENDMENT.ID.eq(amendment)).fetchOptional(MotionsQueries::amendment);
  }

  private static Amendment amendment(AmendmentRecord row) {
    return new Amendment(row.getId(), row.getItem(), row.getDraft(), row.getNumber(), Json.readList(row.getAuthors().data(), UUID.class),
        Json.read(row.getReason().data(), Text.class), Json.readList(row.getChanges().data(), Change.class), row.getAt(), row.getIndex(), row.getWithdrawn());
  }

  static List<SeparateVote> parts(Tx tx, String body, UUID item) {
    return tx.sql().selectFrom(SEPARATE_VOTE).where(SEPARATE_VOTE.BODY.eq(body), SEPARATE_VOTE.ITEM.eq(item)).orderBy(SEPARATE_VOTE.INDEX)
        .fetch(row -> new SeparateVote(row.getId(), row.getDraft(), row.getParagraph(), row.getPerson(), row.getWithdrawn()));
  }

  static Optional<UUID> findItemOfPart(Tx tx, String body, UUID part) {
    return tx.sql().select(SEPARATE_VOTE.ITEM).from(SEPARATE_VOTE).where(SEPARATE_VOTE.BODY.eq(body), SEPARATE_VOTE.ID.eq(part)).fetchOptional(SEPARATE_VOTE.ITEM);
  }

  static List<Block> blocks(Tx tx, String body, UUID item) {
    List<Block> blocks = new ArrayList<>();
    tx.sql().selectFrom(BLOCK).where(BLOCK.BODY.eq(body), BLOCK.ITEM.eq(item)).orderBy(BLOCK.INDEX).forEach(row -> blocks.add(new Block(row.getId(),
        Json.readList(row.getAmendments().data(), UUID.class), Set.copyOf(tx.sql().select(PULLED_OUT.AMENDMENT).from(PULLED_OUT)
            .where(PULLED_OUT.BODY.eq(body), PULLED_OUT.BLOCK.eq(row.getId())).fetch(PULLED_OUT.AMENDMENT)))));
    return blocks;
  }

  /** The newest first. */
  static List<OrderChange> orderChanges(Tx tx, String body, UUID item) {
    return tx.sql().selectFrom(ORDER_CHANGE).where(ORDER_CHANGE.BODY.eq(body), ORDER_CHANGE.ITEM.eq(item)).orderBy(ORDER_CHANGE.INDEX.desc())
        .fetch(row -> new OrderChange(row.getAmendment(), Json.read(row.getReason().data(), Text.class), row.getIndex()));
  }
}
